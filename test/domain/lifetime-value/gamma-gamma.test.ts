import { expectedPurchaseValue } from "../../../src/domain/lifetime-value/expected-value";
import {
  type ValueModel,
  fitGammaGamma,
  isGammaGammaIdentified,
} from "../../../src/domain/lifetime-value/gamma-gamma-fit";
import { createGammaGammaLikelihood } from "../../../src/domain/lifetime-value/gamma-gamma-likelihood";
import { forecastPurchaseValues } from "../../../src/domain/lifetime-value/value-forecast";
import { createRandom } from "../../../src/domain/numerics/random";
import { refusalOf } from "../../support/refusal";
import { simulateValues } from "../../support/simulated-accounts";
import { longTails } from "../../vectors/fits-by-scipy.json";
import vectors from "../../vectors/gamma-gamma.json";

function valuesOf(rows: readonly (readonly [number, number])[]) {
  return {
    purchases: Float64Array.from(rows, ([purchases]) => purchases),
    meanValue: Float64Array.from(rows, ([, mean]) => mean),
  };
}

function pointOf({ p, q, gamma }: ValueModel): Float64Array {
  return Float64Array.of(Math.log(p), Math.log(q), Math.log((p * gamma) / q));
}

const published: ValueModel = { p: 6.25, q: 3.74, gamma: 15.44 };

describe("correctness", () => {
  test.each([
    [2, 22.35, 24.66],
    [1, 11.77, 18.92],
    [0, 0, 35.22],
    [7, 73.74, 71.47],
  ])(
    "matches Hardie's spreadsheet: %p purchases of %p on average promise %p",
    (purchases, mean, expected) => {
      // To a few cents: the spreadsheet's parameters have more digits than were printed.
      const found = expectedPurchaseValue(published, purchases, mean) as number;
      expect(Math.abs(found - expected)).toBeLessThan(0.01);
    },
  );

  test.each(vectors.cases)(
    "the log-likelihood agrees with equation 1a at 50 digits: p $p q $q gamma $gamma",
    ({ p, q, gamma, x, meanValue, logLikelihood }) => {
      const evaluate = createGammaGammaLikelihood(valuesOf([[x, meanValue]]));
      const found = evaluate(pointOf({ p, q, gamma })).value;
      const expected = Number(logLikelihood);
      expect(Math.abs(found - expected)).toBeLessThan(2e-11 * (1 + Math.abs(expected)));
    },
  );

  test.each(longTails)(
    "climbs as high as an independent fit, past lower tops: $name",
    ({ purchases, meanValue, logLikelihood }) => {
      const found = fitGammaGamma({
        purchases: Float64Array.from(purchases),
        meanValue: Float64Array.from(meanValue),
      });
      expect(found.logLikelihood).toBeGreaterThan(logLikelihood - 1e-3);
    },
  );
});

describe("consistency", () => {
  let rows: [number, number][];
  beforeEach(() => {
    rows = simulateValues(200, 2, { p: 3, q: 5, gamma: 40 });
  });

  test("gradient and second derivatives are those of the value and the gradient", () => {
    const evaluate = createGammaGammaLikelihood(valuesOf(rows));
    const start = [0.8, 1.9, 3.2];
    const at = evaluate(Float64Array.from(start));
    const step = 1e-6;
    start.forEach((_, index) => {
      const [below, above] = [-step, step].map((change) => {
        return evaluate(Float64Array.from(start, (v, i) => (i === index ? v + change : v)));
      });
      const slope = ((above?.value as number) - (below?.value as number)) / (2 * step);
      expect(Math.abs((at.gradient[index] as number) - slope)).toBeLessThan(1e-4);
      start.forEach((__, other) => {
        const bend =
          ((above?.gradient[other] as number) - (below?.gradient[other] as number)) / (2 * step);
        expect(Math.abs((at.hessian[index * 3 + other] as number) - bend)).toBeLessThan(1e-3);
      });
    });
  });

  test("another currency changes gamma and the values, nothing else", () => {
    const euros = fitGammaGamma(valuesOf(rows)).model as ValueModel;
    const cents = fitGammaGamma(valuesOf(rows.map(([x, mean]) => [x, 100 * mean])))
      .model as ValueModel;
    expect(cents.p / euros.p).toBeCloseTo(1, 7);
    expect(cents.q / euros.q).toBeCloseTo(1, 7);
    expect(cents.gamma / euros.gamma / 100).toBeCloseTo(1, 7);
  });

  test("the more purchases, the closer the expected value to the account's own mean", () => {
    const [few, some, many] = [1, 5, 500].map((x) => expectedPurchaseValue(published, x, 80));
    const population = expectedPurchaseValue(published, 0, 0) as number;
    expect(population).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    expect(expectedPurchaseValue(published, 0, NaN)).toBe(population);
    expect(few).toBeGreaterThan(population);
    expect(some).toBeGreaterThan(few as number);
    expect(many).toBeGreaterThan(some as number);
    expect(many).toBeCloseTo(80, 0);
  });

  test("the value of a new account is open when the mean is infinite (q up to 1)", () => {
    expect(expectedPurchaseValue({ p: 2, q: 1, gamma: 3 }, 0, 0)).toBeNull();
    expect(expectedPurchaseValue({ p: 2, q: 0.9, gamma: 3 }, 4, 10)).toBeCloseTo(86 / 7.9, 12);
  });
});

describe("what values single out", () => {
  test("a thousand accounts single out p, q and gamma, near those they were made with", () => {
    const truth = { p: 3, q: 5, gamma: 40 };
    const values = valuesOf(simulateValues(1000, 2, truth));
    const fit = fitGammaGamma(values);
    expect(fit).toMatchObject({ isStrict: true, rivals: [] });
    expect(isGammaGammaIdentified(values, fit)).toBe(true);
    for (const name of ["p", "q", "gamma"] as const) {
      const ratio = (fit.model as ValueModel)[name] / truth[name];
      expect(Math.abs(Math.log(ratio))).toBeLessThan(0.5);
    }
  });

  test("two accounts are enough for a fit, one is not", () => {
    const two = fitGammaGamma(
      valuesOf([
        [2, 10],
        [3, 40],
      ]),
    );
    expect(two.model).not.toBeNull();
    expect(fitGammaGamma(valuesOf([[2, 10]]))).toEqual({
      model: null,
      rivals: [],
      logLikelihood: null,
      isStrict: false,
    });
  });

  test("with one purchase each, p and q change places in data that mirror: only what both promise is given", () => {
    // The spread of 18, 20, 22.2 is within accounts or between them: either fits as well. So the
    // first is worth its own 18 or the mean of all, 20.07; the second 20 or 20.07.
    const purchases = Float64Array.of(1, 1, 1);
    const meanValue = Float64Array.of(18, 20, 400 / 18);
    expect(fitGammaGamma({ purchases, meanValue }).isStrict).toBe(false);
    const [low, middle, high] = forecastPurchaseValues(purchases, meanValue);
    expect([low, high]).toEqual([NaN, NaN]);
    expect(middle).toBeGreaterThan(19.99);
    expect(middle).toBeLessThan(20.09);
  });

  test("where the mean of all is infinite (q below 1), only accounts with purchases have a value", () => {
    const rows = simulateValues(400, 4, { p: 6, q: 0.6, gamma: 10 });
    const { purchases, meanValue } = valuesOf([...rows, [0, 0]]);
    const worth = forecastPurchaseValues(purchases, meanValue);
    expect(worth[400]).toBeNaN();
    expect(worth.subarray(0, 400).every((value) => value > 0)).toBe(true);
  });

  test("values that no number can hold are refused, in words", () => {
    const endless = valuesOf([
      [1, Infinity],
      [1, 5],
    ]);
    expect(refusalOf(() => fitGammaGamma(endless))).toBe(
      "number: the gamma-gamma fit did not converge; check the amounts",
    );
  });
});

describe("values that break naive fitters", () => {
  test("all purchases of the same value: that value, and not identified", () => {
    const values = valuesOf([
      [1, 25],
      [3, 25],
      [2, 25],
    ]);
    const fit = fitGammaGamma(values);
    expect(isGammaGammaIdentified(values, fit)).toBe(false);
    const worth = forecastPurchaseValues(
      Float64Array.of(1, 3, 2, 0),
      Float64Array.of(25, 25, 25, 0),
    );
    worth.forEach((value) => expect(value).toBeCloseTo(25, 4));
  });

  test("amounts whose likelihood runs along a ridge to its end still have a model", () => {
    const fit = fitGammaGamma(
      valuesOf([
        [3, 94.68],
        [1, 1884.73],
        [1, 31.01],
        [3, 2023.43],
        [1, 15623],
        [3, 13378.56],
        [2, 1791.17],
        [1, 893.51],
      ]),
    );
    expect(fit.model?.q).toBeGreaterThan(1e6);
    expect(fit.isStrict).toBe(false);
  });

  test.each([
    {
      name: "3 means",
      rows: [
        [1, 68.432],
        [9, 68.724],
        [57, 69.141],
      ],
    },
    {
      name: "5 means",
      rows: [
        [1, 15483],
        [1, 15360],
        [2, 15494],
        [25, 15597],
        [1, 15141],
      ],
    },
    {
      name: "4 means",
      rows: [
        [1, 191590],
        [1, 193540],
        [34, 191020],
        [2, 192220],
      ],
    },
  ] as { name: string; rows: [number, number][] }[])(
    "accounts that may well be all alike are fitted as well as if they were: $name",
    ({ rows }) => {
      const values = valuesOf(rows);
      const { logLikelihood } = fitGammaGamma(values);
      const evaluate = createGammaGammaLikelihood(values);
      const alike = Math.log(1e7);
      const purchases = rows.reduce((sum, [count]) => sum + count, 0);
      const mean = rows.reduce((sum, [count, value]) => sum + count * value, 0) / purchases;
      // With one mean for all, the best level is the mean of all purchases, whatever p.
      const best = Math.max(
        ...Array.from({ length: 300 }, (_, at) => {
          return evaluate(Float64Array.of(-2 + at / 20, alike, Math.log(mean))).value;
        }),
      );
      expect(logLikelihood).toBeGreaterThanOrEqual(best - 1e-6);
    },
  );

  test("fewer than two accounts with a repeat purchase leave every value open", () => {
    expect(fitGammaGamma(valuesOf([[3, 40]]))).toMatchObject({ model: null, isStrict: false });
    const worth = forecastPurchaseValues(Float64Array.of(3, 0), Float64Array.of(40, 0));
    expect([...worth]).toEqual([NaN, NaN]);
  });

  test("two accounts with one repeat purchase each: nobody knows whose difference it is", () => {
    const worth = forecastPurchaseValues(Float64Array.of(1, 1, 0), Float64Array.of(10, 40, 0));
    expect(Number.isNaN(worth[0])).toBe(true);
    expect(Number.isNaN(worth[1])).toBe(true);
  });

  test("thousands of purchases an account, whose means hardly vary by chance, do converge", () => {
    const uniform = createRandom(12);
    const rows = Array.from({ length: 50 }, (): [number, number] => [
      20 + Math.floor(2000 * uniform()),
      50 + 100 * uniform(),
    ]);
    const values = valuesOf(rows);
    const fit = fitGammaGamma(values);
    expect(isGammaGammaIdentified(values, fit)).toBe(false);
    const [purchases, mean] = rows[0] as [number, number];
    expect(expectedPurchaseValue(fit.model as ValueModel, purchases, mean)).toBeCloseTo(mean, 1);
  });
});
