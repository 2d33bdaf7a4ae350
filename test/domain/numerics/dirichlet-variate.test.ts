import { dirichletVariate } from "../../../src/domain/numerics/dirichlet-variate";
import { createRandom } from "../../../src/domain/numerics/random";

function sample(shapes: readonly number[], count: number, seed: number): Float64Array[] {
  const uniform = createRandom(seed);
  return Array.from({ length: count }, () => dirichletVariate(uniform, shapes));
}

test("shares are not negative and sum to 1", () => {
  for (const shares of sample([10, 6, 4], 1000, 1)) {
    expect(shares.every((share) => share >= 0)).toBe(true);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-15);
  }
});

test("each share has mean a/A and variance a (A - a)/(A^2 (A + 1))", () => {
  const shapes = [10, 6, 4];
  const count = 40_000;
  const draws = sample(shapes, count, 2);
  shapes.forEach((shape, index) => {
    const mean = draws.reduce((sum, shares) => sum + (shares[index] as number), 0) / count;
    const variance =
      draws.reduce((sum, shares) => sum + ((shares[index] as number) - mean) ** 2, 0) / count;
    const expected = (shape * (20 - shape)) / (400 * 21);
    expect(Math.abs(mean - shape / 20)).toBeLessThan(4 * Math.sqrt(expected / count));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.04);
  });
});

test("shapes of 1 make every split equally likely: P(largest of two below 0.75) is 1/2", () => {
  const draws = sample([1, 1], 40_000, 3);
  const share = draws.filter((shares) => Math.max(...shares) < 0.75).length / draws.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(0.01);
});

test("tiny shapes still give shares that sum to 1 instead of 0/0", () => {
  for (const shares of sample([1e-5, 2e-5], 200, 4)) {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
  }
});

test("a shape of zero always gets the share zero", () => {
  for (const shares of sample([0, 3, 0], 20, 5)) {
    expect([...shares]).toEqual([0, 1, 0]);
  }
});

test("the given array is filled and returned", () => {
  const shares = new Float64Array(2);
  expect(dirichletVariate(createRandom(1), [2, 3], shares)).toBe(shares);
  expect((shares[0] as number) + (shares[1] as number)).toBeCloseTo(1, 15);
});
