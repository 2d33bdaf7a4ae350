import { completePairwiseMatrix } from "../../../src/domain/weighting/pairwise-matrix";
import { consistencyRatio } from "../../../src/domain/weighting/consistency-ratio";
import { worstComparison } from "../../../src/domain/weighting/worst-comparison";

function square(rows: readonly (readonly number[])[]): readonly Float64Array[] {
  return completePairwiseMatrix(rows.map((row) => Float64Array.from(row)));
}

describe("worstComparison", () => {
  it("finds the one comparison that was turned round, and gives back what it was", () => {
    // Weights 4 : 2 : 1 : 1, but the first against the third said the wrong way round.
    const matrix = square([
      [1, 2, 1 / 4, 4],
      [NaN, 1, 2, 2],
      [NaN, NaN, 1, 1],
      [NaN, NaN, NaN, 1],
    ]);
    expect(worstComparison(matrix)).toEqual({
      row: 0,
      column: 2,
      given: 1 / 4,
      better: 4,
      ratioThen: expect.closeTo(0, 9),
    });
  });

  it("promises the ratio that the better value then has", () => {
    const rows = [
      [1, 5, 1 / 3, 2],
      [NaN, 1, 1 / 7, 3],
      [NaN, NaN, 1, 1 / 2],
      [NaN, NaN, NaN, 1],
    ];
    const worst = worstComparison(square(rows))!;
    rows[worst.row]![worst.column] = worst.better;
    expect(consistencyRatio(square(rows), "saaty")).toBeCloseTo(worst.ratioThen, 12);
    expect(worst.ratioThen).toBeLessThan(0.9);
  });

  it("has nothing to say where nothing contradicts, nor of two criteria", () => {
    expect(
      worstComparison(
        square([
          [1, 2, 4],
          [NaN, 1, 2],
          [NaN, NaN, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      worstComparison(
        square([
          [1, 9],
          [NaN, 1],
        ]),
      ),
    ).toBeNull();
  });
});
