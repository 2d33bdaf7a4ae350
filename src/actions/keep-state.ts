import type { Snapshot } from "../domain/movement/snapshot";
import type { AccountList } from "../domain/scoring/scoring-setup";
import type { OwnSheetNow } from "../excel/again/read-own-sheet";
import { parseAddress } from "../excel/cells/address";
import { cellsShown, readAreasAsAsked } from "../excel/facts/cells-at";
import { matrixModelIn } from "../excel/facts/read-matrix-model";
import { matrixNotesIn } from "../excel/facts/read-matrix-notes";
import { Refusal } from "../excel/refusal";
import type { SheetMark } from "../excel/store/sheet-mark";
import { snapshotText } from "../excel/store/snapshot-text";
import {
  prepareSnapshot,
  readSnapshots,
  type KeepableSnapshot,
  type PreparedSnapshot,
} from "../excel/store/snapshots";
import type { WrittenSheet } from "../excel/write/write-options";
import type { SheetPlan } from "../sheets/sheet-plan";
import { idsOfList, idsOfRecord } from "./account-ids";
import type { Notice } from "./contract";
import { info } from "./info-notice";
import { snapshotsOfMatrix, snapshotTitle } from "./read-snapshots";
import { snapshotOfSheet } from "./snapshot-of-sheet";
import { today } from "./today";

/** A matrix as it stands before it is made again, and what is kept of the times before. */
export interface StateBefore {
  readonly now: Snapshot;
  readonly snapshots: readonly Snapshot[];
  /** What keeps it; null where the last snapshot says the same. */
  readonly prepared: PreparedSnapshot | null;
}

/** The same but for its name and when it was taken. */
function isSame(one: Snapshot, other: Snapshot | undefined): boolean {
  const bare = (snapshot: Snapshot): string =>
    snapshotText({ ...snapshot, name: null, takenAt: 0, matrix: one.matrix });
  return other !== undefined && bare(one) === bare(other);
}

/** A matrix without any score has no state to keep. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

/** The state of a matrix that is about to be written on under a mark; null where it has none. */
export async function stateBefore(
  context: Excel.RequestContext,
  { sheet, values, record }: OwnSheetNow,
  { id }: SheetMark,
): Promise<StateBefore | null> {
  const cellsAt = cellsShown(values);
  const notes = matrixNotesIn(sheet, cellsAt);
  const matrix = { id, name: sheet.name };
  const now = orNull(() =>
    snapshotOfSheet(matrixModelIn(sheet, cellsAt), notes, {
      name: null,
      matrix,
      asOf: notes.asOf ?? today(),
      takenAt: Date.now(),
      idOf: idsOfRecord(record),
    }),
  );
  if (now === null) return null;
  const kept = await readSnapshots(context);
  const snapshots = snapshotsOfMatrix(kept, matrix);
  const isKept = isSame(now, snapshots.at(-1));
  return { now, snapshots, prepared: isKept ? null : prepareSnapshot(context, kept, now) };
}

/** What keeps a new matrix as it was made; null where it has no score yet. */
export async function stateAtFirst(
  context: Excel.RequestContext,
  { sheetName }: WrittenSheet,
  { names }: SheetPlan,
  { id }: SheetMark,
  list: AccountList,
): Promise<KeepableSnapshot | null> {
  const sheet = {
    name: sheetName,
    names: names.map(({ name, range }) => {
      const area = parseAddress(range);
      return { name, area: area && { ...area, sheetName } };
    }),
  };
  const { cells, notes } = await readAreasAsAsked(context, (cellsAt) => ({
    cells: matrixModelIn(sheet, cellsAt),
    notes: matrixNotesIn(sheet, cellsAt),
  }));
  const now = orNull(() =>
    snapshotOfSheet(cells, notes, {
      name: null,
      matrix: { id, name: sheetName },
      asOf: notes.asOf ?? today(),
      takenAt: Date.now(),
      idOf: idsOfList(list),
    }),
  );
  const prepared = now && prepareSnapshot(context, { parts: [] }, now);
  return prepared === null || "refused" in prepared ? null : prepared;
}

/** What there is to say of a snapshot that was kept, or was not. */
export function whatGaveWay(prepared: PreparedSnapshot | null): readonly Notice[] {
  if (prepared === null) return [];
  if ("refused" in prepared) {
    return [
      {
        severity: "warning",
        sentence: `The state before was not kept as a snapshot: ${prepared.refused}`,
        cell: null,
      },
    ];
  }
  const { gaveWay } = prepared;
  return gaveWay === null
    ? []
    : [
        info(
          `The oldest snapshot without a name, of ${snapshotTitle(gaveWay)}, gave way: 24 are kept.`,
        ),
      ];
}
