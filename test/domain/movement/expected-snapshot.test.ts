import { expectedSnapshot } from "../../../src/domain/movement/expected-snapshot";
import type { Snapshot } from "../../../src/domain/movement/snapshot";
import type { AccountList, Criterion } from "../../../src/domain/scoring/scoring-setup";

const criterion = (name: string, more: Partial<Criterion> = {}): Criterion => ({
  name,
  sourceColumn: name,
  direction: "higher",
  worst: null,
  best: null,
  weight: 1,
  ...more,
});

const list: AccountList = {
  label: "table Accounts",
  accounts: ["Alder", "Birch", "Cedar"],
  columns: [
    { heading: "Revenue", kind: "number", values: [10, 55, 100] },
    { heading: "Days", kind: "number", values: [10, null, 30] },
  ],
};

const before: Snapshot = {
  name: "Q1",
  matrix: { id: "m", name: "Matrix" },
  asOf: 46_000,
  takenAt: 1,
  slots: 1,
  missing: "worst",
  band: 0.25,
  criteria: [
    { name: "Days", direction: "lower", low: 0, high: 100, weight: 1 },
    { name: "Revenue", direction: "higher", low: 0, high: 100, weight: 1 },
  ],
  accounts: [
    {
      id: "7",
      name: "BIRCH",
      values: [20, 55],
      typed: [4, null],
      status: "Key",
      decision: "Eve, May: stays",
      score: 5,
    },
  ],
};

const setup = {
  title: "Matrix",
  criteria: [criterion("Revenue", { weight: 3 }), criterion("Days", { direction: "lower" })],
  slots: 2,
  asOf: 46_031,
};

test("the score would not be that of the list's values with what was typed before", () => {
  const expected = expectedSnapshot(before, setup, list);
  // Revenue from 10 to 100 rates 1, 5.5, 10 with three quarters of the weight; days from 30 to 10.
  expect(expected.accounts.map(({ score }) => score)).toEqual([
    0.75 * 1 + 0.25 * 10,
    0.75 * 5.5 + 0.25 * 4,
    0.75 * 10 + 0.25 * 1,
  ]);
  expect(expected).toMatchObject({ name: null, asOf: 46_031, slots: 2, band: 0.25 });
  expect(expected.accounts[1]).toMatchObject({
    id: "7",
    name: "Birch",
    values: [55, null],
    typed: [null, 4],
    status: "Key",
    decision: "Eve, May: stays",
  });
});

test("a blank would count other than the matrix says", () => {
  const untyped = { ...before, accounts: [] };
  const birch = (missing: Snapshot["missing"]) =>
    expectedSnapshot({ ...untyped, missing }, setup, list).accounts[1]?.score;
  expect(birch("worst")).toBe(0.75 * 5.5 + 0.25);
  expect(birch("neutral")).toBe(5.5);
  expect(birch("renormalise")).toBe(5.5);
  expect(birch("error")).toBeNull();
});

test("ends that a person set would give way to the column's own", () => {
  const set = { ...setup, criteria: [criterion("Revenue", { worst: 200, best: 0 })] };
  const [only] = expectedSnapshot(before, set, list).criteria;
  expect(only).toMatchObject({ low: 0, high: 200 });
});

const rankedRevenue = { ...setup, criteria: [criterion("Revenue", { scale: "rank" as const })] };
/** All three as they stood: 1, 5.5 and 10 by their order, or what was typed over that. */
const rankedBefore = (typed: readonly (number | null)[]): Snapshot => ({
  ...before,
  criteria: before.criteria.slice(1),
  accounts: [10, 20, 100].map((value, row) => ({
    ...before.accounts[0]!,
    id: null,
    name: list.accounts[row]!,
    values: [value],
    typed: [typed[row]!],
  })),
});

test("another scale than a line would be rated as one", () => {
  const expected = expectedSnapshot(rankedBefore([1, 5.5, 10]), rankedRevenue, list);
  expect(expected.accounts.map(({ score }) => score)).toEqual([1, 5.5, 10]);
});

test("a rating typed over another scale than a line would give way to the computed one", () => {
  const typed = expectedSnapshot(rankedBefore([7, null, 10]), rankedRevenue, list);
  expect(typed.accounts.map(({ typed: [rating] }) => rating)).toEqual([7, null, 10]);
  expect(typed.accounts.map(({ score }) => score)).toEqual([7, 1, 10]);
});

test("ratings by a scale that is given up now would be taken for typed ones", () => {
  const byLog = {
    ...setup,
    criteria: [criterion("Revenue", { scale: "log" as const, worst: 10, best: 100 })],
  };
  const changed = expectedSnapshot(rankedBefore([1, 5.5, 10]), byLog, list, rankedRevenue);
  // 55 lies log10(5.5) of the way from 10 to 100.
  expect(changed.accounts.map(({ score }) => score)).toEqual([
    1,
    expect.closeTo(1 + 9 * Math.log10(5.5), 12),
    10,
  ]);
});

test("an account with another name would not be known by its id", () => {
  const withIds = { ...list, accounts: ["Alder", "Birch Group", "Cedar"], ids: ["6", "7", "8"] };
  expect(expectedSnapshot(before, setup, withIds).accounts[1]).toMatchObject({
    id: "7",
    name: "Birch Group",
    decision: "Eve, May: stays",
  });
});

test("no weight, no column and an empty list would be more than no score", () => {
  const none = { ...setup, criteria: [criterion("Revenue", { weight: 0 })] };
  expect(expectedSnapshot(before, none, list).accounts.map(({ score }) => score)).toEqual([
    null,
    null,
    null,
  ]);
  const gone = { ...setup, criteria: [criterion("Gone")] };
  expect(expectedSnapshot(before, gone, list).accounts[0]).toMatchObject({ values: [null] });
  expect(expectedSnapshot(before, setup, { ...list, accounts: [] }).accounts).toEqual([]);
});
