import { renamedColumns } from "./match-columns";
import { cellPrint, type CellPrint } from "./cell-print";
import { headingsOf, isFiller } from "./find-layout";
import { matchRecords } from "./match-records";
import { matchRows, type RowPrints } from "./match-rows";
import type { BaseList, BaseRow } from "./merge-base";
import type { OurList, OurRow } from "./our-sheet";
import type { ListPlace, SheetLayout } from "./sheet-layout";
import { contentAt, type StandingSheet } from "./standing-sheet";

/** A row that stands there now: which of ours it is, and what it was before. */
export interface MatchedRow {
  readonly prints: RowPrints;
  readonly base: BaseRow | null;
  readonly our: OurRow | null;
  /** What it is known by; null for a row of people's own. */
  readonly key: string | null;
  /** What it was filled from has it no more. */
  readonly isGone: boolean;
}

/** A list that stands there, row by row, and the rows that are to come. */
export interface MatchedList {
  readonly list: OurList;
  readonly rows: readonly MatchedRow[];
  /** Ours that are not there yet. */
  readonly added: readonly OurRow[];
  /** Rows of ours that people took out. */
  readonly takenOut: readonly { readonly our: OurRow; readonly base: BaseRow }[];
  /** How many of the rows that are to come go into empty rows that are there, from which row on. */
  readonly filling: { readonly from: number; readonly count: number };
  /** Rows to put in before this row of the list; at its end where it is the number of its rows. */
  readonly insertion: { readonly before: number; readonly count: number };
}

export function printsOfRow(
  sheet: StandingSheet,
  layout: SheetLayout,
  place: ListPlace,
  row: number,
): RowPrints {
  return Object.fromEntries(
    Object.entries(place.columns).map(([key, column]) => {
      const cell = { row, column };
      return [key, cellPrint(contentAt(sheet, row, column), cell, layout)];
    }),
  );
}

/** The columns that name and fill a row, the first of the list before the others. */
function tellingColumns(list: OurList, place: ListPlace): readonly string[] {
  return list.columns
    .filter(({ key, formula }) => formula === undefined && place.columns[key] !== undefined)
    .map(({ key }) => key);
}

/** The place of a list with the columns that people gave another heading. */
export function withRenamedColumns(
  sheet: StandingSheet,
  layout: SheetLayout,
  place: ListPlace,
  base: BaseList,
): ListPlace {
  const taken = Object.values(place.columns);
  const area = { ...place, rows: place.rows + 1, columns: place.width };
  const free = headingsOf(sheet, area).flatMap((heading, at) =>
    isFiller(heading) || taken.includes(place.column + at) ? [] : [place.column + at],
  );
  const printsAt = (column: number): readonly CellPrint[] =>
    Array.from({ length: place.rows }, (_, index) => {
      const row = place.row + 1 + index;
      return cellPrint(contentAt(sheet, row, column), { row, column }, layout);
    });
  const renamed = renamedColumns(place.columns, base, free, printsAt);
  return { ...place, columns: { ...place.columns, ...renamed } };
}

/** Columns that came to a list since it was written take its columns that are there for the width. */
export function newColumns(
  sheet: StandingSheet,
  list: OurList,
  place: ListPlace,
  base: BaseList,
): Readonly<Record<string, number>> {
  const area = { ...place, rows: place.rows + 1, columns: place.width };
  const free = headingsOf(sheet, area).flatMap((heading, at) => {
    const column = place.column + at;
    const isEmpty = Array.from({ length: place.rows }, (_, index) =>
      contentAt(sheet, place.row + 1 + index, column),
    ).every((content) => content === null);
    return isFiller(heading) && isEmpty ? [column] : [];
  });
  const known = new Set(base.columns.map(([key]) => key));
  const fresh = list.columns.filter(
    ({ key }) => !known.has(key) && place.columns[key] === undefined,
  );
  return Object.fromEntries(
    fresh.flatMap(({ key }, index) => {
      const column = free[index];
      return column === undefined ? [] : [[key, column] as const];
    }),
  );
}

/** A row as somebody drew it is empty as long as nobody wrote more into it. */
function isEmptyRecordRow(
  sheet: StandingSheet,
  { record, columns }: OurList,
  place: ListPlace,
  row: number,
): boolean {
  return columns.every(({ key }) => {
    const column = place.columns[key];
    const content = column === undefined ? null : contentAt(sheet, row, column);
    if (content === null || content === "" || typeof content === "object") return true;
    return columns.some(
      (other) => place.columns[other.key] === column && record?.constants[other.key] === content,
    );
  });
}

function isEmptyRow(sheet: StandingSheet, list: OurList, place: ListPlace, row: number): boolean {
  if (list.record !== undefined) return isEmptyRecordRow(sheet, list, place, row);
  const computed = new Set(
    list.columns
      .filter(({ formula }) => formula !== undefined)
      .map(({ key }) => place.columns[key]),
  );
  return Array.from({ length: place.width }, (_, at) => place.column + at)
    .filter((column) => !computed.has(column))
    .every((column) => {
      const content = contentAt(sheet, row, column);
      return content === null || content === "";
    });
}

/** Which rows stand there, which are to come, and where these go. */
export function matchList(
  sheet: StandingSheet,
  layout: SheetLayout,
  list: OurList,
  place: ListPlace,
  base: BaseList | undefined,
  putBack: (row: OurRow) => boolean,
): MatchedList {
  const prints = Array.from({ length: place.rows }, (_, index) =>
    printsOfRow(sheet, layout, place, place.row + 1 + index),
  );
  const telling = tellingColumns(list, place);
  const nameKey = telling[0] ?? "";
  const before = base?.rows ?? [];
  const lines = list.record?.lines ?? 1;
  const places =
    lines === 1 ? matchRows(before, prints, telling) : matchRecords(before, prints, telling, lines);
  const baseAt = new Map<number, BaseRow>();
  const atOfKey = new Map<string, number>();
  places.forEach((at, index) => {
    const row = before[index];
    if (at < 0 || row === undefined || row.isTakenOut === true) return;
    baseAt.set(at, row);
    if (row.key !== null && !atOfKey.has(row.key)) atOfKey.set(row.key, at);
  });
  const oursAt = new Map<number, OurRow>();
  const unbound: OurRow[] = [];
  for (const our of list.rows) {
    const at = atOfKey.get(our.key);
    if (at === undefined) unbound.push(our);
    else oursAt.set(at, our);
  }
  const ourKeys = new Set(list.rows.map(({ key }) => key));
  /** Whether a row that is called alike may be ours: nobody's, or known by its name, and now by an id. */
  const mayBe = ({ key, cells }: OurRow, at: number): boolean => {
    if (oursAt.has(at)) return false;
    const before = baseAt.get(at)?.key ?? null;
    const name = cells[nameKey];
    return before === null || (!ourKeys.has(before) && (key === name || before === name));
  };
  const added: OurRow[] = [];
  const takenOut: { our: OurRow; base: BaseRow }[] = [];
  const rowsOfName = new Map<CellPrint, number[]>();
  prints.forEach((row, at) => {
    const name = row[nameKey] ?? "";
    const same = rowsOfName.get(name);
    if (same) same.push(at);
    else rowsOfName.set(name, [at]);
  });
  const knownOfKey = new Map([...before].reverse().map((row) => [row.key, row]));
  for (const our of unbound) {
    const name = cellPrint(our.cells[nameKey] ?? null);
    const at =
      name === "" || lines > 1 ? -1 : (rowsOfName.get(name)?.find((one) => mayBe(our, one)) ?? -1);
    const known = knownOfKey.get(our.key);
    if (at >= 0) oursAt.set(at, our);
    else if (known !== undefined && !putBack(our)) takenOut.push({ our, base: known });
    else if (!our.isOptional) added.push(our);
  }
  let lastFilled = place.rows - 1;
  while (lastFilled >= 0 && isEmptyRow(sheet, list, place, place.row + 1 + lastFilled)) {
    lastFilled -= 1;
  }
  const empty = place.rows - 1 - lastFilled;
  const room = Math.max(0, empty - list.spareRows);
  const filled = Math.min(added.length, room - (room % lines));
  return {
    list,
    rows: prints.map((row, at): MatchedRow => {
      const baseRow = baseAt.get(at) ?? null;
      const our = oursAt.get(at) ?? null;
      const key = our?.key ?? baseRow?.key ?? null;
      return { prints: row, base: baseRow, our, key, isGone: key !== null && our === null };
    }),
    added,
    takenOut,
    filling: { from: lastFilled + 1, count: filled },
    insertion: { before: lastFilled + 1 + filled, count: added.length - filled },
  };
}
