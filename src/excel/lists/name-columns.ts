import { columnLetters, readableCell } from "../cells/address";
import { isBlank, type CellValue } from "../cells/cell-value";
import { warning, type ReadNotice } from "../notice";
import type { CellGrid } from "./cell-grid";
import { headingText } from "./read-columns";

export interface NamedColumns {
  /** One heading for each column, none twice. */
  readonly headings: readonly string[];
  readonly notices: readonly ReadNotice[];
  /** How many columns share their heading with another. */
  readonly repeated: number;
}

function hasValues(rows: readonly (readonly CellValue[])[], column: number): boolean {
  return rows.some((row) => !isBlank(row[column] ?? ""));
}

/** Gives every column a name of its own, and says where two were alike or one was missing. */
export function nameColumns(header: CellGrid, data: CellGrid): NamedColumns {
  const cells = header.values[0] ?? [];
  const texts = cells.map(headingText);
  const notices: ReadNotice[] = [];
  const place = (column: number) =>
    readableCell(header.sheetName, header.row, header.column + column);
  const columnsOf = new Map<string, number[]>();
  texts.forEach((text, column) => {
    if (text !== "") {
      columnsOf.set(text.toLowerCase(), [...(columnsOf.get(text.toLowerCase()) ?? []), column]);
    }
  });
  const shared = [...columnsOf.values()].filter((columns) => columns.length > 1);
  shared.forEach((columns) => {
    const names = columns.map((column) => columnLetters(header.column + column)).join(", ");
    notices.push(
      warning(
        `Columns ${names} are all called '${texts[columns[0] ?? 0]}': they are shown with their ` +
          `letters; give each a heading of its own.`,
        place(columns[1] ?? 0),
      ),
    );
  });
  const sharedColumns = new Set(shared.flat());
  const nameless = texts
    .map((text, column) => ({ text, column }))
    .filter(({ text, column }) => text === "" && hasValues(data.values, column))
    .map(({ column }) => column);
  const [firstNameless] = nameless;
  if (firstNameless !== undefined) {
    const cells = nameless.map((column) => columnLetters(header.column + column)).join(", ");
    notices.push(
      warning(
        `${nameless.length === 1 ? `Column ${cells} has` : `Columns ${cells} have`} no heading, ` +
          `perhaps because cells are merged: unmerge the headings and give each column one.`,
        place(firstNameless),
      ),
    );
  }
  const headings = texts.map((text, column) => {
    const letters = columnLetters(header.column + column);
    if (text === "") {
      return `Column ${letters}`;
    }
    return sharedColumns.has(column) ? `${text} (${letters})` : text;
  });
  return { headings, notices, repeated: sharedColumns.size };
}
