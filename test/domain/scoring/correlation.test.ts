import { correlation } from "../../../src/domain/scoring/correlation";

const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe("how alike two criteria are", () => {
  // Anscombe (1973), Graphs in Statistical Analysis, sets I and II: r = 0.816 for both.
  const x = column(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
  test.each([
    [[8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
    [[9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
  ])("would differ from Anscombe's published 0.816", (y) => {
    expect(correlation(x, column(...y))).toBeCloseTo(0.816, 3);
  });

  test("would lose its sign, or be other than 1 for a line", () => {
    expect(
      correlation(
        x,
        x.map((value) => 3 * value + 7),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      correlation(
        x,
        x.map((value) => 2 - value),
      ),
    ).toBeCloseTo(-1, 12);
  });

  test("would count a blank as a number", () => {
    const withBlanks = column(1, NaN, 2, 3, 4, 5, 100);
    const other = column(2, 50, 4, 6, 8, 10, NaN);
    expect(correlation(withBlanks, other)).toBeCloseTo(1, 12);
  });

  test("would be told of four accounts, or of a column that does not vary", () => {
    expect(correlation(column(1, 2, 3, 4), column(1, 2, 3, 4))).toBeNull();
    expect(correlation(column(1, 2, 3, 4, 5), column(1, 2, 3, 4, 5))).toBeCloseTo(1, 12);
    expect(correlation(column(1, 2, 3, 4, 5), column(7, 7, 7, 7, 7))).toBeNull();
    expect(correlation(column(7, 7, 7, 7, 7), column(1, 2, 3, 4, 5))).toBeNull();
  });

  test("would lose its digits far from zero", () => {
    const far = x.map((value) => 1e9 + value);
    expect(correlation(far, x)).toBeCloseTo(1, 9);
  });
});
