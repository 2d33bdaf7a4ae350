import { actions } from "../../src/actions";
import { shareCopy } from "../../src/actions/share-copy";
import { startHost, valuesOn, workbookContents, writeSheet, type HeadlessHost } from "./start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Account manager", "Margin"],
      ["Acme", 900, "Ann Ash", 0.31],
      ["Bolt", 400, "Ben Bay", 0.22],
    ],
    "Accounts",
  );
}, 60_000);

afterEach(() => host.close());

const joint = "Joint plan Acme";

it("would not be made beside the plan there is, or not keep what was typed when it is made again", async () => {
  await actions.createAccountPlan("Acme");
  const made = await actions.createAccountPlan("Acme", { template: "joint plan" });
  expect(made.sheetName).toBe(joint);
  const cells = await valuesOn(host, joint);
  const row = cells.findIndex((one) => one.includes("Your lead"));
  const column = cells[row]?.indexOf("Your lead") ?? -1;
  expect(cells.flat()).toContain("Ann Ash");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(joint);
    sheet.getRangeByIndexes(row, column + 2, 1, 1).values = [["Mona Moor"]];
    await context.sync();
  });
  const refreshed = await actions.refreshPlans({ sheets: [joint] });
  expect(refreshed.plans.map(({ sheetName }) => sheetName)).toEqual([joint]);
  expect((await valuesOn(host, joint)).flat()).toContain("Mona Moor");
});

it("would go to the customer with anything but itself", async () => {
  await actions.createAccountPlan("Acme");
  await actions.createAccountPlan("Acme", { template: "joint plan" });
  await host.settle();
  const before = await valuesOn(host, joint);
  const shared = await shareCopy({ sheets: [joint], program: "any" });
  expect(shared.formulas.filter(({ fate }) => fate === "native")).toEqual([]);
  expect(await valuesOn(host, joint)).toEqual(before);
  const { sheets, names, settings } = await workbookContents(host);
  expect([sheets.map(({ name }) => name), names, settings]).toEqual([[joint], [], []]);
});
