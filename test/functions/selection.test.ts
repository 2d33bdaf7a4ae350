import { selectionFunctions } from "../../src/functions/selection";
import { callShell } from "./support/custom-functions";

const pareto = (...given: unknown[]) => callShell("PARETO", selectionFunctions.PARETO, ...given);
const concentration = (...given: unknown[]) =>
  callShell("CONCENTRATION", selectionFunctions.CONCENTRATION, ...given);
const tier = (...given: unknown[]) => callShell("TIER", selectionFunctions.TIER, ...given);
const quadrant = (...given: unknown[]) =>
  callShell("QUADRANT", selectionFunctions.QUADRANT, ...given);

describe("PARETO", () => {
  it("keeps blanks and errors in their rows and puts headings on top", () => {
    expect(pareto([[1], [""], ["x"], [3]], "", null, true)).toEqual([
      ["Rank", "Share", "Cumulative share", "Class"],
      [2, 0.25, 1, "A"],
      ["", "", "", ""],
      Array(4).fill('#VALUE! PARETO: values, row 3: "x" is text, not a number'),
      [1, 0.75, 0.75, "A"],
    ]);
  });

  it("takes other limits, and a row as well as a column", () => {
    expect(pareto([[5, 3, 2]], 0.5, 0.8)).toEqual([
      [1, 0.5, 0.5, "A"],
      [2, 0.3, 0.8, "B"],
      [3, 0.2, 1, "C"],
    ]);
    expect(pareto([[1]], 80)).toMatch(/^#VALUE! PARETO: a_limit is 80 and b_limit is 0.95/);
  });
});

describe("CONCENTRATION", () => {
  it("is one number", () => {
    expect(concentration([[30], [30], [20], [20]])).toBeCloseTo(2600, 9);
    expect(concentration([[30], [""], [20], [20]], "top", 2)).toBeCloseTo(5 / 7, 12);
    expect(concentration([[1, 1]], "Effective")).toBe(2);
  });

  it("says why there is none", () => {
    expect(concentration([[0], [-1]])).toMatch(/^#DIV\/0! CONCENTRATION: values has none above 0/);
    expect(concentration([[""]])).toMatch(/^#N\/A CONCENTRATION: values are all blank/);
    expect(concentration([[1]], "top", 1.5)).toMatch(/^#VALUE! CONCENTRATION: top is 1.5/);
  });
});

describe("TIER", () => {
  it("gives labels as they were written, numbers as numbers", () => {
    expect(tier([[9], [""], [7], ["x"]], [[8]], [["Key", 2]])).toEqual([
      ["Key"],
      [""],
      [2],
      ['#VALUE! TIER: scores, row 4: "x" is text, not a number'],
    ]);
  });

  it("fails as a whole where limits or labels do not fit", () => {
    expect(tier([[9]], [[6, 8]], [["A", "B", "C"]])).toMatch(/^#VALUE! TIER: limits must descend/);
    expect(tier([[9]], [[8]], [["A"]])).toMatch(/^#VALUE! TIER: labels has 1 value/);
    expect(tier([[9]], [[8, ""]], [["A", "B", "C"]])).toMatch(/^#VALUE! TIER: limits, column 2/);
  });
});

describe("QUADRANT", () => {
  it("cuts at 5.5 unless told otherwise, and keeps blanks and errors in their rows", () => {
    expect(quadrant([[5.5], [9], [""], ["x"]], [[5.4], [""], [3], [4]])).toEqual([
      ["Star"],
      [""],
      [""],
      ['#VALUE! QUADRANT: attractiveness, row 4: "x" is text, not a number'],
    ]);
    expect(quadrant(5, 4, 5, 4)).toEqual([["Strategic"]]);
    expect(quadrant(5, 4, 6, 4)).toEqual([["Status"]]);
  });

  it("wants two lists of one length", () => {
    expect(quadrant([[1], [2]], [[1]])).toMatch(/^#VALUE! QUADRANT: strength has 1 value/);
  });
});
