import type { AlignedSnapshots, Side } from "../domain/movement/aligned-snapshots";
import { compareSnapshots, type MovedAccount } from "../domain/movement/compare-snapshots";
import { reasonOf } from "../domain/movement/reason";
import { replayReviewsBelow } from "../domain/movement/reviews-below";
import type { Snapshot } from "../domain/movement/snapshot";
import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import {
  comparisonSheet,
  type ComparedAccount,
  type LoneAccount,
} from "../sheets/comparison-sheet";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { readMatrixInTime, snapshotTitle, type MatrixInTime } from "./read-snapshots";

/** Which two states of a matrix are compared. */
export interface CompareRequest {
  /** The sheet with the matrix; the newest one when null. */
  readonly sheet: string | null;
  /** The name of a snapshot; the last one that was kept when null or "last". */
  readonly before: string | null;
  /** The name of a snapshot; the matrix as it stands now when null. */
  readonly after: string | null;
}

export interface ComparedMatrix extends CreatedSheet {
  /** Movers first. */
  readonly moved: readonly {
    readonly account: string;
    readonly rankBefore: number | null;
    readonly rankAfter: number | null;
    readonly reason: string;
  }[];
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

const LAST = "last";

/** Says on a sheet of its own what moved between two states of a matrix, and why. */
export function compareMatrix(
  request: CompareRequest,
  options: RunOptions = {},
): Promise<ComparedMatrix> {
  const task = "What moved";
  return changeWorkbook(task, async () => {
    options.onProgress?.({ share: 0, step: "Reading the matrix" });
    const inTime = await runSettled(
      (context) => readMatrixInTime(context, request.sheet, null),
      options,
    );
    const before = chosen(inTime, request.before ?? LAST);
    const after = request.after === null ? inTime.now : chosen(inTime, request.after);
    const { aligned, accounts } = compareSnapshots(before, after);
    const moved = [...accounts].sort((first, second) => movement(second) - movement(first));
    const reviews = replayReviewsBelow([
      ...inTime.snapshots.filter((one) => one !== after && one.takenAt <= after.takenAt),
      after,
    ]);
    const shown = moved.map((one): ComparedAccount => ({
      name: one.name,
      rankBefore: one.rankBefore,
      rankAfter: one.rankAfter,
      scoreBefore: before.accounts[one.before]?.score ?? null,
      ratingsBefore: cellsOf(aligned.ratings(0, one.before, 1)),
      ratingsAfter: cellsOf(aligned.ratings(1, one.after, 1)),
      reason: reasonOf(one),
      reviewsBelow: reviews[one.after] ?? 0,
    }));
    const entered = lone(aligned, 1);
    const left = lone(aligned, 0);
    const plan = comparisonSheet({
      matrix: inTime.sheet.name,
      before: snapshotTitle(before),
      after: request.after === null ? `now (${snapshotTitle(after)})` : snapshotTitle(after),
      notes: notesOn(aligned),
      criteria: aligned.criteria,
      weightsBefore: [...aligned.weights[0]],
      weightsAfter: [...aligned.weights[1]],
      missing: after.missing,
      accounts: shown,
      entered,
      left,
    });
    const written = await writeSheets([plan], { ...options, task });
    const movers = moved.filter((one) => one.rankBefore !== one.rankAfter).length;
    const created = createdSheet(
      written,
      `${movers} of ${moved.length} accounts changed their rank, ${entered.length} entered, ${left.length} left.`,
      inTime.notices,
    );
    return {
      ...created,
      moved: shown.map(({ name, rankBefore, rankAfter, reason }) => ({
        account: name,
        rankBefore,
        rankAfter,
        reason,
      })),
      entered: entered.map(({ name }) => name),
      left: left.map(({ name }) => name),
    };
  });
}

function chosen({ sheet, snapshots }: MatrixInTime, wanted: string): Snapshot {
  const key = sameNameKey(wanted);
  const found =
    snapshots.find(({ name }) => name !== null && sameNameKey(name) === key) ??
    (key === LAST ? snapshots.at(-1) : undefined);
  if (found !== undefined) return found;
  const names = snapshots.flatMap(({ name }) => (name === null ? [] : [name]));
  throw new Refusal(
    "badInput",
    snapshots.length === 0
      ? `There is no snapshot of ${sheet.name} yet: take one, and compare when the matrix has changed.`
      : `${sheet.name} has no snapshot ${wanted}: ${names.length === 0 ? "none has a name, so compare with the last" : `there are ${names.join(", ")}`}.`,
  );
}

/** Ranks first, then scores; who has no rank on a side comes last. */
function movement({ rankBefore, rankAfter, scoreBefore, scoreAfter }: MovedAccount): number {
  if (rankBefore === null || rankAfter === null) return -1;
  return Math.abs(rankAfter - rankBefore) * 100 + Math.abs((scoreAfter ?? 0) - (scoreBefore ?? 0));
}

function cellsOf(ratings: Float64Array): readonly (number | null)[] {
  return Array.from(ratings, (rating) => (Number.isNaN(rating) ? null : rating));
}

function lone({ sides, matched }: AlignedSnapshots, side: Side): readonly LoneAccount[] {
  const { accounts } = sides[side];
  return (side === 1 ? matched.entered : matched.left)
    .map((place): LoneAccount => {
      const score = accounts[place]?.score ?? null;
      const rank =
        score === null ? null : 1 + accounts.filter((one) => (one.score ?? -1) > score).length;
      return { name: accounts[place]?.name ?? "", rank, score };
    })
    .sort((first, second) => (second.score ?? -1) - (first.score ?? -1));
}

/** What is to be known of the two states before their numbers are read. */
function notesOn({ sides: [before, after] }: AlignedSnapshots): readonly string[] {
  const named = (side: Snapshot) => new Map(side.criteria.map((one) => [one.name, one]));
  const [then, now] = [named(before), named(after)];
  const gone = [...then.keys()].filter((name) => !now.has(name));
  const come = [...now.keys()].filter((name) => !then.has(name));
  const scaled = [...now.values()].filter((one) => {
    const other = then.get(one.name);
    return (
      other &&
      (other.low !== one.low || other.high !== one.high || other.direction !== one.direction)
    );
  });
  return [
    ...(come.length > 0 ? [`New criteria: ${come.join(", ")}.`] : []),
    ...(gone.length > 0 ? [`Criteria that are gone: ${gone.join(", ")}.`] : []),
    ...(scaled.length > 0
      ? [
          `The scales of ${scaled.map(({ name }) => name).join(", ")} changed: ratings then and now stand here by today's scales.`,
        ]
      : []),
    ...(before.missing !== after.missing
      ? [`A missing rating counted as ${before.missing} then and counts as ${after.missing} now.`]
      : []),
  ];
}
