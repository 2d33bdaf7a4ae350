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
    ["in the first third but one place", { ...quiet, rank: 21, outOf: 60 }, "quarterly"],
    ["a large team", { ...quiet, teamSize: 5 }, "monthly"],
    ["a team that is not yet large", { ...quiet, teamSize: 4 }, "quarterly"],
    ["a risk", { ...quiet, openRisks: 1 }, "monthly"],
    ["two risks and a large team", { ...quiet, openRisks: 2, teamSize: 5 }, "monthly"],
    ["three risks and a large team", { ...quiet, openRisks: 3, teamSize: 5 }, "weekly"],
    [
      "in the first third but one place at risk",
      { ...quiet, rank: 21, outOf: 60, openRisks: 3 },
      "monthly",
    ],
    [
      "just beyond the first tenth at risk",
      { ...quiet, rank: 7, outOf: 60, openRisks: 1 },
      "monthly",
    ],
    ["a rank of unknown length", { ...quiet, rank: 1 }, "quarterly"],
    ["no rank in a list", { ...quiet, outOf: 60 }, "quarterly"],
  ] as const)("would be wrong for an account with %s", (_, situation, cadence) => {
    expect(recommendCadence(situation).cadence).toBe(cadence);
  });

  test("would not say why", () => {
    expect(recommendCadence({ rank: 1, outOf: 9, openRisks: 1, teamSize: 1 }).reason).toBe(
      "rank 1 of 9, 1 open risk, 1 person in the team",
    );
    expect(recommendCadence({ rank: 2, outOf: 9, openRisks: 0, teamSize: 3 }).reason).toBe(
      "rank 2 of 9, 0 open risks, 3 people in the team",
    );
    for (const unknown of [quiet, { ...quiet, rank: 1 }, { ...quiet, outOf: 9 }]) {
      expect(recommendCadence(unknown).reason).toBe(
        "not scored yet, 0 open risks, 2 people in the team",
      );
    }
  });
});
