import { RichApiError } from "../protocol/rich-api-error";
import { excelLimits } from "./excel-limits";

/** Excel's rules for the name of a sheet; a name that breaks one is refused with the rule. */
export function checkSheetName(name: string): void {
  const broken = brokenSheetNameRule(name);
  if (broken) {
    throw new RichApiError("InvalidArgument", `The sheet name is invalid: ${broken}`);
  }
}

function brokenSheetNameRule(name: string): string | null {
  if (name.length === 0) return "it is empty.";
  if (name.length > excelLimits.sheetNameCharacters) {
    return `it has ${name.length} characters; at most ${excelLimits.sheetNameCharacters} are allowed.`;
  }
  if (/[\\/?*[\]:]/.test(name)) return "it has one of \\ / ? * [ ] : in it.";
  if (name.startsWith("'") || name.endsWith("'")) return "it begins or ends with an apostrophe.";
  if (name.toLowerCase() === "history") return "Excel keeps the name History for itself.";
  return null;
}
