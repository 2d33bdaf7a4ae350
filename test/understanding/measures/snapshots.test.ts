import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

type Cells = Parameters<typeof gridOf>[1];

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
  ["Cedar", "Wood"],
]);
const days = [46023, 46054, 46082];
const months = ["Jan 2026", "Feb 2026", "Mar 2026"];
const quarters = ["2025 Q3", "2025 Q4", "2026 Q1"];

function byPeriod(
  periods: readonly (string | number)[],
  row: (period: string | number, index: number, account: string) => Cells[number],
): Cells {
  return periods.flatMap((period, index) => [
    row(period, index, "Alder"),
    row(period, index, "Birch"),
  ]);
}

test.each<[string, Cells, number[]]>([
  [
    "days",
    [
      ["Account", "Month", "MRR"],
      ...byPeriod(days, (period, index, account) => [account, period, 100 + index]),
    ],
    [1],
  ],
  [
    "words",
    [
      ["Account", "Month", "MRR"],
      ...byPeriod(months, (period, index, account) => [account, period, 100 + index]),
    ],
    [],
  ],
  [
    "quarters",
    [
      ["Customer", "Quarter", "Plan", "MRR"],
      ...byPeriod(quarters, (period, index, account) => [account, period, "Pro", 100 + index]),
    ],
    [],
  ],
  [
    "snapshots of subscriptions with ids",
    [
      ["Subscription ID", "Account", "Snapshot date", "MRR", "Seats"],
      ...byPeriod(days, (period, index, account) => [
        `S-${account}`,
        account,
        period,
        100 + index,
        5,
      ]),
    ],
    [2],
  ],
])("monthly amounts are added over time where periods are %s", (_, cells, dates) => {
  const tested = understood([accounts, gridOf("MRR by month", cells, dates)]);
  expect(tested.value("MRR now", "Alder")).toBe(102);
  expect(tested.value("Active subscriptions", "Alder")).toBe(1);
});

test("subscriptions that begin on their own days are taken for snapshots", () => {
  const tested = understood([
    accounts,
    gridOf(
      "Subscriptions",
      [
        ["Subscription ID", "Account", "Start date", "End date", "MRR"],
        ["S-1", "Alder", 46001, null, 10],
        ["S-2", "Alder", 46030, null, 20],
        ["S-3", "Birch", 46031, 46040, 40],
        ["S-4", "Cedar", 46090, null, 80],
      ],
      [2, 3],
    ),
  ]);
  expect(tested.measure("MRR now").values).toEqual([30, 0, 80]);
});

test("a balance by month is added over time", () => {
  const tested = understood(
    [
      accounts,
      gridOf(
        "Balances",
        [
          ["Account", "Month", "Account balance"],
          ...byPeriod(days, (period, index, account) => [account, period, 100 + index]),
        ],
        [1],
      ),
    ],
    [
      {
        list: "Balances",
        kind: "revenue",
        columns: { "Account balance": "amount", Month: "start" },
      },
    ],
  );
  expect(tested.measures.map(({ name }) => name)).toEqual(["Account balance now"]);
  expect(tested.value("Account balance now", "Alder")).toBe(102);
});
