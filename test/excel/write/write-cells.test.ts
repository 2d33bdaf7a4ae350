import { cellGroups } from "../../../src/excel/write/write-cells";
import type { SheetPlan } from "../../../src/sheets/sheet-plan";

const emptyPlan: SheetPlan = {
  sheetName: "S",
  showGridlines: true,
  columnWidths: [],
  blocks: [],
  formats: [],
  tables: [],
  names: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  links: [],
  frozen: { rows: 0, columns: 0 },
  print: { orientation: "Portrait" },
  firstCell: "A1",
};

/** Only handed through: which sheet a piece belongs to. */
const sheet = {} as Excel.Worksheet;

/** Excel on the web refuses requests of more than 5 MB. */
const largestMessage = 5 * 1024 * 1024;

test("20,000 rows of long text go in several messages that Excel on the web takes", () => {
  const cells = Array.from({ length: 20_000 }, (_, row) => [
    `Account ${row} ${"x".repeat(480)}`,
    row,
  ]);
  const groups = cellGroups([
    { plan: { ...emptyPlan, blocks: [{ row: 5, column: 1, cells }] }, sheet },
  ]);
  expect(groups.length).toBeGreaterThan(1);
  for (const group of groups) {
    expect(JSON.stringify(group.map(({ piece }) => piece.formulas)).length).toBeLessThan(
      largestMessage,
    );
  }
  const pieces = groups.flat().map(({ piece }) => piece);
  expect(pieces.flatMap(({ formulas }) => formulas).length).toBe(20_000);
  let row = 5;
  for (const piece of [...pieces].sort((one, other) => one.row - other.row)) {
    expect([piece.row, piece.column]).toEqual([row, 1]);
    row += piece.formulas.length;
  }
});

test("small sheets that are made together share one message", () => {
  const plan = { ...emptyPlan, blocks: [{ row: 0, column: 0, cells: [["a", 1]] }] };
  expect(cellGroups([plan, plan, plan].map((one) => ({ plan: one, sheet })))).toHaveLength(1);
});

test("a plan without cells is still one message, which carries names", () => {
  expect(cellGroups([{ plan: emptyPlan, sheet }])).toEqual([[]]);
});

test("10,000 rows leave Excel free after every few hundred, and make its sheet long only once", () => {
  const cells = Array.from({ length: 10_000 }, (_, row) => [`Account ${row}`, row]);
  const groups = cellGroups([
    { plan: { ...emptyPlan, blocks: [{ row: 5, column: 1, cells }] }, sheet },
  ]);
  const rows = groups.map((group) =>
    group.reduce((sum, { piece }) => sum + piece.formulas.length, 0),
  );
  expect(Math.max(...rows)).toBeLessThanOrEqual(300);
  expect(groups[0]?.[0]?.piece.row).toBe(9_755);
});
