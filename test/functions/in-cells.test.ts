import { createMetadata } from "../../scripts/functions/metadata";
import type { ExampleHelp } from "../../scripts/functions/function-help";
import { readFunctionHelp } from "../../scripts/functions/read-function-help";
import { functionSources } from "../../scripts/functions/sources";
import { catalogue } from "../../src/functions/catalogue";
import { register } from "../../src/functions/register";
import type { FunctionsMetadata } from "../../workbench/functions/function-metadata";
import {
  newWorkbook,
  startHeadlessHost,
  type HeadlessHost,
} from "../../workbench/headless/start-headless-host";
import { expectAsWritten } from "./support/expect-as-written";
import { parseFormula } from "./support/excel-formula";

const SHEET = "{sheet-1}";
const RESULT_COLUMN = 40;

interface Placed extends ExampleHelp {
  readonly id: string;
  readonly row: number;
}

let host: HeadlessHost;
let nextRow = 0;

const examples = functionSources()
  .flatMap(readFunctionHelp)
  .flatMap((help) => help.examples.map((example) => ({ id: help.id, ...example })));

/** Every example is laid out in cells and asked of the runtime in office.js, all at once. */
let placed: readonly Placed[];

beforeAll(async () => {
  const metadata = await createMetadata(functionSources(), "https://localhost:3000");
  host = await startHeadlessHost({
    functions: metadata as FunctionsMetadata,
    model: newWorkbook({ sheets: [{ id: SHEET, name: "Sheet1", colNumber: 60, rowNumber: 3000 }] }),
  });
  Object.assign(globalThis, {
    CustomFunctions: (host.window as unknown as typeof globalThis).CustomFunctions,
  });
  for (const [id, shell] of Object.entries(catalogue)) register(id, shell);
  placed = examples.map(place);
  await host.settle();
}, 60_000);

afterAll(() => host.close());

test.each(examples.map((example, index) => [example.formula, index] as const))(
  "%s is calculated in a cell",
  (_, index) => {
    const { row, result } = placed[index] as Placed;
    expectAsWritten(shownFrom(row, result), result);
  },
);

test("an error value among the ratings stays in its row, with its sentence", async () => {
  const row = nextRow;
  nextRow += 4;
  type(row, 0, "8");
  type(row + 1, 0, "=NA()");
  type(row + 2, 0, "5");
  type(row, RESULT_COLUMN, `=KAM.SCORE(A${row + 1}:A${row + 3},1)`);
  await host.settle();
  expect(shown(row, RESULT_COLUMN)).toBe(8);
  expect(shown(row + 1, RESULT_COLUMN)).toBe("#N/A");
  expect(shown(row + 2, RESULT_COLUMN)).toBe(5);
  const { message } = host.model.getters.getEvaluatedCell({
    sheetId: SHEET,
    row: row + 1,
    col: RESULT_COLUMN,
  });
  expect(String(message)).toContain("ratings, row 2 holds the error #N/A");
});

test("a result follows when a cell that it reads changes", async () => {
  const row = nextRow;
  nextRow += 2;
  type(row, 0, "200");
  type(row, 1, "190");
  type(row, RESULT_COLUMN, `=KAM.CHURN(A${row + 1},B${row + 1})`);
  await host.settle();
  expect(shown(row, RESULT_COLUMN)).toBeCloseTo(0.05, 12);
  type(row, 1, "150");
  await host.settle();
  expect(shown(row, RESULT_COLUMN)).toBeCloseTo(0.25, 12);
});

/** Array constants go into cells and become references; single values stay in the formula. */
function place(example: ExampleHelp & { readonly id: string }): Placed {
  const row = nextRow;
  const { functionArguments } = parseFormula(example.formula);
  let column = 0;
  let height = 1;
  const texts = functionArguments.map((argument) => {
    if (!Array.isArray(argument)) return constant(argument);
    const rows = argument as unknown[][];
    const width = rows[0]?.length ?? 0;
    rows.forEach((cells, down) =>
      cells.forEach((cell, right) => type(row + down, column + right, content(cell))),
    );
    const reference = `${letters(column)}${row + 1}:${letters(column + width - 1)}${row + rows.length}`;
    column += width;
    height = Math.max(height, rows.length);
    return reference;
  });
  type(row, RESULT_COLUMN, `=KAM.${example.id}(${texts.join(",")})`);
  nextRow = row + Math.max(height, example.result.split(";").length) + 2;
  return { ...example, row };
}

function shownFrom(row: number, result: string): unknown[][] {
  const rows = result.startsWith("{") ? result.slice(1, -1).split(";") : [result];
  return rows.map((text, down) =>
    (text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((_, right) =>
      shown(row + down, RESULT_COLUMN + right),
    ),
  );
}

function shown(row: number, col: number): unknown {
  return host.model.getters.getEvaluatedCell({ sheetId: SHEET, row, col }).value;
}

function type(row: number, col: number, text: string): void {
  host.model.dispatch("UPDATE_CELL", { sheetId: SHEET, row, col, content: text });
}

function constant(argument: unknown): string {
  if (argument === null) return "";
  return typeof argument === "string" && !argument.startsWith("#")
    ? `"${argument}"`
    : content(argument);
}

function content(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : String.fromCharCode(64 + Math.floor(column / 26), 65 + (column % 26));
}
