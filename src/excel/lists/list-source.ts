/** A place in the workbook from which a list can be read. */
export interface ListSource {
  readonly id: string;
  readonly kind: "table" | "selection" | "sheet";
  readonly label: string;
  readonly sheetName: string;
  /** Header row included, without the sheet: "B2:H90". */
  readonly address: string;
  readonly rowCount: number;
  readonly concern: string | null;
}

const addedUpMark = "|added up by:";

/** The id of the same list with the rows of each account added up. */
export function addedUpId(id: string, accountColumn: string): string {
  return id + addedUpMark + accountColumn;
}

/** By which column the rows of a source are added up; null where each row counts by itself. */
export function addedUpBy(id: string): string | null {
  const at = id.indexOf(addedUpMark);
  return at < 0 ? null : id.slice(at + addedUpMark.length);
}

export function tableId(id: string): string | null {
  return /^table:([^|]+)/u.exec(id)?.[1] ?? null;
}
