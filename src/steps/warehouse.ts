import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import { createFitWarehouseSheet } from "../actions/create-fit-warehouse-sheet";
import { createWarehouseSheet } from "../actions/create-warehouse-sheet";
import { dayField, serialOfIso } from "./period-field";
import { defineStep, described, text } from "./step";

const usual = {
  table: "accounts",
  purchases: "purchases",
  account: "account",
  date: "date",
  amount: "amount",
  horizon: { day: 365, week: 52, month: 12 },
  discount: 0.1,
  repeats: 100,
} as const;

const ofFits = ["unit", "horizon", "discount", "date", "amount", "asOf", "repeats"] as const;

export const warehouse = defineStep({
  name: "warehouse",
  summary:
    "Writes a scoring matrix, or with `fit` a fit of purchases, as SQL for a warehouse, with proof rows, a difference query and a dbt model, on a new sheet.",
  fields: {
    dialect: described(
      text,
      "duckdb, postgresql, clickhouse, snowflake, bigquery, spark, redshift or sqlserver",
    ),
    sheet: described(z.optional(text), "the matrix; the newest one when left out"),
    table: described(
      z.optional(text),
      `the table of accounts in the warehouse, such as sales.accounts, with fit that of purchases; ${usual.table} or ${usual.purchases} when left out`,
    ),
    account: described(
      z.optional(text),
      `its column of accounts; called as on the matrix, or ${usual.account}, when left out`,
    ),
    fit: described(
      z.optional(text),
      "where KAM.CLV.FIT or KAM.CLV.FIT.HISTORIES stands, such as Fit!A1:B13 or its first cell; with it the fields below",
    ),
    unit: described(
      z.optional(z.enum(["day", "week", "month"])),
      "the unit of the fit; week when left out",
    ),
    horizon: described(
      z.optional(z.number()),
      "how many units to look ahead; a year when left out",
    ),
    discount: described(
      z.optional(z.number()),
      `the discount of a year; ${usual.discount} when left out`,
    ),
    date: described(z.optional(text), `the column of dates; ${usual.date} when left out`),
    amount: described(z.optional(text), `the column of amounts; ${usual.amount} when left out`),
    asOf: described(
      z.optional(dayField),
      "the day up to which purchases count; the last in the table when left out",
    ),
    repeats: described(
      z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
      `the most repeat purchases of an account, 0 to 1000; ${usual.repeats} when left out`,
    ),
  },
  answers: '{"sheet", "sql"}; sql is the statement that scores, or values, every account',
  example: { do: "warehouse", dialect: "duckdb", sheet: "Scoring matrix", table: "sales.accounts" },
  run: async (given, tools) => {
    await tools.whenCalculated();
    const options = { pause: tools.whenCalculated };
    const { dialect, table, account, fit, unit = "week" } = given;
    const unused =
      fit === undefined
        ? ofFits.find((name) => given[name] !== undefined)
        : given.sheet === undefined
          ? undefined
          : "sheet";
    if (unused !== undefined) {
      throw new ActionError(
        "badInput",
        unused === "sheet"
          ? "sheet is for a matrix and fit for a fit: give one of them."
          : `${unused} goes with a fit: give fit, the cells in which KAM.CLV.FIT stands, or leave it out.`,
      );
    }
    const made =
      fit === undefined
        ? await createWarehouseSheet(
            {
              dialect,
              sheet: given.sheet ?? null,
              table: table ?? usual.table,
              accountColumn: account ?? null,
            },
            options,
          )
        : await createFitWarehouseSheet(
            {
              dialect,
              fit,
              unit,
              horizon: given.horizon ?? usual.horizon[unit],
              discountPerYear: given.discount ?? usual.discount,
              table: table ?? usual.purchases,
              accountColumn: account ?? usual.account,
              dateColumn: given.date ?? usual.date,
              amountColumn: given.amount ?? usual.amount,
              asOf: given.asOf === undefined ? null : serialOfIso(given.asOf),
              mostRepeats: given.repeats ?? usual.repeats,
            },
            options,
          );
    tools.lastMade = [made];
    return { result: { sheet: made.sheetName, sql: made.sql }, notices: made.notices };
  },
});
