import type { AlignedSnapshots, Side } from "../domain/movement/aligned-snapshots";
import { compareSnapshots, type MovedAccount } from "../domain/movement/compare-snapshots";
import { reasonOf } from "../domain/movement/reason";
import { findRenamedAccounts } from "../domain/movement/renamed-accounts";
import { replayReviewsBelow } from "../domain/movement/reviews-below";
import type { Snapshot } from "../domain/movement/snapshot";
import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import type { ComparedAccount, ComparisonFacts, LoneAccount } from "../sheets/comparison-sheet";
import { snapshotDay, snapshotTitle, type MatrixInTime } from "./read-snapshots";

/** Which two states of a matrix are compared. */
export interface CompareRequest {
  /** The sheet with the matrix; the newest one when null. */
  readonly sheet: string | null;
  /** The name, day or id of a snapshot; the last one that was kept when null or "last". */
  readonly before: string | null;
  /** The same; the matrix as it stands now when null. */
  readonly after: string | null;
}

/** What moved between two states, as it is shown. */
export interface ComparedStates {
  readonly facts: ComparisonFacts;
  /** How many of those in both changed their rank. */
  readonly movers: number;
}

const LAST = "last";
/** So many names are told. */
const MOST_RENAMED = 5;

/** By which a snapshot is asked for where it has no name of its own. */
export function snapshotId({ takenAt }: Snapshot): string {
  return String(takenAt);
}

/** What moved between the two states that are asked for, movers first. */
export function compareStates(inTime: MatrixInTime, request: CompareRequest): ComparedStates {
  const before = snapshotCalled(inTime, request.before ?? LAST);
  const after = request.after === null ? inTime.now : snapshotCalled(inTime, request.after);
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
    decisionBefore: before.accounts[one.before]?.decision ?? "",
    decisionAfter: after.accounts[one.after]?.decision ?? "",
  }));
  return {
    movers: moved.filter((one) => one.rankBefore !== one.rankAfter).length,
    facts: {
      matrix: inTime.sheet.name,
      before: snapshotTitle(before),
      after: request.after === null ? `now (${snapshotTitle(after)})` : snapshotTitle(after),
      notes: notesOn(aligned),
      criteria: aligned.criteria,
      weightsBefore: [...aligned.weights[0]],
      weightsAfter: [...aligned.weights[1]],
      missing: after.missing,
      accounts: shown,
      entered: lone(aligned, 1),
      left: lone(aligned, 0),
    },
  };
}

/** "3 of 85 accounts changed their rank, 1 entered, 0 left." */
export function movedSentence({ movers, facts }: ComparedStates): string {
  const { accounts, entered, left } = facts;
  return `${movers} of ${accounts.length} accounts changed their rank, ${entered.length} entered, ${left.length} left.`;
}

/** The snapshot of a name, an id or a day, or the last one. */
export function snapshotCalled({ sheet, snapshots }: MatrixInTime, wanted: string): Snapshot {
  const key = sameNameKey(wanted);
  const found =
    snapshots.find(({ name }) => name !== null && sameNameKey(name) === key) ??
    snapshots.find((one) => snapshotId(one) === key) ??
    snapshots.filter((one) => snapshotDay(one) === key).at(-1) ??
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
function notesOn(aligned: AlignedSnapshots): readonly string[] {
  const {
    sides: [before, after],
  } = aligned;
  const renamed = findRenamedAccounts(aligned);
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
  const isRescored = come.length > 0 || gone.length > 0;
  return [
    ...(before.matrix.id !== after.matrix.id
      ? [
          `Then it was another matrix, ${before.matrix.name}, that is compared by the names of its criteria.`,
        ]
      : []),
    ...(come.length > 0 ? [`New criteria: ${come.join(", ")}.`] : []),
    ...(gone.length > 0 ? [`Criteria that are gone: ${gone.join(", ")}.`] : []),
    ...(isRescored
      ? [
          "Then is scored again by today's criteria and scales: the score as it was kept stands beside it.",
        ]
      : []),
    ...(scaled.length > 0
      ? [
          `The scales of ${scaled.map(({ name }) => name).join(", ")} changed: ratings then and now stand here by today's scales.`,
        ]
      : []),
    ...(before.missing !== after.missing
      ? [`A missing rating counted as ${before.missing} then and counts as ${after.missing} now.`]
      : []),
    ...(renamed.length > 0
      ? [
          `Perhaps the same under another name, for their values are: ${renamed
            .slice(0, MOST_RENAMED)
            .map((one) => `${one.before}, now ${one.after}`)
            .join(
              "; ",
            )}${renamed.length > MOST_RENAMED ? `; and ${renamed.length - MOST_RENAMED} more` : ""}.`,
        ]
      : []),
  ];
}
