import type { Snapshot } from "../domain/movement/snapshot";
import { isoDayOf } from "../domain/plan/calendar-day";
import { sameNameKey } from "../excel/cells/cell-value";
import { readAreasAsAsked } from "../excel/facts/cells-at";
import { matrixSheet } from "../excel/facts/read-matrix";
import { matrixModelIn } from "../excel/facts/read-matrix-model";
import { matrixNotesIn } from "../excel/facts/read-matrix-notes";
import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { readSnapshots, type KeptSnapshots } from "../excel/store/snapshots";
import { readIds } from "./account-ids";
import type { Notice } from "./contract";
import { snapshotOfSheet } from "./snapshot-of-sheet";
import { today } from "./today";

/** A matrix as it stands now, and its snapshots from the oldest to the newest. */
export interface MatrixInTime {
  readonly sheet: SurveyedSheet;
  readonly now: Snapshot;
  readonly snapshots: readonly Snapshot[];
  /** All there are in the workbook. */
  readonly kept: KeptSnapshots;
  readonly notices: readonly Notice[];
}

/** The id of a matrix outlives its name; one of an older version has its name only. */
function identityOf({ mark, name }: SurveyedSheet): Snapshot["matrix"] {
  return { id: mark?.id ?? name, name };
}

/** Reads a matrix, the newest one when no sheet is named, and what was kept of it. */
export async function readMatrixInTime(
  context: Excel.RequestContext,
  sheetName: string | null,
  name: string | null,
): Promise<MatrixInTime> {
  const sheet = matrixSheet(await surveyWorkbook(context), sheetName);
  const { cells, notes } = await readAreasAsAsked(context, (cellsAt) => ({
    cells: matrixModelIn(sheet, cellsAt),
    notes: matrixNotesIn(sheet, cellsAt),
  }));
  const idOf = await readIds(context, sheet);
  const kept = await readSnapshots(context);
  const matrix = identityOf(sheet);
  const asOf = notes.asOf ?? today();
  return {
    sheet,
    now: snapshotOfSheet(cells, notes, { name, matrix, asOf, takenAt: Date.now(), idOf }),
    kept,
    snapshots: snapshotsOfMatrix(kept, matrix),
    notices: [
      ...unreadable(kept.damaged, "damaged and left alone"),
      ...unreadable(kept.newer, "of a newer version of the add-in and left alone"),
    ],
  };
}

/** Those of a matrix, and of one of its name that it was made in the place of. */
export function snapshotsOfMatrix(
  { snapshots }: KeptSnapshots,
  { id, name }: Snapshot["matrix"],
): readonly Snapshot[] {
  return snapshots.filter(
    ({ matrix }) => matrix.id === id || sameNameKey(matrix.name) === sameNameKey(name),
  );
}

function unreadable(count: number, why: string): readonly Notice[] {
  if (count === 0) return [];
  const what =
    count === 1 ? "1 snapshot of this workbook is" : `${count} snapshots of this workbook are`;
  return [{ severity: "warning", sentence: `${what} ${why}.`, cell: null }];
}

/** "2026-03-31": the day that a snapshot stands for. */
export function snapshotDay({ asOf }: Snapshot): string {
  return isoDayOf(asOf);
}

/** "Q1 (2026-03-31)", or the day alone. */
export function snapshotTitle(snapshot: Snapshot): string {
  const day = snapshotDay(snapshot);
  return snapshot.name === null ? day : `${snapshot.name} (${day})`;
}
