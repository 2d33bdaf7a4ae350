import { openLists, type ProgrammeRun } from "./support/programme-run";

jest.setTimeout(240_000);

let opened: ProgrammeRun | null = null;

afterEach(() => {
  opened?.host.close();
  opened = null;
});

const accounts = [
  ["Account", "Annual revenue", "Product fit", "Growth"],
  ["Alder", 900, 4, 0.1],
  ["Birch", 80, 9, 0.3],
  ["Cedar", 20, 6, 0.2],
  ["Dogwood", 300, 2, 0.25],
];
const criteria = [
  { column: "Annual revenue" },
  { column: "Product fit" },
  { column: "Growth", direction: "higher" },
];
const ann = { name: "Ann", answers: { "Annual revenue": 60, "Product fit": 30, Growth: 10 } };

test("three raters weigh together by each rule as computed apart, and the matrix follows", async () => {
  opened = await openLists({ Accounts: accounts });
  const raters = [
    ann,
    {
      name: "Bob",
      method: "ranking",
      answers: { "Annual revenue": 2, "Product fit": 1, Growth: 3 },
    },
    {
      name: "Eva",
      method: "swing",
      answers: { "Annual revenue": 100, "Product fit": 60, Growth: 40 },
    },
  ];
  // Shares; the rank-order centroids of three are 11/18, 5/18 and 2/18.
  const shares = [
    [0.6, 0.3, 0.1],
    [5 / 18, 11 / 18, 2 / 18],
    [0.5, 0.3, 0.2],
  ];
  const names = ["Annual revenue", "Product fit", "Growth"];
  const merged: Readonly<Record<string, (values: number[]) => number>> = {
    mean: (values) => (values[0]! + values[1]! + values[2]!) / 3,
    median: (values) => [...values].sort((a, b) => a - b)[1]!,
    "geometric mean": (values) => Math.cbrt(values[0]! * values[1]! * values[2]!),
  };
  for (const [mergedBy, middle] of Object.entries(merged)) {
    const made = await opened.run({ do: "weights", criteria, raters, mergedBy });
    const middles = names.map((_, at) => middle(shares.map((each) => each[at]!)));
    const total = middles.reduce((sum, one) => sum + one, 0);
    names.forEach((name, at) =>
      expect(made["weights"][name]).toBeCloseTo(middles[at]! / total, 12),
    );
    expect(made["mergedBy"]).toBe(mergedBy);
  }
  const matrix = await opened.run({ do: "score", criteria, slots: 2, weights: "sheet" });
  const { cells } = await opened.run({ do: "cells", sheet: matrix["sheet"] });
  const revenue = { do: "read", sheet: matrix["sheet"], range: cells["weight:Annual revenue"] };
  const before = (await opened.run(revenue))["values"][0][0] as number;
  // The cube roots .4368, .3803 and .1305 of the products, by the last of the rules.
  expect(before).toBeCloseTo(46.1, 1);
  // Eva thinks again, on the sheet.
  const sheet = "Weights of Scoring matrix";
  const inputs = (await opened.run({ do: "cells", sheet }))["cells"];
  await opened.run({ do: "type", sheet, cell: inputs["answer:Eva:Product fit"], value: 0 });
  await opened.run({ do: "type", sheet, cell: inputs["mergedBy"], value: "median" });
  const after = (await opened.run(revenue))["values"][0][0] as number;
  // Medians .6, .3, .111...: Eva is 100, 0, 40 of 140 now.
  const medians = [0.6, 0.3, 2 / 18];
  expect(after).toBeCloseTo((100 * 0.6) / medians.reduce((sum, one) => sum + one, 0), 9);
});

test("a rater who has not answered, lacks a criterion or gives all the same is told, and a blank helps nobody", async () => {
  opened = await openLists({ Accounts: accounts });
  const made = await opened.run({
    do: "weights",
    criteria,
    raters: [
      ann,
      { name: "Nobody" },
      { name: "Half", answers: { "Annual revenue": 50 } },
      { name: "Five", answers: { "Annual revenue": 5, "Product fit": 5, Growth: 5 } },
    ],
  });
  expect(made["raters"]).toMatchObject([
    { name: "Ann", state: "✓ answered" },
    { name: "Nobody", state: "○ not answered" },
    { name: "Half", state: "▲ not all criteria have an answer" },
    { name: "Five", state: "○ gives every criterion the same" },
  ]);
  // Ann and Five alone count.
  expect(made["weights"]["Growth"]).toBeCloseTo((0.1 + 1 / 3) / 2, 12);
});

test("comparisons in a circle are told as contradicting each other; all weight on one is weighed", async () => {
  opened = await openLists({ Accounts: accounts });
  const times = (criterion: string, than: string, ratio: number) => ({
    criterion,
    than,
    times: ratio,
  });
  const made = await opened.run({
    do: "weights",
    criteria,
    raters: [
      {
        name: "Round",
        method: "pairwise",
        comparisons: [
          times("Annual revenue", "Product fit", 9),
          times("Product fit", "Growth", 9),
          times("Growth", "Annual revenue", 9),
        ],
      },
      { name: "One", answers: { "Annual revenue": 100, "Product fit": 0, Growth: 0 } },
    ],
  });
  expect(made["raters"]).toMatchObject([
    { name: "Round", state: "▲ contradicts itself" },
    { name: "One", state: "✓ answered" },
  ]);
  expect(made["weights"]["Annual revenue"]).toBeCloseTo((1 / 3 + 1) / 2, 9);
});

test("a rater who weighs other criteria is refused by the name that the matrix does not have", async () => {
  opened = await openLists({ Accounts: accounts });
  const answered = await opened.answer({
    do: "weights",
    criteria,
    raters: [ann, { name: "Other", answers: { "Annual revenue": 60, "Product fitness": 40 } }],
  });
  expect(answered).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/no criterion 'Product fitness'.*Product fit/u),
  });
});

test.each([2, 15])("%i criteria are weighed like any other number", async (count) => {
  const names = Array.from({ length: count }, (_, index) => `Measure ${index + 1}`);
  opened = await openLists({
    Accounts: [
      ["Account", ...names],
      ...["Alder", "Birch", "Cedar"].map((account, row) => [
        account,
        ...names.map((_, index) => ((row + 1) * (index + 3)) % 11),
      ]),
    ],
  });
  const made = await opened.run({
    do: "weights",
    criteria: names.map((column) => ({ column })),
    raters: [
      {
        name: "Ranks",
        method: "ranking",
        answers: Object.fromEntries(names.map((name, index) => [name, index + 1])),
      },
      {
        name: "Pairs",
        method: "pairwise",
        comparisons: names.flatMap((criterion, at) =>
          names.slice(at + 1).map((than) => ({ criterion, than, times: 1 })),
        ),
      },
    ],
    mergedBy: "mean",
  });
  // The rank-order centroid of the first is the mean of 1/1, 1/2, ... 1/k; all pairs alike give 1/k.
  const centroid = names.reduce((sum, _, index) => sum + 1 / (index + 1), 0) / count;
  expect(made["weights"]["Measure 1"]).toBeCloseTo((centroid + 1 / count) / 2, 9);
  expect(made["weights"][`Measure ${count}`]).toBeCloseTo((1 / count ** 2 + 1 / count) / 2, 9);
  expect(made["raters"]).toMatchObject([{ state: "✓ answered" }, { state: "✓ answered" }]);
});
