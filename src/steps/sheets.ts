import { onSheet } from "./by-hand";
import { defineStep, described, sheetField, text } from "./step";

export const rename = defineStep({
  name: "rename",
  summary: "Gives a sheet another name.",
  fields: { sheet: sheetField, to: described(text, "the new name") },
  answers: '{"sheet": the new name}',
  example: { do: "rename", sheet: "Scoring matrix", to: "Matrix 2026" },
  run: async ({ sheet, to }) => {
    const name = await onSheet(sheet, async (context, found) => {
      found.name = to;
      found.load("name");
      await context.sync();
      return found.name;
    });
    return { result: { sheet: name } };
  },
});

export const deleteSheet = defineStep({
  name: "deleteSheet",
  summary: "Deletes a sheet.",
  fields: { sheet: sheetField },
  answers: '{"sheet": the name it had}',
  example: { do: "deleteSheet", sheet: "Notes" },
  run: async ({ sheet }, tools) => {
    const name = await onSheet(sheet, async (context, found) => {
      found.delete();
      await context.sync();
      return found.name;
    });
    await tools.whenCalculated();
    return { result: { sheet: name } };
  },
});
