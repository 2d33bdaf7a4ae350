import { csvRows } from "../../../workbench/xlsx/csv-rows";
import { namedLines, shapedCsv } from "../../../workbench/xlsx/csv-shape";

function shaped(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly string[];
} {
  const { rows, delimiter } = csvRows(text);
  const read = shapedCsv(rows, delimiter);
  return { rows: read.rows.map(({ fields }) => fields), remarks: read.remarks };
}

const head = "Id,Account,Amount,Note\n1,Alder,10,fine\n2,Birch,20,good\n3,Cedar,30,ok\n";

test("commas of a last field are put together where the other cells look like their columns", () => {
  const { rows, remarks } = shaped(`${head}4,Elm,40,late,angry,lost\n5,Fir,50,\n`);
  expect(rows[4]).toEqual(["4", "Elm", "40", "late,angry,lost"]);
  expect(remarks).toEqual([expect.stringMatching(/^Line 5 has more values .* put together again/)]);
});

test("commas of another field are told and left", () => {
  const { rows, remarks } = shaped(`${head}4,"x",40,fine\n5,Elm, Inc,50,fine\n`);
  expect(rows[5]).toEqual(["5", "Elm", " Inc", "50", "fine"]);
  expect(remarks).toEqual([expect.stringMatching(/^Line 6 has more .* not clear/)]);
});

test("commas that may belong to two fields are told and left", () => {
  const { rows, remarks } = shaped("Account,Note\nA,x\nB,y\nC,z\nD,w\nElm,Inc,late\n");
  expect(rows[5]).toEqual(["Elm", "Inc", "late"]);
  expect(remarks.join()).toMatch(/Line 6 .* not clear/);
});

test("prose in the last field is known by the blanks behind its commas", () => {
  const { rows } = shaped("Account,Note\nA,x\nB,y\nC,z\nD,w\nElm,late, angry, lost\n");
  expect(rows[5]).toEqual(["Elm", "late, angry, lost"]);
});

test("a separator at the end of every line is no value too many", () => {
  const { rows, remarks } = shaped("A;B\n1;2;\n3;4;\n5;6;\n");
  expect(rows[1]).toEqual(["1", "2"]);
  expect(remarks).toEqual([]);
});

test("rows with too few values are told", () => {
  const { remarks } = shaped(`${head}4,Elm\n5,Fir,50,fine\n6,Oak\n`);
  expect(remarks).toEqual([expect.stringMatching(/^Lines 5 and 7 have fewer values/)]);
});

test("a row whose values stand a column too far to the left is told", () => {
  const { remarks } = shaped(`${head}4,Elm,40,fine\nFir,50,fine,\n6,Oak,60,fine\n`);
  expect(remarks).toEqual([expect.stringMatching(/^Line 6 looks shifted by a column/)]);
});

test("lines of text above the headings are no rows too short", () => {
  expect(shaped(`Report of sales\n${head}`).remarks).toEqual([]);
});

test("many lines are named by the first five and a number", () => {
  expect(namedLines([3])).toBe("Line 3");
  expect(namedLines([3, 4, 9])).toBe("Lines 3, 4 and 9");
  expect(namedLines([1, 2, 3, 4, 5, 6, 7])).toBe("Lines 1, 2, 3, 4, 5 and 2 more");
});
