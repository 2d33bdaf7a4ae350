import { Failure } from "../failure";
import { descendingOrder } from "./descending-order";
import { reaches } from "../numerics/reaches";

export type ConcentrationMeasure = "hhi" | "effective" | "top" | "gini" | "reach";

/** The share of the business that `reach` counts accounts for. */
const MOST_OF_THE_BUSINESS = 0.8;
/** The Herfindahl-Hirschman index takes shares in per cent. */
const SQUARED_PERCENT = 10_000;

/**
 * How much does the business hang on few accounts?
 *
 * - `hhi` 0..10000: the sum of squared shares in per cent (Hirschman 1964, "The paternity of an
 *   index", American Economic Review 54(5)); 10000 is one account alone.
 * - `effective`: how many accounts of equal size would be as concentrated, 10000 / hhi.
 * - `top`: the share of the first `top` accounts together.
 * - `gini` 0..1: 0 when all are equal (Gini 1912), without the correction for small samples.
 * - `reach`: how many accounts it takes to make 80 %.
 *
 * A value of 0 or below has no share; it counts as an account for `gini` only.
 *
 * @param values one for each account, any unit; NaN is a blank and is left out
 * @param top how many accounts `top` adds up
 */
export function measureConcentration(
  values: Float64Array,
  measure: ConcentrationMeasure,
  top = 1,
): number {
  requireTop(top);
  const shares = sharesFromTheGreatest(values);
  switch (measure) {
    case "hhi":
      return SQUARED_PERCENT * sumOfSquares(shares);
    case "effective":
      return 1 / sumOfSquares(shares);
    case "top":
      return Math.min(
        1,
        shares.subarray(0, top).reduce((sum, share) => sum + share, 0),
      );
    case "gini":
      return giniOf(shares);
    case "reach":
      return reachOf(shares);
  }
}

function sharesFromTheGreatest(values: Float64Array): Float64Array {
  const order = descendingOrder(values);
  if (order.length === 0) throw new Failure("unavailable", "values are all blank");
  const greatest = values[order[0] as number] as number;
  if (greatest <= 0)
    throw new Failure("division", "values has none above 0, so there are no shares");
  const measured = Float64Array.from(order, (position) =>
    Math.max(0, (values[position] as number) / greatest),
  );
  const total = measured.reduce((sum, value) => sum + value, 0);
  return measured.map((value) => value / total);
}

function sumOfSquares(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/** Half the mean difference between two accounts, relative to the mean. */
function giniOf(shares: Float64Array): number {
  const count = shares.length;
  const weighted = shares.reduce((sum, share, place) => sum + (count - 1 - 2 * place) * share, 0);
  // Equal shares leave a last digit behind, which may be below 0.
  return Math.max(0, weighted / count);
}

function reachOf(shares: Float64Array): number {
  let sum = 0;
  let count = 0;
  while (count < shares.length && !reaches(sum, MOST_OF_THE_BUSINESS)) {
    sum += shares[count++] as number;
  }
  return count;
}

function requireTop(top: number): void {
  if (Number.isInteger(top) && top >= 1) return;
  throw new Failure("value", `top is ${top}; give a whole number of accounts, 1 or more`);
}
