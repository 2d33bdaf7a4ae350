import { cellAddress } from "../address";
import type { CellContent } from "../sheet-plan";
import type { Addresses } from "../template/resolve-formula";
import { cellPrint } from "./cell-print";
import { decideCell } from "./decide-cell";
import { findLayout } from "./find-layout";
import { formulaShape } from "./formula-shape";
import type { RowPrints } from "./match-rows";
import { readPrint, type BaseCell, type BaseList, type MergeBase } from "./merge-base";
import {
  matchList,
  newColumns as columnsToCome,
  withRenamedColumns,
  type MatchedList,
} from "./merge-list";
import type { OurList, OurSheet } from "./our-sheet";
import { knownPlaces, resolveContent } from "./resolve-places";
import { layoutAddresses, layoutWithRows, type ListPlace, type SheetLayout } from "./sheet-layout";
import { contentAt, isCovered, type StandingSheet } from "./standing-sheet";

/** Rows to insert, as whole rows of the sheet, before anything is written: the upper ones first. */
export interface RowInsert {
  readonly list: string;
  readonly row: number;
  readonly count: number;
  /** Below the last row of the list, which has to be made longer. */
  readonly isAtEnd: boolean;
}

/** A cell to write; it stands where it stands when all rows are inserted. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly place: CellPlace;
  /** The same formula, with what it takes in brought up to date. */
  readonly isOnlyReach: boolean;
}

/** Which cell of ours it is. */
export interface CellPlace {
  /** `section.key`, or the list's key. */
  readonly section: string;
  /** What the row of a list is known by, or its number from 1; null outside lists. */
  readonly row: string | null;
  readonly column: string | null;
  /** In words: "Title of Ann Ash, Relationships". */
  readonly words: string;
}

export function placeId({ section, row, column }: CellPlace): string {
  return [section, row, column].filter((part) => part !== null).join("/");
}

/** A cell that somebody changed and that we would write otherwise. */
export interface Difference {
  readonly place: CellPlace;
  readonly row: number;
  readonly column: number;
  readonly theirs: CellContent;
  readonly ours: CellContent;
}

/** Something of ours whose place on the sheet is gone, with what it would say. */
export interface Unplaced {
  readonly id: string;
  readonly words: string;
  readonly content: string;
  /** Whether it can be put back where it belongs. */
  readonly canBePutBack: boolean;
}

export interface GoneRow {
  readonly list: string;
  readonly key: string;
  readonly row: number;
  readonly words: string;
}

export interface MergedRow {
  readonly key: string | null;
  /** The cells that stay people's own, with what we wrote there before. */
  readonly theirs: Readonly<Record<string, BaseCell | null>>;
  readonly meant: Readonly<Record<string, CellContent>>;
}

export interface SheetMerge {
  readonly inserts: readonly RowInsert[];
  readonly edits: readonly CellEdit[];
  readonly differences: readonly Difference[];
  readonly unplaced: readonly Unplaced[];
  readonly gone: readonly GoneRow[];
  readonly added: readonly { readonly list: string; readonly words: string }[];
  /** Rows that are new, as list and number from 1. */
  readonly newRows: readonly string[];
  /** Columns that come to lists: where they stand, by list and key. */
  readonly newColumns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Where everything stands when the merge is carried out. */
  readonly layout: SheetLayout;
  /** For the next base: by list, its rows in their order. */
  readonly rows: Readonly<Record<string, readonly MergedRow[]>>;
  readonly takenOut: MergeBase["lists"];
  /** Fields and lines that stay people's own, with what we wrote there before. */
  readonly theirs: ReadonlyMap<string, BaseCell | null>;
}

export interface MergeWishes {
  /** Ids of differences that take ours all the same, and of rows that are put back. */
  readonly takeOurs?: ReadonlySet<string>;
}

const computed = "template:";

function shown(content: CellContent): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}

function nameOf(content: CellContent | undefined): string {
  return typeof content === "string" ? content : "";
}

/** Where a row of the sheet stands when all rows are inserted. */
function rowAfter(row: number, matched: readonly (readonly [ListPlace, MatchedList])[]): number {
  return matched.reduce((at, [place, { insertion }]) => {
    const isAbove = place.row + 1 + insertion.before <= row;
    return isAbove ? at + insertion.count : at;
  }, row);
}

/** One cell of ours, wherever it belongs to. */
interface Cell {
  readonly row: number;
  readonly column: number;
  /** Where it stands before rows are inserted; null for a row that is to come. */
  readonly before: { readonly row: number; readonly column: number } | null;
  readonly ours: CellContent;
  readonly base: BaseCell | undefined;
  readonly isDefault: boolean;
  readonly sameRow: Addresses;
  readonly place: CellPlace;
}

/**
 * What is to be done to a sheet of ours so that it says what it would say if it were made now, and
 * nothing is lost that anybody put there: what we last wrote, what stands there, and what we would
 * write are held against each other cell by cell, the rows of lists by what they are known by.
 */
export function mergeSheet(
  our: OurSheet,
  sheet: StandingSheet,
  base: MergeBase | null,
  { takeOurs = new Set<string>() }: MergeWishes = {},
): SheetMerge {
  const { layout: before, columns: newColumns } = layoutBefore(our, sheet, base);
  const matched = matchLists(our, sheet, before, base, takeOurs);
  const { layout, inserts } = layoutAfter(before, matched);
  const addresses = layoutAddresses(layout);
  const known = knownPlaces(our);
  const edits: CellEdit[] = [];
  const differences: Difference[] = [];
  const unplaced: Unplaced[] = [];

  /** What we wrote there before where the cell stays theirs; undefined where it is ours. */
  const mergeCell = (cell: Cell, columns: ReadonlySet<string>): BaseCell | null | undefined => {
    const { place, row, column } = cell;
    const edit = { row, column, place };
    const ours = resolveContent(cell.ours, addresses, cell.sameRow, known, columns);
    const at = cell.before;
    if (cell.ours !== null && ours === null) return cell.base ?? null;
    if (at === null) {
      if (ours !== null) edits.push({ ...edit, content: ours, isOnlyReach: false });
      return undefined;
    }
    if (isCovered(sheet, at.row, at.column)) {
      if (ours !== null && typeof ours !== "object") {
        unplaced.push({ ...unplacedCell(place), content: shown(ours) });
      }
      return cell.base ?? null;
    }
    const theirs = contentAt(sheet, at.row, at.column);
    const print = cellPrint(theirs, at, before);
    const meant = cellPrint(cell.ours);
    const wished = takeOurs.has(placeId(place)) && print !== meant;
    const verdict = wished ? "write" : decideCell(print, meant, cell.base);
    if (verdict === "write") edits.push({ ...edit, content: ours, isOnlyReach: false });
    else if (verdict === "same" && reachesElsewhere(theirs, cell.ours, at, before, inserts)) {
      edits.push({ ...edit, content: ours, isOnlyReach: true });
    }
    if (verdict !== "theirs") return undefined;
    if (!cell.isDefault && ours !== null) differences.push({ place, row, column, theirs, ours });
    return cell.base ?? null;
  };

  const theirs = new Map<string, BaseCell | null>();
  for (const field of our.fields) {
    const at = layout.fields[field.place];
    const place = { section: field.place, row: null, column: null, words: field.label };
    if (at === undefined) {
      if (!field.isDefault && field.content !== null && typeof field.content !== "object") {
        unplaced.push({ ...unplacedCell(place), content: shown(field.content) });
      }
      const old = base?.fields[field.place];
      theirs.set(field.place, old ?? null);
      continue;
    }
    const { content: ours, isDefault } = field;
    const cellBase = base?.fields[field.place];
    const standing = before.fields[field.place] ?? null;
    const cell = { ...at, before: standing, ours, base: cellBase, isDefault, sameRow: {}, place };
    const kept = mergeCell(cell, new Set());
    if (kept !== undefined) theirs.set(field.place, kept);
  }
  for (const { place, heading, lines } of our.lines) {
    const area = layout.lines[place];
    const standing = before.lines[place];
    if (area === undefined || standing === undefined) {
      unplaced.push({ id: place, words: heading, content: "", canBePutBack: false });
      continue;
    }
    lines.forEach((ours, index) => {
      if (index >= area.rows) return;
      const id = `${place}/${index + 1}`;
      const cell: Cell = {
        row: area.row + index,
        column: area.column,
        before: { row: standing.row + index, column: standing.column },
        ours,
        base: base?.lines[place]?.[index],
        isDefault: false,
        sameRow: {},
        place: {
          section: place,
          row: String(index + 1),
          column: null,
          words: `${heading}, line ${index + 1}`,
        },
      };
      const kept = mergeCell(cell, new Set());
      if (kept !== undefined) theirs.set(id, kept);
    });
  }

  const rows: Record<string, MergedRow[]> = {};
  const takenOut: Record<string, MergeBase["lists"][string]> = {};
  const gone: GoneRow[] = [];
  const added: { list: string; words: string }[] = [];
  const newRows: string[] = [];
  for (const list of our.lists) {
    const entry = matched.find(([, one]) => one.list.key === list.key);
    const standing = before.lists[list.key];
    const place = layout.lists[list.key];
    if (entry === undefined || place === undefined || standing === undefined) {
      const filled = list.rows.filter(({ isOfTemplate }) => !isOfTemplate);
      const names = filled.map(({ cells }) => nameOf(cells[list.columns[0]?.key ?? ""]));
      if (filled.length > 0 || list.rows.length > 0) {
        unplaced.push({
          id: list.key,
          words: `List ${list.heading}`,
          content: names.join(", "),
          canBePutBack: false,
        });
      }
      const old = base?.lists[list.key];
      if (old !== undefined) takenOut[list.key] = old;
      continue;
    }
    const [, match] = entry;
    const columns = new Set(list.columns.map(({ key }) => key));
    const nameKey = list.columns[0]?.key ?? "";
    for (const column of list.columns) {
      const fresh = newColumns[list.key]?.[column.key];
      if (fresh !== undefined) {
        const heading = { section: list.key, row: null, column: column.key, words: column.label };
        const at = { row: place.row, column: fresh, isOnlyReach: false };
        edits.push({ ...at, content: column.label, place: heading });
      }
      if (place.columns[column.key] !== undefined || base?.lists[list.key] === undefined) continue;
      unplaced.push({
        id: `${list.key}/${column.key}`,
        words: `Column ${column.label} of ${list.heading}`,
        content: match.list.rows
          .map((row) => shown(row.cells[column.key] ?? null))
          .filter((text) => text !== "" && !text.startsWith("="))
          .join(", "),
        canBePutBack: false,
      });
    }
    const mergeRow = (
      at: number,
      standingRow: number | null,
      cells: Readonly<Record<string, CellContent>>,
      row: { key: string | null; isOfTemplate: boolean; ours: Readonly<Record<string, BaseCell>> },
      name: string,
    ): MergedRow => {
      const sameRow = Object.fromEntries(
        Object.entries(place.columns).map(([key, column]) => [key, cellAddress(at, column)]),
      );
      const own: Record<string, BaseCell | null> = {};
      for (const { key, label } of list.columns) {
        const column = place.columns[key];
        if (column === undefined) continue;
        const ours = cells[key];
        if (ours === undefined) {
          own[key] = row.ours[key] ?? null;
          continue;
        }
        const kept = mergeCell(
          {
            row: at,
            column,
            before:
              standingRow === null
                ? null
                : { row: standingRow, column: standing.columns[key] ?? column },
            ours,
            base: row.ours[key],
            isDefault: row.isOfTemplate && (ours === null || typeof ours !== "object"),
            sameRow,
            place: {
              section: list.key,
              row: row.key ?? String(at - place.row),
              column: key,
              words:
                name === "" ? `${label}, ${list.heading}` : `${label} of ${name}, ${list.heading}`,
            },
          },
          columns,
        );
        if (kept !== undefined) own[key] = kept;
      }
      return { key: row.key, theirs: own, meant: cells };
    };
    const merged: MergedRow[] = [];
    const { insertion, filling } = match;
    const fresh = [...match.added];
    const addRow = (): void => {
      const next = fresh.shift();
      if (next === undefined) return;
      const at = place.row + 1 + merged.length;
      const name = nameOf(next.cells[nameKey]);
      added.push({ list: list.key, words: name });
      newRows.push(`${list.key}/${merged.length + 1}`);
      const row = { key: next.key, isOfTemplate: next.isOfTemplate, ours: {} };
      merged.push(mergeRow(at, null, next.cells, row, name));
    };
    match.rows.forEach((row, index) => {
      const isFilled = index >= filling.from && index < filling.from + filling.count;
      if (index === insertion.before) for (let n = 0; n < insertion.count; n += 1) addRow();
      if (isFilled) {
        addRow();
        return;
      }
      const at = place.row + 1 + merged.length;
      const standingRow = standing.row + 1 + index;
      const name = nameOf(contentAt(sheet, standingRow, standing.columns[nameKey] ?? -1));
      const isFedRow = row.isGone && row.key !== null && !row.key.startsWith(computed);
      if (isFedRow && row.key !== null && list.fedBy !== null) {
        gone.push({ list: list.key, key: row.key, row: at, words: name });
      }
      const mark =
        row.isGone && list.fedBy !== null ? { source: `No longer in ${list.fedBy}` } : {};
      // Of a row that has no source any more, what was copied stays, and what is computed goes on.
      const cells =
        row.our?.cells ?? (row.isGone ? { ...computedCells(list), ...mark } : list.emptyRow);
      const ours = { ...computedBase(list, base?.lists[list.key], row.prints), ...row.base?.ours };
      merged.push(
        mergeRow(
          at,
          standingRow,
          cells,
          { key: row.key, isOfTemplate: row.our?.isOfTemplate ?? false, ours },
          name,
        ),
      );
    });
    if (insertion.before >= match.rows.length) {
      for (let n = 0; n < insertion.count; n += 1) addRow();
    }
    for (const { our: row } of match.takenOut) {
      if (row.isOfTemplate || row.isOptional) continue;
      unplaced.push({
        id: `${list.key}/${row.key}`,
        words: `${nameOf(row.cells[nameKey])} of ${list.heading}, whose row was deleted`,
        content: list.columns
          .map(({ key }) => shown(row.cells[key] ?? null))
          .filter((text) => text !== "" && !text.startsWith("="))
          .join(", "),
        canBePutBack: true,
      });
    }
    rows[list.key] = merged;
    takenOut[list.key] = {
      columns: (base?.lists[list.key]?.columns ?? []).filter(
        ([key]) => place.columns[key] === undefined,
      ),
      rows: match.takenOut.map(({ base: row }) => ({ ...row, isTakenOut: true })),
    };
  }
  return {
    inserts,
    edits,
    differences,
    unplaced,
    gone,
    added,
    newRows,
    newColumns,
    layout,
    rows,
    takenOut,
    theirs,
  };
}

function unplacedCell(place: CellPlace) {
  return { id: placeId(place), words: place.words, canBePutBack: false };
}

/**
 * Computed columns say the same in every row: so what we wrote in them is known of rows as well that
 * nobody can tell from each other, such as empty ones.
 */
function computedBase(
  { columns }: OurList,
  base: BaseList | undefined,
  prints: RowPrints,
): Readonly<Record<string, BaseCell>> {
  const known: Record<string, BaseCell> = {};
  for (const { key, formula } of columns) {
    const cell = base?.rows.find(({ ours }) => ours[key] !== undefined)?.ours[key];
    const isOurs = cell !== undefined && readPrint(cell) === prints[key];
    if (formula !== undefined && isOurs) known[key] = cell;
  }
  return known;
}

function computedCells({ columns, emptyRow }: OurList): Record<string, CellContent> {
  return Object.fromEntries(
    columns
      .filter(({ formula }) => formula !== undefined)
      .map(({ key }) => [key, emptyRow[key] ?? null]),
  );
}

interface StandingLayout {
  readonly layout: SheetLayout;
  /** Columns that come to lists: where, by list and key. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The layout of the sheet as it stands, with renamed columns and those that are to come. */
function layoutBefore(our: OurSheet, sheet: StandingSheet, base: MergeBase | null): StandingLayout {
  const found = findLayout(our, sheet, base?.lists);
  const lists: Record<string, ListPlace> = {};
  const columns: Record<string, Readonly<Record<string, number>>> = {};
  for (const list of our.lists) {
    const place = found.lists[list.key];
    const before = base?.lists[list.key];
    if (place === undefined) continue;
    lists[list.key] = place;
    if (before === undefined) continue;
    const named = withRenamedColumns(sheet, found, place, before);
    const added = columnsToCome(sheet, list, named, before);
    lists[list.key] = { ...named, columns: { ...named.columns, ...added } };
    columns[list.key] = added;
  }
  return { layout: { ...found, lists }, columns };
}

function matchLists(
  our: OurSheet,
  sheet: StandingSheet,
  layout: SheetLayout,
  base: MergeBase | null,
  takeOurs: ReadonlySet<string>,
): readonly (readonly [ListPlace, MatchedList])[] {
  return our.lists
    .flatMap((list): readonly (readonly [ListPlace, MatchedList])[] => {
      const place = layout.lists[list.key];
      if (place === undefined) return [];
      const putBack = ({ key }: { key: string }) => takeOurs.has(`${list.key}/${key}`);
      return [[place, matchList(sheet, layout, list, place, base?.lists[list.key], putBack)]];
    })
    .sort(([one], [other]) => one.row - other.row);
}

/** The layout with all rows in, and the rows to insert, the upper ones first. */
function layoutAfter(
  before: SheetLayout,
  matched: readonly (readonly [ListPlace, MatchedList])[],
): { readonly layout: SheetLayout; readonly inserts: readonly RowInsert[] } {
  let layout = before;
  const inserts: RowInsert[] = [];
  for (const [place, { list, insertion }] of matched) {
    if (insertion.count === 0) continue;
    const isAtEnd = insertion.before >= place.rows;
    const above = matched.filter(([other]) => other.row < place.row);
    const row = rowAfter(place.row, above) + 1 + insertion.before;
    layout = layoutWithRows(layout, row, insertion.count);
    const now = layout.lists[list.key];
    if (isAtEnd && now !== undefined) {
      const longer = { ...now, rows: now.rows + insertion.count };
      layout = { ...layout, lists: { ...layout.lists, [list.key]: longer } };
    }
    inserts.push({ list: list.key, row, count: insertion.count, isAtEnd });
  }
  return { layout, inserts };
}

/** Whether a formula that is ours does not take in all that it should, or soon would not. */
function reachesElsewhere(
  theirs: CellContent,
  ours: CellContent,
  at: { readonly row: number; readonly column: number },
  layout: SheetLayout,
  inserts: readonly RowInsert[],
): boolean {
  if (theirs === null || typeof theirs !== "object") return false;
  if (ours === null || typeof ours !== "object") return false;
  const standing = formulaShape(theirs, at, layout);
  const meant = formulaShape(ours, null, null);
  const longer = inserts.filter(({ isAtEnd }) => isAtEnd).map(({ list }) => `{${list}.`);
  return (
    !standing.isComplete ||
    standing.elsewhere.join() !== meant.elsewhere.join() ||
    longer.some((start) => meant.shape.includes(start))
  );
}
