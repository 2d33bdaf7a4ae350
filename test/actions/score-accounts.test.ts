import { actions } from "../../src/actions";
import type { AccountSource, ReadAccounts } from "../../src/actions/contract";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

const poisonNames = [
  '=HYPERLINK("http://x")',
  "+49 Logistics",
  "-Minus GmbH",
  "@Home",
  "'Quoted'",
  "00123",
  "1-2",
  "TRUE",
  "May 5",
  "<b>Bold</b> & Co",
  "Plan [A/B*C]?:\\",
];

beforeEach(async () => {
  host = await startHost();
}, 30_000);

afterEach(() => host.close());

async function bestSource(): Promise<AccountSource> {
  const [source] = await actions.listAccountSources();
  if (!source) {
    throw new Error("no source was found");
  }
  return source;
}

async function readBest(): Promise<ReadAccounts> {
  return actions.readAccounts(await bestSource());
}

/** The values of a range that a sheet-scoped name of ours stands for. */
async function named(sheetName: string, name: string): Promise<Cell[]> {
  return host.Excel.run(async (context) => {
    const item = context.workbook.worksheets.getItem(sheetName).names.getItem(name);
    const range = item.getRange().load("values");
    await context.sync();
    return range.values.flat() as Cell[];
  });
}

const headings = ["Account", "Potential revenue", "Product fit", "Days to pay"];

test("account names that look like formulas, numbers or markup arrive as they were", async () => {
  const rows = poisonNames.map((name, index) => [name, 100 + index, 1 + index, 30 + index]);
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  expect(read.list.accounts).toEqual(poisonNames);
  const created = await actions.createScoringMatrix(read, read.proposal);
  expect(await named(created.sheetName, "AccountNames")).toEqual(poisonNames);
}, 60_000);

test("scores are weighted means of ratings from 1 to 10, and the best comes first", async () => {
  const rows: Cell[][] = [
    ["Best", 200, 10, 10],
    ["Middle", 150, 5.5, 20],
    ["Worst", 100, 1, 30],
    ["Mixed", 200, 1, 20],
  ];
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  await actions.createScoringMatrix(read, read.proposal);
  await host.settle();
  const accounts = await actions.listAccounts();
  // Mixed: ratings 10, 1 and 5.5 with the weights 34, 33 and 33.
  const mixed = 0.34 * 10 + 0.33 * 1 + 0.33 * 5.5;
  expect(accounts.map(({ account, rank }) => [account, rank])).toEqual([
    ["Best", 1],
    ["Mixed", 2],
    ["Middle", 3],
    ["Worst", 4],
  ]);
  expect(accounts.map(({ score }) => score)).toEqual(
    [10, mixed, 5.5, 1].map((score) => expect.closeTo(score, 9) as number),
  );
}, 60_000);

test("a matrix is not called made before its scores, tiers and actions stand in it", async () => {
  const rows = [
    ["Worst", 1, 1, 1],
    ["Best", 9, 9, 9],
    ["Middle", 5, 5, 5],
  ];
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  const steps: string[] = [];
  const created = await actions.createScoringMatrix(
    read,
    { ...read.proposal, slots: 1 },
    { onProgress: ({ step }) => void steps.push(step) },
  );
  // Nothing waits here for the functions beyond what the action itself waited.
  const sheet = host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(created.sheetName).getRange("A7:I11");
    range.load("values");
    await context.sync();
    return range.values as Cell[][];
  });
  const [sentence, , heading, , best] = await sheet;
  // Ratings 10, 10 and, as days to pay count downwards, 1: a score of 7.03.
  expect(sentence?.[1]).toMatch(/^The 1 best of 3 scored accounts/);
  expect(heading?.[0]).toBe("Proposed key accounts");
  expect(best?.slice(0, 8)).toEqual([
    "Best",
    expect.closeTo(7.03, 9),
    1,
    expect.any(Number),
    "Promote",
    "B",
    1,
    "",
  ]);
  expect(steps.slice(-2)).toEqual(["Finishing", "Done"]);
  expect(created.notices).toEqual([]);
}, 60_000);

test("a plan asked for at once is offered for the best account, not for the first of the list", async () => {
  const rows = [
    ["Worst", 1, 1, 1],
    ["Best", 9, 9, 9],
    ["Middle", 5, 5, 5],
  ];
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  await actions.createScoringMatrix(read, read.proposal);
  // Nothing waits here for the functions: their cells still show #BUSY!.
  const [first] = await actions.listAccounts();
  expect(first?.rank).toBe(1);
  expect(first?.score).not.toBeNull();
}, 60_000);

test("a plan takes over the tier of the matrix; a review its cadence, and the plan's when there is one", async () => {
  const rows = Array.from({ length: 6 }, (_, index) => [`Account ${index}`, index, index, -index]);
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  const matrix = await actions.createScoringMatrix(read, read.proposal);
  const cadences = async () =>
    Object.fromEntries((await actions.listAccounts()).map((one) => [one.account, one.cadence]));
  // Ranks 1 and 2 of 6 are in the first third.
  expect(await cadences()).toEqual({
    "Account 5": "monthly",
    "Account 4": "monthly",
    "Account 3": "quarterly",
    "Account 2": "quarterly",
    "Account 1": "quarterly",
    "Account 0": "quarterly",
  });
  const [best] = (await named(matrix.sheetName, "AccountTiers")).slice(-1);
  expect(best).toBe("A");
  const plan = await actions.createAccountPlan("Account 5");
  const { sheets } = await workbookContents(host);
  const cells = sheets.find(({ name }) => name === plan.sheetName)?.cells ?? [];
  const row = cells.find((contents) => contents.includes("Tier")) ?? [];
  expect(row[row.indexOf("Tier") + 1]).toBe("A");
  expect(await named(plan.sheetName, "ReviewCadence")).toEqual(["Monthly"]);
  await host.Excel.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem(plan.sheetName);
    names.getItem("ReviewCadence").getRange().values = [["Weekly"]];
    await context.sync();
  });
  expect(await cadences()).toMatchObject({ "Account 5": "weekly", "Account 4": "monthly" });
}, 90_000);

test("a setup is kept in the workbook and offered again for the same list", async () => {
  const rows = [1, 2, 3, 4].map((index) => [`Account ${index}`, index, 5 - index, index * index]);
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  const [first, ...others] = read.proposal.criteria;
  const changed = { ...read.proposal, criteria: [{ ...first!, weight: 70 }, ...others] };
  const created = await actions.createScoringMatrix(read, changed);
  expect((await readBest()).proposal.criteria[0]?.weight).toBe(70);
  await actions.takeBack(created);
  expect((await readBest()).proposal.criteria[0]?.weight).toBe(34);
}, 60_000);

test("a second matrix never touches the first", async () => {
  const rows = [1, 2, 3].map((index) => [`Account ${index}`, index, 5 - index, index * index]);
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const read = await readBest();
  const names = [
    (await actions.createScoringMatrix(read, read.proposal)).sheetName,
    (await actions.createScoringMatrix(read, read.proposal)).sheetName,
  ];
  expect(names).toEqual(["Scoring matrix", "Scoring matrix (2)"]);
}, 60_000);

test("1,000 accounts are read, other lists with them, and written in at most 22 syncs", async () => {
  host.close();
  host = await startHost({ calculates: false });
  const rows = Array.from({ length: 1000 }, (_, index) => [
    `Customer number ${index + 1}`,
    1000 + ((index * 7919) % 1000),
    1 + (index % 10),
    30 + (index % 60),
  ]);
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
  const before = host.countSyncs();
  let syncs = 0;
  const read = await readBest();
  await actions.createScoringMatrix(read, read.proposal, {
    onProgress: ({ step }) => {
      // What follows are looks for the answers of functions, as long as they take.
      if (step === "Calculating") {
        syncs = host.countSyncs() - before;
      }
    },
  });
  expect(syncs).toBeGreaterThan(3);
  expect(syncs).toBeLessThanOrEqual(22);
}, 300_000);
