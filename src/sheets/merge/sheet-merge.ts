import type { CellContent } from "../sheet-plan";
import type { BaseCell, MergeBase } from "./merge-base";
import type { SheetLayout } from "./sheet-layout";

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
