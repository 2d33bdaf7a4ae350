import { csvWorkbook, type CsvCells } from "../../../workbench/xlsx/csv-workbook";
import { openTextFiles } from "../../../workbench/xlsx/workbook-file";
import { WorkbookFileError } from "../../../workbench/xlsx/workbook-file-error";

type Fields = CsvCells["rows"][number];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function rowsOf(text: string): readonly Fields[] {
  return csvWorkbook(utf8(text), "t.csv").cells.rows;
}

function remarksOf(text: string): readonly string[] {
  return csvWorkbook(utf8(text), "t.csv").remarks;
}

function refusal(bytes: Uint8Array): string {
  try {
    csvWorkbook(bytes, "t.csv");
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.sentence;
    throw error;
  }
  throw new Error("the file was not refused");
}

describe("columns that write numbers in two ways (case C28)", () => {
  const csv = 'Account,Revenue,Rate\nAlder,"1,234","7,5"\nBirch,"2,500","8,25"\n';

  test("a column that shows its decimal sign is read by it", () => {
    expect(rowsOf(csv).map((row) => row[2])).toEqual(["Rate", 7.5, 8.25]);
  });

  test("a column that does not is left as text, and its cells are named", () => {
    expect(rowsOf(csv).map((row) => row[1])).toEqual(["Revenue", "1,234", "2,500"]);
    expect(remarksOf(csv).join()).toMatch(/1,234 may be 1\.234 or 1234.*B2, B3 were left as text/);
  });

  test("cells of one column that contradict each other stay text", () => {
    const mixed = rowsOf('Account,Rate\nA,"1,234.5"\nB,"7,5"\nC,8.5\nD,3\n');
    expect(mixed.map((row) => row[1])).toEqual(["Rate", "1,234.5", "7,5", "8.5", 3]);
  });
});

test("money, percents and dates that are not ISO stay text for the whole column to tell (case C03)", () => {
  const rows = rowsOf(
    'Account,Revenue,Margin,Closed\nAlder,"$1,234.56",12.5%,31/12/2025\nCedar,($987.65),5%,05/01/2026\n',
  );
  expect(rows[1]).toEqual(["Alder", "$1,234.56", "12.5%", "31/12/2025"]);
  expect(rows[2]).toEqual(["Cedar", "($987.65)", "5%", "05/01/2026"]);
});

test.each([
  ["2024-03-05T10:11:12Z", 45356 + 36672 / 86400],
  ["2024-03-05T10:11:12.000+0000", 45356 + 36672 / 86400],
  ["2024-03-05 10:11:12.123", 45356 + 36672.123 / 86400],
  ["2024-03-05T10:11+02:00", 45356 + 36660 / 86400],
])("%s is a day with its time (case C29)", (text, day) => {
  expect(rowsOf(`a,b\n${text},x\n`)[1]?.[0]).toEqual({ date: expect.closeTo(day, 9) });
});

test.each(["2024-02-30", "2024-13-01", "2024-03-05T25:00:00Z"])("%s is no day", (text) => {
  expect(rowsOf(`a,b\n${text},x\n`)[1]?.[0]).toBe(text);
});

test("a part number such as 12E4 is not counted, a number with an exponent is", () => {
  expect(rowsOf("a,b,c\n12E4,1.5E+05,-3e2\n")[1]).toEqual(["12E4", 150000, -300]);
});

test("a remark on one of several files says which", () => {
  const texts = ["Account,Revenue\nAlder,1\n", "Account,Revenue\nAlder,1\nBirch\n"];
  const files = texts.map((text, index) => ({ bytes: utf8(text), fileName: `${index}.csv` }));
  expect(openTextFiles(files).remarks).toEqual([
    expect.stringMatching(/^1\.csv: Line 3 has fewer values/),
  ]);
});

test("a file with headings alone says so", () => {
  expect(remarksOf("Account,Revenue\n").join()).toMatch(/one line and nothing below it/);
});

test("a file without values is refused", () => {
  expect(refusal(utf8("\n \n"))).toMatch(/holds no values/);
});

test("letters that were garbled before are told with their cell", () => {
  expect(remarksOf("Name,X\nMÃ¼ller,1\n").join()).toMatch(/garbled.*'MÃ¼ller' in A2/);
  expect(remarksOf("Name,X\nAlder,1\nM\ufffdller,1\n").join()).toMatch(/lost.*in A3/);
  expect(remarksOf("Name,X\nMüller,1\nSÃO PAULO,2\n")).toEqual([]);
});
