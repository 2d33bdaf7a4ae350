import { actions } from "../../src/actions";
import { listMatrices } from "../../src/actions/list-matrices";
import { overviewWorkbook } from "../../src/actions/overview-workbook";
import { correctList, dropWhatWasSaid } from "../../src/actions/understand-workbook";
import { startHost, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

// The understanding of lists is transformed while the first test waits for it.
jest.setTimeout(60_000);

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Account manager", "Industry"],
    ["Acme", "Dana", "Steel"],
    ["Bolt", "Eli", "Food"],
  ]);
  await writeSheet(host, "People", [
    ["Company", "Contact name", "Job title"],
    ["Bolt", "Bo Berg", "Buyer"],
    ["Acne", "Ann Ash", "CEO"],
  ]);
}, 60_000);

afterAll(() => host.close());

async function noticesOfPlan(account: string): Promise<string> {
  const created = await actions.createAccountPlan(account);
  await actions.takeBack(created);
  return created.notices.map(({ sentence }) => sentence).join("\n");
}

test("a plan without contacts says that the list of contacts has none of this account", async () => {
  const notices = await noticesOfPlan("Acme");
  expect(notices).toContain("No contacts of Acme: People has no row of it");
  expect(notices).toContain("such as 'Acne'");
  expect(notices).not.toContain("in this workbook:");
});

test("what was said of a list holds until it is taken back, and the lists stay as they are", async () => {
  const before = await workbookContents(host);
  await correctList({ list: "People", kind: "other" });
  await correctList({ list: "People", columns: { "Job title": null } });
  const said = await overviewWorkbook();
  expect(said.corrections).toEqual([
    { list: "People", kind: "other", columns: { "Job title": null } },
  ]);
  expect(said.needs.find(({ need }) => need === "contacts")).toMatchObject({
    servedBy: [],
    nearest: { name: "People", correction: { list: "People", kind: "contacts" } },
  });
  await dropWhatWasSaid({ list: "People", what: "kind" });
  await dropWhatWasSaid({ list: "People", what: "columns", heading: "Job title" });
  const found = await overviewWorkbook();
  expect(found.corrections).toEqual([]);
  expect(found.needs.find(({ need }) => need === "contacts")?.servedBy).toEqual([
    { name: "People", rows: 1 },
  ]);
  expect(await workbookContents(host)).toEqual(before);
});

test("reading tells how many rows there are", async () => {
  const steps: string[] = [];
  await overviewWorkbook({ onProgress: ({ step }) => steps.push(step) });
  expect(steps).toEqual(["Reading 6 rows"]);
});

test("a workbook without a matrix has none to show", async () => {
  expect(await listMatrices()).toEqual([]);
});
