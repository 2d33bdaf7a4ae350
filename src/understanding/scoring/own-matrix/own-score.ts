import type { OwnCriterion, OwnScore } from "./own-matrix";

/** Something that could be the score of each account. */
export interface PossibleScore {
  readonly heading: string;
  readonly values: readonly (number | null)[];
  /** Its heading says that it is one. */
  readonly isSaid: boolean;
}

/** Sums of rounded products differ by so much of their size. */
const RELATIVE = 1e-9;

interface Rule {
  readonly sums: readonly (number | null)[];
  readonly factor: number;
  readonly offset: number;
}

/** What stands in a sheet to two decimals is meant to half a hundredth. */
function halfDigit(values: readonly (number | null)[]): number {
  const decimals = values.map((value) => /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0);
  const most = Math.max(0, ...decimals);
  return most > 6 ? 0 : 0.5 * 10 ** -most;
}

/** Ratings turned round where less is better, weighted and added up; null where one is not known. */
function weightedSums(criteria: readonly OwnCriterion[], ends: number): readonly (number | null)[] {
  const [first] = criteria;
  return (first?.ratings ?? []).map((_, account) => {
    let sum = 0;
    for (const { weight, direction, ratings } of criteria) {
      const rating = ratings[account] ?? null;
      if (rating === null) return null;
      sum += weight * (direction === "higher" ? rating : ends - rating);
    }
    return sum;
  });
}

/** The usual ways to make a score of weights and ratings: sums and means, on scales of 1, 10 and 100. */
function rulesOf(
  criteria: readonly OwnCriterion[],
  [low, high]: readonly [number, number],
): readonly Rule[] {
  const ends = low + high;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const lower = criteria.reduce(
    (sum, { weight, direction }) => sum + (direction === "lower" ? weight : 0),
    0,
  );
  const sums = weightedSums(criteria, ends);
  // Where less is better some take the rating off the sum instead of turning it round.
  const offsets = lower === 0 ? [0] : [0, -lower * ends];
  const span = high - low;
  const factors = [1, 1 / total, 1 / 100, 1 / 10, 10 / total, 100 / total];
  return [
    ...factors.flatMap((factor) =>
      offsets.map((offset) => ({ sums, factor, offset: offset * factor })),
    ),
    // Per cent of the way from all worst to all best.
    ...[1, 10, 100].map((best) => ({
      sums,
      factor: best / (total * span),
      offset: (-best * low) / span,
    })),
    ...[1, 100].map((best) => ({ sums, factor: best / (total * high), offset: 0 })),
  ];
}

function comparedBy({ heading, values }: PossibleScore, rule: Rule): OwnScore | null {
  const slack = halfDigit(values);
  let [largest, farthest, compared, agreed] = [0, 0, 0, 0];
  for (const [account, value] of values.entries()) {
    const sum = rule.sums[account] ?? null;
    if (value === null || sum === null) continue;
    const ours = rule.factor * sum + rule.offset;
    const apart = Math.abs(value - ours);
    compared += 1;
    if (apart <= Math.max(slack, RELATIVE * Math.max(1, Math.abs(value)))) agreed += 1;
    if (apart > largest) [largest, farthest] = [apart, account];
  }
  // One account agrees with some rule by chance.
  if (compared < 2 || agreed * 2 < compared) return null;
  return {
    heading,
    values,
    factor: rule.factor,
    offset: rule.offset,
    largestDifference: largest,
    farthest,
    isReproduced: agreed === compared,
  };
}

function tells({ values }: PossibleScore): boolean {
  return new Set(values.filter((value) => value !== null)).size > 1;
}

/** Which of some numbers is the score of the accounts; null where none comes about by the weights. */
export function ownScore(
  criteria: readonly OwnCriterion[],
  stated: readonly [number, number],
  possible: readonly PossibleScore[],
): OwnScore | null {
  const rules = rulesOf(criteria, stated);
  const found = possible.filter(tells).flatMap((one) =>
    rules.flatMap((rule) => {
      const score = comparedBy(one, rule);
      // Half of the accounts agree with many rules where they are few: then a heading must say it.
      return score !== null && (score.isReproduced || one.isSaid) ? [score] : [];
    }),
  );
  return found.find(({ isReproduced }) => isReproduced) ?? found[0] ?? null;
}
