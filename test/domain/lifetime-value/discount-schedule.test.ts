import { expectedPurchasesWhileAlive } from "../../../src/domain/lifetime-value/bg-nbd-predictions";
import { createDiscountSchedule } from "../../../src/domain/lifetime-value/discount-schedule";

function discounted(
  expected: (time: number) => number,
  horizon: number,
  discount: number,
  timescale: number,
): number {
  const { times, weights } = createDiscountSchedule(horizon, discount, timescale);
  return times.reduce((sum, time, index) => sum + (weights[index] as number) * expected(time), 0);
}

/** The definition, unit by unit. */
function unitByUnit(expected: (time: number) => number, horizon: number, discount: number): number {
  let sum = 0;
  for (let unit = 1; unit - 1 < horizon; unit += 1) {
    const end = Math.min(unit, horizon);
    sum += (expected(end) - expected(unit - 1)) / (1 + discount) ** end;
  }
  return sum;
}

test("one purchase a unit at 10 % for three units is 1/1.1 + 1/1.21 + 1/1.331", () => {
  expect(discounted((time) => time, 3, 0.1, 1)).toBeCloseTo(2.486851990984, 11);
});

test("the last part of a unit counts at its own end", () => {
  expect(discounted((time) => time, 1.5, 0.1, 1)).toBeCloseTo(1 / 1.1 + 0.5 / 1.1 ** 1.5, 13);
  expect(discounted((time) => time, 0.25, 0.1, 1)).toBeCloseTo(0.25 / 1.1 ** 0.25, 13);
});

test("without a discount it is what is expected within the horizon", () => {
  expect(discounted((time) => time ** 2, 7.5, 0, 1)).toBe(56.25);
});

test("the last time is the horizon, so that the undiscounted expectation comes with it", () => {
  for (const horizon of [0.5, 1, 12, 52, 365.25]) {
    const { times } = createDiscountSchedule(horizon, 0.001, 5);
    expect(times[times.length - 1]).toBe(horizon);
  }
});

test.each([
  [52, { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } }],
  [520, { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } }],
  [1500, { purchaseRate: 0.008, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } }],
  [300, { purchaseRate: 2, rateSpread: 0, dropout: { chance: 0.3, spread: 0 } }],
  [104, { purchaseRate: 5, rateSpread: 0.3, dropout: { chance: 0.01, spread: 0.1 } }],
  [150, { purchaseRate: 0.5, rateSpread: 20, dropout: { chance: 0.1, spread: 0.9 } }],
])(
  "interpolation over %p units differs from the definition by less than 1e-9",
  (horizon, model) => {
    const timescale = 1 / (model.purchaseRate * Math.max(1, model.rateSpread));
    for (const [purchases, age] of [
      [0, 0],
      [3, 2],
      [40, 300],
    ] as const) {
      function expected(time: number): number {
        return expectedPurchasesWhileAlive(model, purchases, age, time);
      }
      const exact = unitByUnit(expected, horizon, 0.0019);
      expect(Math.abs(discounted(expected, horizon, 0.0019, timescale) / exact - 1)).toBeLessThan(
        1e-9,
      );
    }
  },
);

test("long horizons need few evaluations", () => {
  expect(createDiscountSchedule(3650, 0.0003, 30).times.length).toBeLessThan(40);
});
