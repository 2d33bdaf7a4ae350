import { ActionError } from "../actions/contract";
import { onSheet, rowsOf } from "./by-hand";
import { defineStep, described, sheetField, text } from "./step";

/** Each inserted row is one that the grid keeps from then on. */
const mostInserted = 10_000;

const rangeField = described(text, 'whole rows, such as "5" or "5:7"');

export const insertRows = defineStep({
  name: "insertRows",
  summary: "Inserts rows above those that stand there now.",
  fields: { sheet: sheetField, range: rangeField },
  answers: '{"rows": "5:7"}',
  example: { do: "insertRows", sheet: "Accounts", range: "5:7" },
  run: async ({ sheet, range }, tools) => {
    const rows = rowsOf(range);
    const [first = 0, last = 0] = rows.split(":").map(Number);
    if (last - first >= mostInserted) {
      throw new ActionError(
        "badInput",
        `${rows} are too many rows for one step: insert ${mostInserted.toLocaleString("en")} at most.`,
      );
    }
    await onSheet(sheet, async (context, found) => {
      found.getRange(rows).insert("Down");
      await context.sync();
    });
    await tools.whenCalculated();
    return { result: { rows } };
  },
});

export const deleteRows = defineStep({
  name: "deleteRows",
  summary: "Deletes rows.",
  fields: { sheet: sheetField, range: rangeField },
  answers: '{"rows": "5:7"}',
  example: { do: "deleteRows", sheet: "Accounts", range: "5" },
  run: async ({ sheet, range }, tools) => {
    const rows = rowsOf(range);
    await onSheet(sheet, async (context, found) => {
      found.getRange(rows).delete("Up");
      await context.sync();
    });
    await tools.whenCalculated();
    return { result: { rows } };
  },
});
