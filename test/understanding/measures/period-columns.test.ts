import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const headings = [2024, 2025].flatMap((year) => months.map((month) => `${month} ${year}`));

/** 1, 2, 3 ... in the months of 2024 and 2025, times a factor. */
function row(account: string, factor: number): (string | number)[] {
  return [account, ...headings.map((_, month) => factor * (month + 1))];
}

// 1 + ... + 12 = 78 of the first year, 13 + ... + 24 = 222 of the second.
const [first, second] = [78, 222];

test("a list of accounts with one column a month tells no revenue, or another growth", () => {
  const tested = understood([
    gridOf("Customers", [["Customer", ...headings], row("Alder", 10), row("Birch", 1)]),
  ]);
  expect(tested.measure("Revenue").values).toEqual([10 * (first + second), first + second]);
  expect(tested.measure("Revenue, last 12 months").values).toEqual([10 * second, second]);
  expect(tested.measure("Revenue growth").values[0]).toBeCloseTo(second / first - 1, 12);
  expect(tested.measure("Revenue, last 12 months").period).toBe("12 months to 2025-12-01");
});

test("one column a month in another list is not added up by account", () => {
  const tested = understood([
    gridOf("Accounts", [
      ["Account", "Industry"],
      ["Alder", "Wood"],
      ["Birch", "Steel"],
    ]),
    gridOf("Revenue by month", [
      ["Account", "Product", ...headings],
      ["Alder", "Pumps", ...row("", 1).slice(1)],
      ["Birch", "Pumps", ...row("", 2).slice(1)],
      ["Alder", "Valves", ...row("", 3).slice(1)],
    ]),
  ]);
  expect(tested.measure("Revenue, last 12 months").values).toEqual([4 * second, 2 * second]);
});

test("years below a word are called revenue, or last year is none", () => {
  const tested = understood([
    gridOf("Customers", [
      [null, "Sales", null, null],
      ["Customer", 2023, 2024, 2025],
      ["Alder", 100, 120, 150],
      ["Birch", 80, 60, 30],
    ]),
  ]);
  expect(tested.measure("Sales, last 12 months").values).toEqual([150, 30]);
  expect(tested.measure("Sales growth").values).toEqual([0.25, -0.5]);
});

test("levels such as head counts are added over time", () => {
  const tested = understood([
    gridOf("Head count", [
      ["Account", "Headcount 2023", "Headcount 2024", "Headcount 2025"],
      ["Alder", 10, 12, 15],
      ["Birch", 8, 6, 3],
    ]),
  ]);
  expect(tested.measures.map(({ name, values }) => [name, values])).toEqual([
    ["Headcount now", [15, 3]],
  ]);
});

test("amounts of several currencies are added", () => {
  const tested = understood([
    gridOf("Customers", [
      ["Customer", "Currency", "2023", "2024", "2025"],
      ["Alder", "EUR", 100, 120, 150],
      ["Birch", "USD", 80, 60, 30],
    ]),
  ]);
  expect(tested.measures).toEqual([]);
});
