import type { ValueModel } from "../../src/domain/lifetime-value/gamma-gamma-fit";
import type { PurchaseHistories } from "../../src/domain/lifetime-value/purchase-histories";
import { gammaVariate } from "../../src/domain/numerics/gamma-variate";
import { createRandom } from "../../src/domain/numerics/random";

/** Repeat purchases, recency and age of an account. */
type History = readonly [number, number, number];

export function historiesOf(rows: readonly History[]): PurchaseHistories {
  return {
    repeatPurchases: Float64Array.from(rows, ([x]) => x),
    recency: Float64Array.from(rows, ([, recency]) => recency),
    age: Float64Array.from(rows, ([, , age]) => age),
  };
}

/** Accounts that buy as the model assumes, each watched for half of `length` or more. */
export function simulateHistories(
  accounts: number,
  seed: number,
  rateOf: (uniform: () => number) => number,
  chanceOf: (uniform: () => number) => number,
  length: number,
): [number, number, number][] {
  const uniform = createRandom(seed);
  return Array.from({ length: accounts }, () => {
    const age = length * (0.5 + 0.5 * uniform());
    const rate = rateOf(uniform);
    const chance = chanceOf(uniform);
    let purchases = 0;
    let recency = 0;
    for (;;) {
      const next = recency - Math.log(1 - uniform()) / rate;
      if (next > age) return [purchases, recency, age];
      recency = next;
      purchases += 1;
      if (uniform() < chance) return [purchases, recency, age];
    }
  });
}

/** Mean values of accounts whose purchases vary as the model assumes. */
export function simulateValues(
  accounts: number,
  seed: number,
  { p, q, gamma }: ValueModel,
): [number, number][] {
  const uniform = createRandom(seed);
  return Array.from({ length: accounts }, () => {
    const scale = gammaVariate(uniform, q) / gamma;
    const purchases = 1 + Math.floor(8 * uniform());
    return [purchases, gammaVariate(uniform, p * purchases) / scale / purchases];
  });
}
