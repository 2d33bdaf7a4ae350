import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFunctions } from "../../../scripts/build-functions";
import { findFunctions } from "../../../src/taskpane/functions/find-functions";
import type { FunctionHelp } from "../../../src/taskpane/functions/function-help";
import { threeFunctions } from "../support/three-functions";

function found(typed: string, category: string | null = null): readonly string[] {
  return findFunctions(threeFunctions, typed, category).map((help) => help.id);
}

test("what holds all words comes alone, else what holds the most of them", () => {
  expect(found("lifetime margin")).toEqual(["CLV"]);
  expect(found("lifetime spaceship")).toEqual(["CLV"]);
  expect(found("spaceship")).toEqual([]);
});

test("a function called by its name comes before those that mention it", () => {
  // The comment of SCORE speaks of churn; CHURN is its name.
  expect(found("churn")).toEqual(["CHURN", "SCORE"]);
});

test("a name can be typed as in a cell", () => {
  expect(found("kam.cl")).toEqual(["CLV"]);
});

test("a word is found by its beginning, not by its middle", () => {
  expect(found("rat")).toEqual(["SCORE"]);
  expect(found("eight")).toEqual([]);
});

test("a category narrows, nothing typed shows all", () => {
  expect(found("", "Lifetime value")).toEqual(["CLV"]);
  expect(found("")).toEqual(["SCORE", "CLV", "CHURN"]);
});

describe("what people ask leads to the function that answers it", () => {
  let all: readonly FunctionHelp[];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "functions-search-"));
    await buildFunctions({ outputFolder: folder, baseUrl: "https://a.b", docsFolder: null });
    all = JSON.parse(readFileSync(join(folder, "functions-help.json"), "utf8"));
  });

  test.each([
    ["who are my key accounts", "SHORTLIST"],
    ["which customers are important", "SCORE"],
    ["lost customers", "CHURN"],
    ["customer lifetime value", "CLV"],
    ["abc analysis", "PARETO"],
    ["80/20", "PARETO"],
    ["how many accounts per manager", "WORKLOAD"],
    ["balance the team", "ALLOCATE"],
    ["time to resolve tickets", "RESOLUTION"],
    ["share of wallet", "WALLET"],
    ["cross-sell", "CROSSSELL"],
    ["likelihood to leave", "CHURN.NEXT"],
    ["is our revenue at risk", "CONCENTRATION"],
    ["weights", "WEIGHTS"],
    ["compare criteria in pairs", "AHP"],
    ["net promoter score", "NPS"],
    ["have we reached our targets", "ATTAINMENT"],
    ["gold silver bronze", "TIER"],
    ["forecast purchases", "CLV.TRANSACTIONS"],
    ["how sure is the ranking", "ROBUST"],
  ])("%s: %s among the first three", (question, id) => {
    const first = findFunctions(all, question, null).slice(0, 3);
    expect(first.map((help) => help.id)).toContain(id);
  });
});
