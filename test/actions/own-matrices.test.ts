import { readFileSync } from "node:fs";
import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { openBytes } from "./open-bytes";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

afterEach(() => host.close());

async function open(path: string): Promise<void> {
  ({ host } = await openBytes(new Uint8Array(readFileSync(sharedData(path))), path));
}

/** What the pane does: the first source, or the one on a sheet, and its proposal as it stands. */
async function read(sheetName?: string): Promise<ReadAccounts> {
  const sources = await actions.listAccountSources();
  const source = sources.find((one) => sheetName === undefined || one.sheetName === sheetName);
  return actions.readAccounts(source!);
}

interface Made {
  readonly scores: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  readonly sentence: string;
}

async function make(from: ReadAccounts): Promise<Made> {
  const { sheetName } = await actions.createScoringMatrix(from, from.proposal);
  await host.settle();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const [names, scores, ranks] = ["AccountNames", "Scores", "Ranks"].map((name) =>
      sheet.names.getItem(name).getRange().load("values"),
    );
    const used = sheet.getUsedRange().load("values");
    await context.sync();
    const by = (range: Excel.Range | undefined) =>
      Object.fromEntries(
        (names?.values ?? []).map(([name], row) => [name, range?.values[row]?.[0]]),
      ) as Record<string, number>;
    const said = used.values.flat().find((cell) => /Your own score/u.test(String(cell)));
    return { scores: by(scores), ranks: by(ranks), sentence: String(said) };
  });
}

/** The weighted mean on the scale of the list, back from the score of 1 to 10. */
function meanOf(score: number | undefined, low: number, high: number): number {
  return low + (((score ?? NaN) - 1) * (high - low)) / 9;
}

test("a matrix of one's own with marks of direction would come out otherwise", async () => {
  host = await startHost();
  // By hand: 3 x 5 - 2 x 4 = 7, 3 x 2 - 2 x 1 = 4, 3 x 4 - 2 x 5 = 2.
  await writeSheet(host, "Own", [
    ["Criterion", "Weight", "+/-", "Acme", "Bolt", "Crux"],
    ["Growth", 3, "+", 5, 2, 4],
    ["Effort", 2, "-", 4, 1, 5],
    ["Score", "", "", 7, 4, 2],
  ]);
  const from = await read();
  expect(from.source.label).toBe("Matrix on sheet Own");
  expect(from.notices[0]?.sentence).toBe(
    "Sheet Own is a matrix already: 2 criteria with weights, ratings of 1 to 5 and 3 accounts. " +
      "Your own score 'Score' is reproduced (largest difference 0.00).",
  );
  const { ranks, sentence } = await make(from);
  expect(ranks).toEqual({ Acme: 1, Bolt: 2, Crux: 3 });
  expect(sentence).toBe("✓ Your own score is reproduced (largest difference 0.00).");
  // An update knows it again, with its own score.
  const again = await read();
  expect(again.existing?.sheetName).toBe("Scoring matrix");
  const preview = await actions.previewUpdate(again, again.proposal, again.existing!);
  expect(preview.updated).toBe(0);
}, 120_000);

test("a score that was typed over would count as reproduced, or nobody would learn where", async () => {
  host = await startHost();
  await writeSheet(host, "Own", [
    ["Customer", "Revenue", "Fit", "Total"],
    ["Weight", 5, 3, ""],
    ["Acme", 4, 2, 26],
    ["Bolt", 1, 5, 25],
    ["Crux", 3, 3, 24],
  ]);
  const from = await read();
  expect(from.notices[0]).toMatchObject({
    severity: "warning",
    sentence: expect.stringMatching(
      /is not reproduced for every account: Bolt differs most, by 5.00/,
    ),
  });
  const { sentence } = await make(from);
  expect(sentence).toMatch(/^▲ Your own score is not reproduced: Bolt differs most, by 5.00/);
}, 120_000);

test("weights on a sheet of their own would be lost on the list that has the columns", async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Weights", [
    ["Criteria", "Weight"],
    ["Product fit", 70],
    ["revenue", 30],
    ["Logo", 10],
  ]);
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Days to pay", "Product fit"],
      ["Acme", 100, 30, 10],
      ["Bolt", 500, 90, 1],
    ],
    "Accounts",
  );
  const from = await read("Accounts");
  expect(from.proposal.criteria.map(({ sourceColumn, weight }) => [sourceColumn, weight])).toEqual([
    ["Product fit", 70],
    ["Revenue", 30],
  ]);
  expect(from.notices[0]?.sentence).toBe(
    "2 of the 3 criteria on sheet Weights are columns of this list: their weights are taken.",
  );
}, 60_000);

describeWithSharedData("matrices of others", () => {
  function expectedOf(name: string) {
    return JSON.parse(readFileSync(sharedData(`matrices/${name}.expected.json`), "utf8"));
  }

  test("two levels of weights and ratings of 5 to 100 do not come out as published", async () => {
    await open("workbooks/decision_matrix_cars.xlsx");
    const published = JSON.parse(
      readFileSync(sharedData("workbooks/workbook_expected.json"), "utf8"),
    )["decision_matrix_cars.xlsx"];
    const from = await read();
    expect(from.notices[0]?.sentence).toMatch(/Your own score 'rating' is reproduced/);
    const { scores, ranks, sentence } = await make(from);
    published.alternatives.forEach((name: string, place: number) => {
      expect(meanOf(scores[name], 0, 100)).toBeCloseTo(published.expected_rating[place], 7);
      expect(ranks[name]).toBe(published.rank[place]);
    });
    expect(sentence).toBe("✓ Your own score is reproduced (largest difference 0.00).");
  }, 120_000);

  test("weights in a row, ratings that are formulas and one of 11 do not come out as published", async () => {
    await open("matrices/prioritization_weights_row_en.xlsx");
    const published = expectedOf("prioritization_weights_row_en");
    const from = await read();
    expect(from.proposal.criteria.map(({ name, weight }) => [name, weight])).toEqual(
      published.criteria,
    );
    expect(from.notices[0]?.sentence).toMatch(
      /ratings of 1 to 11 and 12 accounts\. Your own score 'Score' is reproduced \(largest difference 0.00\)/,
    );
    const { scores, sentence } = await make(from);
    for (const [name, mean] of Object.entries<number>(published.weighted_mean)) {
      expect(meanOf(scores[name], 1, 11)).toBeCloseTo(mean, 6);
    }
    expect(sentence).toBe("✓ Your own score is reproduced (largest difference 0.00).");
  }, 120_000);

  test("criteria in rows, ratings of 1 to 3 and a sheet a weighting do not come out as published", async () => {
    await open("matrices/nutzwert_szenarien_de.xlsx");
    const published = expectedOf("nutzwert_szenarien_de");
    const labels = (await actions.listAccountSources()).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith("Matrix on sheet Szenario"))).toHaveLength(6);
    for (const sheet of Object.keys(published.totals_shown)) {
      const from = await read(sheet);
      expect(from.notices[0]?.sentence).toMatch(/is reproduced \(largest difference 0.00\)/);
    }
    const { scores, ranks, sentence } = await make(await read("Szenario 2"));
    for (const [name, { sum, rank }] of Object.entries<{ sum: number; rank: number }>(
      published.totals_shown["Szenario 2"],
    )) {
      expect(100 * meanOf(scores[name], 1, 3)).toBeCloseTo(sum, 9);
      expect(ranks[name]).toBe(rank);
    }
    expect(sentence).toBe("✓ Your own score is reproduced (largest difference 0.00).");
  }, 180_000);

  test("criteria with weights alone would be taken for accounts, or not be told as published", async () => {
    await open("workbooks/criteria_weights.xlsx");
    const [source] = await actions.listAccountSources();
    expect(source?.concern).toBe(
      "Sheet Sheet1 holds 9 criteria with their weights and no accounts: each counts 11.1 %; your " +
        "own 'normalized weight' is reproduced (largest difference 0.00). Choose a list of " +
        "accounts, whose columns of the same names take these weights.",
    );
  }, 60_000);
});
