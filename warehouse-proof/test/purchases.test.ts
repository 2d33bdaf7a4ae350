import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Failure } from "../../src/domain/failure";
import { summarisePurchases } from "../../src/domain/lifetime-value/account-summaries";
import { valueAccounts } from "../../src/domain/lifetime-value/account-values";
import { fitBgNbd } from "../../src/domain/lifetime-value/bg-nbd-fit";
import {
  expectedPurchasesWhileAlive,
  probabilityAlive,
} from "../../src/domain/lifetime-value/bg-nbd-predictions";
import { expectedPurchaseValue } from "../../src/domain/lifetime-value/expected-value";
import { fitGammaGamma } from "../../src/domain/lifetime-value/gamma-gamma-fit";
import { reportHistoriesFit } from "../../src/domain/lifetime-value/history-fit-report";
import { reportFit } from "../../src/domain/lifetime-value/fit-report";
import {
  groupHistories,
  type PurchaseHistories,
} from "../../src/domain/lifetime-value/purchase-histories";
import { listPurchases } from "../../src/domain/lifetime-value/purchase-list";
import type { PurchaseModel } from "../../src/domain/lifetime-value/purchase-model";
import { discountForUnit } from "../../src/domain/lifetime-value/time-unit";
import { repeatersOnly } from "../../src/domain/lifetime-value/value-forecast";
import { createRandom } from "../../src/domain/numerics/random";
import { forecastQueries, FORECAST } from "../../src/warehouse/forecast-sql";
import { statement } from "../../src/warehouse/named-query";
import { type FittedPurchases, requireFinite } from "../../src/warehouse/purchase-model";
import {
  type CountingGrain,
  countingSql,
  purchaseProofSql,
  purchaseSql,
} from "../../src/warehouse/purchase-sql";
import { seriesLength } from "../../src/warehouse/series-length";
import { engines } from "../engines";
import type { Engine, Row } from "../engines/engine";
import { cdnow, hasSharedData } from "../shared-data";

const AS_OF = 35703;
const HORIZON = 52;

/** The largest differences that are allowed. */
const ALIVE = 1e-12;
const RELATIVE = 1e-10;

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function relative(here: number, there: number): number {
  return there === 0 ? Math.abs(here) : Math.abs(here / there - 1);
}

describe("CDNOW, raw purchases to values", { skip: !hasSharedData }, () => {
  const raw = hasSharedData ? cdnow() : null;
  const list = raw === null ? null : listPurchases(raw.cells);
  const source = {
    table: ["purchases"],
    columns: { account: "customer", date: "day", amount: "dollars" },
    asOf: AS_OF,
    unit: "week",
  } as const;

  function fitted(): { fit: FittedPurchases; histories: PurchaseHistories } {
    assert.ok(list);
    const summaries = summarisePurchases(list.list, AS_OF, 7);
    const purchases = fitBgNbd(groupHistories(summaries.histories)).model;
    const values = fitGammaGamma(
      repeatersOnly(summaries.valuedPurchases, summaries.meanValue),
    ).model;
    assert.ok(purchases && values);
    return {
      fit: {
        purchases,
        values,
        unit: "week",
        horizon: HORIZON,
        discountPerUnit: discountForUnit(0.1, "week"),
      },
      histories: summaries.histories,
    };
  }

  for (const [title, start] of engines) {
    describe(title, () => {
      let engine: Engine;
      before(async () => {
        assert.ok(raw);
        engine = await start();
        await engine.load(
          ["purchases"],
          [
            { name: "customer", type: "text", values: raw.cells.names },
            { name: "day", type: "date", values: raw.dates },
            { name: "dollars", type: "number", values: raw.cells.amounts as Float64Array },
          ],
        );
      });
      after(() => engine.close());

      test("every customer has the numbers of KAM.CLV.TRANSACTIONS", async () => {
        assert.ok(raw && list);
        const { fit, histories } = fitted();
        const rows = await engine.run(purchaseSql(fit, histories, source, engine.dialect));
        const values = valueAccounts({
          list: list.list,
          options: { horizon: HORIZON, unit: "week", discountPerYear: 0.1, asOf: AS_OF },
        });
        const placeOf = new Map(
          Array.from(list.firstRow, (row, account) => [raw.cells.names[row], account]),
        );
        assert.equal(rows.length, 2357);
        const of = (column: Float64Array, row: Row): number =>
          column[placeOf.get(row["account"] as string) as number] as number;
        const worst = {
          repeats: largest(
            rows.map((row) => Math.abs(Number(row["repeats"]) - of(values.repeatPurchases, row))),
          ),
          recency: largest(
            rows.map((row) => Math.abs(Number(row["recency"]) - of(values.recency, row))),
          ),
          age: largest(rows.map((row) => Math.abs(Number(row["age"]) - of(values.age, row)))),
          alive: largest(
            rows.map((row) => Math.abs(Number(row["p_alive"]) - of(values.probabilityAlive, row))),
          ),
          purchases: largest(
            rows.map((row) =>
              relative(Number(row["expected_purchases"]), of(values.expectedPurchases, row)),
            ),
          ),
          value: largest(
            rows.map((row) =>
              relative(Number(row["expected_value"]), of(values.expectedValue, row)),
            ),
          ),
          lifetime: largest(
            rows.map((row) =>
              relative(Number(row["lifetime_value"]), of(values.lifetimeValue, row)),
            ),
          ),
        };
        console.log(`  ${title}, CDNOW: ${JSON.stringify(worst)}`);
        assert.ok(worst.repeats === 0 && worst.recency === 0 && worst.age === 0);
        assert.ok(worst.alive <= ALIVE);
        assert.ok(worst.purchases <= RELATIVE && worst.value <= RELATIVE);
        assert.ok(worst.lifetime <= RELATIVE);
      });

      test("counted by the day, the purchases' parameters are those of the raw rows to 1e-9", async () => {
        assert.ok(list);
        const counting = countingSql(source, { time: "day", value: 0.001 }, engine.dialect);
        const rows = await engine.run(counting);
        const column = (name: string): Float64Array =>
          Float64Array.from(rows, (row) => (row[name] === null ? NaN : Number(row[name])));
        const names = Object.keys(rows[0] ?? {});
        assert.deepEqual(names, ["repeats", "recency", "age", "accounts", "mean_value"]);
        const counted = reportHistoriesFit({
          histories: {
            repeatPurchases: column("repeats"),
            recency: column("recency"),
            age: column("age"),
            count: column("accounts"),
            value: column("mean_value"),
            refused: [],
          },
        });
        const raws = reportFit({ list: list.list, unit: "week", asOf: AS_OF });
        const differs = ["r", "alpha", "a", "b", "log-likelihood", "customers", "repeaters"].map(
          (name) => {
            const [here, there] = [counted, raws].map(
              (lines) => lines.find((line) => line.name === name)?.value as number,
            );
            return relative(here as number, there as number);
          },
        );
        assert.ok(largest(differs) <= 1e-9, String(differs));
      });

      test("counted in steps of 15 %, far fewer rows give parameters within 1 %", async () => {
        assert.ok(list);
        const counted = async (time: CountingGrain["time"]) => {
          const rows = await engine.run(
            countingSql(
              { ...source, columns: { ...source.columns, amount: null } },
              { time, value: 0.01 },
              engine.dialect,
            ),
          );
          const column = (name: string): Float64Array =>
            Float64Array.from(rows, (row) => (row[name] === null ? NaN : Number(row[name])));
          const histories = {
            repeatPurchases: column("repeats"),
            recency: column("recency"),
            age: column("age"),
            count: column("accounts"),
            value: null,
            refused: [],
          };
          const lines = new Map(
            reportHistoriesFit({ histories }).map(({ name, value }) => [name, value as number]),
          );
          return { rows: rows.length, of: (name: string) => lines.get(name) as number };
        };
        const [days, steps] = [await counted("day"), await counted(0.15)];
        assert.ok(steps.rows < days.rows / 2, `${steps.rows} rows of ${days.rows}`);
        assert.equal(steps.of("customers"), 2357);
        const differs = Object.fromEntries(
          ["r", "alpha", "a", "b"].map((name) => [name, relative(steps.of(name), days.of(name))]),
        );
        console.log(`  ${title}, ${steps.rows} rows of ${days.rows}: ${JSON.stringify(differs)}`);
        assert.ok(largest(Object.values(differs)) < 0.01);
      });

      test("the difference query is empty, and tells a number that is another", async () => {
        const { fit, histories } = fitted();
        const expected = Array.from({ length: 20 }, (_, place) => {
          const at = 117 * place;
          const [x, recency, age] = [
            histories.repeatPurchases[at] as number,
            histories.recency[at] as number,
            histories.age[at] as number,
          ];
          const alive = probabilityAlive(fit.purchases, x, recency, age);
          return {
            repeats: x,
            recency,
            age,
            valuedRepeats: x,
            meanValue: x > 0 ? 20 + place : null,
            probabilityAlive: alive,
            expectedPurchases:
              alive * expectedPurchasesWhileAlive(fit.purchases, x, age, fit.horizon),
            expectedValue: expectedPurchaseValue(fit.values as never, x, 20 + place),
          };
        });
        const proof = purchaseProofSql(fit, histories, expected, engine.dialect);
        assert.deepEqual(await engine.run(proof), []);
        const wrong = expected.map((row, place) =>
          place === 7 ? { ...row, expectedPurchases: row.expectedPurchases + 1e-6 } : row,
        );
        const told = await engine.run(purchaseProofSql(fit, histories, wrong, engine.dialect));
        assert.equal(told.length, 1);
      });
    });
  }
});

/** Models at the edges: hardly any dropout and much of it, rates alike and wildly different. */
const EXTREMES: readonly PurchaseModel[] = [
  { purchaseRate: 0.055, rateSpread: 4.1, dropout: { chance: 0.25, spread: 0.24 } },
  { purchaseRate: 2, rateSpread: 1e-5, dropout: { chance: 0.01, spread: 0.001 } },
  { purchaseRate: 0.01, rateSpread: 50, dropout: { chance: 0.9, spread: 0.9 } },
  { purchaseRate: 1.5, rateSpread: 0.5, dropout: { chance: 1e-5, spread: 0.999 } },
  { purchaseRate: 0.2, rateSpread: 1, dropout: { chance: 0.5, spread: 0.0005 } },
];

describe("10,000 simulated customers of extreme models", () => {
  const uniform = createRandom(5);
  const customers = EXTREMES.flatMap((_, model) =>
    Array.from({ length: 2000 }, (__, at) => {
      const days = Math.floor(1 + 727 * uniform());
      const kind = uniform();
      const wanted =
        kind < 0.3 ? 0 : kind < 0.8 ? Math.ceil(8 * uniform()) : Math.ceil(120 * uniform());
      // Nobody buys on more days than there were.
      const x = Math.min(wanted, days);
      const age = days / 7;
      const last = kind > 0.95 ? days : x + Math.floor((days - x) * uniform());
      const recency = x === 0 ? 0 : last / 7;
      return {
        model,
        account: model * 2000 + at,
        x,
        recency,
        age,
        z: x === 0 ? NaN : Math.exp(8 * uniform()),
      };
    }),
  );
  const values = { p: 6.25, q: 3.74, gamma: 15.44 };

  for (const [title, start] of engines) {
    test(`P(alive) within 1e-12, expectations and values within 1e-10 in ${title}`, async () => {
      const engine = await start();
      const worst = { alive: 0, purchases: 0, value: 0 };
      for (const [index, purchases] of EXTREMES.entries()) {
        const own = customers.filter(({ model }) => model === index);
        const table = [`histories_${index}`];
        const numbers = (read: (customer: (typeof own)[number]) => number) =>
          Float64Array.from(own, read);
        await engine.load(table, [
          { name: "account", type: "number", values: numbers(({ account }) => account) },
          { name: "repeats", type: "number", values: numbers(({ x }) => x) },
          { name: "recency", type: "number", values: numbers(({ recency }) => recency) },
          { name: "age", type: "number", values: numbers(({ age }) => age) },
          { name: "valued_repeats", type: "number", values: numbers(({ x }) => x) },
          { name: "mean_value", type: "number", values: numbers(({ z }) => z) },
        ]);
        const fit: FittedPurchases = {
          purchases,
          values,
          unit: "week",
          horizon: 26,
          discountPerUnit: 0,
        };
        const histories = {
          repeatPurchases: numbers(({ x }) => x),
          recency: numbers(({ recency }) => recency),
          age: numbers(({ age }) => age),
        };
        const rows = await engine.run(
          statement(
            [],
            forecastQueries(fit, histories, String(table[0]), engine.dialect),
            [`SELECT * FROM ${FORECAST}`],
            engine.dialect.ending,
          ),
        );
        assert.equal(rows.length, own.length);
        const byAccount = new Map(rows.map((row) => [Number(row["account"]), row]));
        for (const { account, x, recency, age, z } of own) {
          const row = byAccount.get(account) as Row;
          const alive = probabilityAlive(purchases, x, recency, age);
          const expected = alive * expectedPurchasesWhileAlive(purchases, x, age, fit.horizon);
          const worth = expectedPurchaseValue(values, x, z) as number;
          worst.alive = Math.max(worst.alive, Math.abs((row["p_alive"] as number) - alive));
          // Where hardly anything is expected, P(alive) itself is only known to 1e-12.
          const off = Math.abs((row["expected_purchases"] as number) - expected);
          worst.purchases = Math.max(worst.purchases, off / Math.max(expected, 1e-2));
          worst.value = Math.max(worst.value, relative(row["expected_value"] as number, worth));
        }
      }
      await engine.close();
      console.log(`  ${title}, extremes: ${JSON.stringify(worst)}`);
      assert.ok(worst.alive <= ALIVE, `P(alive) ${worst.alive}`);
      assert.ok(worst.purchases <= RELATIVE, `purchases ${worst.purchases}`);
      assert.ok(worst.value <= RELATIVE, `values ${worst.value}`);
    });
  }
});

describe("what has no SQL is said", () => {
  const at = (model: PurchaseModel, horizon = 52): FittedPurchases => ({
    purchases: model,
    values: null,
    unit: "week",
    horizon,
    discountPerUnit: 0,
  });

  test("a fit at a limit is not identified", () => {
    for (const dropout of [
      { chance: 0, spread: 0.5 },
      { chance: 0.3, spread: 0 },
      { chance: 1, spread: 0.5 },
    ]) {
      const fit = at({ purchaseRate: 1, rateSpread: 1, dropout });
      assert.throws(() => requireFinite(fit), /The fit is not identified/u);
    }
  });

  test("a history that needs over 2,000 terms is named", () => {
    const fit = at(
      { purchaseRate: 100, rateSpread: 0.5, dropout: { chance: 0.001, spread: 0.01 } },
      520,
    );
    const histories = {
      repeatPurchases: Float64Array.of(900),
      recency: Float64Array.of(9),
      age: Float64Array.of(9),
    };
    assert.throws(
      () => seriesLength(fit, histories),
      (thrown: unknown) =>
        thrown instanceof Failure &&
        /900 repeat purchases needs more than 2000 terms/u.test(thrown.message),
    );
  });
});
