import type { SheetGrid } from "../../../../src/understanding/sheet-grid";
import type { CellValue } from "../../../../src/understanding/values/cell-value";
import { findOwnMatrix } from "../../../../src/understanding/scoring/own-matrix/find-own-matrix";

function grid(cells: readonly (readonly CellValue[])[]): SheetGrid {
  const isShownAsDate = (cells[0] ?? []).map(() => false);
  return { sheet: "Own", table: null, row: 0, column: 0, cells, isShownAsDate };
}

function turned(cells: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => cells.map((row) => row[place] ?? ""));
}

/** By hand: 5 x 4 + 3 x 2 + 2 x 1 = 28, 5 x 1 + 3 x 5 + 2 x 3 = 26, 5 x 3 + 3 x 3 + 2 x 5 = 34. */
const home: readonly (readonly CellValue[])[] = [
  ["Our key accounts", "", "", "", ""],
  ["", "", "", "", ""],
  ["Customer", "Revenue", "Fit", "Trust", "Total"],
  ["Weight", 5, 3, 2, 10],
  ["Acme", 4, 2, 1, 28],
  ["Bolt", 1, 5, 3, 26],
  ["Crux", 3, 3, 5, 34],
  ["Average", 8 / 3, 10 / 3, 3, 88 / 3],
];

describe("findOwnMatrix", () => {
  it("would not know a matrix with accounts in rows and weights above", () => {
    const found = findOwnMatrix(grid(home));
    expect(found?.accounts).toEqual(["Acme", "Bolt", "Crux"]);
    expect(found?.criteria).toEqual([
      { name: "Revenue", weight: 5, direction: "higher", ratings: [4, 1, 3] },
      { name: "Fit", weight: 3, direction: "higher", ratings: [2, 5, 3] },
      { name: "Trust", weight: 2, direction: "higher", ratings: [1, 3, 5] },
    ]);
    expect(found?.stated).toEqual([1, 5]);
    expect(found?.score).toMatchObject({
      heading: "Total",
      values: [28, 26, 34],
      factor: 1,
      offset: 0,
      largestDifference: 0,
      isReproduced: true,
    });
  });

  it("would not know the same with criteria in rows", () => {
    const found = findOwnMatrix(grid(turned(home)));
    const upright = findOwnMatrix(grid(home));
    expect(found?.accounts).toEqual(upright?.accounts);
    expect(found?.criteria).toEqual(upright?.criteria);
    expect(found?.score).toEqual(upright?.score);
  });

  it("would count a criterion marked - as the more the better", () => {
    // By hand: 3 x 5 - 2 x 4 = 7, 3 x 2 - 2 x 1 = 4, 3 x 4 - 2 x 5 = 2.
    const signed = [
      ["Criterion", "Weight", "+/-", "A", "B", "C"],
      ["Growth", 3, "+", 5, 2, 4],
      ["Cost", 2, "-", 4, 1, 5],
      ["Score", "", "", 7, 4, 2],
    ];
    const found = findOwnMatrix(grid(signed));
    expect(found?.criteria.map(({ direction }) => direction)).toEqual(["higher", "lower"]);
    // On 1 to 5 less is 6 - rating: 2 x 6 = 12 too much.
    expect(found?.score).toMatchObject({ factor: 1, offset: -12, isReproduced: true });
    // Turned round in the score itself: 3 x 5 + 2 x 2 = 19, 3 x 2 + 2 x 5 = 16, 3 x 4 + 2 x 1 = 14.
    const round = [...signed.slice(0, 3), ["Score", "", "", 19, 16, 14]];
    expect(findOwnMatrix(grid(round))?.score).toMatchObject({ offset: 0, isReproduced: true });
  });

  it.each<[string, readonly number[], number]>([
    ["a mean", [2.8, 2.6, 3.4], 0.1],
    ["per cent of the way from 1 to 5", [45, 40, 60], 100 / 40],
    ["per cent of the best", [56, 52, 68], 2],
  ])("would not see how a score comes about: %s", (_, scores, factor) => {
    const cells = home.map((row, line) =>
      line >= 4 && line < 7 ? [...row.slice(0, 4), scores[line - 4]!] : row.slice(0, 5),
    );
    const { score } = findOwnMatrix(grid(cells)) ?? {};
    expect(score?.isReproduced).toBe(true);
    expect(score?.factor).toBeCloseTo(factor, 12);
  });

  it("would call a score reproduced that was mistyped, or not say where", () => {
    const cells = home.map((row) => [...row]);
    cells[5]![4] = 29;
    expect(findOwnMatrix(grid(cells))?.score).toMatchObject({
      isReproduced: false,
      largestDifference: 3,
      farthest: 1,
    });
  });

  it("would take a list of parcels or products for a matrix", () => {
    const parcels = [
      ["Parcel", "Weight", "Price", "Stock"],
      ["a", 3, 120.5, 1000],
      ["b", 2, 80, 30],
      ["c", 7, 19.9, 4],
    ];
    expect(findOwnMatrix(grid(parcels))).toBeNull();
    const named = [
      ["Product", "Weight (kg)", "Rating"],
      ["a", 3, 4],
      ["b", 2, 5],
    ];
    expect(findOwnMatrix(grid(named))).toBeNull();
  });

  it("would not take criteria with weights alone, and their shares beside them", () => {
    const found = findOwnMatrix(
      grid([
        ["Criteria", "Weight", "Normalized weight", "", "Sum", 1],
        ["risk", 3, 0.75, "", "", ""],
        ["trust", 1, 0.25, "", "", ""],
      ]),
    );
    expect(found?.accounts).toEqual([]);
    expect(found?.criteria.map(({ name, weight }) => [name, weight])).toEqual([
      ["risk", 3],
      ["trust", 1],
    ]);
    expect(found?.shares).toEqual({ heading: "Normalized weight", largestDifference: 0 });
  });

  it("would fail on what is no matrix at all", () => {
    expect(findOwnMatrix(grid([]))).toBeNull();
    expect(
      findOwnMatrix(
        grid([
          ["Weight", 0, 0],
          ["", "a", "b"],
        ]),
      ),
    ).toBeNull();
    expect(
      findOwnMatrix(
        grid([
          ["Account", "Revenue"],
          ["Acme", 5],
          ["Bolt", 7],
        ]),
      ),
    ).toBeNull();
    expect(
      findOwnMatrix(
        grid([
          ["Weight", "#N/A", 4, 5],
          ["", "x", "x", "y"],
        ]),
      ),
    ).toBeNull();
  });
});
