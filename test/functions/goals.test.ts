import { goalFunctions } from "../../src/functions/goals";
import { callShell } from "./support/custom-functions";

const attainment = (...given: unknown[]) =>
  callShell("ATTAINMENT", goalFunctions.ATTAINMENT, ...given);
const health = (...given: unknown[]) => callShell("HEALTH", goalFunctions.HEALTH, ...given);

test("goals may share a target, a baseline and a weight", () => {
  expect(attainment([[50], [100]], 100)).toBe(0.75);
  expect(attainment([[50], [100]], 100, 0, [[3], [1]])).toBe((3 * 0.5 + 1) / 4);
});

test("a goal without an actual needs no target, one with an actual does", () => {
  expect(attainment([[50], [""]], [[100], [""]])).toBe(0.5);
  expect(attainment([[50], [60]], [[100], [""]])).toBe(
    "#N/A ATTAINMENT: target, row 2 is blank; give a target",
  );
});

test("a goal without an actual needs no weight either, so that empty rows do no harm", () => {
  expect(attainment([[50], [""]], [[100], [""]], null, [[3], [""]])).toBe(0.5);
});

test("a weight that is blank among weights is asked for", () => {
  expect(attainment([[50], [60]], 100, null, [[1], [""]])).toBe(
    "#VALUE! ATTAINMENT: weights, row 2 is blank; give a weight",
  );
});

test("ages must have the shape of the values, and a bad account stays alone", () => {
  expect(health([[8, 2]], [[1, 1]], [[1]])).toBe(
    "#VALUE! HEALTH: age_days is 1 row x 1 column but values is 1 row x 2 columns; give one age for each value",
  );
  expect(
    health(
      [
        [8, 2],
        ["", ""],
        [8, 0],
      ],
      [[1, 1]],
    ),
  ).toEqual([
    [5],
    ["#N/A HEALTH: values has none that carries a weight"],
    ["#VALUE! HEALTH: values, column 2 is 0; give 1 to 10"],
  ]);
  expect(health([[8, 2]], [[1, 1, 1]])).toMatch(/weights has 3 values but values has 2 columns/);
  expect(health([[8]], [[1, 1]])).toMatch(/weights has 2 values but values has 1 column;/);
});
