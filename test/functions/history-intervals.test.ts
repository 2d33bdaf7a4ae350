import { historyValueFunctions } from "../../src/functions/history-value";
import { transactionValueFunctions } from "../../src/functions/transaction-value";
import { callShell } from "./support/custom-functions";

const { "CLV.HISTORIES": clvHistories } = historyValueFunctions;
const { "CLV.TRANSACTIONS": clvTransactions } = transactionValueFunctions;

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

const LAST_DAY = 45400;

/** Accounts that pay the same every time, so that their mean value is a number that is written here. */
const ACCOUNTS = [
  { name: "a", days: [45000, 45030, 45090], paid: 20, cohort: "North" },
  { name: "b", days: [45003, 45080], paid: 44, cohort: "North" },
  { name: "c", days: [45010, 45200, 45230, 45390], paid: 50, cohort: "South" },
  { name: "d", days: [45020], paid: 60, cohort: "South" },
  { name: "e", days: [45100, 45170], paid: 35, cohort: "South" },
  { name: "f", days: [45100, 45170], paid: 35, cohort: "South" },
  { name: "g", days: [45050], paid: 70, cohort: "" },
];

interface HistoryRow {
  readonly cells: readonly [x: unknown, last: unknown, age: unknown, count: unknown, paid: unknown];
  readonly cohort: unknown;
}

const ROWS: readonly HistoryRow[] = [
  { cells: [2, 90, 400, 1, 20], cohort: "north" },
  { cells: [1, 77, 397, 1, 44], cohort: "North" },
  { cells: [3, 380, 390, 1, 50], cohort: "South" },
  { cells: [0, 0, 380, 1, ""], cohort: "South" },
  { cells: [1, 70, 300, 2, 35], cohort: "South" },
  { cells: [0, 0, 350, 1, ""], cohort: "" },
];
/** Which account has the history of each row. */
const ACCOUNT_OF_ROW = [0, 1, 2, 3, 4, 6];

function histories(
  options: readonly unknown[],
  { rows = ROWS, daysPerUnit = 1 }: { rows?: readonly HistoryRow[]; daysPerUnit?: number } = {},
) {
  const [x, last, age, count, paid] = [0, 1, 2, 3, 4].map((place) =>
    column(
      rows.map(({ cells }) => {
        const cell = cells[place];
        const isTime = place === 1 || place === 2;
        return isTime && typeof cell === "number" ? cell / daysPerUnit : cell;
      }),
    ),
  );
  const [horizon, unit, discount, interval, withCohort, headers] = options;
  return callShell(
    "CLV.HISTORIES",
    clvHistories,
    x,
    last,
    age,
    count,
    horizon,
    paid,
    unit,
    discount,
    interval,
    withCohort === true ? column(rows.map(({ cohort }) => cohort)) : null,
    headers,
  ) as unknown[][];
}

function transactions(accounts: typeof ACCOUNTS, withCohort: boolean) {
  const purchases = accounts.flatMap(({ name, days, paid, cohort }) =>
    days.map((day) => ({ name, day, paid, cohort })),
  );
  return callShell(
    "CLV.TRANSACTIONS",
    clvTransactions,
    column(purchases.map(({ name }) => name)),
    column(purchases.map(({ day }) => day)),
    column(purchases.map(({ paid }) => paid)),
    365,
    "day",
    0.1,
    LAST_DAY,
    false,
    true,
    withCohort ? column(purchases.map(({ cohort }) => cohort)) : null,
  ) as unknown[][];
}

test("the columns that interval and cohort add stand behind the others, with headings", () => {
  const [headings, ...rows] = histories([365, "day", 0.1, true, true, true]);
  expect(headings?.slice(8)).toEqual([
    "Purchases 5 %",
    "Purchases 95 %",
    "Value 5 %",
    "Value 95 %",
    "Borrowed",
  ]);
  expect(rows.map((row) => row.length)).toEqual(ROWS.map(() => 13));
});

test.each([false, true])(
  "counted histories have the numbers of their raw rows, cohorts: %p",
  (withCohort) => {
    const raw = transactions(ACCOUNTS, withCohort);
    histories([365, "day", 0.1, true, withCohort]).forEach((row, at) => {
      const account = raw[ACCOUNT_OF_ROW[at] as number] as number[];
      expect(row.slice(1, 8)).toEqual(account.slice(1, 8).map((cell) => expect.closeTo(cell, 8)));
      if (withCohort) expect(row[12]).toBeCloseTo(account[12] as number, 8);
    });
  },
);

test.each([false, true])(
  "where no two accounts are alike, intervals are those of the raw rows to the last bit, cohorts: %p",
  (withCohort) => {
    const rows = ROWS.filter((_, at) => at !== 4);
    const raw = transactions(
      ACCOUNTS.filter(({ name }) => name !== "e" && name !== "f"),
      withCohort,
    );
    const counted = histories([365, "day", 0.1, true, withCohort], { rows });
    expect(counted.map((row) => row.slice(8))).toEqual(raw.map((row) => row.slice(8)));
  },
);

test("the same interval in days, weeks and months", () => {
  const limits = (horizon: number, unit: string, daysPerUnit: number) =>
    histories([horizon, unit, 0, true], { daysPerUnit }).map((row) => row.slice(8) as number[]);
  const inDays = limits(84, "day", 1);
  const close = inDays.map((row) => row.map((cell) => expect.closeTo(cell, 6)));
  expect(limits(12, "week", 7)).toEqual(close);
  expect(limits((84 * 12) / 365.25, "month", 365.25 / 12)).toEqual(close);
});

test("the order of rows changes no interval", () => {
  const limits = (rows: readonly HistoryRow[]) =>
    histories([365, "day", 0.1, true, true], { rows }).map((row) => row.slice(8));
  expect(limits([...ROWS].reverse())).toEqual([...limits(ROWS)].reverse());
});

test("asking for intervals changes none of the numbers that were there before", () => {
  const plain = histories([365, "day"]);
  expect(histories([365, "day", null, true]).map((row) => row.slice(0, 8))).toEqual(plain);
});

test("a row of values only has no interval, and its accounts count in all values", () => {
  const rows: readonly HistoryRow[] = [...ROWS, { cells: [1, "", "", 30, 500], cohort: "South" }];
  const values = histories([365, "day", 0.1, true, true], { rows });
  expect(values[6]?.slice(8, 12)).toEqual(["", "", "", ""]);
  expect(values[6]?.[12]).toBeLessThan(1);
  const before = histories([365, "day", 0.1, true, true]);
  expect((values[3]?.[6] as number) / (before[3]?.[6] as number)).toBeGreaterThan(5);
});

test("an error value in a cohort's cell stays in its row; one cohort for all borrows nothing", () => {
  const broken = ROWS.map((row, at) => (at === 1 ? { ...row, cohort: "#REF!" } : row));
  const rows = histories([365, "day", 0.1, true, true], { rows: broken });
  expect(rows[1]?.[4]).toMatch(/^#REF!|#VALUE!|#N\/A/u);
  expect(rows[1]?.[12]).toEqual(rows[1]?.[4]);
  expect(typeof rows[0]?.[4]).toBe("number");
  const alike = ROWS.map((row) => ({ ...row, cohort: "All" }));
  expect(histories([365, "day", 0.1, false, true], { rows: alike }).map((row) => row[8])).toEqual(
    ROWS.map(() => 0),
  );
});

test("intervals of more than 20000 histories are refused in words", () => {
  const many = Array.from({ length: 20_001 }, (_, row): HistoryRow => ({
    cells: [1, 1 + (row % 300), 301 + row, 1, 10],
    cohort: "",
  }));
  expect(histories([365, "day", 0.1, true], { rows: many })).toBe(
    "#N/A CLV.HISTORIES: there are 20001 histories; an interval is given for up to 20000, so give it a part of them",
  );
});
