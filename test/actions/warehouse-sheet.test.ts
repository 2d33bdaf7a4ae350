import { createScoringMatrix } from "../../src/actions/create-scoring-matrix";
import { createWarehouseSheet } from "../../src/actions/create-warehouse-sheet";
import { listAccountSources } from "../../src/actions/list-account-sources";
import { readAccounts } from "../../src/actions/read-accounts";
import { takeBack } from "../../src/actions/take-back";
import { matrixNames, ratingsName } from "../../src/sheets/matrix/matrix-names";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

const hostile = 'a"; drop table accounts; --';
const accounts: readonly (readonly Cell[])[] = [
  ["客户", hostile, "Select", "Fit"],
  ["Alder's \\ Sons", 900, 1500, 9],
  ["=1+1", 300, 2500, 7],
  ["Cedar", 500, "", 4],
  ["Dogwood", 100, 400, 2],
  ["Elm", 700, 1100, 8],
];

let host: HeadlessHost;
let matrix: string;

async function cellsOf(sheetName: string): Promise<readonly (readonly unknown[])[]> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("formulas");
    await context.sync();
    return used.formulas as unknown[][];
  });
}

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts, "Accounts");
  const [source] = await listAccountSources();
  const read = await readAccounts(source as never, "客户");
  const criterion = (sourceColumn: string, weight: number) => ({
    name: sourceColumn,
    sourceColumn,
    direction: "higher" as const,
    worst: null,
    best: null,
    weight,
  });
  const made = await createScoringMatrix(
    read,
    {
      ...read.proposal,
      title: "Scoring matrix",
      criteria: [criterion(hostile, 50), criterion("Select", 20), criterion("Fit", 30)],
      slots: 2,
    },
    { pause: host.whenCalculated },
  );
  matrix = made.sheetName;
  await host.whenCalculated();
}, 60_000);

afterAll(() => host.close());

const request = (dialect = "duckdb") => ({
  dialect,
  sheet: matrix,
  table: "sales.accounts",
  accountColumn: "客户",
});

test("the sheet holds the SQL a line a row, twenty proof rows at most, the difference query and a dbt model", async () => {
  const made = await createWarehouseSheet(request(), { pause: host.whenCalculated });
  const cells = await cellsOf(made.sheetName);
  const column = cells.map(([first]) => String(first));
  const begin = column.indexOf("1 Scores") + 2;
  const lines = made.sql.split("\n");
  expect(column.slice(begin, begin + lines.length)).toEqual(lines);
  const shown = await host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(made.sheetName).getUsedRange().load("text");
    await context.sync();
    return used.text.map(([first]) => first);
  });
  expect(shown.slice(begin, begin + lines.length)).toEqual(lines);
  expect(made.sql).toContain('FROM "sales"."accounts" AS list');
  expect(made.sql).toContain('list."a""; drop table accounts; --"');
  expect(made.sql).toContain('list."客户" AS account');
  for (const heading of [
    "2 Difference query",
    "3 dbt: models/kam_scores.sql",
    "5 dbt: models/kam_schema.yml",
    "Proof",
  ]) {
    expect(column).toContain(heading);
  }
  const proof = cells.slice(column.indexOf("Proof") + 2);
  expect(proof[0]).toEqual(expect.arrayContaining(["Account", "Expected score"]));
  expect(proof.slice(1).map(([account]) => account)).toContain("Alder's \\ Sons");
  expect(proof.slice(1)).toHaveLength(accounts.length - 1);
  await takeBack(made);
});

test("an account that looks like a formula is text", async () => {
  const made = await createWarehouseSheet(request(), { pause: host.whenCalculated });
  const values = await host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(made.sheetName).getUsedRange().load("values");
    await context.sync();
    return used.values as unknown[][];
  });
  expect(values.flat()).toContain("=1+1");
  await takeBack(made);
});

test("a rating that somebody typed is a row of a small table in the SQL, and is said", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(matrix);
    const ratings = sheet.names.getItem(ratingsName(1)).getRange().load("formulas,rowCount");
    const names = sheet.names.getItem(matrixNames.accounts).getRange().load("values");
    await context.sync();
    const row = names.values.findIndex(([account]) => account === "Alder's \\ Sons");
    ratings.getCell(row, 0).values = [[3.5]];
    await context.sync();
  });
  await host.whenCalculated();
  const made = await createWarehouseSheet(request(), { pause: host.whenCalculated });
  expect(made.sql).toMatch(/^kam_typed AS \($/mu);
  expect(made.sql).toContain(`CAST('Alder''s \\ Sons' AS VARCHAR) AS typed_account, 1 AS has_`);
  expect(made.sql).toContain("CAST(3.5e0 AS DOUBLE)");
  const column = (await cellsOf(made.sheetName)).map(([first]) => String(first));
  expect(column[column.indexOf("1 Scores") + 1]).toContain(
    "Ratings that were typed on the matrix (one account) cannot be computed in a warehouse",
  );
  await takeBack(made);
});

test("a warehouse that our tests cannot run is called parsed, not run", async () => {
  const made = await createWarehouseSheet(request("Snowflake"), { pause: host.whenCalculated });
  const [, [subtitle]] = (await cellsOf(made.sheetName)) as [unknown, [string]];
  expect(subtitle).toMatch(/^For Snowflake: parsed, not run\./u);
  await takeBack(made);
});

test.each([
  [{ dialect: "oracle" }, 'There is no dialect "oracle": choose one of duckdb, postgresql,'],
  [{ table: "a..b" }, '"a..b" names no table: write it as accounts,'],
  [{ sheet: "Accounts" }, "Accounts is no matrix in this workbook"],
])("%j is refused in a sentence and nothing is written", async (change, sentence) => {
  const before = await workbookContents(host);
  await expect(
    createWarehouseSheet({ ...request(), ...change }, { pause: host.whenCalculated }),
  ).rejects.toMatchObject({ code: "badInput", message: expect.stringContaining(sentence) });
  expect(await workbookContents(host)).toEqual(before);
});
