import fc from "fast-check";
import { attainment, type Goal } from "../../../src/domain/portfolio/attainment";

const goal = (actual: number, target: number, baseline = 0, weight = 1): Goal => ({
  actual,
  target,
  baseline,
  weight,
});

test("half the way up and more than all the way down: .5 and the cap of 1.2", () => {
  expect(attainment([goal(150, 200, 100)], 1.2)).toBe(0.5);
  expect(attainment([goal(8, 10, 20)], 1.2)).toBeCloseTo(1.2, 15);
  expect(attainment([goal(8, 10, 20)], 1)).toBe(1);
  expect(attainment([goal(150, 200, 100), goal(8, 10, 20)], 1.2)).toBeCloseTo(0.85, 15);
});

test("going the wrong way counts as nothing, not as less than nothing", () => {
  expect(attainment([goal(50, 200, 100)], 1.2)).toBe(0);
  expect(attainment([goal(25, 10, 20)], 1.2)).toBe(0);
});

test("goals that all reach the cap attain the cap, not a rounding more", () => {
  expect(attainment([goal(162, 52, 49, 5), goal(187, 56, 0, 4)], 1.2)).toBe(1.2);
});

test("a goal that has not been measured is left out", () => {
  expect(attainment([goal(1, 2), goal(NaN, 2)], 1.2)).toBe(0.5);
});

test("attainment lies in 0..cap and the scale of the weights does not matter", () => {
  const goals = fc.array(
    fc.record({
      actual: fc.integer({ min: -100, max: 100 }),
      target: fc.integer({ min: 1, max: 100 }),
      baseline: fc.integer({ min: -100, max: 0 }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(goals, fc.integer({ min: 2, max: 99 }), (list, scale) => {
      const reached = attainment(list, 1.2);
      expect(reached).toBeGreaterThanOrEqual(0);
      expect(reached).toBeLessThanOrEqual(1.2);
      const scaled = list.map((one) => ({ ...one, weight: one.weight * scale }));
      expect(attainment(scaled, 1.2)).toBeCloseTo(reached, 9);
    }),
  );
});

test("what makes no sense is refused in words", () => {
  expect(() => attainment([goal(1, 5, 5)], 1.2)).toThrow(
    "goal 1: its target is equal to its baseline",
  );
  expect(() => attainment([goal(1, 5, 0, -1)], 1.2)).toThrow("weights, value 1 is -1");
  expect(() => attainment([goal(1, 5, 0, 0)], 1.2)).toThrow("add up to 0");
  expect(() => attainment([goal(NaN, 5)], 1.2)).toThrow("actual is blank for every goal");
  expect(() => attainment([goal(1, 5)], 0)).toThrow("cap is 0");
});
