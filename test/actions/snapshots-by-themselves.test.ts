import { actions } from "../../src/actions";
import { readMatrixInTime } from "../../src/actions/read-snapshots";
import { takeSnapshot } from "../../src/actions/take-snapshot";
import { countSyncs, startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
let clock = 0;

const rows: Cell[][] = [
  ["Alder", 900, 9],
  ["Birch", 700, 7],
  ["Cedar", 500, 5],
  ["Dogwood", 300, 3],
  ["Elm", 100, 1],
];

beforeEach(async () => {
  host = await startHost();
  clock = Date.UTC(2026, 0, 31);
  jest.spyOn(Date, "now").mockImplementation(() => (clock += 1));
  await writeSheet(host, "Accounts", [["Account", "Revenue", "Fit"], ...rows], "Accounts");
});

afterEach(() => {
  jest.restoreAllMocks();
  host.close();
});

async function readList() {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source as never, "Account");
}

async function create() {
  const read = await readList();
  const criterion = (sourceColumn: string, best: number) => ({
    name: sourceColumn,
    sourceColumn,
    direction: "higher" as const,
    worst: 0,
    best,
    weight: 50,
  });
  const setup = {
    ...read.proposal,
    title: "Scoring matrix",
    criteria: [criterion("Revenue", 900), criterion("Fit", 9)],
    slots: 2,
    asOf: 46_053,
  };
  const made = await actions.createScoringMatrix(read, setup, { pause: host.whenCalculated });
  await host.whenCalculated();
  return made;
}

async function update(asOf: number) {
  const read = await readList();
  const made = await actions.updateScoringMatrix(read, { ...read.proposal, asOf }, read.existing!, {
    pause: host.whenCalculated,
  });
  await host.whenCalculated();
  return made;
}

async function setCell(sheetName: string, address: string, value: Cell) {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(address).values = [[value]];
    await context.sync();
  });
  await host.whenCalculated();
}

async function inTime() {
  return host.Excel.run((context) => readMatrixInTime(context as never, null, null));
}

async function namedColumn(name: string): Promise<unknown[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const range = sheet.names.getItem(name).getRange().load("values");
    await context.sync();
    return range.values.map(([value]) => value as unknown);
  });
}

async function typeBeside(name: string, account: string, value: Cell) {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const accounts = sheet.names.getItem("AccountNames").getRange().load("values");
    const column = sheet.names.getItem(name).getRange();
    await context.sync();
    const row = accounts.values.findIndex(([cell]) => cell === account);
    column.getCell(row, 0).values = [[value]];
    await context.sync();
  });
  await host.whenCalculated();
}

test("a new matrix is kept as it was made, an update keeps what it was before, and one that changes nothing keeps nothing", async () => {
  await create();
  const first = await inTime();
  expect(first.snapshots).toHaveLength(1);
  expect(first.snapshots[0]).toEqual({ ...first.now, takenAt: first.snapshots[0]!.takenAt });
  expect(first.snapshots[0]!.accounts.map(({ score }) => score)).toEqual([10, 8, 6, 4, 2]);
  // The state before this update is what was kept already.
  await setCell("Accounts", "B3", 350);
  await update(46_081);
  expect((await inTime()).snapshots).toHaveLength(1);
  await setCell("Accounts", "C3", 2.25);
  await update(46_112);
  const third = await inTime();
  expect(third.snapshots.map(({ asOf }) => asOf)).toEqual([46_053, 46_081]);
  expect(third.snapshots[1]!.accounts[1]).toMatchObject({ name: "Birch", score: 6.25 });
  expect(third.now.accounts[1]).toMatchObject({ name: "Birch", score: 3.875 });
  await update(46_112);
  expect((await inTime()).snapshots).toHaveLength(2);
}, 120_000);

test("reviews below the cut are counted from the snapshots, and a count that was typed stays", async () => {
  await create();
  for (const account of ["Alder", "Birch", "Elm"]) await typeBeside("StatusNow", account, "Key");
  await typeBeside("ReviewsBelow", "Elm", 7);
  // Birch falls below Cedar by more than the band of half a point.
  await setCell("Accounts", "B3", 100);
  await update(46_081);
  expect(await namedColumn("ReviewsBelow")).toEqual(["", 1, "", "", 7]);
  // The same day again is the same review.
  await setCell("Accounts", "B6", 110);
  await update(46_081);
  expect(await namedColumn("ReviewsBelow")).toEqual(["", 1, "", "", 7]);
  await setCell("Accounts", "B6", 120);
  await update(46_112);
  expect(await namedColumn("ReviewsBelow")).toEqual(["", 2, "", "", 7]);
  expect((await namedColumn("ShortlistActions"))[1]).toBe("Review");
  // Above the cut again it begins anew.
  await setCell("Accounts", "B3", 800);
  await update(46_142);
  expect(await namedColumn("ReviewsBelow")).toEqual(["", "", "", "", 7]);
}, 180_000);

test("a snapshot goes when its update or its matrix is taken back, and one that gave way comes back", async () => {
  const made = await create();
  for (let month = 1; month <= 23; month++) await takeSnapshot({ sheet: null, name: null });
  await typeBeside("StatusNow", "Alder", "Key");
  await setCell("Accounts", "B3", 650);
  const before = (await inTime()).snapshots;
  expect(before).toHaveLength(24);
  const updated = await update(46_081);
  expect(updated.notices.map(({ sentence }) => sentence)).toContain(
    "The oldest snapshot without a name, of 2026-01-31, gave way: 24 are kept.",
  );
  expect((await inTime()).snapshots.map(({ takenAt }) => takenAt)).not.toEqual(
    before.map(({ takenAt }) => takenAt),
  );
  await actions.takeBack(updated);
  await host.whenCalculated();
  expect((await inTime()).snapshots).toEqual(before);
  await actions.takeBack(made);
  await create();
  expect((await inTime()).snapshots).toHaveLength(1);
}, 180_000);

test("creating and updating 1,000 accounts with 24 snapshots takes at most 14 syncs each", async () => {
  host.close();
  host = await startHost({ calculates: false });
  const many = Array.from({ length: 1000 }, (_, index) => [
    `Customer number ${index + 1}`,
    1000 + ((index * 7919) % 1000),
    1 + (index % 10),
  ]);
  await writeSheet(host, "Accounts", [["Account", "Revenue", "Fit"], ...many], "Accounts");
  const read = await readList();
  const creating = await countSyncs(host, () =>
    actions.createScoringMatrix(read, read.proposal, { pause: host.whenCalculated }),
  );
  for (let month = 2; month <= 24; month++) await takeSnapshot({ sheet: null, name: null });
  await setCell("Accounts", "B3", 650);
  const again = await readList();
  const updating = await countSyncs(host, () =>
    actions.updateScoringMatrix(again, again.proposal, again.existing!),
  );
  process.stdout.write(`create: ${creating} syncs, update: ${updating} syncs\n`);
  expect(creating).toBeLessThanOrEqual(14);
  expect(updating).toBeLessThanOrEqual(14);
  expect((await inTime()).snapshots).toHaveLength(24);
}, 300_000);
