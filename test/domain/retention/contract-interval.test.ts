import { Failure } from "../../../src/domain/failure";
import {
  chancesWithInterval,
  paymentsWithInterval,
} from "../../../src/domain/retention/contract-answers";
import type { Interval } from "../../../src/domain/numerics/interval";
import { refusalOf } from "../../support/refusal";

const HIGH_END = Float64Array.of(1000, 869, 743, 653, 593, 551, 517, 491);

function chance(survivors: readonly number[], renewals = 0) {
  const [answer] = chancesWithInterval({
    survivors: Float64Array.from(survivors),
    renewals: [renewals],
  });
  if (answer === undefined || answer.interval instanceof Failure) throw new Error("no interval");
  return { expected: answer.expected, interval: answer.interval };
}

function payments(survivors: Float64Array, renewals: number | null, discount: number) {
  return paymentsWithInterval({ survivors, renewals: [renewals], discount })[0];
}

test.each([
  // One renewal with a uniform chance: Beta(lost + 1, kept + 1).
  ["nobody of 10 lost", [10, 10], 1 - 0.95 ** (1 / 11), 1 - 0.05 ** (1 / 11)],
  ["all of 3 lost", [3, 0], 0.05 ** (1 / 4), 0.95 ** (1 / 4)],
  ["one account, lost", [1, 0], 0.05 ** (1 / 2), 0.95 ** (1 / 2)],
  ["4 of 20 lost (SciPy)", [20, 16], 0.09884353, 0.38440811],
])(
  "after one renewal the interval of the chance is that of Beta: %s",
  (_, survivors, low, high) => {
    const { interval } = chance(survivors as number[]);
    expect(Math.abs(interval.low / (low as number) - 1)).toBeLessThan(2e-3);
    expect(Math.abs(interval.high / (high as number) - 1)).toBeLessThan(2e-3);
  },
);

/** The posterior of two renewals by plain sums over chance and log(alpha + beta). */
function quadrature(
  [start, first, second]: readonly [number, number, number],
  at: (alpha: number, beta: number) => number,
): number {
  let above = 0;
  let below = 0;
  for (let i = 1; i < 300; i += 1) {
    for (let j = -120; j <= 120; j += 1) {
      const m = i / 300;
      const total = 3 * Math.exp((1.5 * j) / 20);
      const [alpha, beta] = [m * total, (1 - m) * total];
      const next = alpha / (total + 1);
      const weight =
        Math.exp(-(j * j) / 800) *
        m ** (start - first) *
        (1 - m) ** first *
        next ** (first - second) *
        (1 - next) ** second;
      below += weight;
      above += weight * at(alpha, beta);
    }
  }
  return above / below;
}

test("with two renewals and n made the ends have 5 % and 95 % of the posterior below them", () => {
  const { interval } = chance([12, 9, 8], 2);
  const shareBelow = (limit: number) =>
    quadrature([12, 9, 8], (alpha, beta) => (alpha / (alpha + beta + 2) < limit ? 1 : 0));
  expect(shareBelow(interval.low)).toBeCloseTo(0.05, 2);
  expect(shareBelow(interval.high)).toBeCloseTo(0.95, 2);
});

test("payments end where the chance to have stayed so long falls below 95 % and 5 %", () => {
  const found = payments(Float64Array.of(12, 4, 1), null, 0)?.interval as Interval;
  const stays = (terms: number) =>
    quadrature([12, 4, 1], (alpha, beta) => {
      let survival = 1;
      for (let term = 0; term < terms; term += 1) {
        survival *= (beta + term) / (alpha + beta + term);
      }
      return survival;
    });
  // A new account pays at once: with k renewals k + 1 terms.
  expect(stays(found.low)).toBeLessThanOrEqual(0.95);
  expect(found.low === 1 || stays(found.low - 1) > 0.95).toBe(true);
  expect(stays(found.high)).toBeLessThanOrEqual(0.05);
  expect(stays(found.high - 1)).toBeGreaterThan(0.05);
});

test("a thousand accounts leave little open: the fit lies in a narrow interval", () => {
  const { expected, interval } = chance([...HIGH_END], 1);
  expect(interval.low).toBeLessThan(expected as number);
  expect(interval.high).toBeGreaterThan(expected as number);
  expect(interval.high - interval.low).toBeLessThan(0.02);
  expect(expected).toBeCloseTo(0.122, 3);
});

test("one account may pay once or for ever; discounted payments stay below the perpetuity", () => {
  const { low, high } = payments(HIGH_END, null, 0.1)?.interval as Interval;
  expect(low).toBe(1);
  expect(high).toBeLessThanOrEqual(11);
  const renewing = payments(HIGH_END, 4, 0.1)?.interval as Interval;
  expect(renewing.low).toBe(0);
});

test("nobody lost: the fit is open, the interval is not", () => {
  const { expected, interval } = chance([10, 10, 10]);
  expect(expected).toBeInstanceOf(Failure);
  expect(interval.high).toBeLessThan(chance([10, 10]).interval.high);
});

test("shares are refused: they do not say how many accounts speak", () => {
  expect(refusalOf(() => chance([1, 0.9, 0.8]))).toBe(
    "value: survivors, value 2 is 0.9; an interval needs how many accounts are left, not which share",
  );
});

test("renewals that are none fail their row only", () => {
  const answers = chancesWithInterval({ survivors: HIGH_END, renewals: [0, -1, 1.5] });
  expect(answers[0]?.interval).not.toBeInstanceOf(Failure);
  expect(answers[1]?.interval).toBeInstanceOf(Failure);
  expect(answers[2]?.expected).toBeInstanceOf(Failure);
  expect(payments(HIGH_END, 0, -1)?.interval).toBeInstanceOf(Failure);
});
