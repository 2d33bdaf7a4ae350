import { actions } from "../../src/actions";
import type { ActionError } from "../../src/actions/contract";
import { runtimeBoard } from "../../src/excel/runtime-board";
import { journalText } from "../../src/excel/store/journal";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  const cells = [
    ["Account", "Industry"],
    ["Acme", "Steel"],
    ["Bolt", "Food"],
  ];
  await writeSheet(host, "Accounts", cells, "Accounts");
}, 30_000);

afterAll(() => host.close());

function refusalOf(work: Promise<unknown>): Promise<ActionError> {
  return work.then(
    () => Promise.reject(new Error("It was not refused.")),
    (problem: ActionError) => problem,
  );
}

async function leaveJournal(owner: string, time: number): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("KAM b 1");
    sheet.getRange("A1").values = [["half"]];
    context.workbook.customXmlParts.add(
      journalText({
        version: 1,
        kind: "making",
        id: "KAM b 0",
        owner,
        time,
        task: "Plan for Bolt",
        marks: ["KAM b 1"],
        complete: null,
      }),
    );
    await context.sync();
  });
}

test("a second step while one is under way would write into the first one's work", async () => {
  const first = actions.createAccountPlan("Acme");
  const problem = await refusalOf(actions.createAccountPlan("Bolt"));
  expect([problem.code, problem.message]).toEqual([
    "busy",
    "Plan for Acme is still under way: wait until it is done, then try again.",
  ]);
  await actions.takeBack(await first);
}, 60_000);

test("what somebody is making in another window would be taken for an interrupted step", async () => {
  await leaveJournal("another runtime", Date.now() - 10_000);
  const before = await workbookContents(host);
  const problem = await refusalOf(actions.createAccountPlan("Acme"));
  expect(problem.code).toBe("busy");
  expect(problem.message).toMatch(
    /^Plan for Bolt is under way in another window, or was interrupt/,
  );
  await expect(actions.recover()).rejects.toThrow(/under way in another window/);
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test("after two minutes it is taken back before the next step, which says so", async () => {
  const late = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 130_000);
  const created = await actions.createAccountPlan("Acme");
  late.mockRestore();
  expect(created.notices[0]?.sentence).toBe(
    "Plan for Bolt was interrupted: what was begun of it is taken back, so do it again.",
  );
  await actions.takeBack(created);
  const { sheets } = await workbookContents(host);
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Accounts"]);
}, 60_000);

test("the pane would start without a word about what it found", async () => {
  await leaveJournal(runtimeBoard().owner, Date.now());
  const told = await actions.recover();
  expect(told.map(({ sentence }) => sentence)).toEqual([
    "Plan for Bolt was interrupted: what was begun of it is taken back, so do it again.",
  ]);
  expect(await actions.recover()).toEqual([]);
}, 60_000);
