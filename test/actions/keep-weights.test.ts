import { actions } from "../../src/actions";
import { createWeighedMatrix } from "../../src/actions/create-weighed-matrix";
import { keepWeights, readWeights } from "../../src/actions/keep-weights";
import type { ReadAccounts } from "../../src/actions/contract";
import type { RaterAnswers } from "../../src/domain/weighting/weighing";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;
let read: ReadAccounts;

const accounts = [
  ["Account", "Annual revenue", "Product fit", "Growth"],
  ["Alder", 900, 4, 0.1],
  ["Birch", 80, 9, 0.3],
  ["Cedar", 20, 6, 0.2],
];

function said(rater: string, change: Partial<RaterAnswers>): RaterAnswers {
  return {
    rater,
    method: "points",
    answers: [null, null, null],
    comparisons: [],
    tradeOffs: [],
    answeredOn: 46_000,
    ...change,
  };
}

async function keep(answers: RaterAnswers) {
  await keepWeights(read, read.proposal, { answers }, { pause: host.whenCalculated });
  await host.whenCalculated();
  const now = await readWeights(read.proposal.criteria);
  if (now === null) throw new Error("no weights sheet");
  return now;
}

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts);
  const [source] = await actions.listAccountSources();
  read = await actions.readAccounts(source!);
  expect(read.proposal.criteria).toHaveLength(3);
});

afterAll(() => host.close());

test("points, ranks and comparisons of three people become shares, and their mean the weights", async () => {
  const one = await keep(said("Ann", { answers: [50, 30, 20] }));
  one.weights?.forEach((weight, at) => expect(weight).toBeCloseTo([0.5, 0.3, 0.2][at]!, 12));
  await keep(said("Bob", { method: "ranking", answers: [3, 1, 2] }));
  const all = await keep(
    said("Eva", {
      method: "pairwise",
      comparisons: [
        { criterion: 0, than: 1, times: 2 },
        { criterion: 0, than: 2, times: 4 },
        { criterion: 1, than: 2, times: 2 },
      ],
    }),
  );
  // Rank-order centroid of three: 11/18, 5/18, 2/18. Comparisons without a contradiction: 4, 2, 1 of 7.
  const expected = [
    (0.5 + 2 / 18 + 4 / 7) / 3,
    (0.3 + 11 / 18 + 2 / 7) / 3,
    (0.2 + 5 / 18 + 1 / 7) / 3,
  ];
  expect(all.raters.map(({ state }) => state)).toEqual(["✓ answered", "✓ answered", "✓ answered"]);
  all.weights?.forEach((weight, at) => expect(weight).toBeCloseTo(expected[at]!, 9));
});

async function cell(sheet: string, name: string): Promise<readonly unknown[]> {
  let values: readonly unknown[] = [];
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .names.getItem(name)
      .getRange()
      .load("values");
    await context.sync();
    values = range.values.map((row) => row[0] as unknown);
  });
  return values;
}

async function type(sheet: string, name: string, row: number, value: unknown): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(sheet)
      .names.getItem(name)
      .getRange()
      .getCell(row, 0).values = [[value]];
    await context.sync();
  });
  await host.whenCalculated();
}

test("the matrix's weights follow the weights sheet, through what is typed there and an update", async () => {
  const weighing = (await readWeights(read.proposal.criteria))!;
  const setup = { ...read.proposal, weightsFrom: weighing.sheetName };
  const made = await createWeighedMatrix(read, setup, { pause: host.whenCalculated });
  expect(made.notices.map(({ sentence }) => sentence)).toEqual([]);
  await host.whenCalculated();
  const shares = async () => (await cell(made.sheetName, "Weights")) as readonly number[];
  const merged = async () => (await cell(weighing.sheetName, "MergedWeights")) as readonly number[];
  expect(await shares()).toEqual((await merged()).map((one) => 100 * one));
  const [firmness] = await cell(made.sheetName, "Concentration");
  expect(firmness).toEqual((await cell(weighing.sheetName, "WeightFirmness"))[0]);
  expect(firmness).not.toBe(20);

  await type(weighing.sheetName, "_KAM.raters.answer1", 0, 500);
  const moved = await shares();
  // 500 of 550 points, third of three ranks, four of seven.
  expect(moved[0]).toBeCloseTo((100 * (500 / 550 + 1 / 9 + 4 / 7)) / 3, 9);
  expect(moved).toEqual((await merged()).map((one) => 100 * one));

  read = await actions.readAccounts(read.source);
  expect(read.proposal.weightsFrom).toBe(weighing.sheetName);
  const again = await actions.updateScoringMatrix(read, read.proposal, read.existing!, {
    pause: host.whenCalculated,
  });
  expect(again.differences).toEqual([]);
  await host.whenCalculated();
  expect(await shares()).toEqual(moved);
  const kept = await keepWeights(
    read,
    read.proposal,
    { answers: null },
    { pause: host.whenCalculated },
  );
  expect(kept.weighing.raters[0]!.answers[0]).toBe(500);
});

test("a worst that changes on the matrix marks swing and trade-off answers as out of date, and not points", async () => {
  await keep(said("Uma", { method: "swing", answers: [100, 50, 0], answeredOn: null }));
  await keep(said("Theo", { method: "trade-offs", answers: [0.5, 0.3, 0.2], answeredOn: null }));
  const before = await readWeights(read.proposal.criteria);
  expect(before!.raters.map(({ state }) => state)).toEqual([
    "✓ answered",
    "✓ answered",
    "✓ answered",
    "✓ answered",
    "✓ answered",
  ]);
  await type(read.existing!.sheetName, "CriterionWorst", 0, 1);
  const now = await readWeights(read.proposal.criteria);
  expect(now!.raters.map(({ state }) => state)).toEqual([
    "✓ answered",
    "✓ answered",
    "✓ answered",
    "▲ out of date",
    "▲ out of date",
  ]);
  const lines = await cell(before!.sheetName, "WeightsAnswer");
  expect(lines[2]).toBe(
    "▲ Out of date, as the worst or best of a criterion has changed since: Uma, Theo. Ask again.",
  );
});
