import { findFunctions } from "../../../src/taskpane/functions/function-help";
import { threeFunctions } from "../support/three-functions";

function found(typed: string, category: string | null = null): readonly string[] {
  return findFunctions(threeFunctions, typed, category).map((help) => help.id);
}

test("every word must be found, in any place", () => {
  expect(found("lifetime margin")).toEqual(["CLV"]);
  expect(found("lifetime spaceship")).toEqual([]);
});

test("a function called by its name comes before those that mention it", () => {
  // The comment of SCORE speaks of churn; CHURN is its name.
  expect(found("churn")).toEqual(["CHURN", "SCORE"]);
});

test("a name can be typed as in a cell", () => {
  expect(found("kam.cl")).toEqual(["CLV"]);
});

test("a category narrows, nothing typed shows all", () => {
  expect(found("", "Lifetime value")).toEqual(["CLV"]);
  expect(found("")).toEqual(["SCORE", "CLV", "CHURN"]);
});
