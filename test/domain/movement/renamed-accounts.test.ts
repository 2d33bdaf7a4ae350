import { alignSnapshots } from "../../../src/domain/movement/aligned-snapshots";
import { findRenamedAccounts } from "../../../src/domain/movement/renamed-accounts";
import type { Snapshot } from "../../../src/domain/movement/snapshot";

function snapshot(accounts: Readonly<Record<string, readonly (number | null)[]>>): Snapshot {
  const width = Object.values(accounts)[0]?.length ?? 0;
  return {
    name: null,
    matrix: { id: "m", name: "M" },
    asOf: 46_000,
    takenAt: 0,
    slots: 1,
    missing: "worst",
    band: 0.5,
    criteria: Array.from({ length: width }, (_, place) => ({
      name: `C${place}`,
      direction: "higher",
      low: 0,
      high: 10,
      weight: 1,
    })),
    accounts: Object.entries(accounts).map(([name, values]) => ({
      id: null,
      name,
      values,
      typed: values.map(() => null),
      status: "",
      decision: "",
      score: null,
    })),
  };
}

function renamed(before: Snapshot, after: Snapshot) {
  return findRenamedAccounts(alignSnapshots(before, after)).map((one) => [one.before, one.after]);
}

test("an account with another name and the same values would not be noticed", () => {
  const before = snapshot({ Alder: [1, 2], Birch: [3, 4], Cedar: [5, 6] });
  const after = snapshot({ Alder: [1, 2], "Birch Group": [3, 4], Dogwood: [7, 8] });
  expect(renamed(before, after)).toEqual([["Birch", "Birch Group"]]);
});

test("two accounts that were merged, or one that was split, would be called renamed", () => {
  const two = snapshot({ Birch: [3, 4], Cedar: [5, 6] });
  const one = snapshot({ Birchcedar: [8, 10] });
  expect(renamed(two, one)).toEqual([]);
  expect(renamed(one, two)).toEqual([]);
});

test("a chance would be called a name: one value alone, or values that several have", () => {
  expect(renamed(snapshot({ Birch: [3, null] }), snapshot({ Elm: [3, null] }))).toEqual([]);
  const twins = snapshot({ Birch: [3, 4], Cedar: [3, 4] });
  expect(renamed(twins, snapshot({ Elm: [3, 4] }))).toEqual([]);
  expect(renamed(snapshot({ Elm: [3, 4] }), twins)).toEqual([]);
});

test("values of other criteria would be held against each other, and empty snapshots would throw", () => {
  const other = { ...snapshot({ Elm: [3, 4] }) };
  const criteria = other.criteria.map((one, place) => ({ ...one, name: `D${place}` }));
  expect(renamed(snapshot({ Birch: [3, 4] }), { ...other, criteria })).toEqual([]);
  const empty = { ...snapshot({ Birch: [3, 4] }), accounts: [] };
  expect(renamed(empty, empty)).toEqual([]);
});
