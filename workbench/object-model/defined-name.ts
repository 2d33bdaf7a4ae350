import { lastColumn, lastRow, parseCell } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import { excelLimits } from "./excel-limits";

/** Excel's rules for the names of ranges and of tables, which share one name space. */
export function checkDefinedName(name: string): void {
  const broken = brokenRule(name);
  if (broken) throw new RichApiError("InvalidArgument", `The name "${name}" is invalid: ${broken}`);
}

function brokenRule(name: string): string | null {
  const most = excelLimits.definedNameCharacters;
  if (name.length === 0 || name.length > most) return `it must have 1 to ${most} characters.`;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    return "it must begin with a letter or _ and hold only letters, digits, _ and full stops.";
  }
  if (/^(?:true|false)$/i.test(name)) return "it is a value.";
  if (looksLikeCell(name)) return "it is the address of a cell.";
  return null;
}

function looksLikeCell(name: string): boolean {
  if (/^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) return true;
  if (!/^[A-Za-z]{1,3}\d+$/.test(name)) return false;
  const { row, column } = parseCell(name);
  return row <= lastRow && column <= lastColumn && row >= 0;
}
