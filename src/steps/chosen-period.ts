import * as z from "zod/mini";
import { lastPeriod } from "../actions/last-period";
import { readWorkbookSettings } from "../actions/workbook-settings";
import { periodField, readPeriod } from "./period-field";
import { described } from "./step";

/** The period of a step that may leave it out. */
export const optionalPeriod = described(
  z.optional(periodField),
  "as in reviews; the last quarter that is over when left out",
);

export async function chosenPeriod(given: z.infer<typeof optionalPeriod>) {
  if (given === undefined) return lastPeriod("quarterly");
  const { fiscalYearStart } = await readWorkbookSettings();
  return readPeriod(given, fiscalYearStart);
}
