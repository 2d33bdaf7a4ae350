import { completePairwiseMatrix } from "../../../src/domain/weighting/pairwise-matrix";

const _ = NaN;

function complete(...rows: number[][]): number[][] {
  return completePairwiseMatrix(rows.map((row) => Float64Array.from(row))).map((row) =>
    Array.from(row),
  );
}

describe("completePairwiseMatrix", () => {
  it("fills diagonal and lower triangle from the upper one", () => {
    const full = [
      [1, 2, 4],
      [0.5, 1, 8],
      [0.25, 0.125, 1],
    ];
    expect(complete([_, 2, 4], [_, _, 8], [_, _, _])).toEqual(full);
    expect(complete([1, _, _], [0.5, 1, _], [0.25, 0.125, 1])).toEqual(full);
    expect(complete(...full)).toEqual(full);
    expect(complete([_])).toEqual([[1]]);
  });

  it("accepts a reciprocal to 1 % and then counts the upper cell", () => {
    expect(complete([1, 3], [0.33, 1])).toEqual([
      [1, 3],
      [1 / 3, 1],
    ]);
    expect(complete([1, 4], [0.2525, 1])[1]![0]).toBe(0.25);
    expect(() => complete([1, 3], [0.329, 1])).toThrow(
      "pairwise, row 2, column 1 is 0.329 but must be the reciprocal of 3 in row 1, column 2; " +
        "leave the lower triangle blank or type =1/3",
    );
    expect(() => complete([1, 4], [0.2528, 1])).toThrow("must be the reciprocal of 4");
  });

  it("takes what a reciprocal is rounded to, wherever it stands, for the reciprocal", () => {
    for (const [ratio, typed] of [
      [7, 0.14],
      [6, 0.17],
      [8, 0.13],
      [9, 0.11],
      [1.5, 0.67],
      [30, 0.033],
    ] as const) {
      expect(complete([1, ratio], [typed, 1])).toEqual(complete([1, ratio], [_, 1]));
      expect(complete([1, typed], [ratio, 1])).toEqual(complete([1, _], [ratio, 1]));
    }
    expect(() => complete([1, 9], [0.12, 1])).toThrow("must be the reciprocal of 9");
    expect(() => complete([1, 9], [0.1, 1])).toThrow("must be the reciprocal of 9");
  });

  it("names the cell that is blank, impossible or not 1 on the diagonal", () => {
    expect(() => complete([1, 2, _], [_, 1, 3], [_, _, 1])).toThrow(
      "pairwise, row 1, column 3 is blank; compare the two criteria",
    );
    expect(() => complete([1, 0], [_, 1])).toThrow(
      "pairwise, row 1, column 2 is 0; give a ratio above 0, such as 3 or =1/3",
    );
    expect(() => complete([1, 2], [-0.5, 1])).toThrow("pairwise, row 2, column 1 is -0.5");
    expect(() => complete([1, 2], [_, 2])).toThrow(
      "pairwise, row 2, column 2 is 2; a criterion compared with itself is 1",
    );
  });

  it("wants a square", () => {
    expect(() => complete([1, 2, 3], [1, 1, 1])).toThrow(
      "pairwise is 2 x 3; give a square, one row and one column for each criterion",
    );
  });
});
