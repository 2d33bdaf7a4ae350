import { cellText, isBlank, isErrorValue, sameNameKey, type CellValue } from "../cells/cell-value";
import { serialDay } from "../cells/serial-day";

/** One row of a source by field; fields without a column are absent. */
export type FactRow = Readonly<Record<string, CellValue>>;

/** The columns of a source as they were read, all equally long. */
export type FactColumns = Readonly<Record<string, readonly CellValue[]>>;

/** The rows of one account, whatever the case and outer blanks of its name. */
export function rowsOfAccount(columns: FactColumns, account: string): readonly FactRow[] {
  const key = sameNameKey(account);
  return (columns["account"] ?? []).flatMap((name, index) =>
    sameNameKey(String(name)) === key
      ? [
          Object.fromEntries(
            Object.entries(columns).map(([field, values]) => [field, values[index] ?? ""]),
          ),
        ]
      : [],
  );
}

export function textOf(value: CellValue | undefined): string | null {
  return value === undefined || isBlank(value) || isErrorValue(value) ? null : cellText(value);
}

export function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A day as a serial number; text counts only in the one spelling that no country reads otherwise. */
export function dayOf(value: CellValue | undefined): number | null {
  if (typeof value === "number") {
    return value > 0 ? Math.floor(value) : null;
  }
  const iso = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})/u.exec(value.trim()) : null;
  return iso ? serialDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}
