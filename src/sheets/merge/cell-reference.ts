/** A reference as a formula spells it; rows and columns count from 0. */
export interface CellReference {
  /** Null on the formula's own sheet. */
  readonly sheetName: string | null;
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
  readonly isRange: boolean;
}

const lastColumn = 16_383;
const lastRow = 1_048_575;

function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** Null for what is no reference to cells, such as the name of a function. */
export function parseCell(text: string): CellReference | null {
  const match =
    /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu.exec(
      text,
    );
  if (!match) return null;
  const [, sheet, firstLetters = "", firstDigits = "", lastLetters, lastDigits] = match;
  const first = { row: Number(firstDigits) - 1, column: columnNumber(firstLetters) };
  const last =
    lastLetters === undefined || lastDigits === undefined
      ? first
      : { row: Number(lastDigits) - 1, column: columnNumber(lastLetters) };
  const isOnSheet = [first, last].every(
    ({ row, column }) => row >= 0 && row <= lastRow && column <= lastColumn,
  );
  if (!isOnSheet) return null;
  const sheetName =
    sheet === undefined
      ? null
      : sheet.startsWith("'")
        ? sheet.slice(1, -1).replaceAll("''", "'")
        : sheet;
  return { sheetName, first, last, isRange: lastLetters !== undefined };
}
