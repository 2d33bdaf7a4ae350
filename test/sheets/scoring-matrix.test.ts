import type { AccountList, Criterion, ScoringSetup } from "../../src/domain/scoring/scoring-setup";
import { scoringMatrixSheet } from "../../src/sheets/scoring-matrix";
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import { calculateSheet, type CalculatedSheet, cellsOf } from "./support/calculate-sheet";
import { structureProblems } from "./support/check-structure";

function criterion(name: string, more: Partial<Criterion> = {}): Criterion {
  return {
    name,
    sourceColumn: name,
    direction: "higher",
    worst: null,
    best: null,
    weight: 1,
    ...more,
  };
}

const poison = ['=HYPERLINK("http://x")', "*", "?", "~", "<5"];

/** Five accounts; by hand the scores are 5.5, 4.275, 3.25, 7.8 and 6.575. */
const list: AccountList = {
  label: "table Accounts",
  accounts: poison,
  columns: [
    { heading: "Revenue", kind: "number", values: [100, 200, 300, 400, 500] },
    { heading: "Days to pay", kind: "number", values: [10, 50, 90, 30, 70] },
    { heading: "Fit", kind: "number", values: [10, 5, 1, 8, 3] },
    { heading: "Revenue potential", kind: "number", values: [200, 300, 1000, 410, null] },
    { heading: "Status", kind: "text", values: ["Key", null, null, "key account", "lost"] },
  ],
};

const setup: ScoringSetup = {
  title: "Key accounts 2026",
  slots: 2,
  asOf: 46203,
  criteria: [
    criterion("Revenue", { weight: 50 }),
    criterion("Days to pay", { direction: "lower", worst: 90, best: 10, weight: 30 }),
    criterion("Fit", { worst: 1, best: 10, weight: 20 }),
  ],
};

/** The row (from 0) of the accounts' headings. */
function accountsHeader(plan: SheetPlan): number {
  const table = plan.tables.find(({ name }) => name === "MatrixAccountsTable");
  return Number(/\d+/.exec(table?.range ?? "")?.[0]) - 1;
}

function columnUnder(sheet: CalculatedSheet, plan: SheetPlan, heading: string): number {
  const header = accountsHeader(plan);
  // A criterion is called like its column: the last heading is that of the computed one.
  for (let column = 40; column >= 0; column -= 1) {
    if (sheet.at(header, column) === heading) {
      return column;
    }
  }
  throw new Error(`no column ${heading}`);
}

function valuesUnder(sheet: CalculatedSheet, plan: SheetPlan, heading: string, rows = 5) {
  const column = columnUnder(sheet, plan, heading);
  return Array.from({ length: rows }, (_, row) => sheet.at(accountsHeader(plan) + 1 + row, column));
}

function sentences(sheet: CalculatedSheet): unknown[] {
  const { row } = sheet.find("What to know");
  return Array.from({ length: 6 }, (_, index) => sheet.at(row + 1 + index, 1));
}

function errorsOf(sheet: CalculatedSheet, rows = 70, columns = 45): unknown[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    sheet.at(Math.floor(index / columns), index % columns),
  ).filter((value) => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value));
}

describe("a scoring matrix", () => {
  const plan = scoringMatrixSheet(setup, list);
  const sheet = calculateSheet(plan);

  test("would give wrong scores if ratings, weights or directions were misread", () => {
    const scores = valuesUnder(sheet, plan, "Score").map((score) => Number(score).toFixed(3));
    expect(scores).toEqual(["5.500", "4.275", "3.250", "7.800", "6.575"]);
    expect(valuesUnder(sheet, plan, "Rank")).toEqual([3, 4, 5, 1, 2]);
    expect(valuesUnder(sheet, plan, "Tier")).toEqual(["C", "D", "D", "B", "B"]);
  });

  test("would bury the answer if the key accounts did not stand on top, best first", () => {
    const { row } = sheet.find("Over the cut");
    const shown = [0, 1, 2].map((place) => sheet.at(row + 1 + place, 0));
    expect(shown).toEqual(["~", "<5", ""]);
    expect(sheet.at(row + 1, 2)).toBeCloseTo(7.8 - 6.575, 9);
    expect(sheet.at(row + 2, 2)).toBeCloseTo(0, 9);
    expect(sheet.value("B6")).toBe(
      "The 2 best of 5 scored accounts. The cut stands at 6.58; 0 more within 0.5 of it.",
    );
  });

  test("would lie about headroom if potential and revenue were mixed up or a blank were zero", () => {
    expect(valuesUnder(sheet, plan, "Headroom")).toEqual([100, 100, 700, 10, ""]);
  });

  test("would cut sentences off at the frozen column A if they began in it", () => {
    const width = plan.columnWidths.find(({ column }) => column === 0)?.characters ?? 0;
    const tooLong = [...cellsOf(plan).keys()].filter(
      (address) => /^A\d+$/.test(address) && String(sheet.value(address) ?? "").length > width,
    );
    expect(tooLong).toEqual([]);
    expect(sheet.value("B2")).toBe("table Accounts · 5 accounts");
    for (const row of [2, 6, sheet.find("Accounts").row + 2]) {
      expect(String(sheet.value(`A${row}`)).length).toBeGreaterThan(3);
      const beside = Array.from({ length: 6 }, (_, index) => sheet.at(row - 1, index + 2));
      expect(beside.filter((value) => value !== null && value !== "")).toEqual([]);
    }
  });

  test("would let a long name or title run under the frozen edge", () => {
    const name = "A company with a name of sixty letters, as there are some in";
    const long = scoringMatrixSheet(
      { ...setup, title: "Key accounts of the northern region in 2026" },
      { ...list, accounts: [name, "b", "c", "d", "e"] },
    );
    const first = accountsHeader(long) + 2;
    const wraps = (cell: RegExp): boolean =>
      long.formats.some(({ range, wrap }) => cell.test(range) && wrap === true);
    expect([wraps(/^A1$/), wraps(new RegExp(`^A${first}:A`))]).toEqual([true, true]);
    // Three lines of 20 letters at the size of a title.
    expect(long.rowHeights?.find(({ row }) => row === 0)?.points).toBe(76);
    expect(long.columnWidths[0]?.characters).toBe(44);
  });

  test("would hide headings of the accounts behind their filter buttons", () => {
    const table =
      sheet.values(`B${accountsHeader(plan) + 1}:G${accountsHeader(plan) + 1}`)[0] ?? [];
    expect(table).toContain("Reviews below the cut");
    table.forEach((heading, index) => {
      const words = String(heading).split(" ");
      const width = plan.columnWidths.find(({ column }) => column === index + 1)?.characters ?? 0;
      // A button takes about three letters.
      expect(width).toBeGreaterThanOrEqual(Math.max(...words.map((word) => word.length)) + 3);
    });
  });

  test("would forget today's key accounts if the status column were not read", () => {
    expect(valuesUnder(sheet, plan, "Status now")).toEqual(["Key", null, null, "Key", null]);
  });

  test("would show a wrong chart if the contributions did not add up to the score", () => {
    const { row, column } = sheet.find("Place");
    const contributions = [0, 1, 2].map((index) => Number(sheet.at(row + 1, column + 3 + index)));
    // Account "~": 50 % of 7.75, 30 % of 7.75, 20 % of 8.
    expect(contributions[0]).toBeCloseTo(3.875, 9);
    expect(contributions[1]).toBeCloseTo(2.325, 9);
    expect(contributions[2]).toBeCloseTo(1.6, 9);
    expect(sheet.at(row + 1, column + 2)).toBe("~");
  });

  test("would not warn that Days to pay and Fit say the same (r = .997 by hand)", () => {
    expect(sentences(sheet)).toEqual([
      "✓ 3 criteria; 3 to 5 are recommended.",
      "✓ No criterion carries more than half of the weight.",
      expect.stringMatching(
        /^▲ These criteria say almost the same .*Days to pay and Fit \(1\); together/,
      ),
      // Ranks 3 4 5 1 2 against revenue ranks 5 4 3 2 1: sum of d² = 4+0+4+1+1, 1 - 6*10/(5*24) = .5.
      "✓ The ranking is not just revenue (rank correlation 0.5).",
      "✓ From and to agree with every direction.",
      "✓ Every account has a score.",
    ]);
  });

  test("would break in Excel if ranges, tables, names or references were out of place", () => {
    const header = accountsHeader(plan);
    const spills = [`H${header + 2}:J${header + 6}`, `K${header + 2}:T${header + 6}`];
    expect(structureProblems(plan, spills)).toEqual([]);
    expect(errorsOf(sheet)).toEqual([]);
  });

  test("would turn an account's name into a formula if names were not plain text", () => {
    const names = [...cellsOf(plan).values()].filter((content) => content === poison[0]);
    expect(names).toHaveLength(1);
  });

  test("would not be live if a changed weight did not change the ranking", () => {
    const { row } = sheet.find("From (worst)");
    const onlyFit = calculateSheet(plan, [], {
      [`F${row + 2}`]: 0,
      [`F${row + 3}`]: 0,
    });
    expect(valuesUnder(onlyFit, plan, "Score")).toEqual([10, 5, 1, 8, 3]);
    expect(valuesUnder(onlyFit, plan, "Rank")).toEqual([1, 3, 5, 2, 4]);
    expect(sentences(onlyFit)[1]).toBe(
      "▲ Fit carries 100 % of the weight: the others can hardly change the ranking.",
    );
  });

  test("would rate the wrong way if the direction and the ends were swapped on the sheet", () => {
    const { row } = sheet.find("From (worst)");
    const swapped = calculateSheet(plan, [], { [`C${row + 4}`]: "lower" });
    // Fit from 1 to 10, now lower is better: 10 is rated 1.
    const fit = columnUnder(swapped, plan, "Fit");
    expect(swapped.at(accountsHeader(plan) + 1, fit)).toBe(1);
    expect(sentences(swapped)[4]).toMatch(/^▲ 1 criterion has from and to the wrong way round/);
  });
});

describe("what a rating of 1, 5 and 10 means", () => {
  const meanings = (
    kind: "number" | "date",
    values: readonly number[],
    direction: "higher" | "lower",
  ) => {
    const plan = scoringMatrixSheet(
      { ...setup, criteria: [criterion("Column", { direction })] },
      { label: "x", accounts: values.map(String), columns: [{ heading: "Column", kind, values }] },
    );
    const sheet = calculateSheet(plan);
    const { row, column } = sheet.find("1 means");
    return [0, 1, 2].map((index) => sheet.at(row + 1, column + index));
  };

  test.each([
    // The middle is worst + 4/9 of the way to best.
    ["higher", [10_420, 2_483_150], ["up to 10,420", "about 1,110,000", "2,483,150 or more"]],
    ["lower", [1, 6], ["6 or more", "about 4", "up to 1"]],
    ["higher", [0, 0.9], ["up to 0.00", "about 0.40", "0.90 or more"]],
    ["higher", [-9, 0.5], ["up to -9.00", "about -4.78", "0.50 or more"]],
    ["higher", [-4, 5], ["up to -4", "about 0", "5 or more"]],
  ] as const)("would be unreadable: %s, %p", (direction, values, expected) => {
    expect(meanings("number", values, direction)).toEqual(expected);
  });

  test("would show a date as a number", () => {
    // The worst is 46180, 2026-06-07; 4/9 of the way to 43727 is 45089.8, 2023-06-12.
    expect(meanings("date", [43727, 46180], "lower")).toEqual([
      "2026-06-07 or later",
      "about 2023-06-12",
      "by 2019-09-19",
    ]);
  });
});

describe("a scoring matrix whose functions have not answered yet", () => {
  const plan = scoringMatrixSheet(setup, list);
  const header = accountsHeader(plan);
  const at = (column: string): string => `${column}${header + 2}`;

  test("would say that no account has a score while the scores are on their way", () => {
    const waiting = Object.fromEntries(["H", "K", "N", "O", "S"].map((at_) => [at(at_), "#BUSY!"]));
    const sheet = calculateSheet(plan, [], waiting);
    expect(sheet.value("B6")).toBe("Waiting for the scores.");
    expect(
      sentences(sheet).filter((sentence) => /Waiting for the scores/.test(String(sentence))),
    ).toHaveLength(3);
    expect(sentences(sheet).filter((sentence) => /have no score/.test(String(sentence)))).toEqual(
      [],
    );
  });

  test("would show 0 as tier, probability and action of a key account that has its score", () => {
    const functions = ["Tier", "Probability of a slot", "Action"];
    const complete = calculateSheet(plan);
    const cells = functions.map((heading) => {
      const column = columnUnder(complete, plan, heading);
      return [`${String.fromCharCode(65 + column)}${header + 2}`, null] as const;
    });
    const sheet = calculateSheet(plan, [], Object.fromEntries(cells));
    const { row } = sheet.find("Over the cut");
    expect([0, 1, 3, 4, 5, 6].map((column) => sheet.at(row + 1, column))).toEqual([
      "~",
      expect.closeTo(7.8, 9),
      "",
      "",
      "Key",
      "",
    ]);
  });
});

describe("a scoring matrix of awkward lists", () => {
  test("would let equal scores differ in rank, or lose one of them from the list", () => {
    const plan = scoringMatrixSheet(
      { ...setup, criteria: [criterion("Revenue", { worst: 0, best: 9 })] },
      {
        label: "x",
        accounts: ["first", "second", "third"],
        columns: [{ heading: "Revenue", kind: "number", values: [3, 6, 6] }],
      },
    );
    const sheet = calculateSheet(plan);
    expect(valuesUnder(sheet, plan, "Rank", 3)).toEqual([3, 1, 1]);
    const { row } = sheet.find("Over the cut");
    expect([sheet.at(row + 1, 0), sheet.at(row + 2, 0)]).toEqual(["second", "third"]);
    expect(sentences(sheet)[0]).toMatch(/^▲ 1 criterion: /);
    expect(sentences(sheet)[3]).toMatch(/^▲ The ranking is revenue again \(rank correlation 1\)/);
  });

  test("would blank the column for one bad account, or give it a score", () => {
    const plan = scoringMatrixSheet(
      { ...setup, criteria: [criterion("A", { weight: 60 }), criterion("B", { weight: 40 })] },
      {
        label: "x",
        accounts: ["whole", "half", "text", "empty"],
        columns: [
          { heading: "A", kind: "number", values: [0, null, "12,4", null] },
          { heading: "B", kind: "number", values: [10, 0, 5, null] },
        ],
      },
    );
    const sheet = calculateSheet(plan);
    const ranks = valuesUnder(sheet, plan, "Rank", 4);
    // A is constant, so 5.5; B from 0 to 10: 10. Score .6 * 5.5 + .4 * 10.
    expect(valuesUnder(sheet, plan, "Score", 4)[0]).toBeCloseTo(7.3, 9);
    expect(ranks).toEqual([1, "", "", ""]);
    expect(valuesUnder(sheet, plan, "Weight covered", 4)).toEqual([1, 0.4, 0.4, 0]);
    expect(sentences(sheet)[5]).toMatch(/^▲ 3 accounts have no score/);
  });

  test("would fail with one account", () => {
    const plan = scoringMatrixSheet(
      { ...setup, slots: 5 },
      {
        ...list,
        accounts: ["only"],
        columns: list.columns.map((column) => ({ ...column, values: column.values.slice(0, 1) })),
      },
    );
    const sheet = calculateSheet(plan);
    expect(valuesUnder(sheet, plan, "Rank", 1)).toEqual([1]);
    expect(sheet.at(sheet.find("Over the cut").row + 1, 0)).toBe("only");
    expect(errorsOf(sheet)).toEqual([]);
  });

  test("would give two columns of a table one heading", () => {
    const plan = scoringMatrixSheet(
      {
        ...setup,
        criteria: [
          criterion("One", { sourceColumn: "Account" }),
          criterion("Two", { sourceColumn: "Account" }),
        ],
      },
      {
        label: "x",
        accounts: ["a", "b"],
        columns: [{ heading: "Account", kind: "number", values: [1, 2] }],
      },
    );
    expect(
      structureProblems(plan, ["F1:Z200"]).filter((problem) => /heading/.test(problem)),
    ).toEqual([]);
  });

  test("would name a column that is not there without saying which, or take no accounts", () => {
    expect(() => scoringMatrixSheet({ ...setup, criteria: [criterion("Ghost")] }, list)).toThrow(
      'criterion "Ghost" reads the column "Ghost", which the list does not have',
    );
    expect(() => scoringMatrixSheet(setup, { ...list, accounts: [] })).toThrow("has no accounts");
    expect(() => scoringMatrixSheet({ ...setup, criteria: [] }, list)).toThrow("no criterion");
  });

  test("would take a formula for each account and rating: a KAM call must stand once", () => {
    const accounts = Array.from({ length: 1000 }, (_, index) => `Account ${index + 1}`);
    const plan = scoringMatrixSheet(setup, {
      label: "x",
      accounts,
      columns: ["Revenue", "Days to pay", "Fit"].map((heading, column) => ({
        heading,
        kind: "number" as const,
        values: accounts.map((_, index) => ((index + 1) * (7 + column)) % 97),
      })),
    });
    const formulas = [...cellsOf(plan).values()].flatMap((content) =>
      typeof content === "object" && content !== null ? [content.formula] : [],
    );
    expect(formulas.filter((formula) => formula.includes("KAM."))).toHaveLength(5);
    const sheet = calculateSheet(plan);
    const ranks = valuesUnder(sheet, plan, "Rank", 1000).map(Number);
    const scores = valuesUnder(sheet, plan, "Score", 1000).map(Number);
    const expected = scores.map(
      (score) => 1 + scores.filter((other) => other > score + 5e-7).length,
    );
    expect(ranks).toEqual(expected);
  });
});
