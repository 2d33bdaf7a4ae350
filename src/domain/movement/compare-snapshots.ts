import { shapleyValues } from "../numerics/shapley-values";
import { DEFAULT_SCORING_RULES, type ScoringRules } from "../scoring/score";
import { alignSnapshots, type AlignedSnapshots, type Side } from "./aligned-snapshots";
import { mixedScore } from "./mixed-score";
import type { Snapshot } from "./snapshot";

/** What changed a score, in points; they add up to the score after less the score before. */
export interface ScoreCauses {
  readonly ratings: number;
  readonly weights: number;
  readonly anchors: number;
  readonly blanks: number;
}

/** What changed a rank, in places: below 0 is up. They add up to the rank after less the rank before. */
export interface RankCauses {
  readonly ownRatings: number;
  readonly ownBlanks: number;
  readonly weights: number;
  readonly anchors: number;
  readonly others: number;
  readonly field: number;
}

/** The criterion that did most of what ratings did. */
export interface LeadingCriterion {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** In points of score, at the mean of the weights before and after. */
  readonly part: number;
}

export interface MovedAccount {
  /** Places in the two snapshots. */
  readonly before: number;
  readonly after: number;
  readonly name: string;
  /** Null where there is no score on that side. */
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** Null where a side or a mixture has no score. */
  readonly scoreCauses: ScoreCauses | null;
  readonly rankCauses: RankCauses | null;
  readonly leading: LeadingCriterion | null;
  /** How many accounts came, and how many went, that stand or stood above it. */
  readonly enteredAbove: number;
  readonly leftAbove: number;
}

export interface Comparison {
  readonly aligned: AlignedSnapshots;
  readonly accounts: readonly MovedAccount[];
}

const RATINGS = 1;
const BLANKS = 2;
const WEIGHTS = 4;
const ANCHORS = 8;
const OTHERS = 16;
const FIELD = 32;

/** Scores that differ by less are the same: both have their rounding. */
const SAME = 1e-12;

/**
 * Why did each account move? A score is split by the Shapley value of four changes (ratings, weights,
 * anchors, blanks: sixteen mixtures), a rank by that of six (own ratings, own blanks, the others'
 * ratings and blanks, weights, anchors, who entered or left: sixty-four). Nothing is left over.
 *
 * A rating that is blank on one side counts with the other side's where ratings are moved, so that its
 * whole effect is of blanks. The policy for blanks goes with the blanks.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const aligned = alignSnapshots(before, after);
  const fields = rankedFields(aligned);
  const accounts = aligned.matched.both.map(([first, second]): MovedAccount => {
    const isComparable = aligned.isScored(0, first) && aligned.isScored(1, second);
    const scores = isComparable ? scoresOfMixtures(aligned, first, second) : null;
    const own = (mixture: number) => scores?.[mixture & 15] ?? NaN;
    const rankOf = (mixture: number) => {
      const score = own(mixture);
      if (Number.isNaN(score)) return NaN;
      const { ascending, ofMatched } = fields[mixture >> 2] as RankedField;
      const itself = isAbove(ofMatched[second] as number, score) ? 1 : 0;
      return 1 + countAbove(ascending, score) - itself;
    };
    const scoreBefore = scoreOf(aligned, 0, first, 0, 0);
    const scoreAfter = scoreOf(aligned, 1, second, 1, 1);
    const scored = shapleyValues(4, own);
    const ranked = shapleyValues(6, rankOf);
    return {
      before: first,
      after: second,
      name: after.accounts[second]?.name ?? "",
      scoreBefore: numberOrNull(scoreBefore),
      scoreAfter: numberOrNull(scoreAfter),
      rankBefore: rankIn(fields[0], scoreBefore),
      rankAfter: rankIn(fields[15], scoreAfter),
      scoreCauses: scored.some(Number.isNaN) ? null : scoreCauses(scored),
      rankCauses: ranked.some(Number.isNaN) ? null : rankCauses(ranked),
      leading: leadingCriterion(aligned, first, second),
      enteredAbove: countEnteredAbove(aligned, scoreAfter),
      leftAbove: countLeftAbove(aligned, scoreBefore),
    };
  });
  return { aligned, accounts };
}

function scoreCauses(effects: Float64Array): ScoreCauses {
  const [ratings = 0, blanks = 0, weights = 0, anchors = 0] = effects;
  return { ratings, weights, anchors, blanks };
}

function rankCauses(effects: Float64Array): RankCauses {
  const [ownRatings = 0, ownBlanks = 0, weights = 0, anchors = 0, others = 0, field = 0] = effects;
  return { ownRatings, ownBlanks, weights, anchors, others, field };
}

function rankIn(field: RankedField | undefined, score: number): number | null {
  return field === undefined || Number.isNaN(score) ? null : 1 + countAbove(field.ascending, score);
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function rulesOf({ missing }: Snapshot): ScoringRules {
  return { ...DEFAULT_SCORING_RULES, missing };
}

/** The sixteen scores of an account that both snapshots have. */
function scoresOfMixtures(aligned: AlignedSnapshots, before: number, after: number): Float64Array {
  const ratings = new Float64Array(aligned.criteria.length);
  return Float64Array.from({ length: 16 }, (_, mixture) => {
    const anchors: Side = mixture & ANCHORS ? 1 : 0;
    const first = aligned.ratings(0, before, anchors);
    const second = aligned.ratings(1, after, anchors);
    const [near, far] = mixture & RATINGS ? [second, first] : [first, second];
    const there = mixture & BLANKS ? second : first;
    for (let criterion = 0; criterion < ratings.length; criterion++) {
      const rating = near[criterion] as number;
      ratings[criterion] = Number.isNaN(there[criterion])
        ? NaN
        : Number.isNaN(rating)
          ? (far[criterion] as number)
          : rating;
    }
    const weights = aligned.weights[mixture & WEIGHTS ? 1 : 0];
    return mixedScore(ratings, weights, rulesOf(aligned.sides[mixture & BLANKS ? 1 : 0]));
  });
}

function scoreOf(
  aligned: AlignedSnapshots,
  of: Side,
  account: number,
  weights: Side,
  anchors: Side,
): number {
  if (!aligned.isScored(of, account)) return NaN;
  return mixedScore(
    aligned.ratings(of, account, anchors),
    aligned.weights[weights],
    rulesOf(aligned.sides[of]),
  );
}

interface RankedField {
  readonly ascending: Float64Array;
  /** By place in the second snapshot: an account is no other to itself. */
  readonly ofMatched: Float64Array;
}

/** The field of each mixture of weights, anchors, the others' side, and who is in it. */
function rankedFields(aligned: AlignedSnapshots): readonly RankedField[] {
  const { both, entered, left } = aligned.matched;
  const size = aligned.sides[1].accounts.length;
  return Array.from({ length: 16 }, (_, index) => {
    const mixture = index << 2;
    const weights: Side = mixture & WEIGHTS ? 1 : 0;
    const anchors: Side = mixture & ANCHORS ? 1 : 0;
    const side: Side = mixture & OTHERS ? 1 : 0;
    const ofMatched = new Float64Array(size).fill(NaN);
    const scores: number[] = [];
    for (const [first, second] of both) {
      const score = scoreOf(aligned, side, side === 1 ? second : first, weights, anchors);
      ofMatched[second] = score;
      scores.push(score);
    }
    if (mixture & FIELD) {
      for (const place of entered) scores.push(scoreOf(aligned, 1, place, weights, anchors));
    } else {
      for (const place of left) scores.push(scoreOf(aligned, 0, place, weights, anchors));
    }
    const ascending = Float64Array.from(scores.filter((score) => !Number.isNaN(score))).sort();
    return { ascending, ofMatched };
  });
}

function isAbove(other: number, score: number): boolean {
  return other > score + SAME * Math.abs(score);
}

function countAbove(ascending: Float64Array, score: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isAbove(ascending[middle] as number, score)) to = middle;
    else from = middle + 1;
  }
  return ascending.length - from;
}

function countEnteredAbove(aligned: AlignedSnapshots, score: number): number {
  return aligned.matched.entered.filter((place) => isAbove(scoreOf(aligned, 1, place, 1, 1), score))
    .length;
}

function countLeftAbove(aligned: AlignedSnapshots, score: number): number {
  return aligned.matched.left.filter((place) => isAbove(scoreOf(aligned, 0, place, 0, 0), score))
    .length;
}

/** At the mean of both anchors and both weightings: the largest change of a rating that is on both sides. */
function leadingCriterion(
  aligned: AlignedSnapshots,
  before: number,
  after: number,
): LeadingCriterion | null {
  const totals = aligned.weights.map((weights) => weights.reduce((sum, one) => sum + one, 0));
  let leading: LeadingCriterion | null = null;
  aligned.criteria.forEach((name, criterion) => {
    const share =
      aligned.weights.reduce((sum, weights, side) => {
        return sum + (weights[criterion] as number) / (totals[side] as number);
      }, 0) / 2;
    const changeBy = (anchors: Side) =>
      (aligned.ratings(1, after, anchors)[criterion] as number) -
      (aligned.ratings(0, before, anchors)[criterion] as number);
    const part = (share * (changeBy(0) + changeBy(1))) / 2;
    if (!(Math.abs(part) > Math.abs(leading?.part ?? SAME))) return;
    leading = {
      name,
      before: aligned.ratings(0, before, 0)[criterion] as number,
      after: aligned.ratings(1, after, 1)[criterion] as number,
      part,
    };
  });
  return leading;
}
