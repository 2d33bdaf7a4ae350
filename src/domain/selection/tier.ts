import { Failure } from "../failure";
import { reaches } from "../numerics/reaches";

/**
 * In which tier does a score put an account? Bands are half-open and leave no gap: a score equal
 * to a limit belongs to the better band, so with the limits 8 and 6 the bands are 8 and up, 6 up to
 * 8, and below 6. Equal means equal to 12 digits, so that a computed 7.999999999999999 counts as 8.
 *
 * @param limits m scores in descending order
 * @param labelCount m + 1
 * @returns a function from a score to the position of its label, from 0 (best) to m
 * @throws Failure when limits do not descend or labels do not fit
 * @example createTiers(new Float64Array([8, 6]), 3)(6) // 1
 */
export function createTiers(limits: Float64Array, labelCount: number): (score: number) => number {
  limits.forEach((limit, place) => {
    if (place === 0 || limit < (limits[place - 1] as number)) return;
    throw new Failure(
      "value",
      `limits must descend, but value ${place + 1} is ${limit} after ${limits[place - 1]}; ` +
        `give the best tier's limit first`,
    );
  });
  if (labelCount !== limits.length + 1) {
    throw new Failure(
      "value",
      `labels has ${labelCount} ${labelCount === 1 ? "value" : "values"} but limits has ` +
        `${limits.length}; give one label more than limits`,
    );
  }
  return function tierOf(score) {
    let tier = 0;
    while (tier < limits.length && !reaches(score, limits[tier] as number)) tier++;
    return tier;
  };
}
