import type { BaseRow } from "./merge-base";
import { matchRows, type RowPrints } from "./match-rows";

function onlyOf(prints: RowPrints, keys: readonly string[]): RowPrints {
  return Object.fromEntries(keys.map((key) => [key, prints[key] ?? ""]));
}

/**
 * As matchRows, of items that take several rows: by the first row of each, which is known by its own
 * columns; the others stand below it, up to the first row of the next.
 */
export function matchRecords(
  before: readonly BaseRow[],
  now: readonly RowPrints[],
  keys: readonly string[],
  lines: number,
): readonly number[] {
  const found = before.map(() => -1);
  const firstKeys = keys.filter((key) => key.startsWith("l1"));
  const heads = before.flatMap(({ key }, index) => (key?.endsWith("|1") === true ? [index] : []));
  const places = matchRows(
    heads.map((index) => {
      const { key = null, seen = {} } = before[index] ?? {};
      return { key, seen: onlyOf(seen, firstKeys), ours: {} };
    }),
    now.map((row) => onlyOf(row, firstKeys)),
    firstKeys,
  );
  const taken = new Set(places);
  heads.forEach((index, head) => {
    const at = places[head] ?? -1;
    found[index] = at;
    for (let line = 1; line < lines && at >= 0; line += 1) {
      const isNext = before[index + line]?.key?.endsWith(`|${line + 1}`) === true;
      if (!isNext || at + line >= now.length || taken.has(at + line)) break;
      found[index + line] = at + line;
    }
  });
  return found;
}
