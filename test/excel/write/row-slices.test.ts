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
  expect(sliced.rounds).toEqual([{ blocks: [plan.blocks[0], plan.blocks[2]], slices: [] }]);
});

test("a sheet without a long list would be written otherwise than it is planned", () => {
  const short = { ...plan, blocks: [{ row: 0, column: 0, cells: [["a"]] }] };
  expect(sliceRows(short)).toMatchObject({
    slices: [],
    rounds: [{ blocks: short.blocks, slices: [] }],
    formats: plan.formats,
  });
});

/** A list of names, values and ratings, what is made of all ratings, and what rows take from that. */
const scoredList = {
  ...plan,
  blocks: [
    {
      row: 9,
      column: 0,
      cells: [
        ["Account", "Value", "Rating", "Rank"],
        ...Array.from({ length: rows }, (_, row) => [
          `A${row}`,
          row,
          { formula: `=B${row + 11}*$G$1` },
          { formula: `=INDEX($H$11:$H$${rows + 10},ROW()-ROW($A$10:$D$10))&"C11"` },
        ]),
      ],
    },
    { row: 0, column: 6, cells: [[{ formula: `=9/MAX(B11:B${rows + 10})` }]] },
    { row: 10, column: 7, cells: [[{ formula: `=RANK(C11:C${rows + 10})` }]] },
    { row: 1, column: 6, cells: [[{ formula: `=SUM(D11:D${rows + 10})` }]] },
  ],
} as unknown as SheetPlan;

const scored = sliceRows(scoredList);

test("what reads a whole column of formulas would be calculated again with each slice of it", () => {
  const [list, best, ranks, sum] = scoredList.blocks;
  expect(list).toBeDefined();
  expect(scored.rounds.map(({ blocks }) => blocks)).toEqual([[best], [ranks], [sum]]);
  const columns = scored.rounds.map(({ slices }) => [
    ...new Set(slices.flat().map(({ column }) => column)),
  ]);
  expect(columns).toEqual([[2], [3], []]);
});

test("a cell of a list with formulas would be written twice, or never", () => {
  const pieces = [
    ...scored.slices.flatMap(({ blocks }) => blocks),
    ...scored.rounds.flatMap(({ slices }) => slices.flat()),
  ];
  const written = pieces.flatMap(({ row, column, cells }) =>
    cells.flatMap((contents, down) => contents.map((_, at) => `${row + down} ${column + at}`)),
  );
  expect(written.length).toBe(4 * (rows + 1));
  expect(new Set(written).size).toBe(4 * (rows + 1));
});
