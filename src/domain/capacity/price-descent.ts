import type { ListTables, Market } from "./list-tables";

/** What is still to be shared out, and what is asked of it. */
export interface OpenLists {
  readonly managers: readonly number[];
  readonly left: readonly number[];
  /** How much all lists together stay below the limit. */
  readonly waste: number;
  /** How many accounts must stay with their manager. */
  readonly keep: number;
}

export interface PriceDescent {
  /** No sharing out keeps more; below `keep` once that is known. */
  readonly bound: number;
  /** The prices that show it. */
  readonly prices: Float64Array;
  /** For each of the managers a list, where the best lists happen to be a sharing out. */
  readonly lists: readonly (readonly number[])[] | null;
}

/** What arithmetic with prices may be off by; true bounds are compared with whole numbers. */
export const PRICE_ERROR = 1e-6;

const FIRST_STEP = 1.5;
const SMALLEST_STEP = 1e-3;
/** So many times without a better bound, and the step is halved. */
const PATIENCE = 8;

/**
 * How many accounts can stay where they are at most? Every size gets a price, each manager takes the
 * list that is worth most at these prices, and all worths and prices together are a bound, whatever
 * the prices: Lagrangian relaxation of "every account goes to exactly one manager" (Fisher 1981,
 * Management Science 27(1)). Prices of sizes that too many managers want go up, of sizes that are
 * left over down, by the step of Held, Wolfe & Crowder (1974, Mathematical Programming 6).
 *
 * @param lastStep no round begins once the tables took so many steps
 */
export function lowerTheBound(
  tables: ListTables,
  open: OpenLists,
  startPrices: Float64Array,
  rounds: number,
  lastStep: number,
): PriceDescent {
  const { managers, left, waste, keep } = open;
  const prices = startPrices.slice();
  const market: Market = { left, prices, waste };
  let bound = Infinity;
  let bestPrices = startPrices;
  let step = FIRST_STEP;
  let patience = PATIENCE;
  for (let round = 0; round < rounds && step > SMALLEST_STEP; round++) {
    if (tables.steps() > lastStep) break;
    const total = boundAt(tables, managers, market);
    if (total < bound - 1e-9) {
      if (total < bound - 1e-3) patience = PATIENCE;
      bound = total;
      bestPrices = prices.slice();
    } else if (--patience === 0) {
      step /= 2;
      patience = PATIENCE;
      prices.set(bestPrices);
      continue;
    }
    if (bound < keep - PRICE_ERROR) break;
    const lists = managers.map((manager) => tables.best(manager, market));
    const wanted = left.map((_, size) => lists.reduce((sum, list) => sum + (list[size] ?? 0), 0));
    const missed = left.reduce((sum, count, size) => sum + (count - (wanted[size] ?? 0)) ** 2, 0);
    if (missed === 0) return { bound: total, prices: bestPrices, lists };
    const change = (step * Math.max(total - keep, 0.1)) / missed;
    left.forEach((count, size) => {
      prices[size] = (prices[size] as number) - change * (count - (wanted[size] as number));
    });
  }
  return { bound, prices: bestPrices, lists: null };
}

/** Fills the tables of the managers at these prices; -Infinity where one of them has no list. */
export function boundAt(tables: ListTables, managers: readonly number[], market: Market): number {
  const worth = market.left.reduce(
    (sum, count, size) => sum + count * (market.prices[size] as number),
    0,
  );
  return managers.reduce((sum, manager) => sum + tables.fill(manager, market), worth);
}
