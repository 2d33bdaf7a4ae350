import {
  shiftedFormula,
  shiftedZone,
  type CellShift,
} from "../../../workbench/formulas/shift-references";
import { parseRange, rangeName } from "../../../workbench/formulas/cell-address";

const shift = (
  zone: string,
  isInsertion: boolean,
  dimension: "ROW" | "COL" = "ROW",
): CellShift => ({
  sheetName: "Data",
  zone: parseRange(zone),
  dimension,
  isInsertion,
});

describe("a reference would mean other cells after cells came or went", () => {
  test.each([
    ["B5:B6 inserted", "B2:B9", shift("B5:B6", true), "B2:B11"],
    ["B5:B6 inserted", "B5", shift("B5:B6", true), "B7"],
    ["B5:B6 inserted", "B4", shift("B5:B6", true), "B4"],
    ["B5:B6 inserted beside", "A2:B9", shift("B5:B6", true), "A2:B9"],
    ["B5:B6 deleted", "B2:B9", shift("B5:B6", false), "B2:B7"],
    ["B5:B6 deleted", "B6:B9", shift("B5:B6", false), "B5:B7"],
    ["B5:B6 deleted", "B2:B5", shift("B5:B6", false), "B2:B4"],
    ["B5:B6 deleted", "B5:B6", shift("B5:B6", false), null],
    ["B1:C1 inserted", "A1:D1", shift("B1:C1", true, "COL"), "A1:F1"],
    ["B1:C1 deleted", "D1", shift("B1:C1", false, "COL"), "B1"],
  ])("%s: %s", (_what, before, change, after) => {
    const zone = shiftedZone(parseRange(before), change);
    expect(zone && rangeName(zone)).toBe(after);
  });

  test("fixed parts, other sheets and texts would be lost", () => {
    const formula = `SUM($B$2:B9)+Other!B9+'Data'!B6+"B6"+B:B`;
    expect(shiftedFormula(formula, "Data", shift("B5:B6", true))).toBe(
      `SUM($B$2:B11)+Other!B9+'Data'!B8+"B6"+B:B`,
    );
    expect(shiftedFormula("B5+B9", "Data", shift("B5", false))).toBe("#REF!+B8");
    expect(shiftedFormula("B5", "Other", shift("B5", false))).toBe("B5");
  });
});
