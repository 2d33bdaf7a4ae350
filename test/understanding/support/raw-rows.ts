import { readFileSync } from "node:fs";
import Papa from "papaparse";

export type RawRow = Readonly<Record<string, string>>;

/** The rows of a .csv file as texts by heading, read by nothing of ours. */
export function rawRows(path: string, encoding: "utf-8" | "windows-1252" = "utf-8"): RawRow[] {
  const text = new TextDecoder(encoding).decode(readFileSync(path));
  return Papa.parse<RawRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** Whole cents, so that no sum of them is rounded. */
export function cents(amount: string | number): number {
  return Math.round(Number(amount) * 100);
}

/** Cents by key, in a plain loop. */
export function centsBy(
  rows: readonly RawRow[],
  keyOf: (row: RawRow) => string,
  centsOf: (row: RawRow) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + centsOf(row));
  return sums;
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
