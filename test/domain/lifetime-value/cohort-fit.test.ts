import type { AccountHistory } from "../../../src/domain/lifetime-value/account-future";
import { fitBgNbd } from "../../../src/domain/lifetime-value/bg-nbd-fit";
import {
  expectedPurchasesWhileAlive,
  probabilityAlive,
} from "../../../src/domain/lifetime-value/bg-nbd-predictions";
import { bookOf } from "../../../src/domain/lifetime-value/book";
import { fitCohorts } from "../../../src/domain/lifetime-value/cohort-fit";
import type { PurchaseModel } from "../../../src/domain/lifetime-value/purchase-model";
import { normalVariate } from "../../../src/domain/numerics/normal-variate";
import { createRandom } from "../../../src/domain/numerics/random";
import { type Population, simulateBook } from "../../support/simulated-books";

interface SimulatedCohort {
  readonly truth: PurchaseModel;
  readonly accounts: readonly AccountHistory[];
}

/** Cohorts whose parameters differ by a factor of 1.35 or so (log-normal, standard deviation 0.3). */
function simulateCohorts(cohorts: number, size: number, seed: number): SimulatedCohort[] {
  const uniform = createRandom(seed);
  return Array.from({ length: cohorts }, (_, cohort) => {
    const around = (usual: number) => usual * Math.exp(0.3 * normalVariate(uniform));
    const r = around(1.5);
    const rate = around(0.5);
    const total = around(6);
    const odds = around(Math.exp(-2));
    const chance = odds / (1 + odds);
    const population: Population = {
      name: "cohort",
      r,
      alpha: r / rate,
      a: chance * total,
      b: (1 - chance) * total,
      p: 4,
      q: 6,
      gamma: 1250,
    };
    return {
      truth: {
        purchaseRate: rate,
        rateSpread: 1 / r,
        dropout: { chance, spread: 1 / (1 + total) },
      },
      accounts: simulateBook(population, size, 1000 * seed + cohort).accounts,
    };
  });
}

function forecast(model: PurchaseModel, accounts: readonly AccountHistory[]): number {
  return accounts.reduce(
    (sum, { repeatPurchases, recency, age }) =>
      sum +
      probabilityAlive(model, repeatPurchases, recency, age) *
        expectedPurchasesWhileAlive(model, repeatPurchases, age, 12),
    0,
  );
}

/** Mean error of the purchases that a cohort is expected to make, by its own fit and by the pooled one. */
function meanErrors(cohorts: readonly SimulatedCohort[]): { alone: number; pooled: number } {
  const fit = fitCohorts(
    bookOf(cohorts.flatMap(({ accounts }) => accounts)),
    cohorts.map(({ accounts }) => bookOf(accounts)),
  );
  let alone = 0;
  let pooled = 0;
  cohorts.forEach(({ truth, accounts }, cohort) => {
    const due = forecast(truth, accounts);
    const own = fitBgNbd(bookOf(accounts).histories).model as PurchaseModel;
    alone += Math.abs(forecast(own, accounts) - due) / cohorts.length;
    pooled +=
      Math.abs(forecast(fit.cohorts[cohort]?.purchases as PurchaseModel, accounts) - due) /
      cohorts.length;
  });
  return { alone, pooled };
}

test("pooled cohorts of 20 are nearer the truth than each alone, in 9 of 10 simulations", () => {
  const better = Array.from({ length: 10 }, (_, seed) =>
    meanErrors(simulateCohorts(8, 20, seed + 1)),
  ).filter(({ alone, pooled }) => pooled < alone);
  expect(better.length).toBeGreaterThanOrEqual(9);
});

test("cohorts of 500 lose nothing, on average over 3 simulations", () => {
  const errors = [1, 2, 3].map((seed) => meanErrors(simulateCohorts(6, 500, seed)));
  const sum = (key: "alone" | "pooled") => errors.reduce((total, error) => total + error[key], 0);
  expect(sum("pooled")).toBeLessThanOrEqual(sum("alone"));
});

test("large cohorts borrow little, small ones most, and a cohort of nothing all", () => {
  const large = simulateCohorts(5, 300, 1).map(({ accounts }) => bookOf(accounts));
  const small = simulateCohorts(1, 3, 2).map(({ accounts }) => bookOf(accounts));
  const whole = bookOf(simulateCohorts(5, 300, 1).flatMap(({ accounts }) => accounts));
  const { cohorts } = fitCohorts(whole, [...large, ...small]);
  const borrowed = cohorts.map((cohort) => cohort.borrowed);
  expect(Math.max(...borrowed.slice(0, 5))).toBeLessThan(0.6);
  expect(borrowed[5]).toBeGreaterThan(Math.max(...borrowed.slice(0, 5)));
  expect(borrowed[5]).toBeLessThanOrEqual(1);
});

test("30 cohorts of 2, some without a repeat, each have a model", () => {
  const pairs = simulateCohorts(30, 2, 4).map(({ accounts }, index) =>
    index % 3 === 0
      ? accounts.map((own) => ({
          ...own,
          repeatPurchases: 0,
          recency: 0,
          valuedPurchases: 0,
          meanValue: 0,
        }))
      : accounts,
  );
  const { cohorts } = fitCohorts(bookOf(pairs.flat()), pairs.map(bookOf));
  expect(cohorts).toHaveLength(30);
  for (const { purchases, values, borrowed } of cohorts) {
    expect(purchases.purchaseRate).toBeGreaterThan(0);
    expect(values?.p).toBeGreaterThan(0);
    expect(borrowed).toBeGreaterThan(0.5);
    expect(borrowed).toBeLessThanOrEqual(1);
  }
});
