import { cellAddress, columnLetters, fixedRange, rangeAddress } from "../../src/sheets/address";

describe("addresses", () => {
  // The last column of Excel, number 16,384, is XFD; the 27th is AA, the 703rd AAA.
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("would misname column %d", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test("would count rows from 0 or lose the last one", () => {
    expect(cellAddress(0, 0)).toBe("A1");
    expect(rangeAddress({ row: 4, column: 1, rows: 3, columns: 2 })).toBe("B5:C7");
    expect(fixedRange({ row: 4, column: 1, rows: 3, columns: 2 })).toBe("$B$5:$C$7");
  });
});
