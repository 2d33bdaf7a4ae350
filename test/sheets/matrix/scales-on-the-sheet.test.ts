import type {
  AccountList,
  Criterion,
  CriterionScale,
  RatingStep,
} from "../../../src/domain/scoring/scoring-setup";
import { scaleWord } from "../../../src/sheets/matrix/scale-words";
import { scoringMatrixSheet } from "../../../src/sheets/scoring-matrix";
import type { SheetPlan } from "../../../src/sheets/sheet-plan";
import { calculateSheet } from "../support/calculate-sheet";

/** Blanks, equal values, a giant, what has no logarithm, and fractions. */
const values = Object.freeze([0, 120.5, null, 80, 80, 200, 50, 1_000_000, -3, 0.1]);
const known = values.filter((value) => value !== null);

const steps: readonly RatingStep[] = [
  { from: 100, rating: 7.5, words: "some" },
  { from: 0.1, rating: 2, words: "hardly any" },
  { from: 1000, rating: 10, words: "a lot" },
];

const list: AccountList = {
  label: "table Accounts",
  accounts: values.map((_, row) => `account ${row}`),
  columns: [
    { heading: "Sales", kind: "number", values },
    { heading: "Fit", kind: "number", values: values.map((_, row) => 1 + (row % 10)) },
  ],
};

function planOf(more: Partial<Criterion>): SheetPlan {
  const usual = { direction: "higher", worst: null, best: null, weight: 1 } as const;
  return scoringMatrixSheet(
    {
      title: "x",
      slots: 2,
      asOf: 46203,
      criteria: [
        { ...usual, name: "Sales", sourceColumn: "Sales", ...more },
        { ...usual, name: "Fit", sourceColumn: "Fit" },
      ],
    },
    list,
  );
}

function rangeOf(plan: SheetPlan, name: string): string {
  const range = plan.names.find((one) => one.name === name)?.range;
  if (range === undefined) throw new Error(`no name ${name}`);
  return range;
}

function firstCell(plan: SheetPlan, name: string): string {
  return rangeOf(plan, name).split(":")[0]!.replaceAll("$", "");
}

function ratingsOn(plan: SheetPlan, instead: Readonly<Record<string, string>> = {}): unknown[] {
  const sheet = calculateSheet(plan, [], instead);
  return sheet.values(rangeOf(plan, "_KAM.accounts.rating1")).flat();
}

function clamp(rating: number): number {
  return Math.max(1, Math.min(10, rating));
}

function onLine(value: number, worst: number, best: number): number {
  return clamp(1 + (9 * (value - worst)) / (best - worst));
}

/** What each scale gives, worked out here from its definition and from nothing of the product. */
const expected: Readonly<Record<string, (value: number) => number>> = {
  line: (value) => onLine(value, -3, 1_000_000),
  log: (value) => onLine(Math.log(value > 0 ? value : 0.1), Math.log(0.1), Math.log(1_000_000)),
  // Nine numbers: .05 x 8 = .4 of the way from -3 to 0, and .6 of it from 200 to 1,000,000.
  percentiles: (value) => onLine(value, -1.8, 200 + 0.6 * 999_800),
  "three points": (value) =>
    clamp(value <= 100 ? 1 + (4 * (value + 3)) / 103 : 5 + (5 * (value - 100)) / 999_900),
  steps: (value) => (value >= 1000 ? 10 : value >= 100 ? 7.5 : 2),
  rank: (value) => {
    const below = known.filter((one) => one < value).length;
    const same = known.filter((one) => one === value).length;
    return 1 + (9 * (below + (same - 1) / 2)) / (known.length - 1);
  },
};

const cases: readonly [CriterionScale, Partial<Criterion>][] = [
  ["line", {}],
  ["log", {}],
  ["percentiles", {}],
  ["three points", { middle: 100 }],
  ["steps", { steps }],
  ["rank", {}],
];

function expectRatings(ratings: readonly unknown[], rate: (value: number) => number): void {
  expect(ratings).toEqual(
    values.map((value) => (value === null ? "" : expect.closeTo(rate(value), 12))),
  );
}

describe("the scales of a matrix", () => {
  test.each(cases)("%s would not be computed in native arithmetic to 1e-12", (scale, more) => {
    expectRatings(ratingsOn(planOf({ scale, ...more })), expected[scale]!);
  });

  test.each(cases)("%s chosen on the sheet would not count at once", (scale, more) => {
    // Ends are those of the line that the matrix was made with.
    const worst = scale === "log" ? 0.1 : -3;
    const made = planOf({ ...more, scale: "line", worst, best: 1_000_000 });
    const chosen = { [firstCell(made, "CriterionScales")]: scaleWord(scale) };
    const rate = scale === "percentiles" ? expected["line"] : expected[scale];
    expectRatings(ratingsOn(made, chosen), rate!);
  });

  test.each<[CriterionScale, number]>([
    ["log", 1],
    ["three points", 1],
    ["rank", 1],
    ["rated", 1],
  ])("%s would turn the wrong way where less is better", (scale) => {
    const ends = { worst: 1_000_000, best: scale === "log" ? 0.1 : -3 };
    const ratings = ratingsOn(planOf({ scale, direction: "lower", middle: 100, ...ends }));
    const numbers = ratings.filter((rating) => typeof rating === "number");
    const inOrder = known.map((value, at) => ({ value, rating: numbers[at]! }));
    inOrder.sort((a, b) => a.value - b.value);
    for (let at = 1; at < inOrder.length; at += 1) {
      expect(inOrder[at]!.rating).toBeLessThanOrEqual(inOrder[at - 1]!.rating + 1e-12);
    }
    expect(inOrder.at(-1)!.rating).toBeCloseTo(1, 12);
    expect(inOrder[0]!.rating).toBeCloseTo(10, 12);
  });

  test("ratings that are there would not be taken as they are", () => {
    const plan = planOf({ sourceColumn: "Fit", scale: "rated" });
    expect(ratingsOn(plan)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((x) => expect.closeTo(x, 12)),
    );
    // On a stated scale of 0 to 10, 5 is the middle.
    const ofTen = planOf({ sourceColumn: "Fit", scale: "rated", worst: 0, best: 10 });
    expect(ratingsOn(ofTen)[4]).toBeCloseTo(5.5, 12);
  });

  test("a rating of 11 would be cut to 10 in silence", () => {
    const plan = planOf({ sourceColumn: "Fit", scale: "rated", worst: 1, best: 9 });
    // 10 on a scale of 1 to 9 is beyond the best, and KAM.SCORE refuses it in its row alone.
    expect(ratingsOn(plan)[9]).toBeGreaterThan(10);
  });

  test("what 1, 5 and 10 mean would say something else than the scale does", () => {
    const meaning = (plan: SheetPlan): unknown[] => {
      const sheet = calculateSheet(plan);
      const [row] = sheet.values(rangeOf(plan, "MatrixCriteria")).slice(1);
      return row!.slice(9, 12);
    };
    expect(meaning(planOf({ scale: "log", worst: 1, best: 1_000_000 }))).toEqual([
      "up to 1",
      "about 464",
      "1,000,000 or more",
    ]);
    expect(meaning(planOf({ scale: "three points", middle: 250 }))[1]).toBe("250");
    expect(meaning(planOf({ scale: "steps", steps }))).toEqual(["hardly any", "some", "a lot"]);
    expect(meaning(planOf({ scale: "rank", direction: "lower" }))).toEqual([
      "the highest",
      "about the middle",
      "the lowest",
    ]);
    expect(meaning(planOf({ sourceColumn: "Fit", scale: "rated" }))).toEqual([
      "rated 1",
      "rated 5",
      "rated 10",
    ]);
  });

  test("a giant would flatten the others in silence", () => {
    const plan = planOf({});
    const sheet = calculateSheet(plan);
    const [, sales, fit] = sheet.values(rangeOf(plan, "MatrixCriteria"));
    // Standard deviations of the ratings, each with half of the weight.
    const deviation = (ratings: readonly number[]): number => {
      const mean = ratings.reduce((sum, one) => sum + one, 0) / ratings.length;
      return Math.sqrt(ratings.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ratings.length);
    };
    const [ofSales, ofFit] = [
      deviation(known.map((value) => onLine(value, -3, 1_000_000))),
      deviation([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ];
    expect(sales![3]).toBeCloseTo(ofSales / (ofSales + ofFit), 12);
    expect(fit![3]).toBeCloseTo(ofFit / (ofSales + ofFit), 12);
  });

  test.each<[string, Partial<Criterion>, Readonly<Record<string, string>>, RegExp]>([
    [
      "a word that is no scale",
      {},
      { CriterionScales: "cubic" },
      /^▲ Sales has a scale that is none/,
    ],
    [
      "a log of 0",
      { worst: 0 },
      { CriterionScales: "log" },
      /^▲ Sales is on a log scale, whose ends/,
    ],
    ["no five", {}, { CriterionScales: "three points" }, /^▲ Sales is on three points, of which 5/],
    ["no steps", {}, { CriterionScales: "steps" }, /^▲ Sales is rated by steps and has none/],
  ])("a scale would lack something in silence: %s", (_, more, typed, sentence) => {
    const plan = planOf(more);
    const instead = Object.fromEntries(
      Object.entries(typed).map(([name, text]) => [firstCell(plan, name), text]),
    );
    const sheet = calculateSheet(plan, [], instead);
    const { row } = sheet.find("What to know");
    expect(sheet.at(row + 8, 1)).toMatch(sentence);
  });
});
