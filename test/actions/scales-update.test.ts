import { actions } from "../../src/actions";
import type { Criterion, ScoringSetup } from "../../src/domain/scoring/scoring-setup";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const rows: readonly (readonly Cell[])[] = [
  ["Account", "Revenue", "Staff", "Fit", "Days to pay"],
  ["Acme", 100, 5, 3, 30],
  ["Bolt", 1000, 50, 7, 90],
  ["Crux", 10_000, 500, 10, 60],
  ["Dune", 100_000, 20, 1, 10],
  ["Echo", 1_000_000, 900, 5, 45],
];

const scaled: Readonly<Record<string, Partial<Criterion>>> = {
  Revenue: { scale: "log" },
  Staff: {
    scale: "steps",
    steps: [
      { from: 0, rating: 2, words: "small" },
      { from: 100, rating: 8, words: "large" },
    ],
  },
  Fit: { scale: "rated" },
  "Days to pay": { scale: "percentiles", direction: "lower" },
};

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
}, 60_000);

afterEach(() => host.close());

async function read() {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

async function ratingsOf(number: number): Promise<unknown[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const range = sheet.names.getItem(`_KAM.accounts.rating${number}`).getRange().load("values");
    await context.sync();
    return range.values.flat();
  });
}

test("scales, steps and fixed ends would be lost or move when the list grows", async () => {
  const from = await read();
  const setup: ScoringSetup = {
    ...from.proposal,
    blanks: "middle",
    criteria: Object.entries(scaled).map(([name, more]) => ({
      name,
      sourceColumn: name,
      direction: "higher",
      worst: null,
      best: null,
      weight: 25,
      ...more,
    })),
  };
  await actions.createScoringMatrix(from, setup);
  await host.settle();
  // By hand: factors of ten are even steps; 100 people are large; days between 14 (5 %) and 84 (95 %).
  expect(await ratingsOf(1)).toEqual([1, 3.25, 5.5, 7.75, 10].map((x) => expect.closeTo(x, 9)));
  expect(await ratingsOf(2)).toEqual([2, 2, 8, 2, 8]);
  expect(await ratingsOf(3)).toEqual([3, 7, 10, 1, 5].map((x) => expect.closeTo(x, 9)));
  const days = [30, 90, 60, 10, 45].map((day) =>
    expect.closeTo(1 + (9 * Math.min(70, Math.max(0, 84 - day))) / 70, 9),
  );
  expect(await ratingsOf(4)).toEqual(days);

  const again = await read();
  expect(again.proposal.blanks).toBe("middle");
  expect(again.proposal.criteria.map(({ scale }) => scale)).toEqual([
    "log",
    "steps",
    "rated",
    "percentiles",
  ]);
  expect(again.proposal.criteria[1]?.steps).toEqual(scaled["Staff"]?.steps);
  // What nobody touched is no difference, and the ends between percentiles are numbers now.
  const preview = await actions.previewUpdate(again, again.proposal, again.existing!);
  expect([preview.updated, preview.unplaced]).toEqual([0, []]);

  // A giant and a late payer come, and one on a scale of its own: nobody else's rating by steps,
  // stated scale or percentiles moves.
  await host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Accounts");
    table.rows.add(undefined, [["Fizz", 2_000_000, 10_000, 11, 400]]);
    await context.sync();
  });
  const grown = await read();
  await actions.updateScoringMatrix(grown, grown.proposal, grown.existing!);
  await host.settle();
  expect((await ratingsOf(2)).slice(0, 5)).toEqual([2, 2, 8, 2, 8]);
  expect((await ratingsOf(4)).slice(0, 5)).toEqual(days);
  expect((await ratingsOf(4))[5]).toBe(1);
  // An 11 on a scale of 1 to 10 is refused in its row alone.
  const scores = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const range = sheet.names.getItem("Scores").getRange().load("values");
    await context.sync();
    return range.values.flat();
  });
  expect(scores.slice(0, 5).every((score) => typeof score === "number")).toBe(true);
  expect(scores[5]).toBe("#VALUE!");
}, 120_000);

test("a scale that is asked for in the pane would not reach the sheet that stands", async () => {
  const from = await read();
  const criteria = ["Revenue", "Fit", "Days to pay"].map((name) => ({
    name,
    sourceColumn: name,
    direction: "higher" as const,
    worst: null,
    best: null,
    weight: 1,
  }));
  await actions.createScoringMatrix(from, { ...from.proposal, criteria });
  await host.settle();
  const again = await read();
  const asked = again.proposal.criteria.map((criterion) =>
    criterion.name === "Revenue" ? { ...criterion, scale: "log" as const } : criterion,
  );
  await actions.updateScoringMatrix(
    again,
    { ...again.proposal, criteria: asked, blanks: "share" },
    again.existing!,
  );
  await host.settle();
  expect(await ratingsOf(1)).toEqual([1, 3.25, 5.5, 7.75, 10].map((x) => expect.closeTo(x, 9)));
  const known = await read();
  expect([known.proposal.criteria[0]?.scale, known.proposal.blanks]).toEqual(["log", "share"]);
}, 120_000);
