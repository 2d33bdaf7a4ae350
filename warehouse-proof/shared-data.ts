import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PurchaseCells } from "../src/domain/lifetime-value/purchase-list";
import { fields } from "./csv-fields";

const root = join(__dirname, "..", "..", "shared", "data");

/** Data sets of others stand beside the project and are no part of it. */
export const hasSharedData = existsSync(root);

export function sharedPath(path: string): string {
  return join(root, path);
}

function sharedText(path: string): string {
  return readFileSync(sharedPath(path), "utf8");
}

/** Rows of a .csv file by heading. */
export function sharedRows(path: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = sharedText(path)
    .replace(/^\uFEFF/u, "")
    .trim()
    .split(/\r?\n/u)
    .map(fields);
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])),
  );
}

/** CDNOW's raw purchases: customer, day, dollars. */
export function cdnow(): { readonly dates: readonly string[]; readonly cells: PurchaseCells } {
  const rows = sharedText("clv/CDNOW_sample.txt")
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u));
  const dates = rows.map(([, , date = ""]) => date.replace(/(....)(..)(..)/u, "$1-$2-$3"));
  return {
    dates,
    cells: {
      names: rows.map(([, name]) => name ?? null),
      dates: Float64Array.from(dates, (date) => Date.parse(date) / 86_400_000 + 25569),
      amounts: Float64Array.from(rows, ([, , , , amount]) => Number(amount)),
      refused: [],
    },
  };
}
