import type { CellEdit, SheetMerge } from "./merge/sheet-merge";
import type { SheetLayout } from "./merge/sheet-layout";
import type { StandingSheet } from "./merge/standing-sheet";
import type { ClosedValue } from "./closed-cells";
import type { CellContent } from "./sheet-plan";

/** A change that writes cells and leaves all else of a sheet where it stands. */
export function mergeOfEdits(layout: SheetLayout, edits: readonly CellEdit[]): SheetMerge {
  return {
    edits,
    layout,
    inserts: [],
    differences: [],
    unplaced: [],
    gone: [],
    added: [],
    newRows: [],
    newColumns: {},
    rows: {},
    takenOut: {},
    theirs: new Map(),
  };
}

function editAt(row: number, column: number, content: CellContent): CellEdit {
  const place = { section: "record", row: null, column: null, words: "" };
  return { row, column, content, place, isOnlyReach: false };
}

/** Every formula becomes what it shows; some fields say something new. */
export function closingEdits(
  { cells }: StandingSheet,
  values: readonly (readonly ClosedValue[])[],
  layout: SheetLayout,
  said: Readonly<Record<string, string>>,
): readonly CellEdit[] {
  const fields = Object.entries(said).flatMap(([place, words]) => {
    const at = layout.fields[place];
    return at === undefined ? [] : [editAt(at.row, at.column, words)];
  });
  const isSaid = (row: number, column: number): boolean =>
    fields.some((edit) => edit.row === row && edit.column === column);
  const formulas = cells.flatMap((row, at) =>
    row.flatMap((content, column) => {
      const isFormula = content !== null && typeof content === "object";
      if (!isFormula || isSaid(at, column)) return [];
      const value = values[at]?.[column] ?? null;
      return [editAt(at, column, value === "" ? null : value)];
    }),
  );
  return [...fields, ...formulas];
}
