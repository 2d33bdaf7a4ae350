import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Dialect as Parser, init, parse } from "@polyglot-sql/sdk";
import { dbtFiles } from "../../src/warehouse/dbt-model";
import { dialects } from "../../src/warehouse/find-dialect";
import { proofSql } from "../../src/warehouse/proof-sql";
import type { FittedPurchases } from "../../src/warehouse/purchase-model";
import { countingSql, purchaseProofSql, purchaseSql } from "../../src/warehouse/purchase-sql";
import type { ScoreModel } from "../../src/warehouse/score-model";
import { scoreSql } from "../../src/warehouse/score-sql";

before(() => init());

const parsers: Readonly<Record<string, readonly Parser[]>> = {
  duckdb: [Parser.DuckDB],
  postgresql: [Parser.PostgreSQL],
  clickhouse: [Parser.ClickHouse],
  snowflake: [Parser.Snowflake],
  bigquery: [Parser.BigQuery],
  spark: [Parser.Spark, Parser.Databricks],
  redshift: [Parser.Redshift],
  sqlserver: [Parser.TSQL],
};

const model: ScoreModel = {
  title: "Key accounts",
  accountColumn: "客户",
  criteria: ['a"; drop table accounts; --', "it's `a` \\ [b]", "select", "Annual revenue"].map(
    (name, at) => ({
      name,
      column: name,
      weight: 10 * (at + 1),
      scale: {
        method: "line",
        direction: at % 2 === 0 ? "higher" : "lower",
        low: -1.5,
        high: 1e-7 + at,
      },
    }),
  ),
  missing: "worst",
  tiers: { labels: ["A's \\", "B", "C"], limits: [7.5, 5] },
  quadrants: {
    attractiveness: [0, 1],
    strength: [2, 3],
    cuts: { attractiveness: 5.5, strength: 5 },
  },
  slots: 12,
  typed: [{ account: "O'Hara \\ '; drop table accounts; --", criterion: 2, rating: 7.5 }],
};

const fit: FittedPurchases = {
  purchases: { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } },
  values: { p: 6.25, q: 3.74, gamma: 15.44 },
  unit: "week",
  horizon: 52,
  discountPerUnit: 0.0018,
};
const histories = {
  repeatPurchases: Float64Array.of(0, 29),
  recency: Float64Array.of(0, 30),
  age: Float64Array.of(30, 38),
};
const source = {
  table: ["sales", "orders.2026"],
  columns: { account: "客户", date: "order", amount: "amount; --" },
  asOf: null,
  unit: "week",
} as const;

for (const dialect of dialects) {
  const statements = {
    scores: scoreSql(model, ["sales", "accounts.2026"], dialect).whole,
    "scores of a shard": scoreSql(model, ["accounts"], dialect).ofShard,
    "ranks of merged shards": scoreSql(model, ["accounts"], dialect).ofMerged,
    "score differences": proofSql(
      model,
      ["accounts"],
      [
        { account: "O'Hara \\", score: 7.25 },
        { account: "b", score: null },
      ],
      dialect,
    ),
    weights: dbtFiles(model, ["accounts"], dialect)[1]?.text ?? "",
    purchases: purchaseSql(fit, histories, source, dialect),
    counts: countingSql(source, { time: 0.15, value: 0.01 }, dialect),
    "counts by the month": countingSql(source, { time: "month", value: 0.01 }, dialect),
    "purchase differences": purchaseProofSql(
      fit,
      histories,
      [
        {
          repeats: 2,
          recency: 30.43,
          age: 38.86,
          valuedRepeats: 2,
          meanValue: 22.35,
          probabilityAlive: 0.7,
          expectedPurchases: 1.2,
          expectedValue: 24.66,
        },
      ],
      dialect,
    ),
  };
  describe(dialect.title, () => {
    for (const [name, sql] of Object.entries(statements)) {
      test(`${name} are one statement that a parser of ${dialect.title} reads`, () => {
        for (const parser of parsers[dialect.name] ?? []) {
          const { success, ast, error } = parse(sql, parser);
          assert.ok(success, `${parser}: ${String(error)}\n${sql}`);
          const count = Array.isArray(ast) ? ast.length : 1;
          assert.equal(count, 1, `${parser} reads ${count} statements`);
        }
      });
    }
  });
}
