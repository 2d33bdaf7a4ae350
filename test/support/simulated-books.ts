import type { AccountHistory } from "../../src/domain/lifetime-value/account-future";
import type { ValueModel } from "../../src/domain/lifetime-value/gamma-gamma-fit";
import { discountAt, type TimeAhead } from "../../src/domain/lifetime-value/time-ahead";
import { gammaVariate } from "../../src/domain/numerics/gamma-variate";
import { createRandom } from "../../src/domain/numerics/random";

/** How a population of accounts buys, in months, with the parameters of the papers. */
export interface Population extends ValueModel {
  readonly name: string;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Two kinds of B2B book: orders every month or so, and a project every four months. */
export const POPULATIONS: readonly Population[] = [
  { name: "regular orders", r: 2, alpha: 2, a: 0.5, b: 9.5, p: 4, q: 6, gamma: 1250 },
  { name: "occasional projects", r: 0.8, alpha: 3.2, a: 1, b: 5, p: 1.5, q: 3.5, gamma: 2000 },
];

/** A year ahead in months, at 10 % a year. */
export const YEAR_AHEAD: TimeAhead = { horizon: 12, period: 1, logDiscount: Math.log(1.1) / 12 };

export interface SimulatedBook {
  readonly accounts: readonly AccountHistory[];
  /** What came within the horizon. */
  readonly purchases: number;
  readonly value: number;
}

/** Accounts known for one to three years, and what they did in the horizon that followed. */
export function simulateBook(
  population: Population,
  accounts: number,
  seed: number,
  ahead: TimeAhead = YEAR_AHEAD,
): SimulatedBook {
  const uniform = createRandom(seed);
  let purchases = 0;
  let value = 0;
  const histories = Array.from({ length: accounts }, (): AccountHistory => {
    const age = 12 + 24 * uniform();
    const rate = gammaVariate(uniform, population.r) / population.alpha;
    const leaving = gammaVariate(uniform, population.a);
    const chance = leaving / (leaving + gammaVariate(uniform, population.b));
    const scale = gammaVariate(uniform, population.q) / population.gamma;
    let bought = 0;
    let recency = 0;
    let sum = 0;
    for (let time = 0; ;) {
      time -= Math.log(1 - uniform()) / rate;
      if (time > age + ahead.horizon) break;
      const paid = gammaVariate(uniform, population.p) / scale;
      if (time <= age) {
        bought += 1;
        recency = time;
        sum += paid;
      } else {
        purchases += 1;
        value += paid * discountAt(ahead, time - age);
      }
      if (uniform() < chance) break;
    }
    const meanValue = bought > 0 ? sum / bought : 0;
    return { repeatPurchases: bought, recency, age, valuedPurchases: bought, meanValue };
  });
  return { accounts: histories, purchases, value };
}
