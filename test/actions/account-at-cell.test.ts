import { actions } from "../../src/actions";
import { accountAtCell } from "../../src/actions/account-at-cell";
import { explainScore } from "../../src/actions/explain-score";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

const accounts = [
  ["ID", "Account", "Revenue", "Fit"],
  ["A-1", "Alder", 900, 9],
  ["A-2", "Birch", 700, 7],
  ["A-3", "Cedar", 300, 3],
];
const contacts = [
  ["Account", "Contact", "E-mail"],
  ["alder ", "Ann", "ann@alder.example"],
  ["Cedar", "Carl", "carl@cedar.example"],
];

beforeAll(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", accounts, "Accounts");
  await writeSheet(host, "Contacts", contacts, "Contacts");
}, 60_000);

afterAll(() => host.close());

async function at(cell: string) {
  await actions.selectCell(cell);
  return accountAtCell();
}

const refusalAt = (cell: string) => at(cell).then(String, (problem: Error) => problem.message);

async function scoreAccounts(): Promise<void> {
  const sources = await actions.listAccountSources();
  const source = sources.find(({ label }) => label.includes("Accounts"));
  const read = await actions.readAccounts(source!, "Account");
  const criteria = ["Revenue", "Fit"].map((sourceColumn) => ({
    name: sourceColumn,
    sourceColumn,
    direction: "higher" as const,
    worst: 0,
    best: sourceColumn === "Fit" ? 9 : 900,
    weight: 50,
  }));
  const setup = { ...read.proposal, title: "Scoring matrix", criteria, slots: 1 };
  await actions.createScoringMatrix(read, setup, { pause: host.whenCalculated });
  await host.whenCalculated();
}

async function onSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await host.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

test("a name is the account's in whichever list it stands, spelled as plans are made for it", async () => {
  expect(await at("Accounts!B2")).toEqual({ account: "Alder", plans: [] });
  expect(await at("Contacts!A2")).toEqual({ account: "Alder", plans: [] });
});

test("a cell without an account is named with what to do, and nothing is opened for another", async () => {
  expect(await refusalAt("Accounts!F9")).toMatch(/^Accounts!F9 is empty: select the name of one/);
  expect(await refusalAt("Contacts!B2")).toMatch(
    /^Contacts!B2 has the name of no account that is known here: select the name/,
  );
  expect(await refusalAt("Accounts!C2")).toMatch(/^Accounts!C2 has the name of no account/);
});

test("a plan is found whatever its sheet is called now, the last of several last", async () => {
  const first = await actions.createAccountPlan("Alder");
  await onSheet(first.sheetName, (sheet) => (sheet.name = "Our best customer"));
  const second = await actions.createAccountPlan("Alder");
  expect((await at("Accounts!B2")).plans).toEqual(["Our best customer", second.sheetName]);
  expect((await at("Accounts!B3")).plans).toEqual([]);
});

test("without a matrix there is nothing to explain a score by", async () => {
  await expect(explainScore("Alder")).rejects.toThrow(/There is no scoring matrix/);
});

test("a named account is explained from any sheet, and one that no matrix has is refused by name", async () => {
  await scoreAccounts();
  await actions.selectCell("Contacts!A3");
  // Cedar: ratings 1 + 9 * 1/3 = 4 in both, of equal weight.
  expect(await explainScore("Cedar")).toMatchObject({
    account: "Cedar",
    score: expect.closeTo(4, 10),
    rank: 3,
  });
  await expect(explainScore("Elm")).rejects.toThrow(
    "Elm is not on Scoring matrix: update the matrix, then look again.",
  );
});

test("an account that is called otherwise in its list is still that of the matrix and the plan", async () => {
  const { sheetName } = await actions.createAccountPlan("Birch");
  await onSheet("Accounts", (sheet) => (sheet.getRange("B3").values = [["Birch Ltd"]]));
  await host.whenCalculated();
  const found = await at("Accounts!B3");
  expect(found.plans).toEqual([sheetName]);
  expect((await explainScore(found.account)).account).toBe("Birch");
});

test("an account that came after the matrix is sent there, and none is taken in its place", async () => {
  await onSheet("Accounts", (sheet) => {
    sheet.getRange("A5:D5").values = [["A-4", "Dogwood", 100, 1]];
    sheet.tables.getItem("Accounts").resize("A1:D5");
  });
  expect(await refusalAt("Accounts!B5")).toBe(
    "Accounts!B5: Dogwood is in your lists and not on the scoring matrix, whose accounts plans are made for. Update the matrix, then try again.",
  );
});
