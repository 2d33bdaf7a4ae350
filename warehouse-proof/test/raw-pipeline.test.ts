import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startDuckdb } from "../engines/duckdb";
import { hasSharedData, sharedPath, sharedRows } from "../shared-data";

const root = join(__dirname, "..", "..");
const criteria = [
  { measure: "Won amount", weight: 40 },
  { measure: "Win rate", weight: 25 },
  { measure: "Open deals", weight: 10 },
  { measure: "Days since last won deal", direction: "lower", weight: 15 },
  { column: "revenue", weight: 10 },
];

/** What a data engineer has beside the accounts: the measures of the pipeline, by account. */
const VIEW = `
  CREATE VIEW scored_accounts AS
  SELECT
    accounts.account AS "Account",
    accounts.revenue AS "revenue",
    SUM(CASE WHEN deal_stage = 'Won' THEN close_value END) AS "Won amount",
    COUNT(CASE WHEN deal_stage = 'Won' THEN 1 END)
      / COUNT(CASE WHEN deal_stage IN ('Won', 'Lost') THEN 1 END) AS "Win rate",
    COUNT(CASE WHEN deal_stage IN ('Engaging', 'Prospecting') THEN 1 END) AS "Open deals",
    DATE '2017-12-31' - MAX(CASE WHEN deal_stage = 'Won' THEN close_date END)
      AS "Days since last won deal"
  FROM accounts
  LEFT JOIN pipeline ON pipeline.account = accounts.account
  GROUP BY ALL`;

interface Answer {
  readonly do: string;
  readonly ok: boolean;
  readonly result: {
    readonly sheet: string;
    readonly sql: string;
    readonly values: readonly (readonly (string | number)[])[];
  };
}

/** A run of the add-in without a display on the raw files: the matrix, its SQL and its cells. */
function inWorkbook(): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "kam-pipeline-"));
  const input = join(folder, "crm");
  mkdirSync(input);
  for (const file of ["accounts.csv", "sales_pipeline.csv"]) {
    cpSync(sharedPath(`b2b/maven_crm/${file}`), join(input, file));
  }
  const steps = join(folder, "steps.json");
  writeFileSync(
    steps,
    JSON.stringify([
      { do: "score", list: "accounts", criteria, slots: 10 },
      { do: "warehouse", dialect: "duckdb", table: "scored_accounts" },
      { do: "read", sheet: "Scoring matrix", range: "A1:AZ220" },
    ]),
  );
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const run = spawnSync(
    process.execPath,
    [tsx, join(root, "headless", "index.ts"), input, join(folder, "out.xlsx"), steps],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  assert.equal(run.status, 0, run.stderr + run.stdout);
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

/** The sheet rates by a formula of its own, whose last digit may be another. */
function assertSame(here: unknown, there: number | null, what: string): void {
  if (there === null) assert.equal(here, null, what);
  else assert.ok(Math.abs(Number(here) - there) <= 1e-12, `${what}: ${String(here)}, ${there}`);
}

test(
  "the raw pipeline in DuckDB through the written SQL is the workbook's matrix, row by row",
  { skip: !hasSharedData },
  async () => {
    const [, warehouse, cells] = inWorkbook();
    assert.ok(warehouse && cells);
    const engine = await startDuckdb();
    const accounts = sharedRows("b2b/maven_crm/accounts.csv");
    const deals = sharedRows("b2b/maven_crm/sales_pipeline.csv");
    const day = (written: string | undefined): string | null => {
      const [month, date, year] = (written ?? "").split("/");
      return year === undefined
        ? null
        : `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    };
    const numberOr = (written: string | undefined): number => (written ? Number(written) : NaN);
    await engine.load(
      ["accounts"],
      [
        { name: "account", type: "text", values: accounts.map((row) => row["account"] ?? null) },
        {
          name: "revenue",
          type: "number",
          values: accounts.map((row) => numberOr(row["revenue"])),
        },
      ],
    );
    await engine.load(
      ["pipeline"],
      [
        { name: "account", type: "text", values: deals.map((row) => row["account"] || null) },
        { name: "deal_stage", type: "text", values: deals.map((row) => row["deal_stage"] ?? null) },
        { name: "close_date", type: "date", values: deals.map((row) => day(row["close_date"])) },
        {
          name: "close_value",
          type: "number",
          values: deals.map((row) => numberOr(row["close_value"])),
        },
      ],
    );
    await engine.run(VIEW);
    const rows = await engine.run(warehouse.result.sql);
    await engine.close();

    const grid = cells.result.values;
    const header = grid.findIndex((row) => row[0] === "Account" && row.includes("Remark"));
    const at = (heading: string): number => (grid[header] ?? []).lastIndexOf(heading);
    const onSheet = grid.slice(header + 1).filter(([account]) => account !== "");
    assert.equal(onSheet.length, 85);
    assert.equal(rows.length, 85);
    const numberOf = (cell: string | number | undefined): number | null =>
      typeof cell === "number" ? cell : null;
    let scored = 0;
    for (const row of rows) {
      const line = onSheet.find(([account]) => account === row["account"]) ?? [];
      const ratings = [
        "won_amount",
        "win_rate",
        "open_deals",
        "days_since_last_won_deal",
        "revenue",
      ];
      criteria.forEach(({ measure, column }, place) => {
        const wanted = numberOf(line[at(`${String(measure ?? column)} rated`)]);
        assertSame(
          row[`rating_${String(ratings[place])}`],
          wanted,
          `${String(row["account"])} ${String(measure)}`,
        );
      });
      assertSame(row["score"], numberOf(line[at("Score")]), `${String(row["account"])} score`);
      assert.equal(row["score_rank"], numberOf(line[at("Rank")]));
      if (row["score"] !== null) {
        scored += 1;
        assert.equal(row["tier"], line[at("Tier")]);
      }
    }
    assert.ok(scored > 80);
  },
);
