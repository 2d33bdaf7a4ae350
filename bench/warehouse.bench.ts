import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "../src/warehouse/dialects/dialect";
import { duckdb } from "../src/warehouse/dialects/duckdb";
import { type CountingGrain, countingSql } from "../src/warehouse/purchase-sql";
import type { ScoreModel } from "../src/warehouse/score-model";
import { scoreSql } from "../src/warehouse/score-sql";
import {
  expectedPurchasesWhileAlive,
  probabilityAlive,
} from "../src/domain/lifetime-value/bg-nbd-predictions";
import type { CountedHistories } from "../src/domain/lifetime-value/counted-histories";
import { reportHistoriesFit } from "../src/domain/lifetime-value/history-fit-report";
import { type BenchTable, type Measurement, slope } from "./harness";

const SIZES = [100_000, 1_000_000, 10_000_000];
const SCORE_GOAL = 5_000;
const COUNT_GOAL = 15_000;
const CUSTOMERS = 1_000_000;
const PURCHASES = 20_000_000;
const MOST_ROWS = 50_000;

interface Database {
  run(sql: string): Promise<unknown>;
  rows(sql: string): Promise<readonly Record<string, number | null>[]>;
}

/** The package of its own is loaded by its place: `npm ci` of the root does not install it. */
async function openDuckdb(): Promise<Database | null> {
  const folder = join(__dirname, "..", "warehouse-proof", "node_modules", "@duckdb", "node-api");
  if (!existsSync(folder)) return null;
  const { DuckDBInstance } = (await import(join(folder, "lib", "index.js"))) as {
    DuckDBInstance: {
      create(
        path: string,
        options: Record<string, string>,
      ): Promise<{ connect(): Promise<Connection> }>;
    };
  };
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) =>
      (await connection.runAndReadAll(sql))
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              value === null ? null : Number(value),
            ]),
          ),
        ),
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): readonly Record<string, unknown>[] }>;
}

const columns = ["revenue", "potential", "wallet", "fit", "days"] as const;

const model: ScoreModel = {
  title: "Key accounts",
  accountColumn: "account",
  criteria: columns.map((column, index) => ({
    name: column,
    column,
    weight: 30 - 5 * index,
    scale: { method: "line", direction: index === 4 ? "lower" : "higher", low: 5, high: 95 },
  })),
  missing: "worst",
  tiers: { labels: ["A", "B", "C"], limits: [7, 5] },
  quadrants: null,
  slots: 100,
  typed: [],
};

async function timed(name: string, work: () => Promise<unknown>): Promise<Measurement> {
  const began = performance.now();
  await work();
  return { name, medianMilliseconds: performance.now() - began };
}

async function scoring(database: Database): Promise<BenchTable> {
  const own: Measurement[] = [];
  const ranked: Measurement[] = [];
  for (const size of SIZES) {
    const cells = columns.map((column, index) => {
      const blank =
        index > 2 ? "CASE WHEN random() < 0.2 THEN NULL ELSE 100 * random() END" : "100 * random()";
      return `${blank} AS ${column}`;
    });
    await database.run("SELECT setseed(0.5)");
    await database.run(
      `CREATE OR REPLACE TABLE accounts AS SELECT range AS account, ${cells.join(", ")} FROM range(${size})`,
    );
    const sql = scoreSql(model, ["accounts"], duckdb);
    const label = size.toLocaleString("en");
    own.push(
      await timed(`${label} accounts, scores and tiers`, () =>
        database.run(`CREATE OR REPLACE TABLE scored AS ${sql.ofShard}`),
      ),
    );
    ranked.push(
      await timed(`${label} accounts, with ranks and standing`, () =>
        database.run(`CREATE OR REPLACE TABLE scored AS ${sql.whole}`),
      ),
    );
  }
  await database.run("DROP TABLE accounts; DROP TABLE scored");
  const growth = slope(
    SIZES,
    own.map(({ medianMilliseconds }) => medianMilliseconds),
  );
  const largest = own.at(-1)?.medianMilliseconds ?? NaN;
  return {
    title:
      "A matrix of 5 criteria with blanks as SQL in DuckDB, 2 threads, written to a table, one run",
    measurements: [...own, ...ranked],
    remarks: [
      `goal for 10,000,000 accounts: scored within ${SCORE_GOAL} ms, ${largest < SCORE_GOAL ? "reached" : "missed"}`,
      `cost of scores grows with accounts to the power of ${growth.toFixed(2)}`,
    ],
  };
}

/**
 * A million customers that came within a year and are seen for another, by the BG/NBD model but for
 * Poisson counts by the normal approximation: rates exponential, dropout chances beta(1, 20).
 */
async function simulate(database: Database): Promise<void> {
  await database.run("SELECT setseed(0.25)");
  await database.run(`
    CREATE TABLE customers AS
    SELECT customer, first_day, mean, least(bought, stayed) AS repeats,
      (730 - first_day) * CASE WHEN stayed < bought THEN stayed / (bought + 1) ELSE 1 END AS span
    FROM (
      SELECT customer, first_day, mean,
        greatest(0, floor(expected + sqrt(expected) * normal + 0.5)) AS bought,
        ceil(ln(1 - luck) / ln(1 - chance)) AS stayed
      FROM (
        SELECT customer, first_day, mean, rate * (730 - first_day) AS expected,
          sqrt(-2 * ln(1 - random())) * cos(6.283185307179586 * random()) AS normal,
          random() AS luck, 1 - pow(1 - random(), 1 / 20.0) + 1e-9 AS chance
        FROM (
          SELECT range AS customer, floor(365 * random()) AS first_day, 20 + 180 * random() AS mean,
            -ln(1 - random()) * 0.12 AS rate
          FROM range(${CUSTOMERS}))))`);
  await database.run(`
    CREATE TABLE purchases AS
    SELECT customer,
      DATE '2024-01-01' + CAST(least(730, first_day + CASE WHEN n = 0 THEN 0 ELSE 1 + span * random() END) AS INTEGER) AS day,
      mean * (0.5 + random()) AS amount
    FROM customers, range(0, CAST(1 + repeats AS BIGINT)) AS numbers(n)
    LIMIT ${PURCHASES}`);
}

const PARAMETERS = ["r", "alpha", "a", "b"] as const;

interface CountedFit {
  readonly parameters: ReadonlyMap<string, number>;
  /** Purchases of a year ahead of every kind of account that the fit is asked about. */
  readonly forecasts: readonly number[];
}

/** Accounts of all sorts: from none to 60 repeats, silent for a week to a year and a half. */
const ASKED = [0, 1, 2, 4, 8, 15, 30, 60].flatMap((repeats) =>
  [60, 80, 100].flatMap((age) =>
    [1, 4, 13, 26, 59].map((silence) => ({
      repeats,
      age,
      recency: repeats === 0 ? 0 : age - silence,
    })),
  ),
);

function fitOf(histories: CountedHistories): CountedFit {
  const lines = reportHistoriesFit({ histories });
  const parameters = new Map(lines.map(({ name, value }) => [name, Number(value)]));
  const of = (name: string): number => parameters.get(name) ?? NaN;
  const total = of("a") + of("b");
  const model = {
    purchaseRate: of("r") / of("alpha"),
    rateSpread: 1 / of("r"),
    dropout: { chance: of("a") / total, spread: 1 / (1 + total) },
  };
  return {
    parameters,
    forecasts: ASKED.map(
      ({ repeats, recency, age }) =>
        probabilityAlive(model, repeats, recency, age) *
        expectedPurchasesWhileAlive(model, repeats, age, 52),
    ),
  };
}

async function counting(database: Database, dialect: Dialect): Promise<BenchTable> {
  await simulate(database);
  const source = {
    table: ["purchases"],
    columns: { account: "customer", date: "day", amount: null },
    asOf: 46022,
    unit: "week" as const,
  };
  const [{ found = 0 } = {}] = await database.rows("SELECT COUNT(*) AS found FROM purchases");
  const measurements: Measurement[] = [];
  const remarks: string[] = [
    `${Number(found).toLocaleString("en")} purchases of ${CUSTOMERS.toLocaleString("en")} customers`,
  ];
  const fits = new Map<CountingGrain["time"], CountedFit>();
  for (const time of ["day", "week", "month", 0.3, 0.15, 0.1] as const) {
    let rows: readonly Record<string, number | null>[] = [];
    const measured = await timed(`histories counted ${inWords(time)}`, async () => {
      rows = await database.rows(countingSql(source, { time, value: 0.01 }, dialect));
    });
    measurements.push(measured);
    const column = (name: string) => Float64Array.from(rows, (row) => row[name] ?? NaN);
    const fit = fitOf({
      repeatPurchases: column("repeats"),
      recency: column("recency"),
      age: column("age"),
      count: column("accounts"),
      value: null,
      refused: [],
    });
    fits.set(time, fit);
    const isReached =
      rows.length < MOST_ROWS && measured.medianMilliseconds < COUNT_GOAL ? "reached" : "missed";
    remarks.push(
      `${inWords(time)}: ${rows.length.toLocaleString("en")} rows` +
        `, goal below ${MOST_ROWS.toLocaleString("en")} within ${COUNT_GOAL} ms ${isReached}` +
        `; ${PARAMETERS.map((name) => `${name} ${(fit.parameters.get(name) ?? NaN).toPrecision(5)}`).join(", ")}` +
        differences(fit, fits.get("day") as CountedFit),
    );
  }
  return {
    title: "Purchases counted to histories in DuckDB, 2 threads, one run",
    measurements,
    remarks,
  };
}

function inWords(time: CountingGrain["time"]): string {
  return typeof time === "string" ? `by the ${time}` : `in steps of ${100 * time} %`;
}

/** How far a fit is from that of days: each parameter, and the forecast that is off most. */
function differences(fit: CountedFit, exact: CountedFit): string {
  if (fit === exact) return "";
  const percent = (share: number): string => `${(100 * share).toPrecision(2)} %`;
  const off = PARAMETERS.map((name) => {
    const share = (fit.parameters.get(name) ?? NaN) / (exact.parameters.get(name) ?? NaN) - 1;
    return `${name} ${percent(Math.abs(share))}`;
  });
  const worst = exact.forecasts.reduce(
    (most, forecast, at) =>
      Math.max(most, Math.abs((fit.forecasts[at] ?? NaN) - forecast) / Math.max(forecast, 0.01)),
    0,
  );
  return ` (off ${off.join(", ")}; no forecast of ${ASKED.length} kinds of account by more than ${percent(worst)})`;
}

export default async function bench(): Promise<readonly BenchTable[]> {
  const database = await openDuckdb();
  if (database === null) {
    return [
      {
        title: "SQL in DuckDB",
        measurements: [],
        remarks: ["DuckDB is not installed: run npm run warehouse-proof once, then npm run bench"],
      },
    ];
  }
  return [await scoring(database), await counting(database, duckdb)];
}
