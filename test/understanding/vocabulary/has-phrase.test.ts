import { hasPhrase, textWords } from "../../../src/understanding/vocabulary/has-phrase";

test("signs and capitals part or change words", () => {
  expect(textWords("Won't buy (lost!)")).toEqual(["won", "t", "buy", "lost"]);
  expect(textWords("ClosedWon")).toEqual(["closed", "won"]);
});

test("a phrase counts though one of its words is missing", () => {
  expect(hasPhrase(["closed", "won"], ["won closed"])).toBe(true);
  expect(hasPhrase(["closed"], ["closed won"])).toBe(false);
});

test("an asterisk takes more or less than an ending", () => {
  expect(hasPhrase(["perdue"], ["perdu*"])).toBe(true);
  expect(hasPhrase(["perd"], ["perdu*"])).toBe(false);
  expect(hasPhrase(["wonder"], ["won"])).toBe(false);
});
