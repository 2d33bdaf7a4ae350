import ExcelJS from "exceljs";
import { HyperFormula, type RawCellContent } from "hyperformula";
import { actions } from "../../src/actions";
import { handRatedCriterion } from "../../src/domain/scoring/hand-rated";
import type { Criterion, CriterionScale } from "../../src/domain/scoring/scoring-setup";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { minimalWorkbook } from "../workbench/xlsx/make-package";
import { session } from "./session";
import { writeSheet, type Cell } from "./start-host";

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

const accountCount = 40;
const blank = "";

/** Forty accounts by a plain cycle; every seventh fit and every fifth number of days is not known. */
function rowsOfAccounts(): Cell[][] {
  return Array.from({ length: accountCount }, (_, row) => [
    `Account ${row + 1}`,
    1000 * 1.3 ** (row % 17) + row,
    row % 7 === 3 ? blank : 1 + ((row * 5) % 19) / 2,
    row % 5 === 2 ? blank : 10 + ((row * 11) % 50),
    ((row * 13) % 40) + 0.25,
    1 + ((row * 3) % 10),
  ]);
}

function criterion(column: string, weight: number, scale: CriterionScale): Criterion {
  return {
    name: column,
    sourceColumn: column,
    direction: "higher",
    worst: null,
    best: null,
    weight,
    scale,
  };
}

const criteria: readonly Criterion[] = [
  criterion("Revenue", 31, "log"),
  criterion("Fit", 23, "line"),
  { ...criterion("Days", 17, "line"), direction: "lower", worst: 55, best: 12 },
  { ...criterion("Growth", 13, "three points"), middle: 10 },
  criterion("Trust", 9, "rated"),
  { ...handRatedCriterion("Idea"), weight: 7 },
];

/** What the engine of the test is not asked for: our own functions, and what fills other cells. */
const notNative = /KAM\.|SORT|FILTER|SEQUENCE|ANCHORARRAY|#|_xlfn/u;

interface Saved {
  readonly cells: RawCellContent[][];
  /** What stood in the cells when they were saved, by row and column from 0. */
  readonly stored: unknown[][];
  readonly area: (name: string) => { row: number; column: number; rows: number };
}

function parsed(range: string): { row: number; column: number; rows: number } {
  const [, letters = "", first = "", last = first] =
    /\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/u.exec(range) ?? [];
  const column = [...letters].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(first) - 1, column, rows: Number(last) - Number(first) + 1 };
}

/** The matrix of a saved file as another reader finds it. */
async function savedMatrix(bytes: Uint8Array): Promise<Saved> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.getWorksheet("Scoring matrix")!;
  const cells: RawCellContent[][] = [];
  const stored: unknown[][] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const read = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1));
    stored.push(read.map((cell) => (cell.formula ? cell.result : cell.value)));
    cells.push(
      read.map((cell): RawCellContent => {
        const value: unknown = cell.formula ? cell.result : cell.value;
        if (cell.formula && !notNative.test(cell.formula)) return `=${cell.formula}`;
        return typeof value === "string"
          ? `'${value}`
          : typeof value === "object"
            ? null
            : (value as RawCellContent);
      }),
    );
  }
  return {
    cells,
    stored,
    area: (name) => {
      const ranges = workbook.definedNames.getRanges(name).ranges;
      const found = ranges.find((range) => range.includes("Scoring matrix"));
      if (found === undefined) throw new Error(`no name ${name}`);
      return parsed(found);
    },
  };
}

function closeTo(value: unknown): number {
  return expect.closeTo(Number(value), 12) as number;
}

test("another engine would come to other ratings, weights, scores or ranks than the saved workbook holds", async () => {
  const empty = minimalWorkbook({ sheets: [{ name: "Notes", xml: "<sheetData/>" }] });
  const bytes = await session(
    empty,
    async (host) => {
      const headings = ["Account", "Revenue", "Fit", "Days", "Growth", "Trust"];
      await writeSheet(host, "Accounts", [headings, ...rowsOfAccounts()], "Accounts");
      const [source] = await actions.listAccountSources();
      const read = await actions.readAccounts(source!);
      await actions.createScoringMatrix(read, { ...read.proposal, criteria, slots: 8 });
    },
    { calculates: true },
  );
  const { cells, stored, area } = await savedMatrix(bytes);
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", smartRounding: false });
  const at = (row: number, column: number) =>
    engine.getCellValue({ sheet: 0, row, col: column }) as unknown;
  const columnOf = (name: string) => {
    const { row, column, rows } = area(name);
    return Array.from({ length: rows }, (_, down) => ({
      ours: stored[row + down]?.[column],
      theirs: at(row + down, column),
      formula: engine.getCellFormula({ sheet: 0, row: row + down, col: column }),
    }));
  };

  const shares = criteria.map(({ weight }) => weight / 100);
  const ratings = criteria.map((_, index) => columnOf(`_KAM.accounts.rating${index + 1}`));
  for (const column of ratings) {
    expect(column.every(({ formula }) => formula !== undefined)).toBe(true);
    expect(column.map(({ theirs }) => theirs)).toEqual(
      column.map(({ ours }) => (typeof ours === "number" ? closeTo(ours) : "")),
    );
  }
  const blanks = ratings.flat().filter(({ theirs }) => theirs === "");
  expect(blanks).toHaveLength(6 + 8 + accountCount);

  // What no rating is known of counts 1; the weights are those that were asked for.
  const scores = Array.from({ length: accountCount }, (_, row) =>
    ratings.reduce((sum, column, index) => {
      const rating = column[row]?.theirs;
      return sum + (typeof rating === "number" ? rating : 1) * (shares[index] ?? 0);
    }, 0),
  );
  expect(columnOf("Scores").map(({ ours }) => ours)).toEqual(scores.map(closeTo));
  const rounded = scores.map((score) => Number(score.toFixed(6)));
  expect(columnOf("Ranks").map(({ ours }) => ours)).toEqual(
    rounded.map((score) => 1 + rounded.filter((other) => other > score).length),
  );
}, 120_000);
