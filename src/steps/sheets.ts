import { Refusal } from "../excel/refusal";
import { onSheet } from "./by-hand";
import { defineStep, described, sheetField, text } from "./step";

const longestName = 31;

/** Why Excel would not take a name for a sheet, or null. */
function wrongName(name: string): string | null {
  if (name.length > longestName) {
    return `it has ${name.length} characters, and at most ${longestName} are allowed`;
  }
  if (name.trim() === "") return "it is blank";
  if (/[\\/?*[\]:]/u.test(name)) return "none of \\ / ? * [ ] : may stand in it";
  if (/\p{Cc}/u.test(name)) return "a line break or another control character stands in it";
  if (/^'|'$/u.test(name)) return "it begins or ends with an apostrophe";
  return name.toLowerCase() === "history" ? "Excel keeps the name History for itself" : null;
}

export const rename = defineStep({
  name: "rename",
  summary: "Gives a sheet another name.",
  fields: { sheet: sheetField, to: described(text, "the new name, of at most 31 characters") },
  answers: '{"sheet": the new name}',
  example: { do: "rename", sheet: "Scoring matrix", to: "Matrix 2026" },
  run: async ({ sheet, to }) => {
    const wrong = wrongName(to);
    if (wrong !== null) {
      throw new Refusal("badInput", `'${to}' cannot name a sheet: ${wrong}.`);
    }
    const name = await onSheet(sheet, async (context, found) => {
      const others = context.workbook.worksheets.load("items/name");
      await context.sync();
      const taken = others.items.some(
        (one) => one.name.toLowerCase() === to.toLowerCase() && one.name !== found.name,
      );
      if (taken) throw new Refusal("badInput", `There is a sheet '${to}' already.`);
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
