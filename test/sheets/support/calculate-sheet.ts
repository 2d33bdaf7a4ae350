import { columnLetters } from "../../../src/sheets/address";
import type { CellContent, SheetPlan } from "../../../src/sheets/sheet-plan";
import { addKamStandIns } from "./kam-stand-ins";
import { Model } from "./spreadsheet-engine";

type Value = string | number | boolean | null;

/** Another sheet of the workbook, as rows of values. */
export interface OtherSheet {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

export interface CalculatedSheet {
  /** The value of a cell, by its address. */
  value(address: string): unknown;
  /** The values of a range, row by row. */
  values(range: string): unknown[][];
  /** The first cell of a text, searched row by row; the rest of the sheet is found from there. */
  find(text: string): { row: number; column: number };
  at(row: number, column: number): unknown;
}

addKamStandIns();
// The engine reports its timing to the console.
jest.spyOn(console, "debug").mockImplementation(() => undefined);

/** As a cell of the engine: text that looks like a formula or a number is marked as text. */
function engineContent(content: CellContent): string {
  if (content === null) {
    return "";
  }
  if (typeof content === "object") {
    return content.formula;
  }
  if (typeof content === "string") {
    return /^[=+\-@'\d.]/.test(content) ? `'${content}` : content;
  }
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
}

function parse(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Every cell of a plan by its address. */
export function cellsOf(plan: SheetPlan): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const block of plan.blocks) {
    for (const [down, row] of block.cells.entries()) {
      for (const [across, content] of row.entries()) {
        if (content !== null) {
          cells.set(`${columnLetters(block.column + across)}${block.row + down + 1}`, content);
        }
      }
    }
  }
  return cells;
}

/** The plan calculated by the spreadsheet engine, with `changes` typed over its cells. */
export function calculateSheet(
  plan: SheetPlan,
  others: readonly OtherSheet[] = [],
  changes: Readonly<Record<string, CellContent>> = {},
): CalculatedSheet {
  const contents = cellsOf(plan);
  for (const [address, content] of Object.entries(changes)) {
    contents.set(address, content);
  }
  const cells = Object.fromEntries(
    [...contents].map(([address, content]) => [address, engineContent(content)]),
  );
  const lastRow = Math.max(...[...contents.keys()].map((address) => parse(address).row));
  const size = { colNumber: 80, rowNumber: lastRow + 20 };
  const model = new Model({
    sheets: [
      { id: "plan", name: "Plan of the test", ...size, cells },
      ...others.map((other, index) => ({
        id: `other${index}`,
        name: other.name,
        ...size,
        cells: Object.fromEntries(
          other.rows.flatMap((row, down) =>
            row.map((value, across) => [
              `${columnLetters(across)}${down + 1}`,
              engineContent(value),
            ]),
          ),
        ),
      })),
    ],
  });
  const at = (row: number, column: number): unknown =>
    model.getters.getEvaluatedCell({ sheetId: "plan", col: column, row }).value;
  return {
    at,
    value: (address) => {
      const { row, column } = parse(address);
      return at(row, column);
    },
    values: (range) => {
      const [from = "A1", to = from] = range.split(":");
      const first = parse(from);
      const last = parse(to);
      return Array.from({ length: last.row - first.row + 1 }, (_, down) =>
        Array.from({ length: last.column - first.column + 1 }, (__, across) =>
          at(first.row + down, first.column + across),
        ),
      );
    },
    find: (text) => {
      for (const [address, content] of contents) {
        if (content === text) {
          return parse(address);
        }
      }
      throw new Error(`no cell says ${text}`);
    },
  };
}
