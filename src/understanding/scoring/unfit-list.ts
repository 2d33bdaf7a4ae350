import { cellPlace } from "../cell-place";
import { repeatedHeadings } from "../lists/name-columns";
import type { UnderstoodList } from "../lists/understood-list";
import type { SheetGrid } from "../sheet-grid";
import { isBlank } from "../values/cell-value";

/** Why no accounts can be read there, in a sentence that says what to do. */
export interface Unfit {
  readonly unfit: string;
  readonly cell: string | null;
}

/** Why there is no list in some cells: nothing, headings alone, or a single row. */
export function whyNoList(place: string, grid: SheetGrid | null): Unfit {
  const filled = (grid?.cells ?? []).filter((row) => row.some((value) => !isBlank(value)));
  const cell = grid && cellPlace(grid.sheet, grid.row, grid.column);
  const [only] = filled;
  if (only === undefined) {
    return {
      unfit: `${place} is empty: select the accounts with their headings, or any cell of the list.`,
      cell,
    };
  }
  const isHeadings = only.every((value) => typeof value === "string");
  return {
    unfit:
      filled.length > 1
        ? `${place} has no row of headings: type one heading over each column, and read it again.`
        : isHeadings
          ? `${place} has headings but no accounts below them: type or paste the accounts there.`
          : `${place} has a single row: select the headings and at least two accounts below them.`,
    cell,
  };
}

function cornerOf({ sheet, headingRow, firstColumn }: UnderstoodList): string {
  return cellPlace(sheet, headingRow, firstColumn);
}

/** The same headings over most columns: a row of groups stands above them. */
function hasRepeatedHeadings(place: string, list: UnderstoodList): Unfit | null {
  const headings = list.columns.map(({ heading }) => heading);
  const repeated = [...repeatedHeadings(headings).values()].flat().length;
  if (repeated <= 2 || repeated * 2 < headings.length) return null;
  return {
    unfit:
      `${place} has the same headings over ${repeated} of its ${headings.length} columns, as lists ` +
      `with headings on several rows do: put one heading over each column and one account in each ` +
      `row, then read it again.`,
    cell: cornerOf(list),
  };
}

/** Text in the first row over most columns of numbers: the headings go on there. */
function hasSecondHeadingRow(place: string, list: UnderstoodList): Unfit | null {
  const numbers = list.columns.filter(({ reading }) => reading.kind === "number");
  const texts = numbers.filter(({ reading }) =>
    reading.misfits.some(({ row, why }) => row === 0 && why === "text among numbers"),
  );
  if (texts.length < 3 || texts.length * 2 < numbers.length) return null;
  const row = list.sheetRows[0] ?? list.headingRow + 1;
  return {
    unfit:
      `${place} has headings on more than one row (row ${row + 1} holds text over ` +
      `${texts.length} columns of numbers): put one heading over each column and one account in ` +
      `each row, then read it again.`,
    cell: cellPlace(list.sheet, row, list.firstColumn),
  };
}

/** Why a list with rows is still none of one row an account and one heading a column. */
export function whyUnfit(place: string, list: UnderstoodList): Unfit | null {
  return hasRepeatedHeadings(place, list) ?? hasSecondHeadingRow(place, list);
}
