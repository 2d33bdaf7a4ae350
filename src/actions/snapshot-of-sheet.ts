import type { Snapshot, SnapshotAccount, SnapshotCriterion } from "../domain/movement/snapshot";
import { cellText } from "../excel/cells/cell-value";
import type { MatrixModelCells } from "../excel/facts/read-matrix-model";
import type { MatrixNotes } from "../excel/facts/read-matrix-notes";
import type { LineScale } from "../warehouse/score-model";
import type { IdOf } from "./account-ids";
import { scoreModelOnSheet } from "./score-model-on-sheet";

/** How far below the cut a key account may fall where the matrix does not say. */
const USUAL_BAND = 0.5;
/** Ratings by another method than a line are kept as they are: their ends say nothing. */
const ANY_ENDS = { low: 1, high: 10 };

export interface SnapshotLabels {
  readonly name: string | null;
  readonly matrix: Snapshot["matrix"];
  readonly asOf: number;
  readonly takenAt: number;
  readonly idOf: IdOf;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** A matrix as it stands now, as a value that can be kept and compared. */
export function snapshotOfSheet(
  cells: MatrixModelCells,
  notes: MatrixNotes,
  { idOf, ...labels }: SnapshotLabels,
): Snapshot {
  const model = scoreModelOnSheet(labels.matrix.name, cells, null);
  const criteria = model.criteria.map(({ name, weight, scale }): SnapshotCriterion => {
    const line = scale.method === "line" ? (scale as LineScale) : null;
    const isUsable = line !== null && line.low <= line.high;
    const { low, high } = isUsable ? line : ANY_ENDS;
    const direction = isUsable ? line.direction : "higher";
    return { name, direction, low, high, weight: Number.isNaN(weight) ? 0 : weight };
  });
  const typed = new Map<string, number | null>();
  for (const { account, criterion, rating } of model.typed) {
    typed.set(`${criterion}|${account}`, rating);
  }
  const accounts = cells.accounts.flatMap((cell, row): readonly SnapshotAccount[] => {
    const name = cellText(cell);
    if (name === "") return [];
    // Notes stand beside all rows of the sheet, those of accounts that left their list too.
    const noted = cells.rows[row] ?? -1;
    const reviewsBelow = notes.reviewsBelow[noted];
    return [
      {
        id: idOf(name),
        name,
        // A rating that was emptied by hand is a blank, whatever the value beside it.
        values: criteria.map((_, place) =>
          typed.get(`${place}|${name}`) === null ? null : numberOrNull(cells.values[row]?.[place]),
        ),
        typed: model.criteria.map(({ scale }, place) =>
          scale.method === "line"
            ? (typed.get(`${place}|${name}`) ?? null)
            : numberOrNull(cells.ratings[row]?.[place]),
        ),
        status: notes.statuses[noted] ?? "",
        decision: notes.decisions[noted] ?? "",
        score: numberOrNull(cells.scores[row]),
        ...(typeof reviewsBelow === "number" ? { reviewsBelow } : {}),
      },
    ];
  });
  return {
    ...labels,
    slots: Math.max(1, model.slots),
    missing: model.missing,
    band: notes.band ?? USUAL_BAND,
    criteria,
    accounts,
  };
}
