import type { CellContent } from "../sheet-plan";
import type { Addresses } from "../template/resolve-formula";
import { cellPrint } from "./cell-print";
import { decideCell } from "./decide-cell";
import { formulaShape } from "./formula-shape";
import type { BaseCell } from "./merge-base";
import type { OurSheet } from "./our-sheet";
import { knownPlaces, resolveContent } from "./resolve-places";
import { layoutAddresses, type SheetLayout } from "./sheet-layout";
import {
  placeId,
  type CellEdit,
  type CellPlace,
  type Difference,
  type RowInsert,
  type Unplaced,
} from "./sheet-merge";
import { contentAt, isCovered, type StandingSheet } from "./standing-sheet";

export function shown(content: CellContent): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}

export function nameOf(content: CellContent | undefined): string {
  return typeof content === "string" ? content : "";
}

/** One cell of ours, wherever it belongs to. */
export interface OurCell {
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

/** What is merged: the sheet as it stands, and where everything is before and after. */
export interface MergedSheet {
  readonly our: OurSheet;
  readonly sheet: StandingSheet;
  readonly before: SheetLayout;
  readonly after: SheetLayout;
  readonly inserts: readonly RowInsert[];
  readonly takeOurs: ReadonlySet<string>;
}

/** Holds cell after cell against what stands there, and gathers what is to be done about them. */
export class CellMerger {
  readonly edits: CellEdit[] = [];
  readonly differences: Difference[] = [];
  readonly unplaced: Unplaced[] = [];
  private readonly addresses: Addresses;
  private readonly known: ReadonlySet<string>;

  constructor(private readonly merged: MergedSheet) {
    this.addresses = layoutAddresses(merged.after);
    this.known = knownPlaces(merged.our);
  }

  /**
   * What we wrote there before where the cell stays theirs; undefined where it is ours. `columns`
   * are those of the list that the cell belongs to.
   */
  merge(cell: OurCell, columns: ReadonlySet<string> = new Set()): BaseCell | null | undefined {
    const { place, row, column } = cell;
    const { sheet, before, inserts, takeOurs } = this.merged;
    const edit = { row, column, place };
    const ours = resolveContent(cell.ours, this.addresses, cell.sameRow, this.known, columns);
    const at = cell.before;
    if (cell.ours !== null && ours === null) return cell.base ?? null;
    if (at === null) {
      if (ours !== null) this.edits.push({ ...edit, content: ours, isOnlyReach: false });
      return undefined;
    }
    if (isCovered(sheet, at.row, at.column)) {
      if (ours !== null && typeof ours !== "object") this.findsNoPlace(place, ours);
      return cell.base ?? null;
    }
    const theirs = contentAt(sheet, at.row, at.column);
    const print = cellPrint(theirs, at, before);
    const meant = cellPrint(cell.ours);
    const wished = takeOurs.has(placeId(place)) && print !== meant;
    const verdict = wished ? "write" : decideCell(print, meant, cell.base);
    if (verdict === "write") this.edits.push({ ...edit, content: ours, isOnlyReach: false });
    else if (verdict === "same" && reachesElsewhere(theirs, cell.ours, at, before, inserts)) {
      this.edits.push({ ...edit, content: ours, isOnlyReach: true });
    }
    if (verdict !== "theirs") return undefined;
    if (!cell.isDefault && ours !== null) {
      this.differences.push({ place, row, column, theirs, ours });
    }
    return cell.base ?? null;
  }

  findsNoPlace(place: CellPlace, content: CellContent): void {
    const { words } = place;
    this.unplaced.push({
      id: placeId(place),
      words,
      canBePutBack: false,
      content: shown(content),
    });
  }
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
