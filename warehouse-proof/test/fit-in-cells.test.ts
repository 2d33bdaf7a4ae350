import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startDuckdb } from "../engines/duckdb";
import { cdnow, hasSharedData } from "../shared-data";

const root = join(__dirname, "..", "..");
const AS_OF = 35703;

interface Answer {
  readonly ok: boolean;
  readonly sentence?: string;
  readonly result: {
    readonly sql: string;
    readonly values: readonly (readonly (string | number)[])[];
  };
}

/** The raw purchases in a workbook: their values in cells, the fit in cells, and the fit as SQL. */
function inWorkbook(raw: ReturnType<typeof cdnow>): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "kam-fit-"));
  const { names, amounts } = raw.cells;
  const lines = Array.from(
    names,
    (name, row) => `c${String(name)},${String(raw.dates[row])},${String(amounts?.[row])}`,
  );
  const input = join(folder, "purchases.csv");
  writeFileSync(input, ["customer,day,dollars", ...lines].join("\n"));
  const columns = ["A", "B", "C"]
    .map((letter) => `purchases!$${letter}$2:$${letter}$${lines.length + 1}`)
    .join(",");
  const type = (cell: string, value: string) => ({ do: "type", sheet: "purchases", cell, value });
  const steps = join(folder, "steps.json");
  writeFileSync(
    steps,
    JSON.stringify([
      type("F1", `=KAM.CLV.FIT(${columns},"week",${AS_OF})`),
      type("I1", `=KAM.CLV.TRANSACTIONS(${columns},52,"week",0.1,${AS_OF})`),
      {
        do: "warehouse",
        dialect: "duckdb",
        fit: "purchases!F1",
        table: "purchases",
        account: "customer",
        date: "day",
        amount: "dollars",
        asOf: "1997-09-30",
      },
      { do: "read", sheet: "purchases", range: "I1:P2357" },
    ]),
  );
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const run = spawnSync(
    process.execPath,
    [tsx, join(root, "headless", "index.ts"), input, "-", steps],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  rmSync(folder, { recursive: true, force: true });
  assert.equal(run.status, 0, run.stderr + run.stdout.slice(0, 2000));
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
}

test(
  "CDNOW raw in DuckDB, through the SQL of a fit in cells, is KAM.CLV.TRANSACTIONS in cells",
  { skip: !hasSharedData },
  async () => {
    const raw = cdnow();
    const [, , warehouse, cells] = inWorkbook(raw);
    assert.ok(warehouse && cells);
    const engine = await startDuckdb();
    await engine.load(
      ["purchases"],
      [
        {
          name: "customer",
          type: "text",
          values: Array.from(raw.cells.names, (name) => `c${String(name)}`),
        },
        { name: "day", type: "date", values: raw.dates },
        { name: "dollars", type: "number", values: raw.cells.amounts as Float64Array },
      ],
    );
    const rows = await engine.run(warehouse.result.sql);
    await engine.close();
    const byAccount = new Map(rows.map((row) => [row["account"], row]));
    assert.equal(rows.length, 2357);
    const worst = { alive: 0, purchases: 0, value: 0, lifetime: 0 };
    const relative = (here: unknown, there: unknown): number =>
      Math.abs(Number(here) / Number(there) - 1);
    for (const [account, , , , alive, purchases, value, lifetime] of cells.result.values) {
      const row = byAccount.get(account as string);
      assert.ok(row, String(account));
      worst.alive = Math.max(worst.alive, Math.abs(Number(row["p_alive"]) - Number(alive)));
      worst.purchases = Math.max(worst.purchases, relative(row["expected_purchases"], purchases));
      worst.value = Math.max(worst.value, relative(row["expected_value"], value));
      worst.lifetime = Math.max(worst.lifetime, relative(row["lifetime_value"], lifetime));
    }
    console.log(`  DuckDB, CDNOW through a fit in cells: ${JSON.stringify(worst)}`);
    assert.ok(worst.alive <= 1e-12 && worst.purchases <= 1e-10);
    assert.ok(worst.value <= 1e-10 && worst.lifetime <= 1e-10);
  },
);
