import assert from "node:assert/strict";
import { test } from "node:test";
import { createScorer } from "../../src/domain/scoring/score";
import { scaleToRatings } from "../../src/domain/scoring/scale";
import { proofSql } from "../../src/warehouse/proof-sql";
import type { LineScale, ScoreModel } from "../../src/warehouse/score-model";
import { scoreSql } from "../../src/warehouse/score-sql";
import type { TableName } from "../../src/warehouse/table-name";
import { engines } from "../engines";

const line: LineScale = { method: "line", direction: "higher", low: 0, high: 9 };

/** Headings and names that would end a name, a text, a comment or the statement. */
const HEADINGS = [
  'a"; drop table accounts; --',
  "select",
  "account name",
  "it's \\ `back`",
  "two\nlines",
  "/* not */ -- a comment",
  "[bracketed]]",
  "{{ jinja }} ${spark} $1 ? :x %s",
  "金额",
  "a.b",
];
const ACCOUNTS = [
  "O'Hara \\ Sons'; drop table accounts; --",
  "客户 一",
  'double " quote',
  "line\nbreak",
  "trailing \\",
  "\\'; --",
  "=1+1",
];

function modelOf(headings: readonly string[], title = "Key accounts\n; drop table x"): ScoreModel {
  return {
    title,
    accountColumn: "客户",
    criteria: headings.map((heading, at) => ({
      name: heading,
      column: heading,
      weight: 1 + (at % 7),
      scale: line,
    })),
    missing: "renormalise",
    tiers: { labels: ["it's \\ A", "B'; --"], limits: [5] },
    quadrants: null,
    slots: 2,
    typed: ACCOUNTS.map((account, at) => ({ account, criterion: 1, rating: 1 + at })),
  };
}

const TABLES: readonly TableName[] = [
  ["order"],
  ["accounts.2026"],
  ['t"; drop table accounts; --'],
  ["kam_given"],
];

for (const [title, start] of engines) {
  test(`hostile headings, names, tiers and tables are only names in ${title}`, async () => {
    const engine = await start();
    const model = modelOf(HEADINGS);
    const values = HEADINGS.map((_, at) =>
      Float64Array.from(ACCOUNTS, (__, row) => (at + 3 * row) % 10),
    );
    const ratings = values.map((column, at) =>
      at === 1 ? Float64Array.from(ACCOUNTS, (_, row) => 1 + row) : scaleToRatings(column, line),
    );
    const score = createScorer(
      Float64Array.from(model.criteria, ({ weight }) => weight),
      { missing: "renormalise", low: 1, high: 10 },
    );
    const expected = ACCOUNTS.map((account, row) => ({
      account,
      score: score(Float64Array.from(ratings, (column) => column[row] as number)) as number,
    }));
    for (const table of TABLES) {
      await engine.load(table, [
        { name: "客户", type: "text", values: ACCOUNTS },
        ...HEADINGS.map((name, at) => ({
          name,
          type: "number" as const,
          values: values[at] as Float64Array,
        })),
      ]);
      const rows = await engine.run(scoreSql(model, table, engine.dialect).whole);
      const byName = new Map(rows.map((row) => [row["account"], row]));
      assert.equal(rows.length, ACCOUNTS.length);
      for (const { account, score: wanted } of expected) {
        assert.equal(byName.get(account)?.["score"], wanted, account);
        assert.equal(byName.get(account)?.["tier"], wanted >= 5 ? "it's \\ A" : "B'; --");
      }
      assert.deepEqual(await engine.run(proofSql(model, table, expected, engine.dialect)), []);
      const wrong = [
        ...expected.slice(1),
        { account: "nobody's", score: 4 },
        { account: ACCOUNTS[0] as string, score: 1.5 },
      ];
      const told = await engine.run(proofSql(model, table, wrong, engine.dialect));
      assert.deepEqual(
        told.map(({ expected_account: account, difference }) => [account, difference]).sort(),
        [
          [ACCOUNTS[0], "another score"],
          ["nobody's", "not in the warehouse"],
        ].sort(),
      );
    }
    await engine.close();
  });

  test(`200 criteria are scored in ${title}`, async () => {
    const engine = await start();
    const headings = Array.from({ length: 200 }, (_, at) => `Criterion ${at + 1}`);
    const model = { ...modelOf(headings), typed: [] };
    const values = headings.map((_, at) =>
      Float64Array.from(ACCOUNTS, (__, row) => (at * row) % 10),
    );
    await engine.load(
      ["wide"],
      [
        { name: "客户", type: "text", values: ACCOUNTS },
        ...headings.map((name, at) => ({
          name,
          type: "number" as const,
          values: values[at] as Float64Array,
        })),
      ],
    );
    const rows = await engine.run(scoreSql(model, ["wide"], engine.dialect).whole);
    const score = createScorer(
      Float64Array.from(model.criteria, ({ weight }) => weight),
      { missing: "renormalise", low: 1, high: 10 },
    );
    ACCOUNTS.forEach((account, row) => {
      const own = values.map((column) => scaleToRatings(column, line)[row] as number);
      const found = rows.find((one) => one["account"] === account);
      assert.equal(found?.["score"], score(Float64Array.from(own)));
    });
    await engine.close();
  });
}
