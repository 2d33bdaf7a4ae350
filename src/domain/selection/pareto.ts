import { Failure } from "../failure";
import { descendingOrder } from "./descending-order";
import { reaches } from "../numerics/reaches";

type ParetoClass = "A" | "B" | "C";

/** The shares of the whole at which class A and class B end. */
export interface ParetoLimits {
  readonly a: number;
  readonly b: number;
}

/** In the order of the values; a blank has rank 0, NaN shares and no class. */
export interface ParetoAnalysis {
  /** 1 is the greatest; equal values share the better rank, as in Excel's RANK.EQ. */
  readonly ranks: Uint32Array;
  readonly shares: Float64Array;
  /** The share of this account and all before it, from the greatest down. */
  readonly cumulativeShares: Float64Array;
  readonly classes: readonly (ParetoClass | "")[];
}

/**
 * Which few accounts make most of the business? Ranks accounts by value, adds up their shares from
 * the greatest down and puts those that make the first 80 % into class A, those up to 95 % into B
 * and the rest into C (ABC analysis: Dickie 1951, "ABC inventory analysis shoots for dollars, not
 * pennies"). The account that crosses a limit belongs to the better class, and so does every
 * account with exactly its value: the order of a list never decides a class.
 *
 * A value of 0 or below has a rank, the share 0 and class C.
 *
 * @param values one for each account, any unit; NaN is a blank and is left out
 * @throws Failure unless 0 <= a <= b <= 1
 * @example
 * analysePareto(new Float64Array([10, 80, 6, 4]), { a: 0.8, b: 0.95 }).classes // B, A, B, C
 */
export function analysePareto(values: Float64Array, limits: ParetoLimits): ParetoAnalysis {
  requireLimits(limits);
  const order = descendingOrder(values);
  const total = sumOfPositive(values, order);
  const ranks = new Uint32Array(values.length);
  const shares = new Float64Array(values.length).fill(NaN);
  const cumulativeShares = new Float64Array(values.length).fill(NaN);
  const classes = new Array<ParetoClass | "">(values.length).fill("");

  let running = 0;
  let rank = 0;
  let classOfValue: ParetoClass = "C";
  let previous = NaN;
  for (let place = 0; place < order.length; place++) {
    const position = order[place] as number;
    const value = values[position] as number;
    if (value !== previous) {
      rank = place + 1;
      classOfValue = value > 0 ? classAfter(running / total, limits) : "C";
      previous = value;
    }
    running += Math.max(0, value);
    ranks[position] = rank;
    shares[position] = value > 0 ? value / total : 0;
    cumulativeShares[position] = total > 0 ? running / total : 0;
    classes[position] = classOfValue;
  }
  return { ranks, shares, cumulativeShares, classes };
}

/** The class of the account that comes after accounts with this share of the whole. */
function classAfter(cumulative: number, { a, b }: ParetoLimits): ParetoClass {
  if (!reaches(cumulative, a)) return "A";
  return reaches(cumulative, b) ? "C" : "B";
}

/** Added in the order in which the shares add up, so that they end at 1 exactly. */
function sumOfPositive(values: Float64Array, order: Uint32Array): number {
  let total = 0;
  for (const position of order) total += Math.max(0, values[position] as number);
  if (total === Infinity) throw new Failure("number", "values are too large to be added up");
  return total;
}

function requireLimits({ a, b }: ParetoLimits): void {
  if (a >= 0 && a <= b && b <= 1) return;
  throw new Failure(
    "value",
    `a_limit is ${a} and b_limit is ${b}; give shares of the whole, such as 0.8 and 0.95, a_limit first`,
  );
}
