import { addUp } from "../../../src/understanding/scoring/added-up";
import { severalRowsConcern } from "../../../src/understanding/scoring/several-rows";
import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

const tested = understood([
  gridOf(
    "Deals",
    [
      ["Account", "Stage", "Value", "Probability", "Closed", "Sector", "Visits", "Fit score"],
      ["Acme", "Won", 100, 1, 45000, "Steel", 2, 4],
      ["Bolt", "Lost", 40, 0, 45010, "Food", 1, 8],
      ["acme ", "Lost", 60, 0, 45020, "Steel", 5, 6],
      ["Acme", "Open", null, 0.5, null, "Steel", null, null],
    ],
    [4],
  ),
]);
const sums = addUp(tested.list("Deals"), tested.model, tested.asOf);

function values(name: string) {
  return sums?.measures.find((measure) => measure.name === name)?.values;
}

test("one row an account, whatever the case and outer blanks of its name", () => {
  expect(sums?.accounts.names).toEqual(["Acme", "Bolt"]);
});

test("the win rate counts open deals, or what was won counts lost ones", () => {
  expect(values("Win rate")).toEqual([0.5, 0]);
  expect(values("Won amount")).toEqual([100, 0]);
});

test("amounts are averaged, rates are added up, or blanks count", () => {
  expect(values("Visits")).toEqual([7, 1]);
  expect(values("Fit score")).toEqual([5, 8]);
});

test("text that is always the same is lost, or text that differs is kept", () => {
  const headings = sums?.accounts.list.columns.map(({ heading }) => heading);
  expect(headings).toEqual(["Account", "Sector"]);
});

test("a list of deals is taken for one with a few double accounts", () => {
  const column = (rows: number, different: number) => {
    const cells = Array.from({ length: rows }, (_, row) => `A${row % different}`);
    const [account] = tested.list("Deals").columns;
    return { ...account!, heading: "account", cells };
  };
  expect(severalRowsConcern("Sheet Pipeline", column(8800, 85))).toBe(
    "Sheet Pipeline has several rows for one account (8,800 rows, 85 in 'account'): one row for " +
      "each account is needed; choose the list added up by 'account', or make one with a " +
      "PivotTable.",
  );
  expect(severalRowsConcern("Table Accounts", column(85, 84))).toBeNull();
});
