import { quotedSheetName } from "../formulas/cell-address";
import { formulaTokens } from "../formulas/formula-tokens";

/** The formula with the references to one sheet meaning another. */
export function renamedSheet(formula: string, before: string, after: string): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      const split = text.lastIndexOf("!");
      if ((kind !== "reference" && kind !== "name") || split < 0) return text;
      const sheet = text
        .slice(0, split)
        .replace(/^'(.*)'$/, "$1")
        .replaceAll("''", "'");
      return sheet.toLowerCase() === before.toLowerCase()
        ? `${quotedSheetName(after)}${text.slice(split)}`
        : text;
    })
    .join("");
}
