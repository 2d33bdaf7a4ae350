import { robustnessFunctions } from "../../src/functions/robustness";
import { callShell } from "./support/custom-functions";

const robust = (...given: unknown[]) =>
  callShell("ROBUST", robustnessFunctions.ROBUST, ...given) as unknown[][];

describe("ROBUST", () => {
  it("ranks the complete accounts and gives the others their reason", () => {
    const whole = robust(
      [
        [9, 1],
        [5, 6],
        [1, 9],
      ],
      [[1, 1]],
      1,
      10,
      0,
      500,
    );
    const withGaps = robust(
      [
        [9, 1],
        ["", 9],
        [5, 6],
        [1, "9"],
        [1, 9],
      ],
      [[1, 1]],
      1,
      10,
      0,
      500,
    );
    expect([withGaps[0], withGaps[2], withGaps[4]]).toEqual(whole);
    expect(withGaps[1]).toEqual(
      Array(4).fill(
        "#N/A ROBUST: ratings, row 2, column 1 is blank; the account is left out of the ranking",
      ),
    );
    expect(withGaps[3]![0]).toMatch(/^#VALUE! ROBUST: ratings, row 4, column 2: "9" is text/);
  });

  it("does not mind a blank where the weight is 0 in every draw", () => {
    expect(
      robust(
        [
          [9, ""],
          [5, 6],
        ],
        [[1, 0]],
        1,
      ),
    ).toEqual([
      [1, 1, 1, 1],
      [0, 2, 2, 2],
    ]);
    expect(
      robust(
        [
          [9, ""],
          [5, 6],
        ],
        [[1, 0]],
        1,
        0,
      )[0]![0],
    ).toMatch(/^#N\/A ROBUST: ratings, row 1/);
  });

  it("takes a blank as unknown where it is asked to, and leaves out who has no rating at all", () => {
    const rows = [
      [4, 5],
      [7, 5],
      ["", 5],
      ["", ""],
      [7, "x"],
    ];
    const found = robust(rows, [[1, 1]], 2, "", "", 5000, "", "", "Draw");
    const sum = found.slice(0, 3).reduce((total, [probability]) => total + Number(probability), 0);
    expect(sum).toBeCloseTo(2, 9);
    expect(Number(found[2]![0])).toBeCloseTo(2 / 3, 1);
    expect(found[3]).toEqual(
      Array(4).fill(
        "#N/A ROBUST: ratings, row 4 has no rating that counts; the account is left out of the ranking",
      ),
    );
    expect(found[4]![0]).toMatch(/^#VALUE! ROBUST: ratings, row 5, column 2: "x" is text/);
    const out = robust(rows, [[1, 1]], 2, "", "", 5000, "", "", "out");
    expect(out).toEqual(robust(rows, [[1, 1]], 2, "", "", 5000));
    expect(out[2]![0]).toMatch(/^#N\/A ROBUST: ratings, row 3, column 1 is blank/);
  });

  it("has defaults that can be left out, and headings", () => {
    const rows = [
      [9, 1],
      [1, 9],
    ];
    const byDefault = robust(rows, [[1, 2]], 1);
    expect(robust(rows, [[1, 2]], 1, 20, 0, 10000, 1)).toEqual(byDefault);
    expect(robust(rows, [[1, 2]], 1, "", "", "", 2)).not.toEqual(byDefault);
    expect(robust(rows, [[1, 2]], 1, "", "", "", "", true)).toEqual([
      ["Probability of top 1", "Expected rank", "5 % rank", "95 % rank"],
      ...byDefault,
    ]);
  });

  it("keeps headings out of what it remembers of a long calculation", () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row % 7, row % 11, row % 13]);
    const first = robust(rows, [[1, 2, 3]], 10, 20, 0, 10000, 1, true);
    const second = robust(rows, [[1, 2, 3]], 10, 20, 0, 10000, 1, false);
    expect(first).toHaveLength(301);
    expect(first.slice(1)).toEqual(second);
  });

  it("answers at once where every account has a blank, whatever the number of draws", () => {
    const blanks = [
      [5, ""],
      [6, ""],
    ];
    const found = robust(blanks, [[0.5, 0.5]], 1, 0, 0, 1e12);
    expect(found).toHaveLength(2);
    expect(found[0]![0]).toMatch(/^#N\/A ROBUST: ratings, row 1, column 2 is blank/);
  });

  it("refuses what does not fit", () => {
    expect(robust([[1, 2]], [[1]], 1)).toMatch(/^#VALUE! ROBUST: weights has 1 value/);
    expect(robust([[1]], [[1]], "")).toMatch(/^#N\/A ROBUST: top is blank/);
    expect(robust([[1]], [[1]], 0)).toMatch(/^#VALUE! ROBUST: top is 0/);
    expect(robust([[1]], [[1]], 1, 20, 0, 1e9)).toMatch(
      /^#N\/A ROBUST: ranking 1 account in 1000000000 draws would take too long; give 100000000 draws/,
    );
  });
});
