import { createContentRandom } from "../numerics/content-random";
import { normalVariate } from "../numerics/normal-variate";
import { BEST_RATING, WORST_RATING } from "../scoring/scale";
import { createScoreDraws, type ScoreDraws } from "./score-draws";
import type { WeightDraws } from "./weight-draws";

const DEALT_AHEAD = 16;

/** How many accounts of a list have the same ratings and blanks, and which of them each one is. */
export interface Twins {
  /** 1 for the first account with its content, 2 for the next. */
  readonly occurrence: Uint32Array;
  /** The accounts of each content, in the order of their occurrence. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Scores of accounts of which some ratings are unknown: in every draw, each of them is another number of
 * its scale, all equally likely. So an incomplete account keeps its place in the field, with as wide a
 * range of ranks as its blanks leave open.
 *
 * What is random about an account, unknown ratings and noise, comes from a stream of its own, which
 * hangs on the seed and its ratings. Its place in the list changes nothing, nor do the others' blanks.
 *
 * @param ratings rows of k numbers, NaN for what is unknown
 * @param ratingDeviation the standard deviation of one rating that is known
 */
export function createUnknownScoreDraws(
  ratings: readonly Float64Array[],
  drawWeights: WeightDraws,
  ratingDeviation: number,
  seed: number,
  { occurrence }: Twins,
): ScoreDraws {
  const count = ratings[0]?.length ?? 0;
  const weights = new Float64Array(count);
  const drawKnown = createScoreDraws(
    ratings.map((row) => row.map((rating) => (Number.isNaN(rating) ? 0 : rating))),
    (into) => {
      drawWeights(weights);
      into.set(weights);
    },
    0,
    () => 0,
  );
  const { lows, widths } = unknownRanges(ratings);
  // What is random about an account has a slot each: its unknown ratings, then its noise.
  const slotsOf = ratings.map((row) => {
    const unknown = Array.from(row.keys()).filter((criterion) => Number.isNaN(row[criterion]));
    return ratingDeviation > 0 ? [...unknown, count] : unknown;
  });
  const streams = slotsOf.map((slots, account) =>
    slots.length === 0
      ? null
      : createContentRandom(seed, ratings[account] as Float64Array, occurrence[account] as number),
  );
  const accountOf = Uint32Array.from(slotsOf.flatMap((slots, account) => slots.map(() => account)));
  const criterionOf = Uint32Array.from(slotsOf.flat());
  const dealt = new Float64Array(accountOf.length * DEALT_AHEAD);
  const factors = new Float64Array(count + 1);
  let used = DEALT_AHEAD;

  /** One account after the other for several draws: changing streams costs more than a number. */
  function deal(): void {
    let slot = 0;
    streams.forEach((uniform, account) => {
      if (uniform === null) return;
      const slots = slotsOf[account] as number[];
      for (let draw = 0; draw < DEALT_AHEAD; draw++) {
        const first = draw * accountOf.length + slot;
        for (let place = 0; place < slots.length; place++) {
          const criterion = slots[place] as number;
          dealt[first + place] =
            criterion === count
              ? normalVariate(uniform)
              : (lows[criterion] as number) + (widths[criterion] as number) * uniform();
        }
      }
      slot += slots.length;
    });
    used = 0;
  }

  return function drawScores(scores) {
    drawKnown(scores);
    if (used === DEALT_AHEAD) deal();
    factors.set(weights);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    factors[count] = ratingDeviation * length;
    const first = used * accountOf.length;
    for (let slot = 0; slot < accountOf.length; slot++) {
      const account = accountOf[slot] as number;
      const factor = factors[criterionOf[slot] as number] as number;
      scores[account] = (scores[account] as number) + factor * (dealt[first + slot] as number);
    }
    used++;
  };
}

/**
 * Between which numbers an unknown rating lies: 1 and 10, and where the list has ratings outside of
 * those, the smallest and the largest that its criterion shows.
 */
function unknownRanges(ratings: readonly Float64Array[]): {
  readonly lows: Float64Array;
  readonly widths: Float64Array;
} {
  const count = ratings[0]?.length ?? 0;
  const lows = new Float64Array(count).fill(Infinity);
  const highs = new Float64Array(count).fill(-Infinity);
  for (const row of ratings) {
    row.forEach((rating, criterion) => {
      if (rating < (lows[criterion] as number)) lows[criterion] = rating;
      if (rating > (highs[criterion] as number)) highs[criterion] = rating;
    });
  }
  const least = Math.min(...lows);
  const most = Math.max(...highs);
  const isOnScale = least >= WORST_RATING && most <= BEST_RATING;
  if (isOnScale) {
    lows.fill(WORST_RATING);
    highs.fill(BEST_RATING);
  } else {
    lows.forEach((low, criterion) => {
      if (low < Infinity) return;
      // Of a criterion of which nothing is known, the whole list says how ratings look.
      lows[criterion] = least;
      highs[criterion] = most;
    });
  }
  return { lows, widths: highs.map((high, criterion) => high - (lows[criterion] as number)) };
}

/** Accounts with the same ratings and the same blanks are told apart by their order only. */
export function findTwins(ratings: readonly Float64Array[]): Twins {
  const groups = new Map<string, number[]>();
  const occurrence = Uint32Array.from(ratings, (row, account) => {
    const content = row.join();
    const group = groups.get(content) ?? [];
    if (group.length === 0) groups.set(content, group);
    return group.push(account);
  });
  return { occurrence, groups: [...groups.values()] };
}
