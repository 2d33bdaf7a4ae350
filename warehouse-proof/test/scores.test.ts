import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { createRandom } from "../../src/domain/numerics/random";
import { Failure } from "../../src/domain/failure";
import { scaleToRatings } from "../../src/domain/scoring/scale";
import { createScorer, type MissingRating } from "../../src/domain/scoring/score";
import { quadrantOf } from "../../src/domain/selection/quadrant";
import { createTiers } from "../../src/domain/selection/tier";
import type { LineScale, ScoreModel } from "../../src/warehouse/score-model";
import { MERGED_TABLE, scoreSql } from "../../src/warehouse/score-sql";
import { engines } from "../engines";
import type { Column, Engine, Row } from "../engines/engine";

const LOW = 1;
const HIGH = 10;
const SHARDS = 4;

/** Five criteria: money, a share, days of which few are better, steps of which many tie, one point. */
function modelFor(missing: MissingRating): ScoreModel {
  const line = (direction: "higher" | "lower", low: number, high: number): LineScale => ({
    method: "line",
    direction,
    low,
    high,
  });
  return {
    title: "Key accounts",
    accountColumn: "account",
    criteria: [
      { name: "Revenue", column: "revenue", weight: 35, scale: line("higher", 1000, 987654.321) },
      { name: "Share of wallet", column: "wallet", weight: 0.1 * 250, scale: line("higher", 0, 1) },
      { name: "Days to pay", column: "days", weight: 20, scale: line("lower", 14.5, 90) },
      { name: "Fit", column: "fit", weight: 13.7, scale: line("higher", 1, 5) },
      { name: "Same", column: "same", weight: 6.3, scale: line("higher", 7, 7) },
    ],
    missing,
    tiers: { labels: ["A", "B", "C"], limits: [7, 5.5] },
    quadrants: {
      attractiveness: [0, 1, 4],
      strength: [2, 3],
      cuts: { attractiveness: 5.5, strength: 5.5 },
    },
    slots: 500,
    typed: [
      { account: "account 3", criterion: 3, rating: 9.25 },
      { account: "account 3", criterion: 0, rating: null },
      { account: "account 17", criterion: 3, rating: 1 },
    ],
  };
}

/** Accounts with a blank in five, values far outside the ends, and many that tie. */
function accountsOf(count: number): readonly Column[] {
  const uniform = createRandom(21);
  const blankOr = (value: number): number => (uniform() < 0.2 ? NaN : value);
  const fill = (value: () => number) =>
    Float64Array.from({ length: count }, () => blankOr(value()));
  const names = Array.from({ length: count }, (_, index) => `account ${index}`);
  const columns = [
    fill(() => Math.exp(5 + 10 * uniform())),
    fill(() => (uniform() < 0.3 ? Math.round(4 * uniform()) / 4 : 1.2 * uniform())),
    fill(() => Math.floor(120 * uniform())),
    fill(() => 1 + Math.floor(5 * uniform())),
    fill(() => 7),
  ];
  // The first ten hundred come twice more with the same values, so that ranks tie.
  columns.forEach((column) => column.copyWithin(1000, 0, 1000));
  columns.forEach((column) => column.copyWithin(2000, 0, 1000));
  return [
    { name: "account", type: "text", values: names },
    ...["revenue", "wallet", "days", "fit", "same"].map((name, index): Column => {
      return { name, type: "number", values: columns[index] as Float64Array };
    }),
  ];
}

interface Expected {
  readonly account: string;
  readonly ratings: readonly (number | null)[];
  readonly score: number | null;
  readonly coverage: number;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly quadrant: string | null;
  readonly standing: string | null;
}

/** What the functions of the add-in say, by account. */
function expectedOf(model: ScoreModel, columns: readonly Column[]): Map<string, Expected> {
  const [names, ...values] = columns;
  const ratings = model.criteria.map(({ scale }, index) =>
    scaleToRatings(values[index]?.values as Float64Array, scale as LineScale),
  );
  for (const { account, criterion, rating } of model.typed) {
    const row = (names?.values as string[]).indexOf(account);
    (ratings[criterion] as Float64Array)[row] = rating ?? NaN;
  }
  const rules = { missing: model.missing, low: LOW, high: HIGH };
  const scorerOf = (places: readonly number[]) => {
    const weights = Float64Array.from(places, (place) => model.criteria[place]?.weight ?? 0);
    const score = createScorer(weights, rules);
    return (row: number): number | null => {
      const own = Float64Array.from(places, (place) => ratings[place]?.[row] ?? NaN);
      const result = score(own);
      return result instanceof Failure ? null : result;
    };
  };
  const whole = scorerOf(model.criteria.map((_, index) => index));
  const quadrants = model.quadrants;
  const attractive = scorerOf(quadrants?.attractiveness ?? []);
  const strong = scorerOf(quadrants?.strength ?? []);
  const tierOf = createTiers(Float64Array.from(model.tiers?.limits ?? []), 3);
  const scores = (names?.values as string[]).map((_, row) => whole(row));
  const rounded = scores.map((score) => (score === null ? null : Math.round(score * 1e6)));
  const sorted = rounded.filter((score): score is number => score !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((score, place) => {
    if (!rankOf.has(score)) rankOf.set(score, place + 1);
  });
  const total = model.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(
    (names?.values as string[]).map((account, row) => {
      const score = scores[row] as number | null;
      const [x, y] = [attractive(row), strong(row)];
      const rank = score === null ? null : (rankOf.get(rounded[row] as number) as number);
      const present = model.criteria.reduce(
        (sum, { weight }, place) => sum + (Number.isNaN(ratings[place]?.[row]) ? 0 : weight),
        0,
      );
      return [
        account,
        {
          account,
          ratings: ratings.map((column) =>
            Number.isNaN(column[row]) ? null : (column[row] as number),
          ),
          score,
          coverage: present / total,
          rank,
          tier: score === null ? null : (model.tiers?.labels[tierOf(score)] as string),
          quadrant:
            x === null || y === null || quadrants === null
              ? null
              : quadrantOf(x, y, quadrants.cuts),
          standing: rank === null ? null : rank <= model.slots ? "in" : "out",
        },
      ];
    }),
  );
}

function asExpected(row: Row): Expected {
  const ratings = ["revenue", "share_of_wallet", "days_to_pay", "fit", "same"];
  return {
    account: row["account"] as string,
    ratings: ratings.map((name) => row[`rating_${name}`] as number | null),
    score: row["score"] as number | null,
    coverage: row["coverage"] as number,
    rank: row["score_rank"] === null ? null : Number(row["score_rank"]),
    tier: row["tier"] as string | null,
    quadrant: row["quadrant"] as string | null,
    standing: row["standing"] as string | null,
  };
}

/** Compared by hand: a difference among 100,000 rows must not be printed as all of them. */
function differences(rows: readonly Row[], expected: Map<string, Expected>): readonly unknown[] {
  const found: unknown[] = [];
  for (const row of rows) {
    const here = asExpected(row);
    const there = expected.get(here.account);
    const isSame = JSON.stringify(here) === JSON.stringify(there);
    if (!isSame && found.length < 3) found.push({ here, there });
  }
  return found;
}

for (const [title, start] of engines) {
  describe(`a scoring matrix in ${title}`, () => {
    let engine: Engine;
    const accounts = accountsOf(title === "DuckDB" ? 200_000 : 100_000);
    const fewer = accountsOf(20_000);
    before(async () => {
      engine = await start();
      await engine.load(["accounts"], accounts);
      await engine.load(["fewer"], fewer);
    });
    after(() => engine.close());

    for (const missing of ["renormalise", "worst", "neutral", "error"] as const) {
      test(`ratings, scores, coverage, ranks, tiers, quadrants and the cut are the domain's, bit for bit: missing is ${missing}`, async () => {
        const model = modelFor(missing);
        const [table, columns] =
          missing === "renormalise" ? ["accounts", accounts] : ["fewer", fewer];
        const rows = await engine.run(scoreSql(model, [table], engine.dialect).whole);
        assert.equal(rows.length, columns[0]?.values.length);
        const expected = expectedOf(model, columns);
        assert.deepEqual(differences(rows, expected), []);
        const unscored = [...expected.values()].filter(({ score }) => score === null).length;
        assert.equal(unscored > 0, missing === "renormalise" || missing === "error");
      });
    }

    test("four shards by account, merged, are the same to the last row", async () => {
      const sql = scoreSql(modelFor("renormalise"), ["accounts"], engine.dialect);
      const whole = await engine.run(sql.whole);
      const merged: Row[] = [];
      for (let shard = 0; shard < SHARDS; shard += 1) {
        const table = [`accounts_of_shard_${shard}`];
        const own = accounts.map((column) => ({
          ...column,
          values: [...column.values].filter((_, row) => row % SHARDS === shard),
        }));
        await engine.load(table, own);
        const { ofShard } = scoreSql(modelFor("renormalise"), table, engine.dialect);
        merged.push(...(await engine.run(ofShard)));
      }
      const names = Object.keys(merged[0] ?? {});
      await engine.load(
        [MERGED_TABLE],
        names.map((name) => ({
          name,
          type: ["account", "tier", "quadrant"].includes(name) ? "text" : "number",
          values: merged.map((row) => row[name] ?? null),
        })),
      );
      const together = await engine.run(sql.ofMerged);
      const inOrder = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
      const [one, other] = [inOrder(whole), inOrder(together)];
      assert.equal(other.length, one.length);
      assert.deepEqual(other.filter((row, place) => row !== one[place]).slice(0, 3), []);
    });
  });
}
