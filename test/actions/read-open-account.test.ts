import { actions } from "../../src/actions";
import { readOpenAccount } from "../../src/actions/read-open-account";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(60_000);

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(host, "Accounts", [
    ["Account", "Industry"],
    ["Alder", "Steel"],
    ["Birch", "Food"],
  ]);
}, 60_000);

afterAll(() => host.close());

async function select(sheetName: string, cell: string): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

test("on a list it is the words of the selected row, on a plan its account, wherever on it one stands", async () => {
  await select("Accounts", "B3");
  expect(await readOpenAccount()).toEqual({ names: ["Birch", "Food"], isOnItsSheet: false });
  await select("Accounts", "D200");
  expect(await readOpenAccount()).toEqual({ names: [], isOnItsSheet: false });
  const { sheetName } = await actions.createAccountPlan("Alder");
  await select(sheetName, "C40");
  expect(await readOpenAccount()).toEqual({ names: ["Alder"], isOnItsSheet: true });
});
