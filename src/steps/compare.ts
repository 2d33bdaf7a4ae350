import * as z from "zod/mini";
import { compareMatrix } from "../actions/compare-matrix";
import { defineStep, described, text } from "./step";

export const compare = defineStep({
  name: "compare",
  summary:
    "Says on a new sheet what moved between two states of a scoring matrix and why, each change split exactly into its causes.",
  fields: {
    sheet: described(z.optional(text), "the matrix; the newest one when left out"),
    before: described(
      z.optional(text),
      'the name of a snapshot, or "last", which is also meant when left out',
    ),
    after: described(
      z.optional(text),
      'the name of a snapshot, or "last"; the matrix as it stands now when left out',
    ),
  },
  answers:
    '{"sheet", "moved", "entered", "left"}; moved holds the account, its ranks before and after and the reason, movers first',
  example: { do: "compare", before: "Q1" },
  run: async ({ sheet, before, after }, tools) => {
    await tools.whenCalculated();
    const made = await compareMatrix(
      { sheet: sheet ?? null, before: before ?? null, after: after ?? null },
      { pause: tools.whenCalculated },
    );
    tools.lastMade = [made];
    const { sheetName, moved, entered, left, notices } = made;
    return { result: { sheet: sheetName, moved, entered, left }, notices };
  },
});
