import * as z from "zod/mini";
import { takeSnapshot } from "../actions/take-snapshot";
import { defineStep, described, text } from "./step";

export const snapshot = defineStep({
  name: "snapshot",
  summary:
    "Keeps a scoring matrix as it stands now in the workbook; 24 are kept, and the oldest without a name gives way.",
  fields: {
    sheet: described(z.optional(text), "the matrix; the newest one when left out"),
    name: described(z.optional(text), "by which it is asked for; one with a name never gives way"),
  },
  answers: '{"sheet", "name", "accounts", "kept"}',
  example: { do: "snapshot", sheet: "Scoring matrix", name: "Q1" },
  run: async ({ sheet, name }, tools) => {
    await tools.whenCalculated();
    const taken = await takeSnapshot({ sheet: sheet ?? null, name: name ?? null });
    const { sheetName, accounts, kept, notices } = taken;
    return { result: { sheet: sheetName, name: taken.name, accounts, kept }, notices };
  },
});
