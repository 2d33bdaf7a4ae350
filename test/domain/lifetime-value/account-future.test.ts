import { type AccountHistory, drawFuture } from "../../../src/domain/lifetime-value/account-future";
import { expectedPurchaseValue } from "../../../src/domain/lifetime-value/expected-value";
import { forecastPurchases } from "../../../src/domain/lifetime-value/purchase-forecast";
import { groupHistories } from "../../../src/domain/lifetime-value/purchase-histories";
import {
  daysAhead,
  discountAt,
  meanDiscountUntil,
} from "../../../src/domain/lifetime-value/time-ahead";
import { createRandom } from "../../../src/domain/numerics/random";

const DRAWS = 20_000;
const VALUES = { p: 4, q: 6, gamma: 50 };

/** Paper parameters as the code has them. */
function modelOf(r: number, alpha: number, a: number, b: number) {
  return {
    purchaseRate: r / alpha,
    rateSpread: 1 / r,
    dropout: { chance: a / (a + b), spread: 1 / (1 + a + b) },
  };
}

test.each([
  ["a new account that buys now and then", modelOf(0.8, 3, 1, 5), [0, 0, 10], 12],
  ["a regular one", modelOf(2, 2, 0.5, 9.5), [9, 11, 12], 12],
  ["one that has been silent", modelOf(0.25, 4.4, 0.8, 2.4), [2, 30, 39], 39],
  ["one that buys a hundred times", modelOf(3, 0.5, 0.3, 20), [70, 11.9, 12], 24],
  ["one that will drop out before long", modelOf(5, 0.05, 2, 30), [90, 0.99, 1], 50],
] as const)(
  "on average futures are the closed form, to four standard errors: %s",
  (_, model, [repeatPurchases, recency, age], horizon) => {
    const history: AccountHistory = {
      repeatPurchases,
      recency,
      age,
      valuedPurchases: repeatPurchases,
      meanValue: 35,
    };
    const ahead = { horizon, period: 1, logDiscount: Math.log(1.02) };
    const uniform = createRandom(5);
    const sums = { n: 0, nn: 0, v: 0, vv: 0 };
    const future = { purchases: 0, value: 0 };
    for (let draw = 0; draw < DRAWS; draw += 1) {
      drawFuture(uniform, model, VALUES, history, ahead, future);
      sums.n += future.purchases / DRAWS;
      sums.nn += future.purchases ** 2 / DRAWS;
      sums.v += future.value / DRAWS;
      sums.vv += future.value ** 2 / DRAWS;
    }
    const grouped = groupHistories({
      repeatPurchases: Float64Array.of(repeatPurchases),
      recency: Float64Array.of(recency),
      age: Float64Array.of(age),
    });
    const exact = forecastPurchases(grouped, { model, rivals: [] }, horizon, 0.02);
    const error = (mean: number, square: number) => Math.sqrt((square - mean * mean) / DRAWS);
    const expected = exact.expectedPurchases[0] as number;
    expect(Math.abs(sums.n - expected)).toBeLessThan(4 * error(sums.n, sums.nn));
    const worth = expectedPurchaseValue(VALUES, repeatPurchases, 35) as number;
    const value = (exact.discountedPurchases[0] as number) * worth;
    expect(Math.abs(sums.v - value)).toBeLessThan(4 * error(sums.v, sums.vv));
  },
);

test("a purchase counts at the end of its month, a last part of one at the horizon", () => {
  const ahead = { horizon: 2.5, period: 1, logDiscount: Math.log(2) };
  expect([0.1, 1, 1.2, 2.2].map((time) => discountAt(ahead, time))).toEqual([
    expect.closeTo(1 / 2, 12),
    expect.closeTo(1 / 2, 12),
    expect.closeTo(1 / 4, 12),
    expect.closeTo(2 ** -2.5, 12),
  ]);
  expect(meanDiscountUntil(ahead, 2)).toBeCloseTo((1 / 2 + 1 / 4) / 2, 12);
  expect(meanDiscountUntil(ahead, 2.5)).toBeCloseTo((1 / 2 + 1 / 4 + 0.5 * 2 ** -2.5) / 2.5, 12);
  expect(meanDiscountUntil({ ...ahead, logDiscount: 0 }, 2)).toBe(1);
});

test("the same horizon in days, weeks and months is the same in days", () => {
  expect(daysAhead(12, "week", 0)).toMatchObject({ horizon: 84, period: 7 });
  expect(daysAhead(84, "day", 0.1).horizon).toBe(84);
  expect(daysAhead(12, "month", 0.1)).toEqual({
    horizon: 365.25,
    period: 30.4375,
    logDiscount: Math.log1p(0.1) / 365.25,
  });
});

test("without a model of values there is no value", () => {
  const future = { purchases: 0, value: 0 };
  const history = { repeatPurchases: 0, recency: 0, age: 1, valuedPurchases: 0, meanValue: 0 };
  const ahead = { horizon: 1, period: 1, logDiscount: 0 };
  drawFuture(createRandom(1), modelOf(1, 1, 1, 1), null, history, ahead, future);
  expect(future.value).toBeNaN();
});
