import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { functionSources } from "../../scripts/functions/sources";
import { readFunctionHelp } from "../../scripts/functions/read-function-help";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { pasteAt } from "./support/grid-hands";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

/** Room for a result to spill; no example gives more rows than this. */
const rowsApart = 20;

const examples = functionSources()
  .flatMap(readFunctionHelp)
  .flatMap(({ id, examples: own }) => own.map((example) => ({ id, ...example })));

/** `{1,2;"a",#N/A}` or `0.5` as rows of cells. */
function cellsOf(result: string): readonly (readonly string[])[] {
  const inner = result.trim().replace(/^\{(.*)\}$/s, "$1");
  return inner
    .split(";")
    .map((row) => row.match(/"(?:[^"]|"")*"|[^,]+/g)?.map((cell) => cell.trim()) ?? []);
}

function expectCell(value: unknown, expected: string): void {
  if (expected.startsWith('"')) {
    expect(String(value ?? "")).toBe(expected.slice(1, -1).replaceAll('""', '"'));
  } else if (/^(TRUE|FALSE)$/.test(expected)) {
    expect(value).toBe(expected === "TRUE");
  } else if (expected.startsWith("#")) {
    expect(value).toBe(expected);
  } else {
    const decimals = (/\.(\d+)$/.exec(expected)?.[1] ?? "").length;
    // Half a unit of the last digit that the page gives.
    expect(Math.abs(Number(value) - Number(expected))).toBeLessThanOrEqual(
      0.5000001 * 10 ** -decimals,
    );
  }
}

describe("the example of every function, pasted into a cell in a real browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  let workbench: OpenWorkbench;
  let saved: SavedWorkbook;

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const lastRow = examples.length * rowsApart + 1;
    book.addWorksheet("Examples").getCell(lastRow, 1).value = "The examples end here";
    const file = join(folder, "examples.xlsx");
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
    workbench = await openWorkbench({ workbookFile: file });
    const blanks = Array.from({ length: rowsApart - 1 }, () => [""]);
    await pasteAt(
      workbench,
      "A1",
      examples.flatMap(({ formula }) => [[formula], ...blanks]),
    );
    saved = await readSaved(await workbench.save());
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("there is an example for each of the 49 functions", () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(49);
  });

  test.each(examples.map((example, index) => [example.formula, example.result, index] as const))(
    "%s",
    (_formula, result, index) => {
      const rows = saved.sheet("Examples").rows;
      cellsOf(result).forEach((row, down) =>
        row.forEach((expected, right) =>
          expectCell(rows[index * rowsApart + down]?.[right], expected),
        ),
      );
    },
  );
});
