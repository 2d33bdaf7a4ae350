import { criteriaFunctions } from "../../src/functions/criteria";
import { callShell } from "./support/custom-functions";

const scale = (...given: unknown[]) => callShell("SCALE", criteriaFunctions.SCALE, ...given);
const topsis = (...given: unknown[]) => callShell("TOPSIS", criteriaFunctions.TOPSIS, ...given);
const breakEven = (...given: unknown[]) =>
  callShell("BREAKEVEN", criteriaFunctions.BREAKEVEN, ...given);
const error = { code: "#REF!", type: "CustomFunctionError" };

describe("SCALE", () => {
  it("keeps blanks, texts and errors in their own cells", () => {
    const values = [
      [10, "", 1],
      [20, "5", 1],
      [error, 7, 1],
    ];
    expect(scale(values)).toEqual([
      [1, "", 5.5],
      [
        10,
        '#VALUE! SCALE: values, row 2, column 2: "5" is text, not a number; convert the cells with Data > Text to Columns',
        5.5,
      ],
      ["#VALUE! SCALE: values, row 3, column 1 holds the error #REF!", 5.5, 5.5],
    ]);
  });

  it("takes direction and ends once for all columns or once for each, in a row or a column", () => {
    const values = [
      [0, 10],
      [10, 0],
    ];
    expect(scale(values, "LOWER")).toEqual([
      [10, 1],
      [1, 10],
    ]);
    expect(scale(values, [["higher"], ["lower"]])).toEqual([
      [1, 1],
      [10, 10],
    ]);
    expect(scale(values, "higher", [[-10, 0]], [["", 20]])).toEqual([
      [5.5, 5.5],
      [10, 1],
    ]);
  });

  it("rates by the method of each column, and keeps a rating off its scale in its place", () => {
    const values = [
      [3, 11, 1],
      [5, 7, 100],
      ["", 10, 10],
    ];
    expect(scale(values, "", [[1, "", ""]], [[5, "", ""]], [["rated", "Rated", "rank"]])).toEqual([
      [5.5, "#VALUE! SCALE: values, row 1, column 2: 11 is no rating of 1 to 10", 1],
      [10, 7, 10],
      ["", 10, 5.5],
    ]);
    expect(
      scale(
        [
          [1, 0],
          [10, 20],
          [100, 100],
        ],
        "",
        "",
        "",
        [["log", "line"]],
        [["", 20]],
      ),
    ).toEqual([
      [1, 1],
      [expect.closeTo(5.5, 12), 5.5],
      [10, 10],
    ]);
    expect(scale([[1]], "", "", "", "best")).toMatch(/^#VALUE! SCALE: method: "best" is not known/);
  });

  it("refuses options that do not fit, for the whole call", () => {
    expect(scale([[1, 2, 3]], [["higher", "lower"]])).toMatch(/^#VALUE! SCALE: direction has 2/);
    expect(scale([[1, 2]], "up")).toMatch(/^#VALUE! SCALE: direction: "up" is not known; use/);
    expect(scale([[1]], "higher", 9, 2)).toMatch(/^#VALUE! SCALE: low is 9 and high is 2/);
  });
});

describe("TOPSIS", () => {
  it("leaves an account with a blank or an error out, without changing the others", () => {
    const whole = topsis(
      [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
      ],
      [[0.3, 0.4, 0.3]],
    ) as unknown[][];
    const withGaps = topsis(
      [
        [5, 8, 4],
        [7, "", 8],
        [7, 6, 8],
        [error, 1, 1],
        [8, 8, 6],
      ],
      [[3], [4], [3]],
    ) as unknown[][];
    expect([withGaps[0], withGaps[2], withGaps[4]]).toEqual(
      whole.map(([value]) => [expect.closeTo(value as number, 12)]),
    );
    expect(withGaps[1]![0]).toMatch(/^#N\/A TOPSIS: values, row 2, column 2 is blank/);
    expect(withGaps[3]![0]).toMatch(/^#VALUE! TOPSIS: values, row 4, column 1 holds the error/);
  });

  it("keeps errors in their rows where the other accounts are all alike", () => {
    const alike = expect.stringMatching(/^#N\/A TOPSIS: values tell the accounts apart on no/);
    expect(topsis([[5], [error], [5]], 1)).toEqual([
      [alike],
      ["#VALUE! TOPSIS: values, row 2 holds the error #REF!"],
      [alike],
    ]);
  });

  it("says what is wrong in each row where no account is complete", () => {
    expect(topsis([["", 1]], [[1, 1]])).toEqual([[expect.stringMatching(/^#N\/A TOPSIS/)]]);
  });

  it("refuses weights that do not fit", () => {
    expect(topsis([[1, 2]], [[1]])).toMatch(
      /^#VALUE! TOPSIS: weights has 1 value but values has 2/,
    );
    expect(topsis([[1], [2]], [["1"]])).toMatch(/^#VALUE! TOPSIS: weights: "1" is text/);
    expect(topsis([[1], [2]], [[0]])).toMatch(/^#VALUE! TOPSIS: weights are all 0/);
  });
});

describe("BREAKEVEN", () => {
  it("answers in the shape of the weights", () => {
    const column = breakEven([[8, 6, 4]], [[5], [9], [6]], [[0.5], [0.3], [0.2]]) as number[][];
    expect(column.map((row) => row.length)).toEqual([1, 1, 1]);
    expect(column[0]![0]).toBeCloseTo(0.464286, 6);
    const row = breakEven([[8, 6, 4]], [[5, 9, 6]], [[0.5, 0.3, 0.2]]) as number[][];
    expect(row).toHaveLength(1);
    expect(row[0]).toHaveLength(3);
  });

  it("gives #N/A in the place of a criterion that cannot do it", () => {
    expect(breakEven([[8, 6]], [[5, 5]], [[1, 1]])).toEqual([
      [
        "#N/A BREAKEVEN: no weight from 0 to 1 makes the two accounts equal",
        "#N/A BREAKEVEN: no weight from 0 to 1 makes the two accounts equal",
      ],
    ]);
  });

  it("needs every rating, and one for each weight", () => {
    expect(breakEven([[8, ""]], [[5, 5]], [[1, 1]])).toMatch(
      /^#N\/A BREAKEVEN: first, column 2 is blank/,
    );
    expect(breakEven([[8, 1]], [[5]], [[1, 1]])).toMatch(/^#VALUE! BREAKEVEN: second has 1 value/);
  });
});
