import type { CellValue } from "./cells/cell-value";

/**
 * Whether a cell shows #NAME? because Excel calculated it before it knew the add-in's functions. It
 * keeps the error until the formula is entered again (OfficeDev/office-js issues 6611, 6355, 6395).
 */
export function isUnknownFunction(formula: CellValue, value: CellValue): boolean {
  return value === "#NAME?" && typeof formula === "string" && callsOwnFunction(formula);
}

/** A text in quotation marks that mentions a function calls none. */
export function callsOwnFunction(formula: string): boolean {
  return formula.startsWith("=") && /\bKAM\.[A-Z]/i.test(formula.replace(/"[^"]*"/g, ""));
}
