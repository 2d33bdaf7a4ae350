import { actions } from "../../src/actions";
import { compareMatrix } from "../../src/actions/compare-matrix";
import { takeSnapshot } from "../../src/actions/take-snapshot";
import { listStates, whatMoved } from "../../src/actions/what-moved";
import type { Criterion } from "../../src/domain/scoring/scoring-setup";
import { snapshotNamespace } from "../../src/excel/store/snapshot-text";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const headings = ["Account", "Revenue", "Fit", "Days"];
const rows: Cell[][] = [
  ["Alder", 900, 9, 10],
  ["Birch", 700, 7, 20],
  ["Cedar", 500, 5, 30],
  ["Dogwood", 300, 3, 40],
];

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", [headings, ...rows], "Accounts");
});

afterEach(() => host.close());

const criterion = (sourceColumn: string, best: number, more: Partial<Criterion> = {}) => ({
  name: sourceColumn,
  sourceColumn,
  direction: "higher" as const,
  worst: 0,
  best,
  weight: 50,
  ...more,
});
const revenueAndFit = [criterion("Revenue", 900), criterion("Fit", 9)];

async function readList() {
  const sources = await actions.listAccountSources();
  return actions.readAccounts(sources.find(({ label }) => label === "Table Accounts")!);
}

async function create(criteria = revenueAndFit) {
  const read = await readList();
  const setup = { ...read.proposal, title: "Scoring matrix", criteria, slots: 2 };
  const made = await actions.createScoringMatrix(read, setup, { pause: host.whenCalculated });
  await host.whenCalculated();
  return made;
}

async function update() {
  const read = await readList();
  await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  await host.whenCalculated();
}

async function setAccounts(cells: Cell[][]) {
  await host.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Accounts");
    const area = table.getDataBodyRange().load("rowCount");
    await context.sync();
    for (let row = cells.length; row < area.rowCount; row++)
      table.rows.getItemAt(cells.length).delete();
    const sheet = context.workbook.worksheets.getItem("Accounts");
    sheet.getRangeByIndexes(1, 0, cells.length, headings.length).values = cells;
    await context.sync();
  });
}

const reasons = ({ accounts }: { accounts: readonly { name: string; reason: string }[] }) =>
  accounts.map(({ name, reason }) => `${name}: ${reason}`);

test("a renamed account is pointed out; merged ones and a split one are told as entered and left", async () => {
  await create();
  await setAccounts([
    ["Alder", 900, 9, 10],
    ["Birch Group", 700, 7, 20],
    ["Cedarwood", 800, 8, 70],
  ]);
  await update();
  const moved = await whatMoved({ sheet: null, before: "last", after: null });
  expect(moved.entered.map(({ name }) => name)).toEqual(["Cedarwood", "Birch Group"]);
  expect(moved.left.map(({ name }) => name)).toEqual(["Birch", "Cedar", "Dogwood"]);
  expect(moved.notes).toEqual([
    "Perhaps the same under another name, for their values are: Birch, now Birch Group.",
  ]);
  expect(reasons(moved)).toEqual(["Alder: rank stays 1"]);
}, 90_000);

test("a renamed account of a list with ids stays itself", async () => {
  const ids = ["A-1", "A-2", "A-3", "A-4"];
  const withIds = (cells: Cell[][]): Cell[][] =>
    cells.map(([name, ...numbers], row) => [name!, ids[row]!, ...numbers.slice(0, 2)]);
  await writeSheet(
    host,
    "Firms",
    [["Account", "Account ID", "Revenue", "Fit"], ...withIds(rows)],
    "Firms",
  );
  const read = async () => {
    const sources = await actions.listAccountSources();
    return actions.readAccounts(sources.find(({ label }) => label === "Table Firms")!);
  };
  const first = await read();
  const setup = { ...first.proposal, criteria: revenueAndFit, slots: 2 };
  const made = await actions.createScoringMatrix(first, setup, { pause: host.whenCalculated });
  await host.whenCalculated();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Firms");
    sheet.getRange("A3").values = [["Birch Group"]];
    sheet.getRange("D3").values = [[4]];
    await context.sync();
  });
  const again = await read();
  await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  await host.whenCalculated();
  const moved = await whatMoved({ sheet: made.sheetName, before: "last", after: null });
  expect([moved.entered, moved.left, moved.notes]).toEqual([[], [], []]);
  // Fit 7 to 4 of 9: three points of rating, half of the weight.
  expect(reasons(moved)).toContain("Birch Group: rank stays 2: -1.5 from Fit 8 to 5");
}, 90_000);

test("another matrix of that name is compared by the names of its criteria, scored again, and that is said", async () => {
  const first = await create();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first.sheetName).delete();
    await context.sync();
  });
  await create([criterion("Fit", 9), criterion("Days", 0, { worst: 40, direction: "lower" })]);
  const [, old] = (await listStates(null)).states;
  const moved = await whatMoved({ sheet: null, before: old!.id, after: null });
  expect(moved.notes).toEqual([
    "Then it was another matrix, Scoring matrix, that is compared by the names of its criteria.",
    "New criteria: Days.",
    "Criteria that are gone: Revenue.",
    "Then is scored again by today's criteria and scales: the score as it was kept stands beside it.",
  ]);
  expect(moved.accounts).toHaveLength(4);
}, 90_000);

test("two matrices of one list have snapshots of their own", async () => {
  await create();
  const second = await create([criterion("Fit", 9), criterion("Days", 40)]);
  expect(second.sheetName).toBe("Scoring matrix (2)");
  await takeSnapshot({ sheet: "Scoring matrix", name: "Mine" });
  const names = async (sheet: string) => (await listStates(sheet)).states.map(({ name }) => name);
  expect(await names("Scoring matrix")).toEqual(["Mine", null]);
  expect(await names(second.sheetName)).toEqual([null]);
  await expect(
    compareMatrix({ sheet: second.sheetName, before: "Mine", after: null }),
  ).rejects.toMatchObject({
    message: "Scoring matrix (2) has no snapshot Mine: none has a name, so compare with the last.",
  });
}, 90_000);

test("a matrix renamed, and its snapshots copied into a workbook where others stand, are still its own", async () => {
  const made = await create();
  await takeSnapshot({ sheet: made.sheetName, name: "Q1" });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(made.sheetName).name = "Ours";
    const parts = context.workbook.customXmlParts.getByNamespace(snapshotNamespace);
    parts.load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    // The snapshots of a workbook from elsewhere, and Q1 twice as a copying program leaves it.
    const foreign = texts[0]!.value.replace(
      /"matrix":\["\w+","[^"]*"/u,
      '"matrix":["abc","Theirs"',
    );
    context.workbook.customXmlParts.add(foreign);
    context.workbook.customXmlParts.add(texts[1]!.value);
    await context.sync();
  });
  const { states } = await listStates("Ours");
  expect(states.map(({ name }) => name)).toEqual(["Q1", null]);
  const moved = await whatMoved({ sheet: "Ours", before: "Q1", after: null });
  expect(moved.accounts).toHaveLength(4);
  // Without its parts a matrix has no past, and says what to do.
  await host.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(snapshotNamespace);
    parts.load("items/id");
    await context.sync();
    parts.items.forEach((part) => part.delete());
    await context.sync();
  });
  await expect(whatMoved({ sheet: "Ours", before: null, after: null })).rejects.toMatchObject({
    message: "There is no snapshot of Ours yet: take one, and compare when the matrix has changed.",
  });
}, 90_000);

test("decisions of then and now stand beside the reasons on the sheet", async () => {
  await create();
  const decide = async (words: string) => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scoring matrix");
      sheet.names.getItem("Decisions").getRange().getCell(1, 0).values = [[words]];
      await context.sync();
    });
  };
  await decide("Eve, 1 May: on the list");
  await takeSnapshot({ sheet: null, name: "May" });
  await decide("Eve, 1 June: off the list, no budget");
  const made = await compareMatrix(
    { sheet: null, before: "May", after: null },
    { pause: host.whenCalculated },
  );
  const cells = await host.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(made.sheetName).getUsedRange().load("values");
    await context.sync();
    return used.values;
  });
  const header = cells.find(([first]) => first === "Account")!;
  const birch = cells.find(([first]) => first === "Birch")!;
  const at = (heading: string) => birch[header.indexOf(heading)];
  expect([at("Decision then"), at("Decision now")]).toEqual([
    "Eve, 1 May: on the list",
    "Eve, 1 June: off the list, no budget",
  ]);
  expect((await whatMoved({ sheet: null, before: "May", after: null })).accounts[1]).toMatchObject({
    name: "Birch",
    decisionAfter: "Eve, 1 June: off the list, no budget",
  });
}, 90_000);
