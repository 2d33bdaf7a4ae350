import { Failure } from "../failure";
import { scaleToRatings, type RatingScale } from "./scale";

/**
 * How good is each account on a criterion whose values differ by factors, such as money or head
 * counts? The line of `scaleToRatings` over the logarithms of the values: twice as much adds as many
 * points of rating for a small account as for a giant, and one giant does not flatten all others.
 *
 * A value of 0 or below has no logarithm and gets the rating of the low end, which is the smallest
 * value above 0 where none is given.
 *
 * @param values one column, any unit; NaN is a blank and stays one
 * @throws Failure when an end or the middle is not above 0, or nothing is
 * @example
 * scaleByLogarithm(new Float64Array([1, 10, 100]), { direction: "higher", low: null, high: null })
 * // 1, 5.5, 10
 */
export function scaleByLogarithm(values: Float64Array, scale: RatingScale): Float64Array {
  const { direction, low, high, middle = null } = scale;
  for (const [name, place] of Object.entries({ low, high, middle })) {
    if (place === null || place > 0) continue;
    throw new Failure("value", `${name} is ${place}; the method "log" needs a value above 0`);
  }
  const smallest = values.reduce(
    (least, value) => (value > 0 && value < least ? value : least),
    Infinity,
  );
  const isAnythingThere = values.some((value) => !Number.isNaN(value));
  if (isAnythingThere && low === null && smallest === Infinity) {
    throw new Failure("unavailable", 'values has none above 0; the method "log" needs one');
  }
  const logarithms = values.map((value) =>
    Number.isNaN(value) ? NaN : Math.log(Math.max(value, Number.MIN_VALUE)),
  );
  return scaleToRatings(logarithms, {
    direction,
    low: Math.log(low ?? smallest),
    high: high === null ? null : Math.log(high),
    middle: middle === null ? null : Math.log(middle),
  });
}
