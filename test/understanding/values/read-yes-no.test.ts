import type { CellValue } from "../../../src/understanding/values/cell-value";
import { readColumn } from "../../../src/understanding/values/read-column";

test.each<[CellValue, CellValue]>([
  ["Yes", "No"],
  ["Y", "N"],
  ["Ja", "Nein"],
  ["J", "N"],
  ["Oui", "Non"],
  ["O", "N"],
  ["Sí", "No"],
  ["S", "N"],
  ["Sim", "Não"],
  ["Sì", "No"],
  ["Ja", "Nee"],
  ["True", "False"],
  ["WAHR", "FALSCH"],
  ["vrai", "faux"],
  [true, false],
  [true, 0],
])("%s and %s", (yes, no) => {
  const read = readColumn([yes, no, "", yes]);
  expect(read).toMatchObject({ kind: "yesNo", values: [true, false, null, true], filled: 3 });
});

test.each<[string, readonly CellValue[]]>([
  ["codes of countries", ["NO", "NO"]],
  ["one letter alone", ["N", "N", "N"]],
  ["words of two languages", ["Yes", "Nein"]],
  ["another word among them", ["Yes", "No", "Maybe"]],
  ["points of the compass", ["N", "S", "E"]],
])("%s stay text", (_, values) => {
  expect(readColumn(values)).toMatchObject({ kind: "text", values });
});

test("an answer that is always the same is one where it can be nothing else", () => {
  expect(readColumn(["Nein", "Nein"])).toMatchObject({ kind: "yesNo", values: [false, false] });
});

test("an error among answers is told", () => {
  const read = readColumn([true, "#N/A"]);
  expect(read.values).toEqual([true, null]);
  expect(read.misfits).toEqual([{ row: 1, why: "error" }]);
});
