import { Failure } from "../failure";

/** What a missing rating stands for. */
export type MissingRating = "renormalise" | "error" | "worst" | "neutral";

export interface ScoringRules {
  readonly missing: MissingRating;
  /** The scale of the ratings: `low` is worst, `high` is best. */
  readonly low: number;
  readonly high: number;
}

export const DEFAULT_SCORING_RULES: ScoringRules = { missing: "renormalise", low: 1, high: 10 };

/** The ratings that are there must carry this share of the weight for a score to mean anything. */
export const ENOUGH_WEIGHT = 0.7;

/** .5 + .2 out of a sum that rounds to 1.0000000000000002 is still 70 %. */
export const WEIGHT_ROUNDING = 1e-9;

/** A score of scores that are all 10 may be 10.000000000000002. */
const SCALE_ROUNDING = 1e-12;

/** The score of one account; NaN stands for a rating that is missing. */
export type Scorer = (ratings: Float64Array) => number | Failure;

/**
 * How good are accounts on several criteria together? The weighted mean of the ratings,
 * sum(w v) / sum(w): additive value measurement, which lets a strength make up for a weakness.
 *
 * Weights are checked once here, so that the scorer is cheap enough for every row of a sheet.
 *
 * @param weights One for each criterion, 0 or more, not all 0; only their proportions count.
 * @param name What the sentence of a refusal calls the ratings.
 * @throws Failure when weights or rules make no sense.
 */
export function createScorer(weights: Float64Array, rules: ScoringRules, name = "ratings"): Scorer {
  const { missing, low, high } = rules;
  if (!(low < high)) {
    throw new Failure("value", `low is ${low} and high is ${high}; low must be below high`);
  }
  const total = totalWeight(weights);
  const slack = SCALE_ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  const lowest = low - slack;
  const highest = high + slack;
  const stand = missing === "worst" ? low : (low + high) / 2;

  /** Almost every account is rated in full: this loop alone decides how fast scores are. */
  return function scoreAccount(ratings) {
    let sum = 0;
    for (let criterion = 0; criterion < weights.length; criterion++) {
      const rating = ratings[criterion] as number;
      if (!(rating >= lowest && rating <= highest)) return scoreWithGaps(ratings);
      sum += (weights[criterion] as number) * rating;
    }
    return sum / total;
  };

  function scoreWithGaps(ratings: Float64Array): number | Failure {
    let sum = 0;
    let present = 0;
    let absent = -1;
    for (let criterion = 0; criterion < weights.length; criterion++) {
      const rating = ratings[criterion] as number;
      const weight = weights[criterion] as number;
      if (Number.isNaN(rating)) {
        absent = criterion;
      } else if (rating >= lowest && rating <= highest) {
        sum += weight * rating;
        present += weight;
      } else {
        return new Failure("value", outOfScale(name, criterion, rating, rules));
      }
    }
    if (missing === "error") {
      return new Failure("unavailable", `${name}, column ${absent + 1} is blank`);
    }
    if (missing !== "renormalise") return (sum + stand * (total - present)) / total;
    if (present / total < ENOUGH_WEIGHT - WEIGHT_ROUNDING) {
      return new Failure("unavailable", tooLittleRated(name, present / total));
    }
    return sum / present;
  }
}

function totalWeight(weights: Float64Array): number {
  let total = 0;
  weights.forEach((weight, criterion) => {
    if (!(weight >= 0)) {
      throw new Failure("value", `weights, value ${criterion + 1} is ${weight}; use 0 or more`);
    }
    total += weight;
  });
  if (total === 0) throw new Failure("value", "weights are all 0; give at least one above 0");
  if (total === Infinity) throw new Failure("number", "weights are too large to be added up");
  return total;
}

function outOfScale(
  name: string,
  criterion: number,
  rating: number,
  { low, high }: ScoringRules,
): string {
  return `${name}, column ${criterion + 1} is ${rating}; it must lie between ${low} and ${high}`;
}

function tooLittleRated(name: string, share: number): string {
  const percent = Math.floor(share * 100);
  const where = name === "ratings" ? "" : ` in ${name}`;
  return `the ratings present${where} carry ${percent} % of the weight; at least 70 % are needed`;
}
