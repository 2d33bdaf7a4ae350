import { refuseTooManyCells, refuseTooManyLines } from "../../../workbench/xlsx/csv-size";

function lines(count: number, line: string): Uint8Array {
  return new TextEncoder().encode(`Account,Note\n${`${line}\n`.repeat(count)}`);
}

test("a million rows are refused with their number before they are read", () => {
  expect(() => refuseTooManyLines(lines(1_000_000, "Alder,1"), "t.csv")).toThrow(
    /t\.csv has 1,000,000 rows below its headings; the workbench opens up to 500,000/,
  );
});

test("lines within quotation marks and blank lines make no rows", () => {
  expect(() => refuseTooManyLines(lines(260_000, 'Alder,"a\nb"'), "t.csv")).not.toThrow();
  expect(() => refuseTooManyLines(lines(400_000, "Alder,1\n"), "t.csv")).not.toThrow();
  expect(() => refuseTooManyLines(lines(500_000, "Alder,1\r"), "t.csv")).not.toThrow();
});

test("too many cells and too many columns are refused with their numbers", () => {
  const wide = Array.from({ length: 20_001 }, () => new Array<null>(101).fill(null));
  expect(() => refuseTooManyCells(wide, "t.csv")).toThrow(/20,000 rows with 2,020,101 cells/);
  expect(() => refuseTooManyCells([new Array<null>(16_385).fill(null)], "t.csv")).toThrow(
    /16,385 columns; a sheet holds 16,384/,
  );
});
