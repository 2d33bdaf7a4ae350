import fc from "fast-check";
import { createHealthScorer } from "../../../src/domain/portfolio/health";

const health = (weights: number[], values: number[], ages: number[], halfLife = 90) =>
  createHealthScorer(Float64Array.from(weights), halfLife)(
    Float64Array.from(values),
    Float64Array.from(ages),
  );

test("a value of 90 days counts half of a fresh one", () => {
  expect(health([1, 1], [8, 2], [0, 90])).toBeCloseTo((8 + 0.5 * 2) / 1.5, 12);
  expect(health([2, 1], [8, 2], [180, 0])).toBeCloseTo((2 * 0.25 * 8 + 2) / 1.5, 12);
});

test("where all are equally old, age does not matter, even after a century", () => {
  expect(health([1, 3], [8, 2], [36500, 36500])).toBeCloseTo((8 + 6) / 4, 12);
  expect(health([1, 3], [8, 2], [4e6, 4e6], 1)).toBeCloseTo((8 + 6) / 4, 12);
});

test("health lies between the worst and the best value", () => {
  const kinds = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.integer({ min: 0, max: 3000 }),
    ),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(kinds, (list) => {
      const values = list.map(([, value]) => value);
      const result = health(
        list.map(([weight]) => weight),
        values,
        list.map(([, , age]) => age),
      ) as number;
      expect(result).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(result).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
  );
});

test("a value that is missing is left out, with or without an age", () => {
  expect(health([1, 1], [8, NaN], [0, NaN])).toBe(8);
  expect(health([1, 1], [NaN, NaN], [0, 0])).toMatchObject({ kind: "unavailable" });
  expect(health([0, 1], [8, NaN], [0, 0])).toMatchObject({ kind: "unavailable" });
});

test("a score of all tens is not off the scale by a rounding", () => {
  expect(health([1, 1], [10.000000000000002, 1 - 2e-16], [0, 0])).toBeCloseTo(5.5, 12);
  expect(health([1], [10.000001], [0])).toMatchObject({ kind: "value" });
});

test("what is wrong with an account is said in its row", () => {
  expect(health([1, 1], [8, 11], [0, 0])).toMatchObject({
    message: "values, column 2 is 11; give 1 to 10",
  });
  expect(health([1], [8], [-1])).toMatchObject({ message: expect.stringContaining("age_days") });
  expect(health([1], [8], [NaN])).toMatchObject({ kind: "unavailable" });
});

test("weights and half-life must make sense", () => {
  expect(() => health([-1], [8], [0])).toThrow("weights, value 1 is -1");
  expect(() => health([0, 0], [8, 8], [0, 0])).toThrow("weights are all 0");
  expect(() => health([1], [8], [0], 0)).toThrow("half_life is 0");
});
