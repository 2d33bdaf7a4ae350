import { assignCohorts } from "../../../src/domain/lifetime-value/cohorts";
import { listPurchases } from "../../../src/domain/lifetime-value/purchase-list";

function assign(rows: readonly (readonly [string, string | null])[]) {
  const named = listPurchases({
    names: rows.map(([name]) => name),
    dates: Float64Array.from(rows, (_, row) => 45000 + row),
    amounts: null,
    refused: [],
  });
  return assignCohorts(
    named,
    rows.map(([, cohort]) => cohort),
  );
}

test("an account has the cohort of its rows, in any case; a blank says nothing", () => {
  const { cohorts, list } = assign([
    ["a", "South"],
    ["b", null],
    ["a", null],
    ["c", "NORTH"],
    ["b", "north"],
    ["d", null],
  ]);
  // Numbered by name: north 0, south 1.
  expect([...cohorts.cohortOfAccount]).toEqual([1, 0, 0, -1]);
  expect(cohorts.count).toBe(2);
  expect(list.refused).toEqual([]);
});

test("an account in two cohorts is refused with both and the row", () => {
  const { list } = assign([
    ["a", "North"],
    ["b", "North"],
    ["a", "South"],
  ]);
  expect(list.refused).toEqual([
    {
      row: 2,
      kind: "value",
      sentence:
        'cohort, row 3 is "South", but the account was in "North" before; give each account one cohort',
    },
  ]);
});
