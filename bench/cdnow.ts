import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PurchaseCells } from "../src/domain/lifetime-value/purchase-list";

export const CDNOW = join(__dirname, "..", "..", "shared", "data", "clv", "CDNOW_sample.txt");
/** 30 September 1997, after 39 weeks. */
export const END_OF_CALIBRATION = 35703;

export function readCdnow(): PurchaseCells {
  const rows = readFileSync(CDNOW, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/));
  return {
    names: rows.map(([, name]) => name ?? null),
    dates: Float64Array.from(rows, ([, , date = ""]) => serialNumber(date)),
    amounts: Float64Array.from(rows, ([, , , , amount]) => Number(amount)),
    refused: [],
  };
}

function serialNumber(date: string): number {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25569;
}
