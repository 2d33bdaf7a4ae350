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

/** The definition, unit by unit, for what is nothing at time 0. */
function unitByUnit(expected: (time: number) => number, horizon: number, discount: number): number {
  let sum = 0;
  let before = 0;
  for (let unit = 1; unit - 1 < horizon; unit += 1) {
    const end = Math.min(unit, horizon);
    const soFar = expected(end);
    sum += (soFar - before) / (1 + discount) ** end;
    before = soFar;
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

function expectAgreement(
  expected: (time: number) => number,
  horizon: number,
  timescale: number,
): void {
  const exact = unitByUnit(expected, horizon, 0.0019);
  const found = discounted(expected, horizon, 0.0019, timescale);
  expect(Math.abs(found / exact - 1)).toBeLessThan(1e-9);
}

/** What accounts that all drop out with the chance p buy, a known function where spread is 0. */
function purchasesAtOneChance(alpha: number, r: number, p: number) {
  return (time: number) => -Math.expm1(-r * Math.log1p((p * time) / alpha)) / p;
}

test.each([
  [520, 4.4, 0.24],
  [1500, 30, 0.24],
  [3650, 2, 5],
  [400, 1000, 40],
])("interpolation over %p units agrees with the definition to 1e-9: alpha %p, r %p", (...given) => {
  const [horizon, alpha, r] = given;
  for (const chance of [0.01, 0.25, 1]) {
    const expected = purchasesAtOneChance(alpha, r, chance);
    expectAgreement(expected, horizon, Math.min(alpha, alpha / r));
  }
});

test.each([
  [52, { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } }],
  [150, { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } }],
  [100, { purchaseRate: 2, rateSpread: 0, dropout: { chance: 0.3, spread: 0 } }],
  [60, { purchaseRate: 5, rateSpread: 0.3, dropout: { chance: 0.01, spread: 0.1 } }],
  [80, { purchaseRate: 0.5, rateSpread: 20, dropout: { chance: 0.1, spread: 0.9 } }],
])("so it does for the purchases that the model expects, over %p units", (horizon, model) => {
  const timescale = 1 / (model.purchaseRate * Math.max(1, model.rateSpread));
  for (const [purchases, age] of [
    [0, 0],
    [3, 2],
    [40, 300],
  ] as const) {
    const expected = (time: number) => expectedPurchasesWhileAlive(model, purchases, age, time);
    expectAgreement(expected, horizon, timescale);
  }
});

test("long horizons need few evaluations", () => {
  expect(createDiscountSchedule(3650, 0.0003, 30).times.length).toBeLessThan(40);
});
