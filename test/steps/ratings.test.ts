import { closeAfterEach, openBytes, openLists, type Result } from "./support/programme-run";

closeAfterEach();

const criteria = [
  { column: "Revenue", weight: 50, worst: 0, best: 900 },
  { name: "Trust", rating: "by hand", weight: 25 },
  { name: "Reach", rating: "by hand", weight: 25 },
];

async function openScored() {
  const opened = await openLists({
    Accounts: [
      ["Account", "Revenue"],
      ["Alder", 900],
      ["Birch", 450],
      ["Cedar", 100],
    ],
  });
  await opened.run({ do: "score", list: "Accounts", criteria, slots: 1 });
  return opened;
}

const raters = [
  {
    name: "Ann",
    ratings: {
      Alder: { Trust: 2, Reach: 6 },
      Birch: { Trust: 8, Reach: 4 },
      Cedar: { Trust: 9, Reach: 5 },
    },
  },
  {
    name: "Bob",
    ratings: {
      Alder: { Trust: 9, Reach: 6 },
      Birch: { Trust: 7, Reach: 6 },
      Cedar: { Trust: 9, Reach: 6 },
    },
  },
  {
    name: "Cara",
    ratings: {
      Alder: { Trust: 5, Reach: 5 },
      Birch: { Trust: 5, Reach: 5 },
      Cedar: { Trust: 5, Reach: 5 },
    },
  },
  { name: "Dan" },
];

const of = (made: Result, account: string, criterion: string): Result =>
  (made["ratings"] as Result[]).find(
    (one) => one["account"] === account && one["criterion"] === criterion,
  )!;

test("several people's ratings would be merged otherwise than the rule says, or who is missing not be told", async () => {
  const opened = await openScored();
  const made = await opened.run({ do: "ratings", raters });
  // By hand: (2 + 9 + 5) / 3, 7 points apart.
  expect(of(made, "Alder", "Trust")["merged"]).toBeCloseTo(16 / 3, 9);
  expect(of(made, "Alder", "Trust")).toMatchObject({ apart: 7, words: "▲ Ann gives 2, Bob 9" });
  expect(of(made, "Birch", "Reach")).toMatchObject({ merged: 5, words: null });
  expect(made["raters"]).toEqual([
    { name: "Ann", rated: 6, state: "✓ answered" },
    { name: "Bob", rated: 6, state: "✓ answered" },
    { name: "Cara", rated: 6, state: "○ rates everything 5" },
    { name: "Dan", rated: 0, state: "○ not answered" },
  ]);
  expect(made["words"][0]).toBe("▲ Not answered yet: Dan.");
  expect(made["words"][1]).toContain("most on Trust of Alder: Ann gives 2, Bob 9.");
  expect(made["words"][2]).toContain("tells no account from another: Cara.");
  // Sums of squares about each mean: 74/3, 2/3, 14/3, 2, 32/3, 2/3 with two degrees of freedom each.
  const squares = 74 / 3 + 2 / 3 + 14 / 3 + 2 + 32 / 3 + 2 / 3;
  expect(made["noise"]).toBeCloseTo(Math.sqrt(squares / 12), 6);
  const median = await opened.run({ do: "ratings", mergedBy: "median" });
  expect(of(median, "Alder", "Trust")["merged"]).toBe(5);
  expect(of(median, "Cedar", "Trust")["merged"]).toBe(9);
});

test("the matrix would not follow what people say, or lose a single rating that was typed there", async () => {
  const opened = await openScored();
  const { cells } = await opened.run({ do: "cells", sheet: "Scoring matrix" });
  const typed = cells["value:Cedar:Trust"];
  await opened.run({ do: "type", sheet: "Scoring matrix", cell: typed, value: 3 });
  const { sheet } = await opened.run({ do: "ratings", raters: raters.slice(0, 2) });
  const { top } = await opened.run({ do: "update" });
  const score = (list: Result[], name: string) =>
    list.find((one) => one["account"] === name)!["score"];
  // Alder: 10 of revenue, trust 5.5 and reach 6. Cedar: 1 + 9 x 100/900 = 2, the typed 3, reach 5.5.
  expect(score(top, "Alder")).toBeCloseTo(0.5 * 10 + 0.25 * 5.5 + 0.25 * 6, 6);
  expect(score(top, "Cedar")).toBeCloseTo(0.5 * 2 + 0.25 * 3 + 0.25 * 5.5, 6);
  const names = await opened.run({ do: "cells", sheet: "Scoring matrix" });
  const noise = names["cells"]["ratingNoise"];
  const { cells: read } = await opened.run({ do: "cells", sheet });
  expect(noise).toMatch(/^[A-Z]+\d+$/u);
  // Ann changes her mind on the sheet: the matrix follows, and the sheet made again keeps it.
  await opened.run({ do: "type", sheet, cell: read["ratings:1:r1"], value: 8 });
  const again = await openBytes(await opened.save());
  const made = await again.run({ do: "ratings" });
  expect(of(made, "Alder", "Trust")["merged"]).toBe(8.5);
  const later = await again.run({ do: "update" });
  expect(score(later["top"], "Alder")).toBeCloseTo(0.5 * 10 + 0.25 * 8.5 + 0.25 * 6, 6);
});

test("a matrix would follow what people say of another one, though accounts and criteria are called alike", async () => {
  const accounts = (heading: string) => [
    [heading, "Revenue"],
    ["Alder", 900],
    ["Birch", 450],
  ];
  const opened = await openLists({ Accounts: accounts("Account"), Partners: accounts("Partner") });
  const matrix = async (list: string) =>
    (await opened.run({ do: "score", list, criteria, slots: 1, title: list }))["sheet"] as string;
  const [first, second] = [await matrix("Accounts"), await matrix("Partners")];
  const rating = (Trust: number) => ({ Alder: { Trust } });
  const kept = (sheet: string, Trust: number) =>
    opened.run({ do: "ratings", sheet, raters: [{ name: "Ann", ratings: rating(Trust) }] });
  const one = await kept(first, 8);
  const other = await kept(second, 3);
  expect(one["sheet"]).not.toBe(other["sheet"]);
  // Called otherwise it is still the matrix that its ratings were made for.
  await opened.run({ do: "rename", sheet: first, to: "Board matrix" });
  expect((await kept("Board matrix", 9))["sheet"]).toBe(one["sheet"]);
  const trustOn = async (sheet: string) => {
    await opened.run({ do: "update", sheet });
    const { cells } = await opened.run({ do: "cells", sheet });
    const cell = cells["value:Alder:Trust"];
    return (await opened.run({ do: "read", sheet, range: cell }))["values"][0][0];
  };
  expect(await trustOn("Board matrix")).toBe(9);
  expect(await trustOn(second)).toBe(3);
  const again = await openBytes(await opened.save());
  const later = await again.run({ do: "ratings", sheet: "Board matrix" });
  expect(later["sheet"]).toBe(one["sheet"]);
  expect(of(later, "Alder", "Trust")["merged"]).toBe(9);
});

test.each([
  [{ name: "Ann", ratings: { Elm: { Trust: 5 } } }, "rates Elm, which the matrix does not have"],
  [
    { name: "Ann", ratings: { Alder: { Revenue: 5 } } },
    "no criterion of the matrix that people rate (Trust, Reach)",
  ],
  [{ name: "Ann", ratings: { Alder: { Trust: 11 } } }, "a rating is a number from 1 to 10"],
])("%j would be kept", async (rater, sentence) => {
  const opened = await openScored();
  const answered = await opened.answer({ do: "ratings", raters: [rater] });
  expect(answered).toMatchObject({ ok: false, sentence: expect.stringContaining(sentence) });
});
