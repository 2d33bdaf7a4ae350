const WHOLE = 100;

/**
 * Whole per cents in proportion to the weights that add up to `total` exactly: everyone gets the
 * whole part of the share, what is left goes to the largest remainders (Hamilton's method), the
 * earlier one on a tie. Weights that are all 0 share equally.
 */
export function wholePercents(weights: readonly number[], total = WHOLE): readonly number[] {
  const sum = weights.reduce((partial, weight) => partial + weight, 0);
  const exact = weights.map((weight) =>
    sum > 0 ? (weight / sum) * total : total / weights.length,
  );
  // 0.07 * 100 is 7.000000000000001: a remainder that small is rounding, not a claim on a point.
  const whole = exact.map((share) => Math.floor(share + 1e-9));
  const left = total - whole.reduce((partial, share) => partial + share, 0);
  const claims = exact
    .map((share, index) => ({ index, remainder: share - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map((claim) => claim.index);
  return whole.map((share, index) => (claims.includes(index) ? share + 1 : share));
}

/** Weights that add up to 100 are shares as they stand; others are points. */
export function arePercents(weights: readonly number[]): boolean {
  return Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - WHOLE) < 1e-9;
}

/** What each weight counts of all, in per cent, unrounded. */
export function percentsOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((partial, weight) => partial + weight, 0);
  return weights.map((weight) => (sum > 0 ? (WHOLE * weight) / sum : 0));
}

/**
 * Gives one criterion the weight that is wanted and shares what is left among the unlocked others
 * in the proportions they have. The result is whole per cents that add up to 100; a wish that the
 * locked ones leave no room for is met as far as it goes.
 */
export function shareWeights(
  percents: readonly number[],
  locked: readonly boolean[],
  changed: number,
  wanted: number,
): readonly number[] {
  const others = percents.map((_, index) => index).filter((i) => i !== changed && !locked[i]);
  const room = roomFor(percents, locked, changed);
  const given = others.length === 0 ? room : Math.min(Math.max(Math.round(wanted), 0), room);
  const shares = wholePercents(
    others.map((index) => percents[index] ?? 0),
    room - given,
  );
  return percents.map((percent, index) => {
    if (index === changed) {
      return given;
    }
    const place = others.indexOf(index);
    return place < 0 ? percent : (shares[place] ?? 0);
  });
}

/** The most a criterion can weigh while the locked ones keep what they have. */
export function roomFor(
  percents: readonly number[],
  locked: readonly boolean[],
  changed: number,
): number {
  return percents.reduce(
    (room, percent, index) => (index !== changed && locked[index] ? room - percent : room),
    WHOLE,
  );
}
