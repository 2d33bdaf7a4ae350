import * as z from "zod/mini";
import { Refusal } from "../excel/refusal";
import { columnLetters, type CellArea } from "../excel/cells/address";
import { areaOf, onSheet } from "./by-hand";
import { nearest } from "./nearest";
import { defineStep, described, sheetField, text } from "./step";

/** The column to sort by, from 0: by its heading, or by its letter. */
function keyOf(by: string, headings: readonly string[], area: CellArea): number {
  const letters = Array.from({ length: area.columnCount }, (_, at) =>
    columnLetters(area.column + at),
  );
  for (const names of [headings, letters]) {
    const at = names.findIndex((name) => name.toLowerCase() === by.toLowerCase());
    if (at >= 0) return at;
  }
  throw new Refusal(
    "badInput",
    `The range has no column '${by}'.${nearest(by, headings.length > 0 ? headings : letters)}`,
  );
}

export const sort = defineStep({
  name: "sort",
  summary: "Sorts the rows of a range by a column.",
  fields: {
    sheet: sheetField,
    range: described(text, "the rows to sort, their headings included where there are some"),
    by: described(text, 'the heading of a column, or its letter such as "C"'),
    descending: described(z.optional(z.boolean()), "largest first"),
    headings: described(
      z.optional(z.boolean()),
      "whether the first row holds headings; true when left out",
    ),
  },
  answers: '{"range", "by": the heading or letter}',
  example: {
    do: "sort",
    sheet: "Accounts",
    range: "A1:H61",
    by: "Annual revenue",
    descending: true,
  },
  run: async ({ sheet, range, by, descending = false, headings = true }, tools) => {
    const area = areaOf(range);
    await onSheet(sheet, async (context, found) => {
      const cells = found.getRange(range);
      const first = cells.getRow(0).load("values");
      await context.sync();
      const names = headings ? (first.values[0] ?? []).map(String) : [];
      const key = keyOf(by, names, area);
      cells.sort.apply([{ key, ascending: !descending }], false, headings, "Rows");
      await context.sync();
    });
    await tools.whenCalculated();
    return { result: { range, by } };
  },
});
