import { recommendCadence } from "../../../src/domain/plan/recommended-cadence";

const quiet = { rank: null, outOf: null, openRisks: 0, teamSize: 2 };

describe("the recommended review cadence", () => {
  test.each([
    ["nothing known", quiet, "quarterly"],
    ["one of the last", { ...quiet, rank: 40, outOf: 60 }, "quarterly"],
    ["in the first third", { ...quiet, rank: 20, outOf: 60 }, "monthly"],
    ["in the first tenth", { ...quiet, rank: 6, outOf: 60 }, "monthly"],
    ["in the first tenth at risk", { ...quiet, rank: 6, outOf: 60, openRisks: 1 }, "weekly"],
    ["in the first third, many risks", { ...quiet, rank: 20, outOf: 60, openRisks: 3 }, "weekly"],
    ["a large team", { ...quiet, teamSize: 5 }, "monthly"],
  ] as const)("would be wrong for an account with %s", (_, situation, cadence) => {
    expect(recommendCadence(situation).cadence).toBe(cadence);
  });

  test("would not say why", () => {
    expect(recommendCadence({ rank: 1, outOf: 9, openRisks: 1, teamSize: 1 }).reason).toBe(
      "rank 1 of 9, 1 open risk, 1 person in the team",
    );
  });
});
