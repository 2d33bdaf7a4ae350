import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import { namedCells, readBest, typeNamed } from "./matrix-cells";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const headings = ["Account", "Revenue", "Product fit", "Days to pay"];
const three: Cell[][] = [
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
];

beforeEach(async () => {
  host = await startHost();
}, 60_000);

afterEach(() => host.close());

const named = (name: string, sheetName?: string) => namedCells(host, name, sheetName);
const type = (cells: Parameters<typeof typeNamed>[1]) => typeNamed(host, cells);

async function make(rows: readonly Cell[][], slots?: number): Promise<ReadAccounts> {
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  const setup = slots === undefined ? read.proposal : { ...read.proposal, slots };
  await actions.createScoringMatrix(read, setup);
  await host.settle();
  return read;
}

/** The sentences that ask for attention, and what stands in short. */
async function said(): Promise<string> {
  return host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Scoring matrix").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values
      .flat()
      .map(String)
      .filter((text) => /^[▲○]|best of|^No account|^Waiting/u.test(text))
      .join("\n");
  });
}

test("one account would be ranked against nobody", async () => {
  await writeSheet(host, "Accounts", [headings, three[0]!], "Accounts");
  await expect(readBest()).rejects.toThrow(
    "Table Accounts has a single account: at least two are needed to compare them.",
  );
});

test("ten slots for three accounts would invent a cut, or leave somebody without a slot", async () => {
  await make(three, 10);
  expect(await named("SlotProbabilities")).toEqual([1, 1, 1]);
  expect(await named("ShortlistActions")).toEqual(["Promote", "Promote", "Promote"]);
  expect(await said()).toContain("The 3 best of 3 scored accounts.");
}, 60_000);

test("accounts that are all equal would be ranked by chance", async () => {
  await writeSheet(
    host,
    "Accounts",
    [headings, ["A", 5, 5, 5], ["B", 5, 5, 5], ["C", 5, 5, 5]],
    "Accounts",
  );
  const read = await readBest();
  expect(read.proposal.criteria).toEqual([]);
  expect(read.notices[0]?.sentence).toMatch(/^No column of numbers looks like a criterion: each/u);
  // Who insists gets the middle for everybody, one rank, and is told why.
  const column = read.list.columns.find(({ heading }) => heading === "Revenue")!;
  const criterion = {
    name: "Revenue",
    sourceColumn: column.heading,
    direction: "higher" as const,
    worst: null,
    best: null,
    weight: 1,
  };
  await actions.createScoringMatrix(read, { ...read.proposal, criteria: [criterion] });
  await host.settle();
  expect(await named("Scores")).toEqual([5.5, 5.5, 5.5]);
  expect(await named("Ranks")).toEqual([1, 1, 1]);
  expect(await said()).toContain(
    "Revenue carries 100 % of the weight and rates all accounts alike",
  );
}, 60_000);

test("an account that stands in two rows would count twice without a word", async () => {
  await writeSheet(host, "Accounts", [headings, ...three, ["Acme", 20, 1, 10]], "Accounts");
  const { notices } = await readBest();
  expect(notices.map(({ sentence }) => sentence)).toEqual([
    "'Acme' of Accounts stands in several rows: each row is an account by itself, and what other lists tell counts for the first; join the rows where they are one account.",
  ]);
});

test("weights that are all 0 or no numbers would leave the scores waiting for ever", async () => {
  const read = await make(three);
  const zero = read.proposal.criteria.map((criterion) => ({ ...criterion, weight: 0 }));
  await expect(
    actions.createScoringMatrix(read, { ...read.proposal, criteria: zero }),
  ).rejects.toThrow("Every weight is 0: give at least one criterion a weight.");
  await type([0, 1, 2].map((row) => ["Weights", row, 0] as const));
  const none = await said();
  expect(none).toContain("▲ Every weight is 0: give at least one criterion a weight.");
  expect(none).toContain("▲ 3 accounts have no score, because every weight is 0.");
  expect(none).toContain("No account has a score yet.");
  await type([
    ["Weights", 0, "abc"],
    ["Weights", 1, 20],
    ["Weights", 2, -5],
  ]);
  const faulty = await said();
  expect(faulty).not.toContain("Waiting");
  expect(faulty).toContain("Revenue has a weight that is no number of 0 or more");
  expect(faulty).toContain("Days to pay has a weight that is no number of 0 or more");
  expect(faulty).toContain("A weight is below 0: nothing is scored before it is mended.");
  await type([
    ["Weights", 0, 1],
    ["Weights", 2, 5],
  ]);
  expect((await named("Ranks")).sort()).toEqual([1, 2, 3]);
}, 120_000);

test("a criteria table of nonsense would be taken as it pleases in silence, or an update would tidy it up", async () => {
  await make(three);
  await type([
    ["CriterionDirections", 0, "sideways"],
    ["CriterionScales", 1, "foo"],
    ["CriterionWorst", 2, "cheap"],
  ]);
  const text = await said();
  expect(text).toContain("Revenue has a direction that is neither higher nor lower");
  expect(text).toContain("Product fit has a scale that is none of line");
  expect(text).toContain("Days to pay has an end that is no number");
  await type([["CriterionNames", 0, ""]]);
  expect(await said()).toContain("The criterion in row 1 has a direction");
  const read = await readBest();
  const preview = await actions.previewUpdate(read, read.proposal, read.existing!);
  expect(preview.words).toContain("cells you changed are kept");
  expect(preview.differences.map(({ theirs }) => theirs)).toEqual(
    expect.arrayContaining(["sideways", "foo", "cheap"]),
  );
}, 120_000);

test("a rating of 11 would count, or its account would not be found", async () => {
  await make(three);
  await type([["_KAM.accounts.rating1", 1, 11]]);
  expect(await named("Scores")).toEqual([expect.any(Number), "#VALUE!", expect.any(Number)]);
  expect(await said()).toMatch(
    /▲ 1 account has no score, the first of them Bolt in row \d+: .*a rating lies outside 1 to 10/u,
  );
}, 60_000);

test("of two matrices of one list the older would be updated, or a list that is gone would be guessed", async () => {
  const first = await make(three);
  await actions.createScoringMatrix(first, { ...first.proposal, title: "Second" });
  const read = await readBest();
  expect(read.existing?.sheetName).toBe("Second");
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Accounts").delete();
    await context.sync();
  });
  // As in a workbook that a matrix was copied into: there is nothing to bring it up to date from.
  expect(await actions.listAccountSources()).toEqual([]);
  await expect(actions.updateScoringMatrix(read, read.proposal, read.existing!)).rejects.toThrow(
    "Table Accounts is not in this workbook any more",
  );
  expect((await named("Scores")).every((score) => typeof score === "number")).toBe(true);
}, 120_000);
