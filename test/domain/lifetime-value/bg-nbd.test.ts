import fc from "fast-check";
import { fitBgNbd, isBgNbdIdentified } from "../../../src/domain/lifetime-value/bg-nbd-fit";
import { createBgNbdLikelihood } from "../../../src/domain/lifetime-value/bg-nbd-likelihood";
import {
  expectedPurchasesWhileAlive,
  probabilityAlive,
} from "../../../src/domain/lifetime-value/bg-nbd-predictions";
import { paperParameters } from "../../../src/domain/lifetime-value/paper-parameters";
import { groupHistories } from "../../../src/domain/lifetime-value/purchase-histories";
import type { PurchaseModel } from "../../../src/domain/lifetime-value/purchase-model";
import { gammaVariate } from "../../../src/domain/numerics/gamma-variate";
import { historiesOf, simulateHistories } from "../../support/simulated-accounts";
import vectors from "../../vectors/bg-nbd.json";

function modelOf(r: number, alpha: number, a: number, b: number): PurchaseModel {
  return {
    purchaseRate: r / alpha,
    rateSpread: 1 / r,
    dropout: { chance: a / (a + b), spread: 1 / (1 + a + b) },
  };
}

function pointOf(model: PurchaseModel): Float64Array {
  return Float64Array.of(
    Math.log(model.purchaseRate),
    model.rateSpread / (1 + model.rateSpread),
    model.dropout.chance,
    model.dropout.spread,
  );
}

function logLikelihood(model: PurchaseModel, rows: readonly (readonly [number, number, number])[]) {
  return createBgNbdLikelihood(groupHistories(historiesOf(rows)))(pointOf(model)).value;
}

const published = modelOf(0.243, 4.414, 0.793, 2.426);

describe("correctness", () => {
  test("matches Fader, Hardie & Lee 2005: E[Y(39) | 2, 30.43, 38.86] is 1.226", () => {
    const alive = probabilityAlive(published, 2, 30.43, 38.86);
    expect(alive * expectedPurchasesWhileAlive(published, 2, 38.86, 39)).toBeCloseTo(1.226, 3);
  });

  test.each([
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
    [78, 1.858],
  ])("matches the authors' spreadsheet: a new customer makes E[X(%p)] = %p", (time, expected) => {
    // Published with the unrounded estimates, which CLVTools prints with these digits.
    const model = modelOf(0.2425945, 4.4136019, 0.7929199, 2.4258881);
    const found = expectedPurchasesWhileAlive(model, 0, 0, time);
    expect(Math.abs(found - expected)).toBeLessThan(expected > 1.1 ? 5e-4 : 6e-5);
  });

  test("matches Hardie's note on numerical stability: log-likelihoods 100.7957 and -0.59947382", () => {
    const model = modelOf(0.25, 4, 0.8, 2.5);
    expect(logLikelihood(model, [[200, 38, 40]])).toBeCloseTo(100.7957, 4);
    expect(logLikelihood(model, [[0, 0, 40]])).toBeCloseTo(-0.59947382, 8);
  });

  test("an account with 1,000 purchases and a long silence is gone, without overflow", () => {
    expect(probabilityAlive(published, 1000, 10, 100)).toBeLessThan(1e-12);
  });

  test.each(vectors.cases)(
    "agrees with the papers' equations at 50 digits: r $r alpha $alpha a $a b $b, x $x",
    ({ r, alpha, a, b, x, recency, age, horizon, ...expected }) => {
      const model = modelOf(r, alpha, a, b);
      const ahead = Number(expected.expectedWhileAlive);
      const alive = Number(expected.alive);
      const likelihood = Number(expected.logLikelihood);
      const found = expectedPurchasesWhileAlive(model, x, age, horizon);
      expect(Math.abs(found / ahead - 1)).toBeLessThan(1e-11);
      expect(Math.abs(probabilityAlive(model, x, recency, age) - alive)).toBeLessThan(
        1e-11 * alive + 1e-300,
      );
      expect(Math.abs(logLikelihood(model, [[x, recency, age]]) - likelihood)).toBeLessThan(
        1e-11 * (1 + Math.abs(likelihood)),
      );
    },
  );
});

describe("consistency", () => {
  const anyModel = fc.record({
    purchaseRate: fc.double({ min: 1e-3, max: 3, noNaN: true }),
    rateSpread: fc.double({ min: 0, max: 8, noNaN: true }),
    dropout: fc.record({
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      spread: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  });
  const anyHistory = fc
    .tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 200, noNaN: true }),
    )
    .map(([x, share, age]) => [x, x === 0 ? 0 : share * age, age] as const);

  test("gradient and second derivatives are those of the value and the gradient", () => {
    const rows = simulateHistories(
      60,
      3,
      () => 0.2,
      () => 0.25,
      40,
    );
    const evaluate = createBgNbdLikelihood(groupHistories(historiesOf(rows)));
    const step = 1e-6;
    for (const start of [
      [-2, 0.3, 0.2, 0.2],
      [-1, 0.01, 0.4, 0.02],
      [-3, 0.9, 0.05, 0.7],
    ]) {
      const at = evaluate(Float64Array.from(start));
      start.forEach((_, index) => {
        const [below, above] = [-step, step].map((change) => {
          return evaluate(Float64Array.from(start, (v, i) => (i === index ? v + change : v)));
        });
        const slope = ((above?.value as number) - (below?.value as number)) / (2 * step);
        expect(Math.abs((at.gradient[index] as number) / slope - 1)).toBeLessThan(1e-5);
        start.forEach((__, other) => {
          const bend =
            ((above?.gradient[other] as number) - (below?.gradient[other] as number)) / (2 * step);
          const found = at.hessian[index * 4 + other] as number;
          expect(Math.abs(found - bend)).toBeLessThan(1e-4 * (1 + Math.abs(bend)));
        });
      });
    }
  });

  test("probabilities lie in 0..1, expectations are never negative, and nothing is NaN", () => {
    fc.assert(
      fc.property(
        anyModel,
        anyHistory,
        fc.double({ min: 0, max: 300, noNaN: true }),
        (model, [x, recency, age], horizon) => {
          const alive = probabilityAlive(model, x, recency, age);
          const ahead = expectedPurchasesWhileAlive(model, x, age, horizon);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          expect(Number.isFinite(ahead)).toBe(true);
          expect(ahead).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a longer look ahead never brings fewer purchases, and the rate falls", () => {
    fc.assert(
      fc.property(anyModel, anyHistory, (model, [x, , age]) => {
        const [one, two, three] = [10, 20, 30].map((horizon) =>
          expectedPurchasesWhileAlive(model, x, age, horizon),
        ) as [number, number, number];
        // Where the account has dropped out nearly surely the three are equal but for rounding.
        expect(two).toBeGreaterThanOrEqual(one * (1 - 1e-11));
        expect(three - two).toBeLessThanOrEqual((two - one) * (1 + 1e-9) + 1e-11 * three);
      }),
      { numRuns: 300 },
    );
  });

  test("without dropout it is the NBD model: (r + x) t/(alpha + T) purchases, all alive", () => {
    const model = { ...modelOf(0.5, 7, 1, 1), dropout: { chance: 0, spread: 0.3 } };
    expect(probabilityAlive(model, 4, 20, 60)).toBe(1);
    expect(expectedPurchasesWhileAlive(model, 4, 60, 13)).toBeCloseTo((4.5 * 13) / 67, 12);
  });

  test("with equal rates and equal chances it is (1 - exp(-lambda p t))/p", () => {
    const model = { purchaseRate: 0.4, rateSpread: 0, dropout: { chance: 0.25, spread: 0 } };
    expect(expectedPurchasesWhileAlive(model, 3, 9, 12)).toBeCloseTo(
      (1 - Math.exp(-1.2)) / 0.25,
      12,
    );
    const odds = (0.25 / 0.75) * Math.exp(0.4 * 5);
    expect(probabilityAlive(model, 3, 4, 9)).toBeCloseTo(1 / (1 + odds), 14);
  });

  test("with equal chances p it is (1 - (1 + p t/(alpha + T))^-(r + x))/p", () => {
    // Given its rate an account makes (1 - exp(-rate p t))/p purchases, the rate being gamma.
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (r, alpha, chance, x, age, horizon) => {
          const model = {
            purchaseRate: r / alpha,
            rateSpread: 1 / r,
            dropout: { chance, spread: 0 },
          };
          const exponent = -(r + x) * Math.log1p((chance * horizon) / (alpha + age));
          const expected = -Math.expm1(exponent) / chance;
          const found = expectedPurchasesWhileAlive(model, x, age, horizon);
          expect(found / expected).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  test("infinite a and b, or r and alpha, are the limits of large ones", () => {
    const far = modelOf(0.5, 7, 2e7, 6e7);
    const limit = { ...far, dropout: { chance: 0.25, spread: 0 } };
    expect(expectedPurchasesWhileAlive(limit, 3, 30, 20)).toBeCloseTo(
      expectedPurchasesWhileAlive(far, 3, 30, 20),
      6,
    );
    const alike = modelOf(1e8, 5e8, 0.8, 2.4);
    const poisson = { ...alike, rateSpread: 0 };
    expect(probabilityAlive(poisson, 3, 10, 30)).toBeCloseTo(probabilityAlive(alike, 3, 10, 30), 6);
    expect(logLikelihood(poisson, [[3, 10, 30]])).toBeCloseTo(
      logLikelihood(alike, [[3, 10, 30]]),
      6,
    );
  });

  test("P(alive) falls with the silence after the last purchase", () => {
    const chances = [40, 35, 30, 20, 10].map((recency) =>
      probabilityAlive(published, 5, recency, 40),
    );
    expect(chances).toEqual([...chances].sort((one, other) => other - one));
    expect(chances[0]).toBeGreaterThan(0.8);
  });

  test("a horizon of 0 brings nothing", () => {
    expect(expectedPurchasesWhileAlive(published, 2, 30, 0)).toBe(0);
  });

  test("an expectation with tens of thousands of purchases neither overflows nor underflows", () => {
    const busy = { purchaseRate: 1, rateSpread: 0.001, dropout: { chance: 0, spread: 0 } };
    const expected = ((1000 + 3000) / (1000 + 3000)) * 20_000;
    expect(expectedPurchasesWhileAlive(busy, 3000, 3000, 20_000) / expected).toBeCloseTo(1, 10);
  });

  let rows: [number, number, number][];
  beforeEach(() => {
    rows = simulateHistories(
      250,
      5,
      (uniform) => gammaVariate(uniform, 1) / 5,
      () => 0.2,
      50,
    );
  });

  test("the order of accounts does not matter to the fit", () => {
    const one = fitBgNbd(groupHistories(historiesOf(rows)));
    const other = fitBgNbd(groupHistories(historiesOf([...rows].reverse())));
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood as number, 8);
    expect(other.model?.purchaseRate).toBeCloseTo(one.model?.purchaseRate as number, 6);
  });

  test("the unit of time changes only rate and likelihood, not the predictions", () => {
    const weeks = fitBgNbd(groupHistories(historiesOf(rows)));
    const days = fitBgNbd(
      groupHistories(historiesOf(rows.map(([x, recency, age]) => [x, recency * 7, age * 7]))),
    );
    const purchases = rows.reduce((sum, [x]) => sum + x, 0);
    const ofWeeks = weeks.model as PurchaseModel;
    const ofDays = days.model as PurchaseModel;
    expect(days.logLikelihood).toBeCloseTo(
      (weeks.logLikelihood as number) - purchases * Math.log(7),
      6,
    );
    expect(expectedPurchasesWhileAlive(ofDays, 3, 280, 70)).toBeCloseTo(
      expectedPurchasesWhileAlive(ofWeeks, 3, 40, 10),
      6,
    );
  });

  test("every account twice is the same model, twice the likelihood", () => {
    const once = fitBgNbd(groupHistories(historiesOf(rows)));
    const twice = fitBgNbd(groupHistories(historiesOf([...rows, ...rows])));
    expect(twice.logLikelihood).toBeCloseTo(2 * (once.logLikelihood as number), 6);
    expect(twice.model?.dropout.chance).toBeCloseTo(once.model?.dropout.chance as number, 6);
    expect(twice.accounts).toBe(2 * once.accounts);
    expect(twice.repeaters).toBe(2 * once.repeaters);
  });

  test("the fit is no worse than the truth or any point near it", () => {
    const histories = groupHistories(historiesOf(rows));
    const fit = fitBgNbd(histories);
    const evaluate = createBgNbdLikelihood(histories);
    const best = pointOf(fit.model as PurchaseModel);
    for (let index = 0; index < 4; index += 1) {
      for (const change of [-0.01, 0.01]) {
        const near = best.map((value, place) => {
          const moved = value + (place === index ? change : 0);
          return place === 0 ? moved : Math.min(1 - 1e-9, Math.max(0, moved));
        });
        expect(evaluate(near).value).toBeLessThanOrEqual((fit.logLikelihood as number) + 1e-9);
      }
    }
  });
});

describe("data that break naive fitters", () => {
  test("no repeat purchase at all: no model, and not identified", () => {
    const histories = groupHistories(
      historiesOf([
        [0, 0, 10],
        [0, 0, 20],
      ]),
    );
    const fit = fitBgNbd(histories);
    expect(fit).toEqual({
      model: null,
      rivals: [],
      logLikelihood: null,
      isStrict: false,
      repeaters: 0,
      accounts: 2,
    });
    expect(isBgNbdIdentified(histories, fit)).toBe(false);
  });

  test("nobody is silent: a is 0, everyone is alive, and b is open", () => {
    const rows = simulateHistories(
      300,
      1,
      (uniform) => gammaVariate(uniform, 1.5) / 10,
      () => 0,
      100,
    ).map(([x, recency, age]): [number, number, number] => [x, recency, x === 0 ? age : recency]);
    const fit = fitBgNbd(groupHistories(historiesOf(rows)));
    const model = fit.model as PurchaseModel;
    expect(model.dropout.chance).toBe(0);
    expect(fit.isStrict).toBe(false);
    expect(probabilityAlive(model, 3, 20, 90)).toBe(1);
    const { r, a, b } = paperParameters(model, fit.rivals);
    expect(r).toBeGreaterThan(1);
    expect(a).toBe(0);
    expect(b).toMatchObject({ kind: "unavailable" });
  });

  test("one chance for all: a and b run off, a/(a + b) and predictions stand", () => {
    const rows = simulateHistories(
      600,
      5,
      (uniform) => gammaVariate(uniform, 1) / 7,
      () => 0.2,
      100,
    );
    const histories = groupHistories(historiesOf(rows));
    const fit = fitBgNbd(histories);
    const model = fit.model as PurchaseModel;
    expect(model.dropout.chance).toBeGreaterThan(0.17);
    expect(model.dropout.chance).toBeLessThan(0.23);
    expect(isBgNbdIdentified(histories, fit)).toBe(false);
    const truth = { purchaseRate: 1 / 7, rateSpread: 1, dropout: { chance: 0.2, spread: 0 } };
    const ahead = expectedPurchasesWhileAlive(model, 5, 80, 26);
    expect(Math.abs(ahead / expectedPurchasesWhileAlive(truth, 5, 80, 26) - 1)).toBeLessThan(0.1);
  });

  test("accounts that all buy like clockwork: only r/alpha is determined", () => {
    const fit = fitBgNbd(
      groupHistories(historiesOf(Array.from({ length: 40 }, (_, i) => [23, 98.5, 98.5 + i / 7]))),
    );
    const { r, alpha, a } = paperParameters(fit.model as PurchaseModel, fit.rivals);
    expect(r).toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(/^the data determine only r\/alpha = 0\.2/),
    });
    expect(alpha).toMatchObject({ kind: "unavailable" });
    expect(a).toBe(0);
  });

  test("at most one repeat purchase each: how chances differ is open, and rivals say so", () => {
    const rows = simulateHistories(
      200,
      9,
      () => 0.05,
      () => 0.5,
      30,
    ).map(([x, recency, age]): [number, number, number] =>
      x > 1 ? [1, recency, age] : [x, recency, age],
    );
    const fit = fitBgNbd(groupHistories(historiesOf(rows)));
    expect(fit.isStrict).toBe(false);
    expect(fit.rivals.length).toBeGreaterThan(1);
  });

  test.each([
    [150, 9, 6, 0.0003, 520],
    [100, 35, 5, 0.0005, 500],
    [150, 54, 6, 0.0003, 520],
  ])(
    "next to nobody drops out, and one who did is not called alive: %p accounts, seed %p",
    (accounts, seed, mean, chance, length) => {
      const rows = simulateHistories(
        accounts,
        seed,
        (uniform) => -Math.log(1 - uniform()) / mean,
        () => chance,
        length,
      );
      const { model } = fitBgNbd(groupHistories(historiesOf(rows)));
      expect(model?.dropout.chance).toBeGreaterThan(chance / 5);
      expect(model?.dropout.chance).toBeLessThan(chance * 5);
      // Purchases over the time in which accounts were watched: next to nobody stopped buying.
      const watched = rows.reduce((sum, [, , age]) => sum + age, 0);
      const usual = rows.reduce((sum, [purchases]) => sum + purchases, 0) / watched;
      expect(Math.abs((model?.purchaseRate as number) / usual - 1)).toBeLessThan(0.06);
    },
  );

  test("twenty customers", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const rows = simulateHistories(
        20,
        seed,
        (uniform) => gammaVariate(uniform, 1) / 5,
        () => 0.3,
        60,
      );
      const fit = fitBgNbd(groupHistories(historiesOf(rows)));
      expect(Number.isFinite(fit.logLikelihood)).toBe(true);
      expect(fit.model?.purchaseRate).toBeGreaterThan(0);
    }
  });

  test("ten years in days, hundreds of purchases each", () => {
    const rows = simulateHistories(
      100,
      8,
      (uniform) => gammaVariate(uniform, 4) / 60,
      () => 0.002,
      3650,
    );
    const fit = fitBgNbd(groupHistories(historiesOf(rows)));
    expect((fit.model?.purchaseRate as number) * 15).toBeGreaterThan(0.75);
    expect((fit.model?.purchaseRate as number) * 15).toBeLessThan(1.35);
    expect(fit.model?.dropout.chance).toBeLessThan(0.006);
  });

  test("a silence so long that its likelihood underflows does not stop the fit", () => {
    const rows = [
      ...simulateHistories(
        50,
        4,
        () => 1,
        () => 0,
        40,
      ),
      [30, 30, 3000] as [number, number, number],
    ];
    const fit = fitBgNbd(groupHistories(historiesOf(rows)));
    expect(probabilityAlive(fit.model as PurchaseModel, 30, 30, 3000)).toBeLessThan(1e-100);
  });
});

test("grouping counts each history once and remembers whose it is", () => {
  const grouped = groupHistories(
    historiesOf([
      [2, 5, 9],
      [0, 0, 9],
      [2, 5, 9],
      [2, 5.5, 9],
      [0, 0, 9],
    ]),
  );
  expect([...grouped.repeatPurchases]).toEqual([2, 0, 2]);
  expect([...grouped.recency]).toEqual([5, 0, 5.5]);
  expect([...grouped.age]).toEqual([9, 9, 9]);
  expect([...grouped.count]).toEqual([2, 2, 1]);
  expect([...grouped.groupOfAccount]).toEqual([0, 1, 0, 2, 1]);
});
