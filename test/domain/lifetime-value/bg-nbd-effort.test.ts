import { fitBgNbd, isBgNbdIdentified } from "../../../src/domain/lifetime-value/bg-nbd-fit";
import * as likelihood from "../../../src/domain/lifetime-value/bg-nbd-likelihood";
import {
  groupHistories,
  type GroupedHistories,
} from "../../../src/domain/lifetime-value/purchase-histories";
import { bestMaximum } from "../../../src/domain/numerics/best-maximum";
import { gammaVariate } from "../../../src/domain/numerics/gamma-variate";
import { historiesOf, simulateHistories } from "../../support/simulated-accounts";

function manyHistories(accounts: number, chance = 0.15): GroupedHistories {
  const rows = simulateHistories(
    accounts,
    3,
    (uniform) => gammaVariate(uniform, 0.9) / 6,
    (uniform) => chance * 2 * uniform(),
    80,
  );
  return groupHistories(historiesOf(rows));
}

interface Looks {
  /** How many histories each evaluation of a likelihood looked at, in order. */
  readonly counts: number[];
  readonly points: number[][];
}

function watchLooks(): Looks {
  const looks: Looks = { counts: [], points: [] };
  const create = likelihood.createBgNbdLikelihood;
  jest.spyOn(likelihood, "createBgNbdLikelihood").mockImplementation((histories) => {
    const evaluate = create(histories);
    return (point) => {
      looks.counts.push(histories.count.length);
      looks.points.push([...point]);
      return evaluate(point);
    };
  });
  return looks;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test("the starts of many histories compete on a part of them, and few looks at all are needed", () => {
  const histories = manyHistories(4000);
  const all = histories.count.length;
  expect(all).toBeGreaterThan(2000);
  const looks = watchLooks();
  fitBgNbd(histories);
  const atAll = looks.counts.filter((seen) => seen === all);
  const atPart = looks.counts.filter((seen) => seen !== all);
  expect(atAll.length).toBeLessThan(15);
  expect(atPart.length).toBeGreaterThan(40);
  expect(new Set(atPart)).toEqual(new Set([Math.ceil(all / Math.ceil(all / 1000))]));
  // A climb over all begins where one over the part ended, a logarithm of the rate included.
  const [eta = 0, ...others] = looks.points[looks.counts.indexOf(all)] ?? [];
  expect(eta).toBeLessThan(-1);
  expect(Math.min(...others)).toBeGreaterThanOrEqual(0.01);
  expect(Math.max(...others)).toBeLessThanOrEqual(0.99);
});

test("few histories are all looked at from the start", () => {
  const histories = manyHistories(120);
  const looks = watchLooks();
  fitBgNbd(histories);
  expect(new Set(looks.counts)).toEqual(new Set([histories.count.length]));
  expect(looks.counts.length).toBeLessThan(75);
});

test("the order of accounts does not choose the start", () => {
  const rows = simulateHistories(
    4000,
    5,
    (uniform) => gammaVariate(uniform, 0.9) / 6,
    (uniform) => 0.3 * uniform(),
    80,
  );
  const turned = [...rows].reverse();
  const [one, other] = [rows, turned].map((given) => fitBgNbd(groupHistories(historiesOf(given))));
  const starts = [rows, turned].map((given) => {
    const histories = groupHistories(historiesOf(given));
    const { counts, points } = watchLooks();
    fitBgNbd(histories);
    jest.restoreAllMocks();
    return points[counts.indexOf(histories.count.length)] as number[];
  });
  starts[0]?.forEach((value, at) => expect(starts[1]?.[at]).toBeCloseTo(value, 7));
  expect(other?.logLikelihood).toBeCloseTo(one?.logLikelihood as number, 6);
});

test("what a part of many histories chose as start leads to the highest point of all", () => {
  const histories = manyHistories(4000);
  const { logLikelihood } = fitBgNbd(histories);
  const evaluate = likelihood.createBgNbdLikelihood(histories);
  const starts = [0.1, 0.5, 0.9].flatMap((kappa) =>
    [0.02, 0.2, 0.6].map((chance) => [-2, kappa, chance, 0.4]),
  );
  const box = { lower: [-700, 0, 0, 0], upper: [700, 1 - 1e-9, 1, 1] };
  const highest = bestMaximum({ evaluate, ...box }, starts)?.best.value as number;
  expect(Math.abs((logLikelihood as number) - highest)).toBeLessThan(1e-6);
});

test("a strict fit that a model without differences matches as well does not identify", () => {
  // Thirty accounts: the likelihood has one highest point, but says little against its limits.
  const histories = manyHistories(30);
  const fit = fitBgNbd(histories);
  expect(fit.isStrict).toBe(true);
  expect(isBgNbdIdentified(histories, fit)).toBe(false);
});
