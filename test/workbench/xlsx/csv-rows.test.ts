import fc from "fast-check";
import Papa from "papaparse";
import { csvRows } from "../../../workbench/xlsx/csv-rows";

function fieldsOf(text: string): readonly (readonly string[])[] {
  return csvRows(text).rows.map(({ fields }) => fields);
}

test.each([
  [",", "Account,Revenue\nAlder,1\n"],
  [";", "Account;Revenue\nAlder, Inc;1,5\nBirch;2,5\n"],
  ["\t", "Account\tRevenue, net\nAlder\t1,5\n"],
  ["|", "Account|Revenue|Note\nAlder|1,5|a, b; c\nBirch|2,5|d, e; f\n"],
])("%j parts the fields though others stand in them", (delimiter, text) => {
  expect(csvRows(text).delimiter).toBe(delimiter);
});

test("a first line that names the separator is obeyed and is no row", () => {
  const { delimiter, rows } = csvRows("sep=;\nA;B\n1;2,5\n");
  expect(delimiter).toBe(";");
  expect(rows).toEqual([
    { line: 2, fields: ["A", "B"] },
    { line: 3, fields: ["1", "2,5"] },
  ]);
});

test("ends of lines of three kinds in one file end lines", () => {
  expect(fieldsOf("a,b\r\n1,2\n3,4\r5,6")).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
});

test("lines are counted through blank ones and cells of several lines", () => {
  const { rows } = csvRows('a,b\n\n"x\ny\nz",1\n2,3\n');
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 6]);
  expect(rows[1]?.fields).toEqual(["x\ny\nz", "1"]);
});

describe("quotation marks that do not pair", () => {
  test("rows before and after one that is never closed are right (case C27)", () => {
    const { rows, strayQuotes } = csvRows('Account,Revenue\nAlder,100\nBirch,"80\nCedar,300\n');
    expect(rows.map(({ fields }) => fields)).toEqual([
      ["Account", "Revenue"],
      ["Alder", "100"],
      ["Birch", '"80'],
      ["Cedar", "300"],
    ]);
    expect(strayQuotes).toEqual([{ line: 3, isNeverClosed: true }]);
  });

  test("one stray mark leaves quoted cells further down whole", () => {
    const { rows, strayQuotes } = csvRows('a,b\n"x\ny",1\nBirch,"80\nCedar,"q, ""r""\ns"\nElm,2\n');
    expect(rows.map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, "a", "b"],
      [2, "x\ny", "1"],
      [4, "Birch", '"80'],
      [5, "Cedar", 'q, "r"\ns'],
      [7, "Elm", "2"],
    ]);
    expect(strayQuotes).toEqual([{ line: 4, isNeverClosed: true }]);
  });

  test("a mark for inches within a quoted value keeps the value and is told", () => {
    const { rows, strayQuotes } = csvRows('Account,Item\nAlder,"5" pipe"\nBirch,x\n');
    expect(rows[1]?.fields).toEqual(["Alder", '5" pipe']);
    expect(strayQuotes).toEqual([{ line: 2, isNeverClosed: false }]);
  });

  test("a file full of them is still read line by line", () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Name ${index},"x`);
    const { rows, unquotedFrom } = csvRows(`a,b\n${lines.join("\n")}\n`);
    expect(unquotedFrom).toBeGreaterThan(2);
    expect(rows).toHaveLength(501);
    expect(rows[500]?.fields).toEqual(["Name 499", '"x']);
  });
});

test("what a writer of .csv files quotes comes back as it was", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "ü", '"', ",", ";", "\n", " ", "1") });
  const rows = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(rows, (given) => {
      const headed = [["h1", "h2", "h3"], ...given];
      const filled = headed.filter((row) => row.some((text) => text.trim() !== ""));
      const text = Papa.unparse(headed, { quotes: true, newline: "\n" });
      expect(fieldsOf(text)).toEqual(filled);
    }),
  );
});
