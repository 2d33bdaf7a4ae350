import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { readableCell } from "../cells/address";
import { isBlank, isErrorValue } from "../cells/cell-value";
import { Refusal } from "../refusal";
import type { CellGrid } from "./cell-grid";

/** An empty place, headings alone and a single row are no list. */
export function refuseWithoutRows(place: string, grid: CellGrid): void {
  const filledRows = grid.values.filter((row) => row.some((value) => !isBlank(value)));
  const cell = readableCell(grid.sheetName, grid.row, grid.column);
  if (filledRows.length === 0) {
    throw new Refusal(
      "badInput",
      `${place} is empty: select the accounts with their headings, or any cell of the list.`,
      cell,
    );
  }
  if (filledRows.length === 1) {
    const isHeadings = filledRows[0]?.every((value) => typeof value === "string") === true;
    throw new Refusal(
      "badInput",
      isHeadings
        ? `${place} has headings but no accounts below them: type or paste the accounts there.`
        : `${place} has a single row: select the headings and at least two accounts below them.`,
      cell,
    );
  }
}

/** The same headings over most columns: a row of groups stands above them. */
export function refuseRepeatedHeadings(
  place: string,
  repeated: number,
  all: number,
  cell: string,
): void {
  if (repeated > 2 && repeated * 2 >= all) {
    throw new Refusal(
      "badInput",
      `${place} has the same headings over ${repeated} of its ${all} columns, as lists with ` +
        `headings on several rows do: put one heading over each column and one account in each ` +
        `row, then read it again.`,
      cell,
    );
  }
}

/** Text in the first row over most columns of numbers: the headings go on there. */
export function refuseSecondHeadingRow(
  place: string,
  data: CellGrid,
  columns: readonly AccountColumn[],
) {
  const numbers = columns.flatMap(({ kind }, index) => (kind === "number" ? [index] : []));
  const texts = numbers.filter((index) => {
    const value = data.values[0]?.[index];
    return typeof value === "string" && !isBlank(value) && !isErrorValue(value);
  });
  if (texts.length >= 3 && texts.length * 2 >= numbers.length) {
    throw new Refusal(
      "badInput",
      `${place} has headings on more than one row (row ${data.row + 1} holds text over ` +
        `${texts.length} columns of numbers): put one heading over each column and one account ` +
        `in each row, then read it again.`,
      readableCell(data.sheetName, data.row, data.column),
    );
  }
}
