import { keyText, type ListColumn } from "../lists/understood-list";

/** Of this many different accounts among the rows, a list still counts as one row an account. */
const mostlyDifferent = 0.8;

function differentKeys({ cells }: ListColumn): { rows: number; different: number } {
  const keys = cells.map((cell) => keyText(cell).toLowerCase()).filter((key) => key !== "");
  return { rows: keys.length, different: new Set(keys).size };
}

export function hasSeveralRowsAnAccount(column: ListColumn): boolean {
  const { rows, different } = differentKeys(column);
  return rows - different >= 3 && different < mostlyDifferent * rows;
}

const grouped = new Intl.NumberFormat("en-US");

/** One sentence where a list has several rows an account, such as a list of deals; else null. */
export function severalRowsConcern(place: string, column: ListColumn): string | null {
  if (!hasSeveralRowsAnAccount(column)) return null;
  const { rows, different } = differentKeys(column);
  return (
    `${place} has several rows for one account (${grouped.format(rows)} rows, ` +
    `${grouped.format(different)} in '${column.heading}'): one row for each account is ` +
    `needed; choose the list added up by '${column.heading}', or make one with a PivotTable.`
  );
}
