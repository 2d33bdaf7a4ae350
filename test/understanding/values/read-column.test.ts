import fc from "fast-check";
import type { CellValue } from "../../../src/understanding/values/cell-value";
import { readColumn } from "../../../src/understanding/values/read-column";

describe("what a column holds", () => {
  test.each<[string, readonly CellValue[], string]>([
    ["nothing but blanks and errors", ["", "\u00a0", "#N/A"], "empty"],
    ["numbers", [1, 2.5, -3], "number"],
    ["names", ["Alder", "Birch"], "text"],
    ["numbers with a word among them", [1, 2, "none yet"], "number"],
    ["words with a number among them", ["Alder", "Birch", 3], "text"],
    ["years as text", ["2023", "2024"], "number"],
    ["logical values with a 1 and a 0", [true, 1, 0, false], "yesNo"],
    ["ones and zeros alone", [1, 0, 1], "number"],
    ["lengths in words", ["12 days", "3 days"], "text"],
    ["lengths in feet", ["100 ft", "50 ft"], "text"],
  ])("%s", (_, values, kind) => {
    expect(readColumn(values).kind).toBe(kind);
  });

  test("errors are told and counted as nothing", () => {
    const read = readColumn([1, "#N/A", "", "#NV", 2]);
    expect(read.values).toEqual([1, null, null, null, 2]);
    expect(read.filled).toBe(2);
    expect(read.misfits).toEqual([
      { row: 1, why: "error" },
      { row: 3, why: "error" },
    ]);
  });

  test("a placeholder is told and does not make a column of numbers one of text", () => {
    const read = readColumn(["n/a", "-", "n/a", 5]);
    expect(read.kind).toBe("number");
    expect(read.values).toEqual([null, null, null, 5]);
    expect(read.misfits.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test("text is trimmed, and numbers in it are text as other ids are", () => {
    expect(readColumn([" A-1 ", "B-2", 17, "C-3"]).values).toEqual(["A-1", "B-2", "17", "C-3"]);
  });
});

describe("digits that are not counted stay text", () => {
  test.each<[string, readonly CellValue[]]>([
    ["leading zeros", ["00123", "00456", "12345"]],
    ["postal codes of which Excel made numbers", ["01067", 10115, 80331]],
    ["postal codes of several countries", [10022, "WX1 6LT", 75016, "1227 MM", 94217]],
    ["phone numbers", ["(202)555-0139", "+1-202-555-0129x846"]],
    ["phone numbers of digits", ["2025550139", "2025550140"]],
    ["phone numbers in groups", ["612 345 678", "699 345 679"]],
    ["phone numbers with a plus", ["+49170123456", "+4930123456"]],
    ["versions", ["1.2.3", "1.2.4", "1.3"]],
    ["part numbers", ["12E4", "13E5"]],
    ["digits too many for a number", ["12345678901234567890", "1234567890123456"]],
    ["plain numbers among other ids", ["123", "456", "AB1"]],
  ])("%s", (_, values) => {
    const read = readColumn(values);
    expect(read.kind).toBe("text");
    expect(read.values).toEqual(values.map(String));
  });
});

describe("the kind stands whatever the order of the rows", () => {
  const cell = fc.oneof(
    fc.integer({ min: -5000, max: 60_000 }),
    fc.constantFrom<CellValue>("", "#N/A", true, false, "n/a", "Alder", "00123", "Ja", "Nein"),
    fc.constantFrom("1,234", "7,5", "1.234,56", "8.25", "$5", "12 %", "(300)", "950", "2M"),
    fc.constantFrom("31/12/2024", "12/31/2024", "01/02/2024", "2024-03-05", "5 Mar 2024"),
  );
  const shuffledColumn = fc
    .array(cell, { maxLength: 12 })
    .chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray([...values.keys()], { minLength: values.length }),
      ),
    );

  test("values, unit and misfits follow their rows", () => {
    fc.assert(
      fc.property(shuffledColumn, fc.boolean(), ([values, order], isShownAsDate) => {
        const read = readColumn(values, { isShownAsDate });
        const moved = readColumn(
          order.map((row) => values[row] ?? ""),
          { isShownAsDate },
        );
        expect(moved.values).toEqual(order.map((row) => read.values[row]));
        expect({ ...moved, values: [], misfits: [], readAs: "" }).toEqual({
          ...read,
          values: [],
          misfits: [],
          readAs: "",
        });
        const told = new Map(read.misfits.map(({ row, why }) => [row, why]));
        expect(new Map(moved.misfits.map(({ row, why }) => [order[row], why]))).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });

  test("a cell of a number or date column has a value, or is blank, or is told, or the order is open", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (values) => {
        const read = readColumn(values);
        const told = new Set(read.misfits.map(({ row }) => row));
        expect(read.values).toHaveLength(values.length);
        read.values.forEach((value, row) => {
          if (value === null && values[row] !== "" && !read.isDateOrderOpen) {
            expect(told.has(row)).toBe(true);
          }
          if (value !== null) expect(told.has(row)).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("hostile texts", () => {
  test.each([
    "1".repeat(10_000),
    "1,".repeat(5000),
    `${" ".repeat(9999)}x`,
    `1${" ".repeat(9998)}2`,
    "(".repeat(10_000),
    "€".repeat(10_000),
    "a1".repeat(5000),
    "1 ".repeat(20),
    "1/".repeat(24),
    "12:".repeat(16),
    `${"a".repeat(40)}-24`,
    "-".repeat(39) + "1",
  ])("%#", (text) => {
    expect(readColumn(new Array<string>(200).fill(text)).kind).toBe("text");
  });
});
