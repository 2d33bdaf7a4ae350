import type { AccountList, Criterion, ScoringSetup } from "../../src/domain/scoring/scoring-setup";
import { scoringMatrixSheet } from "../../src/sheets/scoring-matrix";
import { columnLetters } from "../../src/sheets/address";
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

/** Where a name of the plan begins, and how many rows and columns it has. */
function named(plan: SheetPlan, name: string) {
  const range = plan.names.find((one) => one.name === name)?.range;
  if (range === undefined) throw new Error(`no name ${name}`);
  const [first, last] = range.split(":").map((address) => {
    const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, one) => 26 * sum + one.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(digits) - 1, column };
  });
  const from = first ?? { row: 0, column: 0 };
  return { ...from, rows: (last ?? from).row - from.row + 1 };
}

/** The address of the cell `below` the first of a name. */
function cellOf(plan: SheetPlan, name: string, below = 0): string {
  const { row, column } = named(plan, name);
  return `${columnLetters(column)}${row + below + 1}`;
}

function valuesOf(sheet: CalculatedSheet, plan: SheetPlan, name: string, rows?: number): unknown[] {
  const { row, column, rows: all } = named(plan, name);
  return Array.from({ length: rows ?? all }, (_, down) => sheet.at(row + down, column));
}

function columnUnder(sheet: CalculatedSheet, plan: SheetPlan, heading: string): number {
  const header = accountsHeader(plan);
  for (let column = 0; column < 40; column += 1) {
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
  return Array.from({ length: 10 }, (_, index) => sheet.at(row + 1 + index, 1));
}

/** A part of the answer, row by row: account, score, rank and what follows. */
function answer(sheet: CalculatedSheet, plan: SheetPlan, part: "answer" | "next", rows: number) {
  const { row, column } = named(plan, `_KAM.${part}.account`);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: 9 }, (__, across) => sheet.at(row + down, column + across)),
  );
}

/** What formulas fill, with all the rows that they may take. */
function spillsOf(plan: SheetPlan, rows: Readonly<Record<string, number>>): readonly string[] {
  return plan.names.flatMap(({ name }) => {
    const [, section = "", key = ""] = /^_KAM\.(\w+)\.(\w+)$/.exec(name) ?? [];
    const height = rows[section];
    if (height === undefined || key === "heading") return [];
    const { row, column } = named(plan, name);
    const width = key === "robust" ? 4 : key === "shortlist" ? 2 : 1;
    return [
      `${columnLetters(column)}${row + 1}:${columnLetters(column + width - 1)}${row + height}`,
    ];
  });
}

function errorsOf(sheet: CalculatedSheet, rows = 100, columns = 60): unknown[] {
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
    // "Key" stands for "~" and for the first of the list; the others follow by their scores.
    expect(sheet.value("A9")).toBe("Key accounts");
    const shown = answer(sheet, plan, "answer", 3);
    expect(shown.map(([account]) => account)).toEqual(["~", poison[0], null]);
    expect(shown[0]).toEqual([
      "~",
      expect.closeTo(7.8, 9),
      1,
      1,
      "Keep",
      "B",
      1,
      "Key",
      "stand-in",
    ]);
    expect(answer(sheet, plan, "next", 4).map(([account, , rank]) => [account, rank])).toEqual([
      ["<5", 2],
      ["*", 4],
      ["?", 5],
      [null, null],
    ]);
    expect(sheet.value("B7")).toBe(
      "The 2 best of 5 scored accounts. The cut stands at 6.58; 0 more within 0.5 of it.",
    );
  });

  test("would call accounts key accounts that nobody has made one", () => {
    const changes = { [cellOf(plan, "StatusNow", 0)]: null, [cellOf(plan, "StatusNow", 3)]: null };
    const proposed = calculateSheet(plan, [], changes);
    expect(proposed.value("A9")).toBe("Proposed key accounts");
    expect(answer(proposed, plan, "answer", 3).map(([account]) => account)).toEqual([
      "~",
      "<5",
      null,
    ]);
    expect(answer(proposed, plan, "next", 1)[0]?.[0]).toBe(poison[0]);
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
    expect(sheet.value("B4")).toBe("table Accounts · 5 accounts");
    const first = sheet.find("What to know").row + 2;
    const lines = Array.from({ length: 8 }, (_, index) => first + index);
    for (const row of [4, 7, ...lines]) {
      expect(String(sheet.value(`B${row}`)).length).toBeGreaterThan(3);
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
    // 44 letters of 11 points are 26 of the 18 points of a title: 43 of them take two lines.
    expect(long.rowHeights?.find(({ row }) => row === 0)?.points).toBe(52);
    expect(long.columnWidths[0]?.characters).toBe(44);
  });

  test("would hide headings of the accounts behind their filter buttons", () => {
    const header = accountsHeader(plan) + 1;
    const table = sheet.values(`B${header}:AA${header}`)[0] ?? [];
    expect(table.slice(-7)).toEqual([
      "Reviews below the cut",
      "Type",
      "Milestones",
      "Watchlist (why)",
      "Resources",
      "Decision (who, when, why)",
      "Remark",
    ]);
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
    const parts = [1, 2, 3].map((number) => valuesOf(sheet, plan, `_KAM.top.part${number}`)[0]);
    // Account "~": 50 % of 7.75, 30 % of 7.75, 20 % of 8.
    expect(parts).toEqual([
      expect.closeTo(3.875, 9),
      expect.closeTo(2.325, 9),
      expect.closeTo(1.6, 9),
    ]);
    expect(valuesOf(sheet, plan, "_KAM.top.account", 5)).toEqual(["~", "<5", poison[0], "*", "?"]);
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
      "✓ Every rating of the scored accounts is known.",
      "✓ Every scale has what it needs.",
      "✓ Every criterion spreads the accounts about as much as its weight says.",
      expect.stringMatching(/^○ Ratings run from 1 \(worst\) to 10 \(best\)/),
    ]);
  });

  test("would break in Excel if ranges, tables, names or references were out of place", () => {
    // Room for 8 key accounts at least, for 5 that are next, and for each of the 5 accounts.
    const spills = spillsOf(plan, { answer: 8, next: 5, workings: 5, top: 5 });
    expect(spills.length).toBeGreaterThan(30);
    expect(structureProblems(plan, spills)).toEqual([]);
    expect(errorsOf(sheet)).toEqual([]);
  });

  test("would turn an account's name into a formula if names were not plain text", () => {
    const names = [...cellsOf(plan).values()].filter((content) => content === poison[0]);
    expect(names).toHaveLength(1);
  });

  test("would not be live if a changed weight did not change the ranking", () => {
    const onlyFit = calculateSheet(plan, [], {
      [cellOf(plan, "Weights", 0)]: 0,
      [cellOf(plan, "Weights", 1)]: 0,
    });
    expect(valuesUnder(onlyFit, plan, "Score")).toEqual([10, 5, 1, 8, 3]);
    expect(valuesUnder(onlyFit, plan, "Rank")).toEqual([1, 3, 5, 2, 4]);
    expect(sentences(onlyFit)[1]).toBe(
      "▲ Fit carries 100 % of the weight: the others can hardly change the ranking.",
    );
  });

  test("would rate the wrong way if the direction and the ends were swapped on the sheet", () => {
    const swapped = calculateSheet(plan, [], { [cellOf(plan, "CriterionDirections", 2)]: "lower" });
    // Fit from 1 to 10, now lower is better: 10 is rated 1.
    expect(valuesUnder(swapped, plan, "Fit rated")[0]).toBe(1);
    expect(sentences(swapped)[4]).toMatch(/^▲ 1 criterion has from and to the wrong way round/);
  });

  test("would pay no heed to a rating that somebody typed over the computed one", () => {
    const typed = calculateSheet(plan, [], { [cellOf(plan, "_KAM.accounts.rating1", 2)]: 10 });
    // "?" had 5.5, 1 and 1: now 50 % of 10, 30 % of 1 and 20 % of 1.
    expect(valuesUnder(typed, plan, "Score")[2]).toBeCloseTo(5.5, 9);
  });

  test("would weigh other ratings once the criteria are sorted or one is called otherwise", () => {
    const columns = [
      "CriterionNames",
      "Weights",
      "CriterionDirections",
      "CriterionWorst",
      "CriterionBest",
    ];
    const contents = cellsOf(plan);
    const order = [2, 0, 1];
    const sorted = Object.fromEntries(
      columns.flatMap((name) =>
        order.map((from, to) => [
          cellOf(plan, name, to),
          contents.get(cellOf(plan, name, from)) ?? null,
        ]),
      ),
    );
    const renamed = { [cellOf(plan, "CriterionNames", 0)]: "Sales" };
    for (const changes of [sorted, renamed]) {
      const changed = calculateSheet(plan, [], changes);
      expect(valuesUnder(changed, plan, "Score").map((score) => Number(score).toFixed(3))).toEqual([
        "5.500",
        "4.275",
        "3.250",
        "7.800",
        "6.575",
      ]);
      expect(sentences(changed)[1]).toBe("✓ No criterion carries more than half of the weight.");
    }
  });

  test("would rank an account that its list has no longer", () => {
    const source = columnUnder(sheet, plan, "Remark");
    const gone = `${columnLetters(source)}${accountsHeader(plan) + 5}`;
    const without = calculateSheet(plan, [], { [gone]: "No longer in table Accounts" });
    expect(valuesUnder(without, plan, "Score")[3]).toBe("");
    expect(valuesUnder(without, plan, "Rank")).toEqual([2, 3, 4, "", 1]);
    expect(sentences(without)[5]).toMatch(/^▲ 1 account has no score/);
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

  test("would say that no account has a score while the scores are on their way", () => {
    const waiting = Object.fromEntries(
      poison.map((_, row) => [cellOf(plan, "Scores", row), "#BUSY!"]),
    );
    const sheet = calculateSheet(plan, [], waiting);
    expect(sheet.value("B7")).toBe("Waiting for the scores.");
    expect(
      sentences(sheet).filter((sentence) => /Waiting for the scores/.test(String(sentence))),
    ).toHaveLength(4);
    expect(sentences(sheet).filter((sentence) => /no score/.test(String(sentence)))).toEqual([]);
  });

  test("would show 0 as tier, probability and action of a key account that has its score", () => {
    const cells = ["tier", "robust", "shortlist"].map(
      (key) => [cellOf(plan, `_KAM.workings.${key}`), null] as const,
    );
    const sheet = calculateSheet(plan, [], Object.fromEntries(cells));
    expect(answer(sheet, plan, "answer", 1)[0]).toEqual([
      "~",
      expect.closeTo(7.8, 9),
      1,
      "",
      "",
      "",
      1,
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
    expect(answer(sheet, plan, "answer", 2).map(([account]) => account)).toEqual([
      "second",
      "third",
    ]);
    expect(sentences(sheet)[0]).toMatch(/^▲ 1 criterion: /);
    expect(sentences(sheet)[3]).toMatch(/^▲ The ranking is revenue again \(rank correlation 1\)/);
  });

  describe("with blanks and texts among the values", () => {
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
    const counted = (blanks: string) =>
      calculateSheet(plan, [], { [cellOf(plan, "BlankRatings")]: blanks });

    // A is constant, so 5.5; B from 0 to 10: 10, 1 and 5.5. 60 % of A and 40 % of B.
    test.each([
      // Blank A is 1: .6 + .4, .6 + 2.2, .6 + .4.
      ["worst", [7.3, 1, 2.8, 1], [1, 3, 2, 3]],
      // Blank A is 5.5: 3.3 + .4, 3.3 + 2.2, 5.5.
      ["middle", [7.3, 3.7, 5.5, 5.5], [1, 4, 2, 2]],
      // 40 % of the weight is too little to share.
      ["share", [7.3, "#N/A", "#N/A", "#N/A"], [1, "", "", ""]],
      ["leave out", [7.3, "#N/A", "#N/A", "#N/A"], [1, "", "", ""]],
    ])("would blank the column for one bad account: %s", (blanks, scores, ranks) => {
      const sheet = counted(blanks);
      expect(valuesUnder(sheet, plan, "Score", 4)).toEqual(
        scores.map((score) => (typeof score === "number" ? expect.closeTo(score, 9) : score)),
      );
      expect(valuesUnder(sheet, plan, "Rank", 4)).toEqual(ranks);
      expect(valuesUnder(sheet, plan, "Weight covered", 4)).toEqual([1, 0.4, 0.4, 0]);
    });

    test("would let a missing value pass without a word", () => {
      const start = calculateSheet(plan);
      expect(start.value(cellOf(plan, "BlankRatings"))).toBe("worst");
      expect(sentences(start).slice(5, 7)).toEqual([
        "✓ Every account has a score.",
        "○ 3 of 4 scored accounts have a blank rating, which counts as the worst: a blank helps nobody.",
      ]);
      expect(sentences(counted("leave out")).slice(5, 7)).toEqual([
        expect.stringMatching(/^▲ 3 accounts have no score/),
        "✓ Every rating of the scored accounts is known.",
      ]);
    });
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
    expect(answer(sheet, plan, "answer", 1)[0]?.[0]).toBe("only");
    expect(answer(sheet, plan, "next", 1)[0]).toEqual(Array.from({ length: 9 }, () => ""));
    // Only the workings at the right have a row for an account that is not there.
    expect(errorsOf(sheet, 100, named(plan, "_KAM.workings.rounded").column)).toEqual([]);
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
    expect(structureProblems(plan).filter((problem) => /heading/.test(problem))).toEqual([]);
  });

  test("would name a column that is not there without saying which, or take no accounts", () => {
    expect(() => scoringMatrixSheet({ ...setup, criteria: [criterion("Ghost")] }, list)).toThrow(
      'criterion "Ghost" reads the column "Ghost", which the list does not have',
    );
    expect(() => scoringMatrixSheet(setup, { ...list, accounts: [] })).toThrow("has no accounts");
    expect(() => scoringMatrixSheet({ ...setup, criteria: [] }, list)).toThrow("no criterion");
  });

  test("would ask what reads the whole list once for each of 1,000 accounts, or rank them wrongly", () => {
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
    const calls = (name: string) => formulas.filter((formula) => formula.includes(`KAM.${name}(`));
    const counts = ["SCORE", "TIER", "ROBUST", "SHORTLIST"].map((name) => calls(name).length);
    expect(counts).toEqual([1000, 1, 1, 1]);
    const sheet = calculateSheet(plan);
    const ranks = valuesUnder(sheet, plan, "Rank", 1000).map(Number);
    const scores = valuesUnder(sheet, plan, "Score", 1000).map(Number);
    const expected = scores.map(
      (score) => 1 + scores.filter((other) => other > score + 5e-7).length,
    );
    expect(ranks).toEqual(expected);
  });
});
