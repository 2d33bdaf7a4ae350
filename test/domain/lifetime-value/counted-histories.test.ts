import { readFileSync } from "node:fs";
import { summarisePurchases } from "../../../src/domain/lifetime-value/account-summaries";
import { valueAccounts } from "../../../src/domain/lifetime-value/account-values";
import { type CountedHistories } from "../../../src/domain/lifetime-value/counted-histories";
import { reportFit } from "../../../src/domain/lifetime-value/fit-report";
import { reportHistoriesFit } from "../../../src/domain/lifetime-value/history-fit-report";
import { valueHistories } from "../../../src/domain/lifetime-value/history-values";
import { listPurchases, type PurchaseList } from "../../../src/domain/lifetime-value/purchase-list";
import { refusalOf } from "../../support/refusal";
import { describeWithSharedData, sharedData } from "../../support/shared-data";

const OPTIONS = { horizon: 52, unit: "week", discountPerYear: 0.1 } as const;

type HistoryRow = readonly [
  repeats: number,
  recency: number,
  age: number,
  count: number,
  value?: number,
];

/** Blank cells are NaN. */
function countedOf(rows: readonly HistoryRow[]): CountedHistories {
  const column = (place: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[place]);
  return {
    repeatPurchases: column(0),
    recency: column(1),
    age: column(2),
    count: column(3),
    value: Float64Array.from(rows, ([, , , , value]) => value ?? NaN),
    refused: [],
  };
}

const ROWS: readonly HistoryRow[] = [
  [0, 0, 30, 90],
  [0, 0, 38, 100],
  [1, 4, 38, 25],
  [1, 25, 36, 12],
  [2, 15, 38, 9],
  [3, 30, 35, 8],
  [6, 20, 37, 5],
  [1, NaN, NaN, 12, 10],
  [1, NaN, NaN, 17, 30],
  [1, NaN, NaN, 8, 90],
  [3, NaN, NaN, 6, 12],
  [3, NaN, NaN, 10, 30],
  [3, NaN, NaN, 6, 80],
];

function fitOf(histories: CountedHistories): Map<string, unknown> {
  return new Map(reportHistoriesFit({ histories }).map(({ name, value }) => [name, value]));
}

const PURCHASES = ["r", "alpha", "a", "b", "log-likelihood", "customers", "repeaters"];
const VALUES = [
  "p",
  "q",
  "gamma",
  "log-likelihood of values",
  "correlation of frequency and value",
];

function expectSameFit(one: Map<string, unknown>, other: Map<string, unknown>, names: string[]) {
  for (const name of names) {
    const [here, there] = [one.get(name) as number, other.get(name) as number];
    expect({ name, differs: Math.abs(here - there) > 1e-9 * Math.max(1, Math.abs(there)) }).toEqual(
      {
        name,
        differs: false,
      },
    );
  }
}

describe("consistency", () => {
  test("a history of five accounts is the same as five rows of one", () => {
    const apart = ROWS.flatMap(([x, last, age, count, value]) =>
      Array.from({ length: count }, (): HistoryRow => [x, last, age, 1, value ?? NaN]),
    );
    expectSameFit(fitOf(countedOf(apart)), fitOf(countedOf(ROWS)), [...PURCHASES, ...VALUES]);
  });

  test("the order of rows changes nothing", () => {
    expectSameFit(fitOf(countedOf([...ROWS].reverse())), fitOf(countedOf(ROWS)), [
      ...PURCHASES,
      ...VALUES,
    ]);
  });

  test("a blank row is not there, and gets no number", () => {
    const blank: HistoryRow = [NaN, NaN, NaN, NaN];
    const values = valueHistories({ histories: countedOf([blank, ...ROWS]), options: OPTIONS });
    expectSameFit(fitOf(countedOf([blank, ...ROWS])), fitOf(countedOf(ROWS)), PURCHASES);
    expect(values.isOfPurchases[0]).toBe(false);
    expect(values.probabilityAlive[0]).toBeNaN();
  });

  test("values in the rows of the histories are those in rows of their own", () => {
    const together: readonly HistoryRow[] = [
      [0, 0, 30, 90],
      [1, 4, 38, 12, 10],
      [1, 25, 36, 17, 30],
      [3, 30, 35, 6, 80],
    ];
    const apart = together.flatMap(([x, last, age, count, value]): HistoryRow[] => [
      [x, last, age, count],
      ...(value === undefined ? [] : [[x, NaN, NaN, count, value] as const]),
    ]);
    expectSameFit(fitOf(countedOf(apart)), fitOf(countedOf(together)), [...PURCHASES]);
    const [one, other] = [countedOf(together), countedOf(apart)].map((histories) =>
      valueHistories({ histories, options: OPTIONS }),
    );
    expect(other?.lifetimeValue[0]).toBeCloseTo(one?.lifetimeValue[0] as number, 9);
  });
});

describe("what is wrong stays in its row", () => {
  test.each([
    [[NaN, 0, 30, 4], "repeats, row 1 is blank; give how many repeat purchases"],
    [[1.5, 1, 30, 4], "repeats, row 1 is 1.5; give a whole number, 0 or more"],
    [[-1, 1, 30, 4], "repeats, row 1 is -1; give a whole number, 0 or more"],
    [[1, 1, 30, NaN], "count, row 1 is blank; give how many accounts"],
    [[1, 1, 30, 0], "count, row 1 is 0; give how many accounts, above 0"],
    [[1, 31, 30, 4], "recency, row 1 is 31; it must lie between 0 and the age, 30"],
    [[1, -1, 30, 4], "recency, row 1 is -1; it must lie between 0 and the age, 30"],
    [[0, 2, 30, 4], "recency, row 1 is 2 without a repeat purchase; give 0"],
    [[1, NaN, 30, 4], "recency, row 1 is blank; give the time to the last purchase"],
    [[1, 2, NaN, 4], "age, row 1 is blank; give the time since the first purchase"],
    [[1, NaN, NaN, 4], "age, row 1 is blank; give the time since the first purchase"],
    [[1, 2, 30, 4, -5], "value, row 1 is -5; give a mean value above 0"],
  ] as const)("%j", (row, sentence) => {
    const histories = countedOf([row, ...ROWS]);
    const { failures } = valueHistories({ histories, options: OPTIONS });
    expect(failures.map(({ row: at, failure }) => [at, failure.message])).toEqual([[0, sentence]]);
    expect(refusalOf(() => reportHistoriesFit({ histories }))).toContain(sentence);
  });

  test("rows of values only are no histories to fit", () => {
    const histories = countedOf([[1, NaN, NaN, 4, 20]]);
    expect(refusalOf(() => valueHistories({ histories, options: OPTIONS }))).toBe(
      "unavailable: repeats is empty",
    );
  });

  test.each([0, -1, Infinity, NaN])("a horizon of %p is refused as by the raw rows", (horizon) => {
    const input = { histories: countedOf(ROWS), options: { ...OPTIONS, horizon } };
    expect(refusalOf(() => valueHistories(input))).toMatch(/^value: horizon is/u);
  });
});

describeWithSharedData("CDNOW: counted histories against the raw rows", () => {
  function cdnow(): PurchaseList {
    const rows = readFileSync(sharedData("clv/CDNOW_sample.txt"), "utf8")
      .trim()
      .split(/\r?\n/u)
      .map((line) => line.trim().split(/\s+/u));
    const serial = (date: string): number =>
      Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) /
        86_400_000 +
      25569;
    return listPurchases({
      names: rows.map(([, name]) => name ?? null),
      dates: Float64Array.from(rows, ([, , date = ""]) => serial(date)),
      amounts: Float64Array.from(rows, ([, , , , amount]) => Number(amount)),
      refused: [],
    }).list;
  }
  const asOf = 35703;

  /** Counted by hand of a Map: days, and mean values at a grain of the logarithm. */
  function count(list: PurchaseList, valueGrain: number | null): CountedHistories {
    const { histories, valuedPurchases, meanValue } = summarisePurchases(list, asOf, 7);
    const counted = new Map<string, HistoryRow>();
    const keyed = (x: number, last: number, age: number, value?: number): void => {
      const key = [x, last, age, value ?? ""].join(" ");
      const before = counted.get(key)?.[3] ?? 0;
      counted.set(key, [x, last, age, before + 1, value ?? NaN]);
    };
    histories.age.forEach((age, account) => {
      keyed(
        histories.repeatPurchases[account] as number,
        histories.recency[account] as number,
        age,
      );
      const mean = meanValue[account] as number;
      const valued = valuedPurchases[account] as number;
      if (valued === 0) return;
      const grained =
        valueGrain === null ? mean : Math.exp(Math.round(Math.log(mean) / valueGrain) * valueGrain);
      keyed(valued, NaN, NaN, grained);
    });
    return countedOf([...counted.values()]);
  }

  test("the purchases' parameters are those of the raw rows to 1e-9, and the values' too without a grain", () => {
    const list = cdnow();
    const raw = new Map(
      reportFit({ list, unit: "week", asOf }).map(({ name, value }) => [name, value]),
    );
    const counted = count(list, null);
    expect(counted.count.length).toBeLessThan(2357 + 946);
    expectSameFit(fitOf(counted), raw, [...PURCHASES, ...VALUES]);
    expect(fitOf(counted).get("identified")).toBe(raw.get("identified"));
  });

  test("every account's predictions are those of the raw rows", () => {
    const list = cdnow();
    const raw = valueAccounts({ list, options: { ...OPTIONS, asOf } });
    const { histories } = summarisePurchases(list, asOf, 7);
    const counted = count(list, null);
    const values = valueHistories({ histories: counted, options: OPTIONS });
    const rowOf = new Map<string, number>();
    counted.age.forEach((age, row) => {
      rowOf.set([counted.repeatPurchases[row], counted.recency[row], age].join(" "), row);
    });
    histories.age.forEach((age, account) => {
      const key = [histories.repeatPurchases[account], histories.recency[account], age].join(" ");
      const row = rowOf.get(key) as number;
      expect(values.probabilityAlive[row]).toBeCloseTo(raw.probabilityAlive[account] as number, 12);
      expect(values.expectedPurchases[row]).toBeCloseTo(
        raw.expectedPurchases[account] as number,
        9,
      );
    });
  });

  test.each([
    [0.01, 0.003],
    [0.001, 0.0003],
  ])("a grain of %p in values moves no account's expected value by more than %p", (grain, most) => {
    const list = cdnow();
    const { valuedPurchases, meanValue } = summarisePurchases(list, asOf, 7);
    const raw = valueAccounts({ list, options: { ...OPTIONS, asOf } });
    const fit = fitOf(count(list, grain));
    const [p, q, gamma] = ["p", "q", "gamma"].map((name) => fit.get(name) as number) as [
      number,
      number,
      number,
    ];
    const moved = raw.expectedValue.map((value, account) => {
      const x = valuedPurchases[account] as number;
      const total = x * (meanValue[account] as number);
      return Math.abs((p * (gamma + total)) / (p * x + q - 1) / value - 1);
    });
    expect(Math.max(...moved)).toBeLessThan(most);
  });
});
