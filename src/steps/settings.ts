import * as z from "zod/mini";
import { changeWorkbookSettings, type WorkbookSettings } from "../actions/workbook-settings";
import { understandWorkbook } from "../actions/understand-workbook";
import { isoDay } from "../understanding/measures/days";
import { dayField, serialOfIso } from "./period-field";
import { defineStep, described, text } from "./step";

export const settings = defineStep({
  name: "settings",
  summary:
    "What every sheet goes by, as the sheet KAM settings says it; with fields, changes it there (the sheet is made where there is none).",
  fields: {
    asOf: described(
      z.optional(z.nullable(dayField)),
      'the day that everything but reviews is computed for, such as "2026-10-31"; null for the earlier of today and the last dated event in the lists (of revenue by period, the end of the last period that is over)',
    ),
    currency: described(
      z.optional(z.nullable(text)),
      'in which amounts are shown, a code such as "EUR"; null for the only one of the lists',
    ),
    fiscalYearStart: described(
      z.optional(z.int().check(z.minimum(1), z.maximum(12))),
      "the month with which a fiscal year begins, 1 to 12; a fiscal year is called after the year in which it ends",
    ),
    unit: described(
      z.optional(z.union([z.literal(1), z.literal(1000), z.literal(1000000)])),
      "in what amounts are shown: 1, 1000 or 1000000",
    ),
  },
  answers:
    '{"asOf": "2026-10-31", "isAsOfChosen": whether a person chose it, "currency": code or null, "fiscalYearStart": 1 to 12, "unit": 1, 1000 or 1000000}',
  example: { do: "settings", asOf: "2026-10-31", currency: "EUR", fiscalYearStart: 4, unit: 1000 },
  run: async ({ asOf, currency, fiscalYearStart, unit }) => {
    const changes: Partial<WorkbookSettings> = {
      ...(typeof asOf === "string" ? { asOf: serialOfIso(asOf) } : {}),
      ...(asOf === null ? { isAsOfChosen: false } : {}),
      ...(currency === undefined ? {} : { currency }),
      ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
      ...(unit === undefined ? {} : { unit }),
    };
    if (Object.keys(changes).length > 0) await changeWorkbookSettings(changes);
    const { settings: now, aboutSettings } = await understandWorkbook();
    return { result: { ...now, asOf: isoDay(now.asOf) }, notices: aboutSettings };
  },
});
