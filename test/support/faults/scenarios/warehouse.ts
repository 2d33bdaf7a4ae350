import { createWarehouseSheet } from "../../../../src/actions/create-warehouse-sheet";
import type { Scenario } from "./scenario";
import { lists, score } from "./workbook";

export const warehouseScenarios: readonly Scenario[] = [
  {
    name: "matrix as SQL",
    prepare: async () => {
      await lists();
      await score();
    },
    approach: async () => (options) =>
      createWarehouseSheet(
        { dialect: "duckdb", sheet: null, table: "sales.accounts", accountColumn: null },
        options,
      ),
  },
];
