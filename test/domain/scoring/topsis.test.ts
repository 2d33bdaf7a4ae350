import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Direction } from "../../../src/domain/scoring/scoring-setup";
import { rankByIdealSolution } from "../../../src/domain/scoring/topsis";
import { refusalOf } from "../../support/refusal";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

function rank(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[] = weights.map(() => "higher"),
) {
  return rankByIdealSolution(
    rows.map((row) => Float64Array.from(row)),
    Float64Array.from(weights),
    directions,
  );
}

const tzeng = [
  [5, 8, 4],
  [7, 6, 8],
  [8, 8, 6],
  [7, 4, 6],
];

describe("rankByIdealSolution", () => {
  it("matches Tzeng and Huang 2011, chapter 5", () => {
    const expected = [0.5037, 0.6581, 0.7482, 0.334];
    rank(tzeng, [0.3, 0.4, 0.3]).closeness.forEach((value, row) =>
      expect(Math.abs(value - expected[row]!)).toBeLessThanOrEqual(0.00005),
    );
  });

  it("explains itself: ideal, anti-ideal and distances (by hand)", () => {
    // Column lengths 5 and 13, weights 1/4 and 3/4; the second is better the lower.
    const found = rank(
      [
        [3, 12],
        [4, 5],
      ],
      [1, 3],
      ["higher", "lower"],
    );
    expect(found.ideal[0]).toBeCloseTo((4 / 5) * 0.25, 14);
    expect(found.ideal[1]).toBeCloseTo((5 / 13) * 0.75, 14);
    expect(found.antiIdeal[0]).toBeCloseTo((3 / 5) * 0.25, 14);
    expect(found.antiIdeal[1]).toBeCloseTo((12 / 13) * 0.75, 14);
    const apart = Math.hypot(0.25 / 5, (7 * 0.75) / 13);
    expect(found.distanceToIdeal[0]).toBeCloseTo(apart, 14);
    expect(found.distanceToIdeal[1]).toBe(0);
    expect(found.distanceToAntiIdeal[0]).toBe(0);
    expect(found.distanceToAntiIdeal[1]).toBeCloseTo(apart, 14);
    expect(Array.from(found.closeness)).toEqual([0, 1]);
  });

  it("ignores a column of zeros, and one without weight", () => {
    const rows = [
      [1, 2],
      [2, 1],
      [4, 3],
    ];
    const plain = rank(rows, [1, 1]).closeness;
    const withZeros = rank(
      rows.map((row) => [...row, 0]),
      [1, 1, 1],
    ).closeness;
    const withUnweighted = rank(
      rows.map((row, place) => [...row, 9 - 4 * place]),
      [1, 1, 0],
    ).closeness;
    plain.forEach((value, row) => {
      expect(withZeros[row]).toBeCloseTo(value, 14);
      expect(withUnweighted[row]).toBeCloseTo(value, 14);
    });
  });

  it("says so where nothing tells the accounts apart", () => {
    const refusal =
      "unavailable: values tell the accounts apart on no criterion that has a weight, so none is nearer to the best";
    const same = [
      [3, 1],
      [3, 2],
    ];
    expect(refusalOf(() => rank([[1, 2]], [1, 1]))).toBe(refusal);
    expect(refusalOf(() => rank(same, [1, 0]))).toBe(refusal);
    expect(refusalOf(() => rank([[0.3], [0.1 + 0.2]], [1]))).toBe(refusal);
  });

  it("stays finite for values near the ends of the doubles", () => {
    const large = rank(
      [
        [1e308, 1],
        [5e307, 2],
      ],
      [1, 1],
    ).closeness;
    const small = rank(
      [
        [1e-300, 1],
        [5e-301, 2],
      ],
      [1, 1],
    ).closeness;
    const plain = rank(
      [
        [2, 1],
        [1, 2],
      ],
      [1, 1],
    ).closeness;
    plain.forEach((value, row) => {
      expect(large[row]).toBeCloseTo(value, 12);
      expect(small[row]).toBeCloseTo(value, 12);
    });
  });

  it("stays within 0..1 and does not depend on units, order or the scale of weights", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 8 }),
        fc.constantFrom<Direction>("higher", "lower"),
        (rows, direction) => {
          fc.pre(rows.some((values) => values[0] !== rows[0]![0]));
          const directions: Direction[] = [direction, "higher", "lower"];
          const closeness = rank(rows, [2, 3, 1], directions).closeness;
          const rescaled = rows.map(([a, b, c]) => [a! * 1000, b! * 0.01, c!]).reverse();
          const other = rank(rescaled, [20, 30, 10], directions).closeness.slice().reverse();
          closeness.forEach((value, place) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(other[place]).toBeCloseTo(value, 9);
          });
        },
      ),
    );
  });
});

describeWithSharedData("rankByIdealSolution on the shared vectors", () => {
  it("matches an independent calculation of the stock selection data, one criterion being lower", () => {
    const { vectors } = JSON.parse(readFileSync(sharedData("mcda/mcda_vectors.json"), "utf8"));
    const stock = vectors.find(({ id }: { id: string }) => id === "dataset_simple_stock_selection");
    const { matrix, weights, objectives } = stock.input;
    const closeness = rank(
      matrix,
      weights,
      objectives.map((objective: string) => (objective === "min" ? "lower" : "higher")),
    ).closeness;
    closeness.forEach((value, row) =>
      expect(value).toBeCloseTo(stock.independent.topsis_vector_score[row], 7),
    );
  });
});
