import * as z from "zod/mini";
import { ActionError } from "../actions/contract";
import { understandWorkbook } from "../actions/understand-workbook";
import { nearest } from "./nearest";
import { defineStep, described, text } from "./step";

export const measures = defineStep({
  name: "measures",
  summary:
    "The numbers that the lists tell about each account: with unit, period, and how many rows each rests on.",
  fields: {
    list: described(z.optional(text), "only those of this list"),
    measures: described(z.optional(z.array(text)), "only those of these names"),
  },
  answers:
    '{"measures": [{"name", "of", "how", "unit", "period"}], "rows": [{"account", "values": {name: number or null}, "n": {name: rows}}]}, one row an account that has any',
  example: { do: "measures", list: "Orders" },
  run: async ({ list, measures: wanted }) => {
    const { model, measures: all } = await understandWorkbook();
    if (!model.accounts) {
      throw new ActionError(
        "badInput",
        "No list of this workbook was taken for the accounts: say which one is, with map and kind accounts.",
      );
    }
    const missing = wanted?.find((name) => !all.some((measure) => measure.name === name));
    if (missing !== undefined) {
      const names = all.map(({ name }) => name);
      throw new ActionError(
        "badInput",
        `There is no measure '${missing}'.${nearest(missing, names)}`,
      );
    }
    const chosen = all.filter(
      ({ name, of }) =>
        (list === undefined || of.toLowerCase() === list.toLowerCase()) &&
        (wanted === undefined || wanted.includes(name)),
    );
    return {
      result: {
        measures: chosen.map(({ name, of, how, unit, period }) => ({
          name,
          of,
          how,
          unit,
          period,
        })),
        rows: model.accounts.names.flatMap((account, row) => {
          const values = chosen.map(({ name, values: own }) => [name, own[row] ?? null] as const);
          if (values.every(([, value]) => value === null)) return [];
          return [
            {
              account,
              values: Object.fromEntries(values),
              n: Object.fromEntries(chosen.map(({ name, rows }) => [name, rows[row] ?? 0])),
            },
          ];
        }),
      },
    };
  },
});
