import { handRatedColumn } from "../../../src/domain/scoring/hand-rated";
import { criteriaForList } from "../../../src/understanding/scoring/criteria-for-list";
import type { AccountSource, ReadAccounts } from "../../../src/actions/contract";
import type { InMemoryWorkbook } from "./in-memory-actions";

export const accountsTable: AccountSource = {
  id: "table:1",
  kind: "table",
  label: "Table Accounts",
  sheetName: "Accounts",
  address: "A1:D5",
  rowCount: 4,
  concern: null,
};

/**
 * Four accounts by three criteria, small enough to score by hand:
 *
 *            potential 0..100 (higher)   fit 1..10 (higher)   days to pay 10..40 (lower)
 * Alpha      100 -> 10                   1 -> 1               40 -> 1
 * Beta         0 -> 1                   10 -> 10              10 -> 10
 * Gamma       50 -> 5.5                 blank                 25 -> 5.5
 * Delta      100 -> 10                  5.5 -> 5.5            25 -> 5.5
 */
export const fourAccounts: ReadAccounts = {
  source: accountsTable,
  list: {
    label: "table Accounts on sheet Accounts",
    accounts: ["Alpha", "Beta", "Gamma", "Delta"],
    columns: [
      { heading: "Account", kind: "text", values: ["Alpha", "Beta", "Gamma", "Delta"] },
      { heading: "Potential", kind: "number", values: [100, 0, 50, 100] },
      { heading: "Fit", kind: "number", values: [1, 10, null, 5.5] },
      { heading: "Days to pay", kind: "number", values: [40, 10, 25, 25] },
      { heading: "Tenure", kind: "number", values: [1, 2, 3, 4] },
      handRatedColumn(4),
    ],
  },
  accountColumn: "Account",
  accountColumnChoices: ["Account"],
  proposal: {
    title: "Scoring matrix",
    slots: 2,
    asOf: 46347,
    criteria: [
      criterion("Potential", "higher", 50),
      criterion("Fit", "higher", 25),
      criterion("Days to pay", "lower", 25),
    ],
  },
  measured: { measures: 0, lists: [] },
  notices: [],
  settings: { asOf: 46347, isAsOfChosen: false, currency: null, fiscalYearStart: 1, unit: 1 },
  listed: { asOf: 46347, reachingList: null, currencies: [] },
  settingsSheet: "missing",
  ownHeadings: ["Account", "Potential", "Fit", "Days to pay", "Tenure"],
  constantMeasures: [],
  library: criteriaForList([{ heading: "Tenure", kind: "number", values: [1, 2, 3, 4] }]),
  existing: null,
};

function criterion(name: string, direction: "higher" | "lower", weight: number) {
  return { name, sourceColumn: name, direction, worst: null, best: null, weight };
}

export const sampleWorkbook: InMemoryWorkbook = {
  sources: [accountsTable],
  read: fourAccounts,
  accounts: [
    { account: "Delta", score: 7.75, rank: 1, plans: [], reviews: [], cadence: "quarterly" },
    { account: "Beta", score: 5.5, rank: 2, plans: ["Plan Beta"], reviews: [], cadence: "monthly" },
    { account: "Gamma", score: 5.5, rank: 2, plans: [], reviews: [], cadence: "quarterly" },
    { account: "Alpha", score: 5.5, rank: 2, plans: [], reviews: [], cadence: "quarterly" },
  ],
  periods: [
    { cadence: "quarterly", firstDay: 46204, lastDay: 46295, label: "Q3 2026" },
    { cadence: "quarterly", firstDay: 46113, lastDay: 46203, label: "Q2 2026" },
    { cadence: "monthly", firstDay: 46296, lastDay: 46326, label: "October 2026" },
  ],
};

/** As many made-up accounts as wanted, with the same three criteria; numbers from a plain cycle. */
export function manyAccounts(count: number): ReadAccounts {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const accounts = indexes.map((index) => `Account ${index + 1}`);
  return {
    ...fourAccounts,
    source: { ...accountsTable, rowCount: count },
    list: {
      ...fourAccounts.list,
      accounts,
      columns: [
        { heading: "Account", kind: "text", values: accounts },
        { heading: "Potential", kind: "number", values: indexes.map((i) => (i * 7919) % 1009) },
        { heading: "Fit", kind: "number", values: indexes.map((i) => (i * 31) % 97) },
        {
          heading: "Days to pay",
          kind: "number",
          values: indexes.map((i) => 10 + ((i * 53) % 83)),
        },
      ],
    },
  };
}
