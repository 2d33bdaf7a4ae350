import { readFileSync } from "node:fs";
import { weightingFunctions } from "../../src/functions/weighting";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { callShell } from "./support/custom-functions";

const weights = (...given: unknown[]) => callShell("WEIGHTS", weightingFunctions.WEIGHTS, ...given);
const ahp = (...given: unknown[]) => callShell("AHP", weightingFunctions.AHP, ...given);
const consistency = (...given: unknown[]) =>
  callShell("AHP.CONSISTENCY", weightingFunctions["AHP.CONSISTENCY"], ...given);

describe("WEIGHTS", () => {
  it("keeps the shape of the judgements and their blanks", () => {
    expect(weights([[3], [""], [1]])).toEqual([[0.75], [""], [0.25]]);
    expect(weights([[3, 1]], "POINTS")).toEqual([[0.75, 0.25]]);
    expect(weights(5)).toEqual([[1]]);
  });

  it("fails as a whole where one judgement is wrong", () => {
    expect(weights([[3], ["x"]])).toMatch(/^#VALUE! WEIGHTS: judgements, row 2: "x" is text/);
    expect(weights([[1]], "best")).toMatch(/^#VALUE! WEIGHTS: method: "best" is not known/);
    expect(weights("")).toMatch(/^#N\/A WEIGHTS: judgements are all blank/);
  });
});

describe("AHP", () => {
  const half = [
    [1, 5, 1 / 3],
    ["", 1, 1 / 7],
    ["", "", 1],
  ];

  it("gives a column, by either method", () => {
    const eigen = ahp(half) as number[][];
    expect(eigen.map(([weight]) => weight!.toFixed(4))).toEqual(["0.2790", "0.0719", "0.6491"]);
    // For three criteria the two methods agree.
    const geometric = ahp(half, "geometric") as number[][];
    geometric.forEach(([weight], row) => expect(weight).toBeCloseTo(eigen[row]![0]!, 12));
    expect(ahp(7)).toMatch(/^#VALUE! AHP: pairwise, row 1, column 1 is 7/);
    expect(ahp(1)).toEqual([[1]]);
  });

  it("measures consistency by the table that is asked for", () => {
    expect(consistency(half)).toBeCloseTo(0.0559, 4);
    expect(consistency(half, "Alonso")).toBeCloseTo(0.0618, 4);
    expect(
      consistency([
        [1, 3],
        ["", ""],
      ]),
    ).toBe(0);
  });
});

describeWithSharedData("weights in workbooks as people make them", () => {
  const expected = JSON.parse(readFileSync(sharedData("workbooks/workbook_expected.json"), "utf8"));

  it("reproduces the two-level weights of the cars workbook", () => {
    const { two_level_weights: levels, overall_weights: overall } =
      expected["decision_matrix_cars.xlsx"];
    const groups = (weights([levels.group_weights]) as number[][])[0]!;
    const leaves = levels.leaf_weights.flatMap((leaf: number[], group: number) =>
      (weights([leaf]) as number[][])[0]!.map((share) => share * groups[group]!),
    );
    leaves.forEach((weight: number, place: number) =>
      expect(weight).toBeCloseTo(overall[place], 8),
    );
  });

  it("gives nine equal points a ninth each", () => {
    for (const [weight] of weights(Array.from({ length: 9 }, () => [100])) as number[][]) {
      expect(weight).toBeCloseTo(1 / 9, 15);
    }
  });
});

test("AHP takes .14, .2 and .33 for the reciprocals of 7, 5 and 3 (C30)", () => {
  const typed = [
    [1, 7, 5],
    [0.14, 1, 3],
    [0.2, 0.33, 1],
  ];
  const shares = (ahp(typed) as number[][]).map(([share]) => Number(share?.toFixed(3)));
  expect(shares).toEqual([0.738, 0.17, 0.092]);
  expect(consistency(typed)).toEqual(
    consistency([
      [1, 7, 5],
      [1 / 7, 1, 3],
      [1 / 5, 1 / 3, 1],
    ]),
  );
});
