import { averageRanks } from "../../../src/domain/numerics/average-ranks";
import { holmAdjusted } from "../../../src/domain/numerics/holm";
import { studentCritical, studentTwoSided } from "../../../src/domain/numerics/student-t";

test.each([
  // Tables of Student's t, 5 % on both sides (Abramowitz & Stegun 1964, table 26.10).
  [1, 12.706],
  [2, 4.303],
  [3, 3.182],
  [7, 2.365],
  [10, 2.228],
  [29, 2.045],
  [30, 2.042],
  [120, 1.98],
])("with %i degrees of freedom 5 %% lie beyond %d", (degrees, critical) => {
  expect(studentTwoSided(critical, degrees)).toBeCloseTo(0.05, 3);
  expect(studentTwoSided(-critical, degrees)).toBeCloseTo(0.05, 3);
  expect(Math.abs(studentCritical(0.05, degrees) - critical)).toBeLessThan(6e-4);
  expect(studentTwoSided(0, degrees)).toBe(1);
});

test("Holm's steps: each is multiplied by those left, and none is below the one before", () => {
  // Holm 1979 as in every text: .01 x 4, .02 x 3, .03 x 2, .04 x 1 -> .04 .06 .06 .06.
  expect(holmAdjusted([0.03, 0.01, 0.04, 0.02])).toEqual([0.06, 0.04, 0.06, 0.06]);
  expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
  expect(holmAdjusted([])).toEqual([]);
});

test("equal values share the mean of their ranks", () => {
  expect([...averageRanks(Float64Array.of(30, 10, 20, 20))]).toEqual([4, 1, 2.5, 2.5]);
  expect([...averageRanks(Float64Array.of(7, 7, 7))]).toEqual([2, 2, 2]);
  expect(averageRanks(new Float64Array())).toHaveLength(0);
});
