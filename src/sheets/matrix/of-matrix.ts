import { quotedSheet, sheetOfName } from "../formula-text";
import { matrixNames } from "./matrix-names";

/** The cells of a name of a matrix, in a formula on another sheet. */
export function ofMatrix(sheet: string, name: string): string {
  return `${quotedSheet(sheet)}!${name}`;
}

/** The matrix whose accounts a formula counts, as it is called now; null where it is gone. */
export function followedMatrix(formula: string): string | null {
  return sheetOfName(formula, matrixNames.accounts);
}
