import { readAreas } from "../excel/read-areas";
import { Refusal } from "../excel/refusal";
import { areaOf, onSheet } from "./by-hand";
import { defineStep, described, sheetField, text } from "./step";

export const read = defineStep({
  name: "read",
  summary:
    'Reads cells as Excel holds them: a blank is "", a date is a serial number, an error is its text.',
  fields: { sheet: sheetField, range: described(text, 'such as "A1:D20"') },
  answers: '{"values": [[...]]}',
  example: { do: "read", sheet: "Scoring matrix", range: "A8:G12" },
  run: async ({ sheet, range }) => {
    const area = areaOf(range);
    const values = await onSheet(sheet, async (context, found) => {
      const [cells] = await readAreas(context, [{ ...area, sheetName: found.name }]);
      if (cells === null || cells === undefined) {
        throw new Refusal(
          "badInput",
          `${range} is more than Excel hands over at once: read fewer rows at a time.`,
        );
      }
      return cells;
    });
    return { result: { values } };
  },
});
