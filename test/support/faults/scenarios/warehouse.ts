import { createFitWarehouseSheet } from "../../../../src/actions/create-fit-warehouse-sheet";
import { createWarehouseSheet } from "../../../../src/actions/create-warehouse-sheet";
import type { Scenario } from "./scenario";
import { lists, score, writeTable } from "./workbook";

/** The published fit of the CDNOW customers, as values. */
const fit = [
  ["Parameter", "Value"],
  ["r", 0.243],
  ["alpha", 4.414],
  ["a", 0.793],
  ["b", 2.426],
] as const;

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
  {
    name: "fit as SQL",
    prepare: async () => {
      await lists();
      await writeTable("Fit", fit);
    },
    approach: async () => (options) =>
      createFitWarehouseSheet(
        {
          dialect: "duckdb",
          fit: "Fit!A1:B5",
          unit: "week",
          horizon: 52,
          discountPerYear: 0.1,
          table: "sales.orders",
          accountColumn: "account",
          dateColumn: "day",
          amountColumn: "amount",
          asOf: null,
          mostRepeats: 3,
        },
        options,
      ),
  },
];
