import type { CellPrint } from "./cell-print";
import type { BaseRow } from "./merge-base";

export type RowPrints = Readonly<Record<string, CellPrint>>;

function filledKeys(row: RowPrints, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => (row[key] ?? "") !== "");
}

function likeness(before: RowPrints, now: RowPrints, keys: readonly string[]): number {
  return filledKeys(before, keys).filter((key) => before[key] === now[key]).length;
}

/**
 * Which row that stands there is which row of before: by what names it, of several alike the likest
 * and then the first; else by what most of its other cells say; else by its neighbours. `keys` are
 * the columns that are not computed, the one that names the row first. Answers, for each row of
 * before, the place it stands at now; -1 where it was taken out.
 */
export function matchRows(
  before: readonly BaseRow[],
  now: readonly RowPrints[],
  keys: readonly string[],
): readonly number[] {
  const [nameKey = ""] = keys;
  const found = before.map(() => -1);
  const taken = new Set<number>();
  const pair = (index: number, at: number): void => {
    found[index] = at;
    taken.add(at);
  };
  const isOpen = (index: number): boolean =>
    found[index] === -1 && filledKeys(before[index]?.seen ?? {}, keys).length > 0;
  const isFree = (at: number): boolean =>
    !taken.has(at) && filledKeys(now[at] ?? {}, keys).length > 0;
  pairUnique(before, now, nameKey, pair);
  pairBest(before, now, keys, { isOpen, isFree, pair }, (row, other) => {
    const name = row[nameKey] ?? "";
    return name !== "" && name === other[nameKey] ? 1 + likeness(row, other, keys) : 0;
  });
  const others = keys.slice(1);
  pairBest(before, now, keys, { isOpen, isFree, pair }, (row, other) => {
    const alike = likeness(row, other, others);
    return 2 * alike >= filledKeys(row, others).length ? alike : 0;
  });
  pairNeighbours(before, now, keys, { found, isOpen, isFree, pair });
  return found;
}

interface Pairing {
  readonly isOpen: (index: number) => boolean;
  readonly isFree: (at: number) => boolean;
  readonly pair: (index: number, at: number) => void;
}

/** Where each name stands; null where several have it. */
function placesOfNames(names: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  names.forEach((name, at) => {
    if (name !== "") places.set(name, places.has(name) ? null : at);
  });
  return places;
}

/** Rows whose name nobody else has, before or now, need no comparing. */
function pairUnique(
  before: readonly BaseRow[],
  now: readonly RowPrints[],
  nameKey: string,
  pair: Pairing["pair"],
): void {
  const there = placesOfNames(now.map((row) => row[nameKey] ?? ""));
  const had = placesOfNames(before.map(({ seen }) => seen[nameKey] ?? ""));
  for (const [name, index] of had) {
    const at = there.get(name) ?? null;
    if (index !== null && at !== null) pair(index, at);
  }
}

/** The likest pairs first; of pairs that are equally alike, those in the order of the sheet. */
function pairBest(
  before: readonly BaseRow[],
  now: readonly RowPrints[],
  keys: readonly string[],
  { isOpen, isFree, pair }: Pairing,
  scoreOf: (row: RowPrints, other: RowPrints) => number,
): void {
  const candidates = new Map<string, number[]>();
  now.forEach((row, at) => {
    if (!isFree(at)) return;
    for (const key of filledKeys(row, keys)) {
      const print = `${key}|${row[key] ?? ""}`;
      const same = candidates.get(print);
      if (same) same.push(at);
      else candidates.set(print, [at]);
    }
  });
  const pairs = before.flatMap(({ seen }, index) => {
    if (!isOpen(index)) return [];
    const near = new Set(
      filledKeys(seen, keys).flatMap((key) => candidates.get(`${key}|${seen[key] ?? ""}`) ?? []),
    );
    return [...near].map((at) => ({ index, at, score: scoreOf(seen, now[at] ?? {}) }));
  });
  pairs
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.index - other.index || one.at - other.at)
    .forEach(({ index, at }) => {
      if (isOpen(index) && isFree(at)) pair(index, at);
    });
}

/** A row with one cell that says something is known by standing between the same two rows. */
function pairNeighbours(
  before: readonly BaseRow[],
  now: readonly RowPrints[],
  keys: readonly string[],
  { found, isOpen, isFree, pair }: Pairing & { readonly found: readonly number[] },
): void {
  before.forEach((row, index) => {
    const isNameAlone = filledKeys(row.seen, keys).length <= 1;
    if (!isOpen(index) || !isNameAlone) return;
    const previous = index === 0 ? -1 : (found[index - 1] ?? -1);
    const next = index === before.length - 1 ? now.length : (found[index + 1] ?? -1);
    const at = previous + 1;
    if ((index > 0 && previous < 0) || next !== at + 1 || !isFree(at)) return;
    pair(index, at);
  });
}
