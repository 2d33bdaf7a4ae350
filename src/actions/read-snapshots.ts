import type { Snapshot } from "../domain/movement/snapshot";
import { sameNameKey } from "../excel/cells/cell-value";
import { matrixSheet } from "../excel/facts/read-matrix";
import { readMatrixModel } from "../excel/facts/read-matrix-model";
import { readMatrixNotes } from "../excel/facts/read-matrix-notes";
import { surveyWorkbook, type SurveyedSheet } from "../excel/lists/survey-workbook";
import { readSnapshots } from "../excel/store/snapshots";
import type { Notice } from "./contract";
import { snapshotOfSheet } from "./snapshot-of-sheet";
import { today } from "./today";

/** A matrix as it stands now, and its snapshots from the oldest to the newest. */
export interface MatrixInTime {
  readonly sheet: SurveyedSheet;
  readonly now: Snapshot;
  readonly snapshots: readonly Snapshot[];
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
  const cells = await readMatrixModel(context, sheet);
  const notes = await readMatrixNotes(context, sheet);
  const kept = await readSnapshots(context);
  const matrix = identityOf(sheet);
  const asOf = notes.asOf ?? today();
  return {
    sheet,
    now: snapshotOfSheet(cells, notes, { name, matrix, asOf, takenAt: Date.now() }),
    snapshots: kept.snapshots.filter(
      (one) =>
        one.matrix.id === matrix.id || sameNameKey(one.matrix.name) === sameNameKey(matrix.name),
    ),
    notices: [
      ...unreadable(kept.damaged, "damaged and left alone"),
      ...unreadable(kept.newer, "of a newer version of the add-in and left alone"),
    ],
  };
}

function unreadable(count: number, why: string): readonly Notice[] {
  if (count === 0) return [];
  const what =
    count === 1 ? "1 snapshot of this workbook is" : `${count} snapshots of this workbook are`;
  return [{ severity: "warning", sentence: `${what} ${why}.`, cell: null }];
}

/** "Q1 (2026-03-31)", or the day alone. */
export function snapshotTitle({ name, asOf }: Snapshot): string {
  const day = new Date(Date.UTC(1899, 11, 30) + asOf * 86_400_000).toISOString().slice(0, 10);
  return name === null ? day : `${name} (${day})`;
}
