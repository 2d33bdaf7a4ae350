import { contractValueFunctions } from "../../src/functions/contract-value";
import { retentionForecastFunctions } from "../../src/functions/retention-forecast";
import { transactionValueFunctions } from "../../src/functions/transaction-value";
import { callShell } from "./support/custom-functions";

const { "CLV.TRANSACTIONS": clvTransactions, "CLV.FIT": clvFit } = transactionValueFunctions;
const { "CLV.CONTRACT": clvContract } = contractValueFunctions;
const { INTERVAL: interval, "CHURN.NEXT": churnNext } = retentionForecastFunctions;

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

const ACCOUNTS = [7, 7, "b", "B ", "b", "c", 7, "d", "d", "c"];
const DATES = [45000, 45030, 45003, 45080, 45100, 45010, 45090, 45020, 45021, 45200];
const AMOUNTS = [10, 20, 30, 44, 40, 50, 24, 60, 66, 52];

function transactions(
  accounts: unknown[],
  dates: unknown[],
  amounts: unknown[],
  ...rest: unknown[]
) {
  return callShell(
    "CLV.TRANSACTIONS",
    clvTransactions,
    column(accounts),
    column(dates),
    column(amounts),
    ...rest,
  ) as unknown[][];
}

test("one row an account in order of first appearance; an id that is a number stays one", () => {
  const rows = transactions(ACCOUNTS, DATES, AMOUNTS, 26);
  expect(rows.map(([account]) => account)).toEqual([7, "b", "c", "d"]);
  expect(rows.map(([, repeats]) => repeats)).toEqual([2, 2, 1, 1]);
  expect(rows.map(([, , recency]) => recency)).toEqual([90 / 7, 97 / 7, 190 / 7, 1 / 7]);
  expect(rows.map(([, , , age]) => age)).toEqual([200 / 7, 197 / 7, 190 / 7, 180 / 7]);
  expect(rows.every((row) => row.length === 8)).toBe(true);
});

test("TRUE puts headings on top, one a column", () => {
  const [headings] = transactions(ACCOUNTS, DATES, AMOUNTS, 26, null, null, null, true);
  expect(headings).toEqual([
    "Account",
    "Repeat purchases",
    "Recency",
    "Age",
    "P(alive)",
    "Expected purchases",
    "Expected value",
    "Lifetime value",
  ]);
});

test("rows may come in any order, and columns may be rows", () => {
  const whole = transactions(ACCOUNTS, DATES, AMOUNTS, 26);
  const across = callShell("CLV.TRANSACTIONS", clvTransactions, [ACCOUNTS], [DATES], [AMOUNTS], 26);
  expect(across).toEqual(whole);
});

test("a text among the amounts fails its account and no other", () => {
  const amounts = [...AMOUNTS];
  const clean = transactions(
    ACCOUNTS.filter((account) => account !== "c"),
    DATES.filter((_, row) => ACCOUNTS[row] !== "c"),
    AMOUNTS.filter((_, row) => ACCOUNTS[row] !== "c"),
    26,
    null,
    null,
    45200,
  );
  const rows = transactions(
    ACCOUNTS,
    DATES,
    amounts.map((amount, row) => (row === 5 ? "50" : amount)),
    26,
  );
  expect(rows[2]).toEqual([
    "c",
    ...new Array(7).fill(
      '#VALUE! CLV.TRANSACTIONS: amounts, row 6: "50" is text, not a number; convert the cells with Data > Text to Columns',
    ),
  ]);
  expect([rows[0], rows[1], rows[3]]).toEqual(clean);
});

test("columns of different length fail the call and say which", () => {
  expect(transactions(ACCOUNTS, DATES.slice(1), AMOUNTS, 26)).toBe(
    "#VALUE! CLV.TRANSACTIONS: dates has 9 values but accounts has 10; give one for each",
  );
  expect(transactions(ACCOUNTS, DATES, AMOUNTS.slice(1), 26)).toBe(
    "#VALUE! CLV.TRANSACTIONS: amounts has 9 values but accounts has 10; give one for each",
  );
});

test("nobody bought twice: P(alive) is given, what is open says why", () => {
  const rows = transactions(["a", "b"], [45000, 45010], [5, 6], 12);
  expect(rows[0]?.slice(0, 5)).toEqual(["a", 0, 0, 10 / 7, 1]);
  expect(String(rows[0]?.[5])).toMatch(/^#N\/A .*no account has bought on a second day/);
  expect(String(rows[0]?.[6])).toMatch(/^#N\/A .*fewer than two accounts/);
  expect(String(rows[0]?.[7])).toMatch(/^#N\/A .*no account has bought on a second day/);
});

test("CLV.FIT without amounts has eight lines, the last of which is a truth value", () => {
  const lines = callShell("CLV.FIT", clvFit, column(ACCOUNTS), column(DATES)) as unknown[][];
  expect(lines.map(([name]) => name)).toEqual([
    "r",
    "alpha",
    "a",
    "b",
    "log-likelihood",
    "customers",
    "repeaters",
    "identified",
  ]);
  expect(lines[5]).toEqual(["customers", 4]);
  expect(lines[6]).toEqual(["repeaters", 4]);
  expect(lines[7]).toEqual(["identified", false]);
});

test("CLV.FIT says so where nothing was bought up to as_of", () => {
  expect(callShell("CLV.FIT", clvFit, column(ACCOUNTS), column(DATES), null, "week", 40000)).toBe(
    "#N/A CLV.FIT: accounts has no purchase up to as_of",
  );
});

const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];

test("CLV.CONTRACT: margins and renewals go together row by row, and one value goes with all", () => {
  const call = (...given: unknown[]) =>
    callShell("CLV.CONTRACT", clvContract, column(HIGH_END), ...given) as unknown[][];
  const [[single]] = call(1, 0.1, 2) as [[number]];
  expect(call(column([1, 10]), 0.1, 2)).toEqual([[single], [10 * single]]);
  expect(call(column([1, 10]))).toEqual([[expect.closeTo(5.922, 3)], [expect.closeTo(59.22, 2)]]);
  expect(call(1, 0.1, column([2, "", -1]))).toEqual([
    [single],
    ["#N/A CLV.CONTRACT: renewals, row 2 is blank"],
    ["#VALUE! CLV.CONTRACT: renewals is -1; give a whole number, 0 or more"],
  ]);
});

test("CHURN.NEXT: a blank among renewals is missing, never 0", () => {
  const result = callShell("CHURN.NEXT", churnNext, column(HIGH_END), [[0], [""], [1]]);
  expect(result).toEqual([
    [expect.closeTo(0.1493, 4)],
    ["#N/A CHURN.NEXT: renewals, row 2 is blank"],
    [expect.closeTo(0.122, 4)],
  ]);
});

test("CHURN.NEXT: renewals are 0 unless given, and survivors without a loss are #N/A", () => {
  expect(callShell("CHURN.NEXT", churnNext, column(HIGH_END))).toEqual([
    [expect.closeTo(1 - 0.85067927, 6)],
  ]);
  expect(String(callShell("CHURN.NEXT", churnNext, column([9, 9, 9])))).toMatch(
    /^#N\/A CHURN.NEXT: survivors shows no loss/,
  );
});

test("INTERVAL is one row of two, 95 % unless said otherwise", () => {
  expect(callShell("INTERVAL", interval, 1, 10)).toEqual([
    [expect.closeTo(0.0179, 4), expect.closeTo(0.4042, 4)],
  ]);
  expect(callShell("INTERVAL", interval, 0, 0)).toBe(
    "#DIV/0! INTERVAL: total is 0; there is no share of nothing",
  );
});

describe("three accounts with five purchases (C32)", () => {
  const columns = [
    [["a"], ["a"], ["b"], ["c"], ["c"]],
    [[1], [30], [5], [10], [40]],
    [[100], [120], [90], [80], [85]],
  ];

  it("shows a fit at the edge, by which both who bought twice are gone, as a fact", () => {
    const rows = callShell(
      "CLV.TRANSACTIONS",
      transactionValueFunctions["CLV.TRANSACTIONS"],
      ...columns,
      12,
      "month",
      0.1,
      200,
    ) as unknown[][];
    for (const row of [rows[0], rows[2]]) {
      expect(row?.slice(4, 6)).toEqual([
        expect.stringMatching(/^#N\/A CLV\.TRANSACTIONS: the purchases are too few to tell/),
        expect.stringMatching(/^#N\/A CLV\.TRANSACTIONS: the purchases are too few to tell/),
      ]);
    }
  });
});
