import { sliceRows } from "../../../src/excel/write/row-slices";
import { cellAddress } from "../../../src/sheets/address";
import type { RangeFormat, SheetPlan } from "../../../src/sheets/sheet-plan";

const rows = 1003;
const first = 20;

const plan = {
  blocks: [
    { row: 0, column: 0, cells: [["Heading"]] },
    { row: first, column: 0, cells: Array.from({ length: rows }, (_, row) => [row, `A${row}`]) },
    { row: first, column: 2, cells: [[{ formula: "=SUM(A21:A1023)" }]] },
  ],
  columnWidths: [{ column: 0, characters: 20 }],
  formats: [
    { range: `A${first}:C${first + rows + 5}`, fill: "#111111", bold: true },
    { range: `A${first + 1}:B${first + rows}`, fill: "#222222", borderBottom: "#333333" },
    { range: "B21", fontColor: "#444444" },
    { range: "A1:C1", merge: true },
    { range: `A${first + 300}:A${first + 301}`, fill: "#555555" },
  ],
} as unknown as SheetPlan;

/** What a cell looks like when formats are set one after the other. */
function looks(formats: readonly RangeFormat[]): Map<string, object> {
  const cells = new Map<string, object>();
  for (const { range, borderBottom, ...look } of formats) {
    const [from = "", to = from] = range.split(":");
    const place = (cell: string) => [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1] as const;
    const [[left, top], [right, bottom]] = [place(from), place(to)];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = cellAddress(row, column);
        const line = row === bottom && borderBottom !== undefined ? { borderBottom } : {};
        cells.set(cell, { ...cells.get(cell), ...look, ...line });
      }
    }
  }
  return cells;
}

const sliced = sliceRows(plan);

test("a cell would look otherwise than its formats, set in their order, make it look", () => {
  const all = [
    ...sliced.slices.flatMap(({ formats }) => formats),
    ...sliced.formatsOfBlocks,
    ...sliced.formats,
  ];
  expect(new Map([...looks(all)].sort())).toEqual(new Map([...looks(plan.formats)].sort()));
});

test("a row of the list would be written twice, or never", () => {
  const written = sliced.slices.flatMap(({ blocks }) =>
    blocks.flatMap(({ row, cells }) => cells.map((cell, down) => [row + down, cell[0]])),
  );
  expect(written).toEqual(Array.from({ length: rows }, (_, row) => [first + row, row]));
});

test("1,003 rows would not go in four parts of nearly the same size", () => {
  expect(sliced.slices.map((slice) => slice.rows)).toEqual([251, 251, 251, 250]);
});

test("formulas would be calculated before the list that they read is there", () => {
  expect(sliced.blocks).toEqual([plan.blocks[0], plan.blocks[2]]);
});

test("a sheet without a long list would be written otherwise than it is planned", () => {
  const short = { ...plan, blocks: [{ row: 0, column: 0, cells: [["a"]] }] };
  expect(sliceRows(short)).toMatchObject({
    slices: [],
    blocks: short.blocks,
    formats: plan.formats,
  });
});
