import {
  absoluteReference,
  areaAddress,
  columnLetters,
  parseAddress,
  readableCell,
} from "../../../src/excel/cells/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i has the letters Excel shows, %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an address with a quoted sheet name is read with its apostrophes undoubled", () => {
  expect(parseAddress("'Bob''s list'!$B$2:$D$10")).toEqual({
    sheetName: "Bob's list",
    row: 1,
    column: 1,
    rowCount: 9,
    columnCount: 3,
  });
});

test("a sheet name that itself holds an exclamation mark is not cut", () => {
  expect(parseAddress("'Sales! now'!A1")?.sheetName).toBe("Sales! now");
});

test.each(["", "A", "12", "Sheet1!", "A1:B2,C3:D4", "Sheet1!A:C"])(
  "%j is no single rectangle of cells",
  (address) => {
    expect(parseAddress(address)).toBeNull();
  },
);

test("a live formula's reference is absolute and quoted", () => {
  const area = { sheetName: "Bob's list", row: 1, column: 1, rowCount: 480, columnCount: 1 };
  expect(absoluteReference(area)).toBe("'Bob''s list'!$B$2:$B$481");
  expect(areaAddress(area)).toBe("B2:B481");
});

test("a single cell is not written as a range", () => {
  const cell = { sheetName: "S", row: 0, column: 0, rowCount: 1, columnCount: 1 };
  expect(absoluteReference(cell)).toBe("'S'!$A$1");
});

test("people see quotes around a sheet name only where a formula needs them", () => {
  expect(readableCell("Accounts", 4, 1)).toBe("Accounts!B5");
  expect(readableCell("Sales data", 4, 1)).toBe("'Sales data'!B5");
});
