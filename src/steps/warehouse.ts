import * as z from "zod/mini";
import { createWarehouseSheet } from "../actions/create-warehouse-sheet";
import { defineStep, described, text } from "./step";

const usualTable = "accounts";

export const warehouse = defineStep({
  name: "warehouse",
  summary:
    "Writes a scoring matrix as SQL for a warehouse, with proof rows, a difference query and a dbt model, on a new sheet.",
  fields: {
    dialect: described(
      text,
      "duckdb, postgresql, clickhouse, snowflake, bigquery, spark, redshift or sqlserver",
    ),
    sheet: described(z.optional(text), "the matrix; the newest one when left out"),
    table: described(
      z.optional(text),
      `the table of accounts in the warehouse, such as sales.accounts; ${usualTable} when left out`,
    ),
    account: described(
      z.optional(text),
      "its column of accounts; called as on the matrix when left out",
    ),
  },
  answers: '{"sheet", "sql"}; sql is the statement that scores every account of the table',
  example: { do: "warehouse", dialect: "duckdb", sheet: "Scoring matrix", table: "sales.accounts" },
  run: async ({ dialect, sheet, table, account }, tools) => {
    await tools.whenCalculated();
    const made = await createWarehouseSheet(
      {
        dialect,
        sheet: sheet ?? null,
        table: table ?? usualTable,
        accountColumn: account ?? null,
      },
      { pause: tools.whenCalculated },
    );
    tools.lastMade = [made];
    return { result: { sheet: made.sheetName, sql: made.sql }, notices: made.notices };
  },
});
