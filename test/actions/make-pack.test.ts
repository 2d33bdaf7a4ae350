import { actions } from "../../src/actions";
import { countOverdue } from "../../src/actions/count-overdue";
import { makePack } from "../../src/actions/make-pack";
import { readBest, typeNamed } from "./matrix-cells";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;

const august = {
  cadence: "monthly",
  firstDay: 46235,
  lastDay: 46265,
  label: "August 2026",
} as const;
const september = {
  cadence: "monthly",
  firstDay: 46266,
  lastDay: 46295,
  label: "September 2026",
} as const;

const accounts = (status: string) => [
  ["Account", "Account manager", "Status"],
  ["Alder", "Dana", status],
  ["Birch", "Eli", status],
  ["Cedar", "Eli", ""],
];

const orders = [
  ["Account", "Order date", "Amount"],
  ["Alder", "2024-06-30", 100],
  ["Alder", "2025-12-10", 90],
  ["Birch", "2024-11-02", 50],
  ["Cedar", "2026-10-09", 10],
];

beforeEach(async () => {
  host = await startHost();
});

afterEach(() => host.close());

async function sheetNames(): Promise<readonly string[]> {
  return (await workbookContents(host)).sheets.map(({ name }) => name);
}

test("the pack of the next month would be other sheets, or its taking back leave some of them", async () => {
  await writeSheet(host, "Accounts", accounts("Key"));
  await writeSheet(host, "Orders", orders);
  const how = { pause: host.whenCalculated };
  const first = await makePack(august, how);
  expect(first.sentence).toBe(
    "The pack of August 2026: 2 reviews, portfolio review and KPI scorecard.",
  );
  expect(first.sheets).toEqual([
    "Portfolio review",
    "KPI scorecard",
    "Review Alder August 2026",
    "Review Birch August 2026",
  ]);
  await host.whenCalculated();
  // Both months are over on the last day of the orders, and nobody closed their reviews.
  expect(await countOverdue()).toEqual({ onPlans: 0, openReviews: 2, dueReviews: 0 });
  const before = await sheetNames();
  const next = await makePack(september, how);
  expect(await sheetNames()).toEqual([
    ...before,
    "Review Alder September 2026",
    "Review Birch September 2026",
  ]);
  await actions.takeBack(next);
  expect(await sheetNames()).toEqual(before);
});

test("without key accounts reviews of all would be made", async () => {
  await writeSheet(host, "Accounts", accounts(""));
  await writeSheet(host, "Orders", orders);
  await expect(makePack(august)).rejects.toMatchObject({
    code: "badInput",
    message:
      "There are no key accounts yet: score the accounts, or type Key under Status in their list.",
  });
  expect(await countOverdue()).toEqual({ onPlans: 0, openReviews: 0, dueReviews: 0 });
});

test("cancelled after the reviews it would say that nothing was changed, and that the reviews are kept", async () => {
  await writeSheet(host, "Accounts", accounts("Key"));
  await writeSheet(host, "Orders", orders);
  const controller = new AbortController();
  const cancelled = makePack(august, {
    pause: host.whenCalculated,
    signal: controller.signal,
    onProgress: ({ share }) => share > 0.7 && controller.abort(),
  });
  const sentence = await cancelled.then(
    () => "",
    (problem: Error) => problem.message,
  );
  expect(sentence).toContain("Made before, and kept: 2 reviews");
  expect(sentence).not.toContain("Nothing was changed");
  expect(await sheetNames()).toContain("Review Alder August 2026");
  expect(await sheetNames()).not.toContain("Portfolio review");
});

test("where one of its sheets is gone already, the rest of the pack could not be taken back", async () => {
  await writeSheet(host, "Accounts", accounts("Key"));
  await writeSheet(host, "Orders", orders);
  const before = await sheetNames();
  const pack = await makePack(august, { pause: host.whenCalculated });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Portfolio review").delete();
    await context.sync();
  });
  await actions.takeBack(pack);
  expect(await sheetNames()).toEqual(before);
});

test("the pack would be of those within the slots, though Key stands at another account of the matrix", async () => {
  const list = [
    ["Account", "Revenue", "Fit"],
    ["Alder", 300, 9],
    ["Birch", 200, 5],
    ["Cedar", 100, 2],
  ];
  await writeSheet(host, "Accounts", list, "Accounts");
  await writeSheet(host, "Orders", orders);
  const read = await readBest();
  await actions.createScoringMatrix(read, { ...read.proposal, slots: 1 });
  // Cedar is the third of the list.
  await typeNamed(host, [["StatusNow", 2, "Key"]]);
  await host.whenCalculated();
  const pack = await makePack(august, { pause: host.whenCalculated });
  expect(pack.sheets.slice(2)).toEqual(["Review Cedar August 2026"]);
});
