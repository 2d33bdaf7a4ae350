import { actions } from "../../src/actions";
import type { CreateManyOptions } from "../../src/actions/contract";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(300_000);

const accounts = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Industry"],
    ...accounts.map((account) => [account, "Steel"]),
  ]);
});

afterEach(() => host.close());

async function planSheets(): Promise<readonly string[]> {
  const { sheets } = await workbookContents(host);
  return sheets.map(({ name }) => name).filter((name) => name.startsWith("Plan "));
}

test("several plans: each account has one, and all are taken back together", async () => {
  const finished: string[] = [];
  const created = await actions.createAccountPlans(accounts, {
    onMade: (made) => finished.push(...made),
  });
  expect(created.sentence).toBe("5 plans.");
  expect(created.made.map(({ account }) => account)).toEqual(accounts);
  expect(finished).toEqual(accounts);
  expect(await planSheets()).toEqual(accounts.map((account) => `Plan ${account}`));
  await actions.takeBack(created);
  expect((await workbookContents(host)).sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "Accounts",
  ]);
});

/** Cancels when the first is finished. */
function cancelling(finishedOnes: "keep" | "takeBack"): CreateManyOptions {
  const controller = new AbortController();
  return { signal: controller.signal, finishedOnes, onMade: () => controller.abort() };
}

test("cancelled half-way: the finished ones are kept, and can be taken back", async () => {
  const created = await actions.createAccountPlans(accounts, cancelling("keep"));
  expect(created.sentence).toBe("1 of 5 plans: the others were cancelled.");
  expect(await planSheets()).toHaveLength(1);
  await actions.takeBack(created);
  expect(await planSheets()).toEqual([]);
});

test("cancelled half-way where none is wished: the workbook is what it was", async () => {
  await expect(actions.createAccountPlans(accounts, cancelling("takeBack"))).rejects.toMatchObject({
    code: "cancelled",
    message: expect.stringMatching(/1 of 5 plans were finished before, and were taken back\.$/u),
  });
  expect((await workbookContents(host)).sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "Accounts",
  ]);
});
