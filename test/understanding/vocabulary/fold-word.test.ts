import { foldWord } from "../../../src/understanding/vocabulary/fold-word";

test.each([
  ["Société", "societe"],
  ["Größe", "grosse"],
  ["Ação", "acao"],
  ["Cœur", "coeur"],
  ["N° 4", "no  4"],
  ["Nº", "no"],
  ["ÄÖÜ", "aou"],
])("%s keeps an accent", (text, folded) => {
  expect(foldWord(text)).toBe(folded);
});
