import { exampleCells, hasHeadings } from "../../scripts/functions/example-cells";

const cells = (result: string) => exampleCells({ caption: "", formula: "", result });
const headed = (formula: string) => hasHeadings({ caption: "", formula, result: "" });

test("a value is one cell, rows and columns stand where the sheet has them", () => {
  expect(cells("6.6")).toEqual([["6.6"]]);
  expect(cells('"Start"')).toEqual([["Start"]]);
  expect(cells("{6.6;6.4}")).toEqual([["6.6"], ["6.4"]]);
  expect(cells("{1,2;3,4}")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("commas and semicolons inside a text do not end a cell, a blank text is a blank cell", () => {
  expect(cells('{"Keep","at, or above; the cut";"-",""}')).toEqual([
    ["Keep", "at, or above; the cut"],
    ["-", ""],
  ]);
});

test("headings are asked for by the last argument, not by a TRUE among the values", () => {
  expect(headed("=KAM.PARETO({1;2}, , , TRUE)")).toBe(true);
  expect(headed('=KAM.REFERENCEABLE({"yes";TRUE})')).toBe(false);
  expect(headed('=KAM.READINESS("yes", TRUE, 0)')).toBe(false);
});
