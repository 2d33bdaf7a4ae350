import { createRandom } from "../../../src/domain/numerics/random";
import { createWeightDraws } from "../../../src/domain/selection/weight-draws";

const DRAWS = 20_000;

function momentsOf(shares: readonly number[], concentration: number, seed = 1) {
  const draw = createWeightDraws(Float64Array.from(shares), concentration, createRandom(seed));
  const into = new Float64Array(shares.length);
  const sums = shares.map(() => 0);
  const squares = shares.map(() => 0);
  const products = shares.map(() => 0);
  let farthest = 0;
  for (let count = 0; count < DRAWS; count++) {
    draw(into);
    farthest = Math.max(farthest, Math.abs(into.reduce((sum, share) => sum + share, 0) - 1));
    into.forEach((share, criterion) => {
      sums[criterion]! += share / DRAWS;
      squares[criterion]! += (share * share) / DRAWS;
      products[criterion]! += (share * into[(criterion + 1) % into.length]!) / DRAWS;
    });
  }
  expect(farthest).toBeLessThan(1e-12);
  return { means: sums, variances: squares.map((square, at) => square - sums[at]! ** 2), products };
}

describe("createWeightDraws", () => {
  it("is ready at once for a sheet full of criteria", () => {
    const draw = createWeightDraws(new Float64Array(16_384), 0, createRandom(1));
    const into = new Float64Array(16_384);
    draw(into);
    expect(into.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("has the mean and the variance of Dirichlet(concentration x weights)", () => {
    const shares = [0.5, 0.3, 0.2];
    for (const concentration of [1, 20]) {
      const { means, variances } = momentsOf(shares, concentration);
      shares.forEach((share, criterion) => {
        expect(Math.abs(means[criterion]! - share)).toBeLessThan(0.01);
        const expected = (share * (1 - share)) / (concentration + 1);
        expect(variances[criterion]! / expected).toBeGreaterThan(0.95);
        expect(variances[criterion]! / expected).toBeLessThan(1.05);
      });
    }
  });

  it("makes every weighting equally likely at concentration 0, whatever the weights", () => {
    for (const count of [2, 5, 10, 20]) {
      const shares = Array.from({ length: count }, (_, criterion) => (criterion === 0 ? 1 : 0));
      const { means, variances, products } = momentsOf(shares, 0);
      // Dirichlet(1, ..., 1): variance (k - 1)/(k^2 (k + 1)), E[w1 w2] = 1/(k (k + 1)).
      for (let criterion = 0; criterion < count; criterion++) {
        expect(means[criterion]! * count).toBeCloseTo(1, 1.5);
        const variance = (count - 1) / (count ** 2 * (count + 1));
        expect(variances[criterion]! / variance).toBeGreaterThan(0.93);
        expect(variances[criterion]! / variance).toBeLessThan(1.07);
        expect(products[criterion]! * count * (count + 1)).toBeGreaterThan(0.95);
        expect(products[criterion]! * count * (count + 1)).toBeLessThan(1.05);
      }
    }
  });

  it("keeps a weight of 0 at 0 where the weights are roughly known", () => {
    const into = new Float64Array(3);
    createWeightDraws(Float64Array.of(0.5, 0, 0.5), 5, createRandom(3))(into);
    expect(into[1]).toBe(0);
    expect(into[0]).toBeGreaterThan(0);
  });
});
