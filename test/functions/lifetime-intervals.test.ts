import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { contractValueFunctions } from "../../src/functions/contract-value";
import { retentionForecastFunctions } from "../../src/functions/retention-forecast";
import { transactionValueFunctions } from "../../src/functions/transaction-value";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { callShell } from "./support/custom-functions";

const { "CLV.TRANSACTIONS": clvTransactions, "CLV.TOTAL": clvTotal } = transactionValueFunctions;
const { "CLV.CONTRACT": clvContract } = contractValueFunctions;
const { "CHURN.NEXT": churnNext } = retentionForecastFunctions;

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

const ACCOUNTS = [7, 7, "b", "B ", "b", "c", 7, "d", "d", "c"];
const DATES = [45000, 45030, 45003, 45080, 45100, 45010, 45090, 45020, 45021, 45200];
const AMOUNTS = [10, 20, 30, 44, 40, 50, 24, 60, 66, 52];

interface Change {
  readonly accounts?: readonly unknown[];
  readonly dates?: readonly unknown[];
  readonly amounts?: readonly unknown[];
}

function transactions(options: readonly unknown[], change: Change = {}) {
  return callShell(
    "CLV.TRANSACTIONS",
    clvTransactions,
    column(change.accounts ?? ACCOUNTS),
    column(change.dates ?? DATES),
    column(change.amounts ?? AMOUNTS),
    ...options,
  ) as unknown[][];
}

function total(options: readonly unknown[], change: Change = {}) {
  return callShell(
    "CLV.TOTAL",
    clvTotal,
    column(change.accounts ?? ACCOUNTS),
    column(change.dates ?? DATES),
    column(change.amounts ?? AMOUNTS),
    ...options,
  ) as unknown[][];
}

const omitted = (count: number) => new Array<null>(count).fill(null);

test("the columns that interval and cohort add stand behind the others, with headings", () => {
  const cohort = column(ACCOUNTS.map((account) => (account === "c" ? "East" : "West")));
  const [headings, ...rows] = transactions([26, ...omitted(3), true, true, cohort]);
  expect(headings?.slice(8)).toEqual([
    "Purchases 5 %",
    "Purchases 95 %",
    "Value 5 %",
    "Value 95 %",
    "Borrowed",
  ]);
  for (const row of rows) {
    expect(row).toHaveLength(13);
    const [low, high, least, most, borrowed] = row.slice(8) as number[];
    expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
    expect(low).toBeLessThanOrEqual(high as number);
    expect(least).toBeLessThanOrEqual(most as number);
    expect(borrowed).toBeGreaterThan(0.5);
    expect(borrowed).toBeLessThanOrEqual(1);
  }
});

test("asking for intervals changes none of the numbers that were there before", () => {
  const plain = transactions([26]);
  const wider = transactions([26, ...omitted(4), true]);
  expect(wider.map((row) => row.slice(0, 8))).toEqual(plain);
});

test("the same interval in days, weeks and months, without a discount to the last bit", () => {
  const of = (horizon: number, unit: string) =>
    transactions([horizon, unit, 0, 45365, null, true]).map((row) => row.slice(8));
  expect(of(365.25, "day")).toEqual(of(12, "month"));
  expect(of(84, "day")).toEqual(of(12, "week"));
  const totals = (horizon: number, unit: string) => total([horizon, unit, 0, 45365])[0]?.slice(1);
  expect(totals(84, "day")).toEqual(totals(12, "week"));
});

test("one cohort for all is no cohort: the same numbers, nothing borrowed", () => {
  const rows = transactions([26, ...omitted(5), column(ACCOUNTS.map(() => "All"))]);
  expect(rows.map((row) => row.slice(0, 8))).toEqual(transactions([26]));
  expect(rows.map((row) => row[8])).toEqual([0, 0, 0, 0]);
});

test("accounts without a cohort have the model of all and borrow everything", () => {
  const cohort = column(ACCOUNTS.map((account) => (account === 7 ? "North" : "")));
  const rows = transactions([26, ...omitted(5), cohort]);
  expect(rows[0]?.[8]).toBeLessThan(1);
  expect(rows.slice(1).map((row) => row[8])).toEqual([1, 1, 1]);
});

test("an account in two cohorts fails in its row and no other", () => {
  const cohort = ACCOUNTS.map((account) => (account === "c" ? "East" : "West"));
  cohort[9] = "West";
  const rows = transactions([26, ...omitted(5), column(cohort)]);
  expect(rows[2]?.[1]).toBe(
    '#VALUE! CLV.TRANSACTIONS: cohort, row 10 is "West", but the account was in "East" before; ' +
      "give each account one cohort",
  );
  expect(rows[0]?.[8]).toBeLessThanOrEqual(1);
});

test("a cohort column of another length, and an interval that is no yes or no, are refused", () => {
  expect(transactions([26, ...omitted(5), column(["North", "South"])])).toBe(
    "#VALUE! CLV.TRANSACTIONS: cohort has 2 values but accounts has 10; give one for each",
  );
  expect(transactions([26, ...omitted(4), "perhaps"])).toBe(
    '#VALUE! CLV.TRANSACTIONS: interval: "perhaps" is neither yes nor no',
  );
});

test("CLV.TOTAL is the sum of the lifetime values, inside its interval, the same in any order", () => {
  const sum = transactions([52]).reduce((all, row) => all + Number(row[7]), 0);
  const [[expected, low, high]] = total([52]) as [[number, number, number]];
  expect(expected).toBeCloseTo(sum, 9);
  expect(low).toBeLessThan(expected);
  expect(high).toBeGreaterThan(expected);
  const back = (cells: readonly unknown[]) => [...cells].reverse();
  const reversed = {
    accounts: back(ACCOUNTS),
    dates: back(DATES),
    amounts: back(AMOUNTS),
  };
  expect(total([52], reversed)[0]?.slice(1)).toEqual([low, high]);
  expect(total([52, ...omitted(5), true])[0]).toEqual(["Expected value", "Low", "High"]);
});

test("CLV.TOTAL: a refused row fails it all; what is open says why, and the interval stays", () => {
  const amounts = AMOUNTS.map((amount, row) => (row === 3 ? "44" : amount));
  expect(total([52], { amounts })).toMatch(/^#VALUE! CLV.TOTAL: amounts, row 4: "44" is text/);
  expect(total([52], { amounts: AMOUNTS.map(() => 0) })).toBe(
    "#N/A CLV.TOTAL: no account has a repeat purchase with an amount above 0, so it is open what one is worth",
  );
  expect(total([0])).toMatch(/^#VALUE! CLV.TOTAL: horizon is 0; give a number of weeks above 0/);
  expect(total([52, ...omitted(3), 1])).toBe(
    "#VALUE! CLV.TOTAL: confidence is 1; give a share between 0 and 1, such as 0.9",
  );
  const one = { accounts: ["a", "a"], dates: [45000, 45020], amounts: [10, 12] };
  const [[expected, low, high]] = total([52, null, null, 45100], one) as [[string, number, number]];
  expect(expected).toMatch(/^#N\/A CLV.TOTAL: the purchases are too few to tell how many stay/);
  expect(low).toBeGreaterThanOrEqual(0);
  expect(high).toBeGreaterThan(low);
});

test("amounts of 0 leave the value open, not the purchases", () => {
  const rows = transactions([52, ...omitted(4), true], { amounts: AMOUNTS.map(() => 0) });
  expect(Number(rows[0]?.[9])).toBeGreaterThanOrEqual(0);
  expect(rows[0]?.[10]).toMatch(/^#N\/A .*no account has a repeat purchase with an amount above 0/);
});

test("CHURN.NEXT and CLV.CONTRACT with interval: three columns, a blank row keeps its reason", () => {
  const survivors = column([20, 16, 14]);
  const chances = callShell("CHURN.NEXT", churnNext, survivors, column([0, "", 2]), true);
  const [first, blank, third] = chances as unknown[][];
  expect(first).toEqual([
    expect.closeTo(callFirst(survivors), 9),
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(blank).toEqual(new Array(3).fill("#N/A CHURN.NEXT: renewals, row 2 is blank"));
  expect(Number(third?.[1])).toBeLessThan(Number(first?.[1]));
  const values = callShell("CLV.CONTRACT", clvContract, survivors, column([1, 100, -1]), 0.1, 0, 1);
  const [one, hundred, loss] = values as number[][];
  expect(hundred).toEqual(one?.map((value) => expect.closeTo(100 * value, 9)));
  expect(loss?.[1]).toBeCloseTo(-(one?.[2] ?? NaN), 9);
});

function callFirst(survivors: unknown[][]): number {
  const [[chance]] = callShell("CHURN.NEXT", churnNext, survivors) as [[number]];
  return chance;
}

describeWithSharedData("intervals of real purchases", () => {
  test("92 customers of a model car maker in three territories: every row whole", () => {
    const text = readFileSync(sharedData("b2b/sales_data_sample.csv"), "latin1");
    const sales = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const serial = (date = "") => {
      const [month, day, year] = date.split("/").map(Number);
      return Date.UTC(2000 + (year ?? 0), (month ?? 1) - 1, day) / 86_400_000 + 25569;
    };
    const cells = (name: string) => sales.data.map((row) => row[name]);
    const rows = callShell(
      "CLV.TRANSACTIONS",
      clvTransactions,
      column(cells("CUSTOMERNAME")),
      column(cells("ORDERDATE").map(serial)),
      column(cells("SALES").map(Number)),
      12,
      "month",
      ...omitted(3),
      true,
      column(cells("TERRITORY")),
    ) as unknown[][];
    expect(rows).toHaveLength(92);
    for (const row of rows) {
      expect(row).toHaveLength(13);
      expect(row.slice(1).every((cell) => typeof cell === "number" && cell >= 0)).toBe(true);
    }
  });
});
