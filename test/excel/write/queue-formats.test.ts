import { queueFormats } from "../../../src/excel/write/queue-formats";
import type { RangeFormat, SheetPlan } from "../../../src/sheets/sheet-plan";

/** What is set on a range, in the order in which it is set. */
function whatIsSet(format: RangeFormat): readonly string[] {
  const log: string[] = [];
  const recorded = (path: string): object =>
    new Proxy(() => undefined, {
      get: (_, member) => recorded(`${path}.${String(member)}`),
      set: (_, member, value) => {
        log.push(`${path}.${String(member)}=${String(value)}`);
        return true;
      },
      apply: (_, __, [name]: readonly unknown[]) =>
        recorded(typeof name === "string" ? path.replace(/getItem$/, name) : path),
    });
  const sheet = { getRange: () => recorded("") } as unknown as Excel.Worksheet;
  queueFormats(sheet, { columnWidths: [], blocks: [], formats: [format] } as unknown as SheetPlan);
  return log.map((line) => line.replace(/^\.(format\.)?/, ""));
}

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

test("the lines of a cell style go, the line below stays, in this order", () => {
  const set = whatIsSet({
    range: "A1:B2",
    style: "Calculation",
    borders: "none",
    borderBottom: "#0F6C74",
  });
  expect(set).toEqual([
    "style=Calculation",
    ...sides.map((side) => `borders.${side}.style=None`),
    "borders.EdgeBottom.style=Continuous",
    "borders.EdgeBottom.color=#0F6C74",
  ]);
});

test("a colour draws a thin line on every side and between the cells", () => {
  expect(whatIsSet({ range: "A1:B2", borders: "#EADCC8" })).toEqual(
    sides.flatMap((side) => [`borders.${side}.style=Continuous`, `borders.${side}.color=#EADCC8`]),
  );
});

test("borders that are not mentioned are left alone", () => {
  expect(whatIsSet({ range: "A1", bold: true })).toEqual(["font.bold=true"]);
});
