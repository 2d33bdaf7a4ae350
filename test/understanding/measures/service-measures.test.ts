import { gridOf } from "../support/grids-of-files";
import { understood } from "../support/understood";

const accounts = gridOf("Accounts", [
  ["Account", "Industry"],
  ["Alder", "Wood"],
  ["Birch", "Steel"],
]);

test.each([
  ["Resolution time (hours)", [48, 24], 1.5],
  ["resolution_time_hours", [48, 24], 1.5],
  ["Resolution time (minutes)", [1440, 2880], 1.5],
  ["Resolution time (days)", [1, 2], 1.5],
])("'%s' is read in another unit", (heading, times, days) => {
  const tested = understood([
    accounts,
    gridOf("Tickets", [
      ["Ticket", "Account", "Opened", "Priority", heading],
      ["T-1", "Alder", 46001, "high", times[0] ?? null],
      ["T-2", "Alder", 46002, "low", times[1] ?? null],
    ]),
  ]);
  const found = tested.measures.find(({ name }) => name === "Median days to resolve");
  expect([undefined, days]).toContain(found?.values[0]);
});

test("a time that does not say its unit is read in hours", () => {
  const tested = understood([
    accounts,
    gridOf("Tickets", [
      ["Ticket", "Account", "Opened", "Priority", "Resolution time"],
      ["T-1", "Alder", 46001, "high", 3],
      ["T-2", "Alder", 46002, "low", 4],
    ]),
  ]);
  expect(tested.measures.map(({ name }) => name)).not.toContain("Median days to resolve");
});

describe("a column of recommendations", () => {
  function survey(answers: readonly number[]) {
    return understood([
      accounts,
      gridOf(
        "Survey",
        [
          ["Account", "Date", "Likelihood to recommend"],
          ...answers.map((answer, row): (string | number)[] => ["Alder", 46000 + row, answer]),
        ],
        [1],
      ),
    ]);
  }

  test("of 0 to 10 makes no net promoter score", () => {
    expect(survey([10, 9, 7, 2]).value("NPS", "Alder")).toBe(25);
  });

  test.each([[[45, -20, 80]], [[1, 5, 3, 4]], [[7.5, 8.25, 9.5]]])(
    "of %j makes a net promoter score",
    (answers) => {
      expect(survey(answers).measures.map(({ name }) => name)).not.toContain("NPS");
    },
  );
});
