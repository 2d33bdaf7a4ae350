import { scaleToRatings } from "../scoring/scale";
import { createScorer, DEFAULT_SCORING_RULES } from "../scoring/score";
import { matchAccounts, type MatchedAccounts } from "./matched-accounts";
import type { Snapshot, SnapshotAccount, SnapshotCriterion } from "./snapshot";

/** 0 is before, 1 is after. */
export type Side = 0 | 1;

/** Two snapshots over the same criteria: a criterion that one of them lacks has no weight there. */
export interface AlignedSnapshots {
  readonly sides: readonly [Snapshot, Snapshot];
  readonly criteria: readonly string[];
  readonly weights: readonly [Float64Array, Float64Array];
  readonly matched: MatchedAccounts;
  /**
   * The ratings that an account of one side has there, by the anchors of a side; NaN for a blank. Typed
   * ratings stand whatever the anchors.
   */
  readonly ratings: (of: Side, account: number, anchors: Side) => Float64Array;
  /** Whether an account has a score on its side: only there is it asked whether enough is rated. */
  readonly isScored: (of: Side, account: number) => boolean;
}

/** Brings the criteria of two snapshots together by their names. */
export function alignSnapshots(before: Snapshot, after: Snapshot): AlignedSnapshots {
  const sides = [before, after] as const;
  const criteria = [...new Set(sides.flatMap((side) => side.criteria.map(({ name }) => name)))];
  const places = sides.map((side) =>
    criteria.map((name) => side.criteria.findIndex((criterion) => criterion.name === name)),
  ) as [number[], number[]];
  const criterionOf = (side: Side, criterion: number): SnapshotCriterion | undefined =>
    sides[side].criteria[places[side][criterion] as number];
  const weightsOf = (side: Side) =>
    Float64Array.from(criteria, (_, criterion) => criterionOf(side, criterion)?.weight ?? 0);
  const known = new Map<number, Float64Array[]>();

  function ratings(of: Side, account: number, anchors: Side): Float64Array {
    const key = of * 2 + anchors;
    let all = known.get(key);
    if (all === undefined) known.set(key, (all = rateAll(of, anchors)));
    return all[account] as Float64Array;
  }

  function rateAll(of: Side, anchors: Side): Float64Array[] {
    const { accounts } = sides[of];
    const rows = accounts.map(() => new Float64Array(criteria.length).fill(NaN));
    criteria.forEach((_, criterion) => {
      const place = places[of][criterion] as number;
      // A criterion is rated by the anchors it has: one that the other side lacks keeps its own.
      const scale = criterionOf(anchors, criterion) ?? criterionOf(of, criterion);
      if (place < 0 || scale === undefined) return;
      rateColumn(accounts, place, scale).forEach((rating, account) => {
        (rows[account] as Float64Array)[criterion] = rating;
      });
    });
    return rows;
  }

  const weights = [weightsOf(0), weightsOf(1)] as const;
  const scored = sides.map(({ accounts, missing }, side) => {
    const score = createScorer(weights[side as Side], { ...DEFAULT_SCORING_RULES, missing });
    return accounts.map(
      (_, account) => typeof score(ratings(side as Side, account, side as Side)) === "number",
    );
  });

  return {
    sides,
    criteria,
    weights,
    isScored: (of, account) => scored[of]?.[account] ?? false,
    matched: matchAccounts(before.accounts, after.accounts),
    ratings,
  };
}

function rateColumn(
  accounts: readonly SnapshotAccount[],
  place: number,
  { direction, low, high }: SnapshotCriterion,
): Float64Array {
  const values = Float64Array.from(accounts, ({ values }) => values[place] ?? NaN);
  const computed = scaleToRatings(values, { direction, low, high });
  return computed.map((rating, account) => accounts[account]?.typed[place] ?? rating);
}
