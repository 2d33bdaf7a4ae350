import { Failure } from "../domain/failure";
import { cellAddress, rangeAddress } from "./address";
import { computedLook, look } from "./look";
import { sheetNameFor } from "./sheet-name";
import { joinParts, type SheetPart } from "./sheet-part";
import type { CellContent, SheetPlan } from "./sheet-plan";

/** A text of several lines with a heading and what to do with it. */
export interface WarehouseText {
  readonly heading: string;
  readonly note: string;
  readonly text: string;
}

export interface WarehouseFacts {
  readonly title: string;
  /** Under the title: which warehouse, and how far it was tried. */
  readonly subtitle: string;
  readonly texts: readonly WarehouseText[];
  /** Rows that prove it, with their headings. */
  readonly proof: {
    readonly note: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly CellContent[])[];
  } | null;
}

const mostCharacters = 32_767;
const textWidth = 120;

/** One line a row, so that a column copied is the statement. */
function linesOf({ heading, text }: WarehouseText): readonly string[] {
  const lines = text.split("\n");
  const long = lines.findIndex((line) => line.length > mostCharacters);
  if (long >= 0) {
    throw new Failure(
      "value",
      `${heading}: line ${long + 1} has over ${mostCharacters.toLocaleString("en")} characters, more than a cell takes; shorten the names in it.`,
    );
  }
  return lines;
}

function textPart(block: WarehouseText, row: number): { part: SheetPart; rows: number } {
  const lines = linesOf(block);
  const cells = [[block.heading], [block.note], ...lines.map((line) => [line])];
  return {
    rows: cells.length + 1,
    part: {
      blocks: [{ row, column: 0, cells }],
      formats: [
        { range: cellAddress(row, 0), style: "Heading 1" },
        { range: cellAddress(row + 1, 0), style: "Explanatory Text", wrap: true },
        {
          range: rangeAddress({ row: row + 2, column: 0, rows: lines.length, columns: 1 }),
          fill: computedLook.fill,
          fontColor: computedLook.fontColor,
        },
      ],
    },
  };
}

function proofPart(facts: NonNullable<WarehouseFacts["proof"]>, row: number): SheetPart {
  const columns = facts.headings.length;
  const table = { row: row + 2, column: 0, rows: facts.rows.length + 1, columns };
  return {
    blocks: [
      { row, column: 0, cells: [["Proof"], [facts.note]] },
      { row: row + 2, column: 0, cells: [facts.headings, ...facts.rows] },
    ],
    formats: [
      { range: cellAddress(row, 0), style: "Heading 1" },
      { range: cellAddress(row + 1, 0), style: "Explanatory Text", wrap: true },
      {
        range: rangeAddress({ ...table, rows: 1 }),
        bold: true,
        fontColor: look.accent,
        borderBottom: look.accent,
      },
      {
        range: rangeAddress({ ...table, column: 1, columns: columns - 1 }),
        horizontal: "Right",
      },
    ],
  };
}

/** The same model for a warehouse: the SQL, one line a row, and rows that prove that both agree. */
export function warehouseSheet(facts: WarehouseFacts): SheetPlan {
  const parts: SheetPart[] = [
    {
      blocks: [{ row: 0, column: 0, cells: [[facts.title], [facts.subtitle]] }],
      formats: [
        { range: "A1", style: "Title" },
        { range: "A2", style: "Explanatory Text", wrap: true },
      ],
    },
  ];
  let row = 3;
  for (const block of facts.texts) {
    const { part, rows } = textPart(block, row);
    parts.push(part);
    row += rows;
  }
  if (facts.proof !== null) parts.push(proofPart(facts.proof, row));
  return {
    ...joinParts(parts),
    sheetName: sheetNameFor("warehouse", facts.title),
    tabColor: look.accent,
    showGridlines: false,
    columnWidths: [
      { column: 0, characters: textWidth },
      ...Array.from({ length: 9 }, (_, column) => ({ column: column + 1, characters: 18 })),
    ],
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "Portrait" },
    firstCell: "A1",
  };
}
