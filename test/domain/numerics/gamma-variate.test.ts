import { gammaVariate, logGammaVariate } from "../../../src/domain/numerics/gamma-variate";
import { createRandom } from "../../../src/domain/numerics/random";

const COUNT = 60_000;

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

test.each([0.05, 0.5, 1, 2.5, 40])(
  "gamma variates of shape %p have that mean and that variance",
  (shape) => {
    const uniform = createRandom(21);
    const numbers = Array.from({ length: COUNT }, () => gammaVariate(uniform, shape));
    const average = mean(numbers);
    const variance = mean(numbers.map((number) => (number - average) ** 2));
    const fourthMoment = 3 * shape * shape + 6 * shape;
    expect(Math.abs(average - shape)).toBeLessThan(4 * Math.sqrt(shape / COUNT));
    expect(Math.abs(variance - shape)).toBeLessThan(
      4 * Math.sqrt((fourthMoment - shape * shape) / COUNT),
    );
    expect(Math.min(...numbers.slice(0, 5000))).toBeGreaterThanOrEqual(0);
  },
);

test("shape 1 is the exponential distribution: a share of 1 - e^-x lies below x", () => {
  const uniform = createRandom(22);
  const numbers = Array.from({ length: COUNT }, () => gammaVariate(uniform, 1));
  for (const x of [0.1, 0.5, 1, 2, 4]) {
    const share = numbers.filter((number) => number <= x).length / COUNT;
    expect(Math.abs(share - (1 - Math.exp(-x)))).toBeLessThan(4 * Math.sqrt(0.25 / COUNT));
  }
});

test("the logarithm is that of the same draw, and stays finite where the draw itself is 0", () => {
  for (const shape of [0.3, 1, 7]) {
    expect(logGammaVariate(createRandom(5), shape)).toBeCloseTo(
      Math.log(gammaVariate(createRandom(5), shape)),
      12,
    );
  }
  const uniform = createRandom(6);
  const logarithms = Array.from({ length: 200 }, () => logGammaVariate(uniform, 1e-4));
  expect(logarithms.every(Number.isFinite)).toBe(true);
  expect(Math.min(...logarithms)).toBeLessThan(-745);
});

test("a uniform of exactly zero is passed over", () => {
  const numbers = [0.5, 0.1, 0, 0.5];
  expect(gammaVariate(() => numbers.shift() as number, 0.5)).toBeGreaterThan(0);
});
