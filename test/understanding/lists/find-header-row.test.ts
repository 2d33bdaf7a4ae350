import { findHeaderRow } from "../../../src/understanding/lists/find-header-row";

describe("findHeaderRow", () => {
  test("titles and notes above a list are passed over", () => {
    const rows = [
      ["Lots of people", "", "", ""],
      ["simply cannot resist writing", "", "", "some notes"],
      ["or", "merging", "merging", "cells"],
      ["Name", "Profession", "Age", "Has kids"],
      ["David Bowie", "musician", 69, true],
      ["Carrie Fisher", "actor", 60, true],
    ];
    expect(findHeaderRow(rows)).toBe(3);
  });

  test("a list of text only begins with its first full row", () => {
    const rows = [
      ["Account", "Industry"],
      ["Acme", "Steel"],
      ["Bolt", "Steel"],
    ];
    expect(findHeaderRow(rows)).toBe(0);
  });

  test.each([
    [[]],
    [[["Account", "Revenue"]]],
    [[["x"], ["y"]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%j holds no list", (rows) => {
    expect(findHeaderRow(rows)).toBe(-1);
  });
});
