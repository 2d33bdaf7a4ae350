import { Failure } from "../../../src/domain/failure";
import { type FitReportInput, reportFit } from "../../../src/domain/lifetime-value/fit-report";
import { listPurchases } from "../../../src/domain/lifetime-value/purchase-list";
import { gammaVariate } from "../../../src/domain/numerics/gamma-variate";
import { createRandom } from "../../../src/domain/numerics/random";
import { refusalOf } from "../../support/refusal";

type Row = readonly [name: string | null, date: number, amount: number];

function inputOf(rows: readonly Row[], asOf: number | null = null): FitReportInput {
  const { list } = listPurchases({
    names: rows.map(([name]) => name),
    dates: Float64Array.from(rows, ([, date]) => date),
    amounts: Float64Array.from(rows, ([, , amount]) => amount),
    refused: [],
  });
  return { list, unit: "day", asOf };
}

/** Values by name; what is open as "kind: why". */
function reportOf(rows: readonly Row[], asOf: number | null = null) {
  const lines = reportFit(inputOf(rows, asOf)).map(({ name, value }) => {
    return [name, value instanceof Failure ? `${value.kind}: ${value.message}` : value] as const;
  });
  return Object.fromEntries(lines);
}

/** For each account the days between its purchases and what each of them was worth. */
function accounts(...rows: [name: string, days: number[], amounts: number[]][]): Row[] {
  return rows.flatMap(([name, days, amounts]) =>
    days.map((day, index): Row => [name, 100 + day, amounts[index] as number]),
  );
}

test("nobody bought twice: every parameter says why it is open", () => {
  const open = "unavailable: no account has bought on a second day, so the model is open";
  const noValues =
    "unavailable: fewer than two accounts have a repeat purchase with an amount above 0, so this is open";
  expect(reportOf(accounts(["a", [0], [5]], ["b", [9], [6]]), 150)).toEqual({
    r: open,
    alpha: open,
    a: open,
    b: open,
    "log-likelihood": open,
    customers: 2,
    repeaters: 0,
    p: noValues,
    q: noValues,
    gamma: noValues,
    "log-likelihood of values": noValues,
    "correlation of frequency and value":
      "unavailable: accounts with repeat purchases all have the same frequency or value, so there is no correlation",
    identified: false,
  });
});

/** Purchases in days: rates gamma(2, 1/20), chances beta(1, 3), values gamma-gamma(4, 4, 30). */
function simulatePurchases(count: number): Row[] {
  const uniform = createRandom(3);
  return Array.from({ length: count }, (_, account): Row[] => {
    const rate = gammaVariate(uniform, 2) / 20;
    const leaving = gammaVariate(uniform, 1);
    const chance = leaving / (leaving + gammaVariate(uniform, 3));
    const scale = gammaVariate(uniform, 4) / 30;
    const rows: Row[] = [];
    for (let day = 1 + Math.floor(200 * uniform()); day < 600;) {
      rows.push([`account ${account}`, day, gammaVariate(uniform, 4) / scale]);
      if (rows.length > 1 && uniform() < chance) break;
      day += 1 + Math.floor(-Math.log(1 - uniform()) / rate);
    }
    return rows;
  }).flat();
}

test("enough purchases single out all parameters, near those they were made with", () => {
  const report = reportOf(simulatePurchases(500), 600);
  expect(report["identified"]).toBe(true);
  expect(report["customers"]).toBe(500);
  const near = { r: 2, alpha: 20, a: 1, b: 3, p: 4, q: 4, gamma: 30 };
  for (const [name, value] of Object.entries(near)) {
    expect(Math.abs(Math.log((report[name] as number) / value))).toBeLessThan(0.4);
  }
  expect(report["log-likelihood of values"]).toBeLessThan(0);
});

test("the correlation of frequency and value is Pearson's, over accounts with repeat purchases", () => {
  const report = reportOf(
    accounts(
      ["a", [0, 5], [1, 10]],
      ["b", [0, 5, 9], [1, 15, 25]],
      ["c", [0, 5, 9, 20], [1, 50, 60, 70]],
      ["d", [0], [999]],
    ),
    150,
  );
  // Frequencies 1, 2, 3 and means 10, 20, 60: (20 + 0 + 30)/sqrt(2 x 1400).
  expect(report["correlation of frequency and value"]).toBeCloseTo(50 / Math.sqrt(2800), 14);
  expect(report["customers"]).toBe(4);
  expect(report["repeaters"]).toBe(3);
});

test("one frequency, or one value, has no correlation with the other", () => {
  const refusal =
    "unavailable: accounts with repeat purchases all have the same frequency or value, so there is no correlation";
  const sameFrequency = accounts(["a", [0, 5], [1, 10]], ["b", [0, 9], [1, 20]]);
  const sameValue = accounts(["a", [0, 5], [1, 10]], ["b", [0, 9, 11], [1, 10, 10]]);
  // The mean of three times 0.1 is not quite 0.1.
  const sameTenths = accounts(
    ["a", [0, 5], [0.1, 0.1]],
    ["b", [0, 9, 11, 14], [0.1, 0.1, 0.1, 0.1]],
    ["c", [0, 9, 11], [0.1, 0.1, 0.1]],
  );
  for (const rows of [sameFrequency, sameValue, sameTenths]) {
    expect(reportOf(rows, 150)["correlation of frequency and value"]).toBe(refusal);
  }
});

test("values that do not vary leave p, q, gamma and their likelihood open", () => {
  const open = "unavailable: the amounts do not single out p, q and gamma";
  const report = reportOf(
    accounts(["a", [0, 5], [25, 25]], ["b", [0, 9, 11], [25, 25, 25]], ["c", [3, 8], [25, 25]]),
    150,
  );
  expect(report).toMatchObject({ p: open, q: open, gamma: open, identified: false });
  expect(report["log-likelihood of values"]).toBe(open);
});

test("a refused row, or no purchase up to as_of, fails the report", () => {
  const rows = accounts(["a", [0, 5], [1, 10]]);
  expect(refusalOf(() => reportFit(inputOf([...rows, ["b", NaN, 5]])))).toBe(
    "unavailable: dates, row 3 is blank; give the day of purchase",
  );
  const nothing = "unavailable: accounts has no purchase up to as_of";
  expect(refusalOf(() => reportFit(inputOf(rows, 50)))).toBe(nothing);
  expect(refusalOf(() => reportFit(inputOf([])))).toBe(nothing);
});
