import { quotedSheet } from "../weights-sheet";

/** The cells of a name of a matrix, in a formula on another sheet. */
export function ofMatrix(sheet: string, name: string): string {
  return `${quotedSheet(sheet)}!${name}`;
}
