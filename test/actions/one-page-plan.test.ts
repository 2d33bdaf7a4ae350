import { actions } from "../../src/actions";
import { startHost, valuesOn, writeSheet, type Cell, type HeadlessHost } from "./start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

beforeEach(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Annual revenue", "Potential revenue", "Account manager"],
      ["Acme", 900, 1800, "Ann Ash"],
      ["Bolt", 400, 500, "Ben Bay"],
    ],
    "Accounts",
  );
  await writeSheet(
    host,
    "Contacts",
    [
      ["Contact", "Account", "Job title", "Role", "Email"],
      ["Uma User", "Acme", "Clerk", "user", "uma@example.com"],
      ["Dora Decider", "Acme", "CFO", "decider", "dora@example.com"],
    ],
    "Contacts",
  );
}, 60_000);

afterEach(() => host.close());

/** Types under a heading of a list, in its first blank row, or beside a label. */
async function typeInto(sheet: string, typed: Readonly<Record<string, Cell>>, list: string) {
  const cells = await valuesOn(host, sheet);
  const row = cells.findIndex((one) => one.includes(list));
  await host.Excel.run(async (context) => {
    for (const [heading, value] of Object.entries(typed)) {
      const column = cells[row]?.indexOf(heading) ?? -1;
      const down = cells.findIndex((one, at) => at > row && one[column] === "");
      context.workbook.worksheets.getItem(sheet).getCell(down, column).values = [[value]];
    }
    await context.sync();
  });
  await host.settle();
}

/** Types into the row of a text, under the heading of another column of its list. */
async function typeInRow(sheet: string, text: string, heading: string, value: Cell) {
  const cells = await valuesOn(host, sheet);
  const row = cells.findIndex((one) => one.includes(text));
  const headings = [...cells.slice(0, row)].reverse().find((one) => one.includes(heading)) ?? [];
  await host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, headings.indexOf(heading));
    cell.values = [[value]];
    await context.sync();
  });
  await host.settle();
}

async function rowWith(sheet: string, text: string): Promise<readonly Cell[]> {
  const cells = await valuesOn(host, sheet);
  return (cells.find((row) => row.includes(text)) ?? []).filter((cell) => cell !== "");
}

it("would say something else than the plan, or be a second page the next time", async () => {
  const plan = await actions.createAccountPlan("Acme", { pause: host.settle });
  await typeInto(
    plan.sheetName,
    { Action: "Send the offer", Owner: "Ann Ash", Due: 46_000 },
    "Urgent",
  );
  const made = await actions.createPage(plan.sheetName, "onePage", { pause: host.settle });
  expect(made.sheetName).toBe("One page Acme");
  const page = (await valuesOn(host, made.sheetName)).flat();
  expect(page).toEqual(expect.arrayContaining(["Ann Ash", "Dora Decider", "Send the offer"]));
  expect(page.indexOf("Dora Decider")).toBeLessThan(page.indexOf("Uma User"));
  const [, revenue] = [page.indexOf(900), page.indexOf(0.5)];
  expect(revenue).toBeGreaterThan(-1);
  expect(await rowWith(made.sheetName, "Send the offer")).toContain("▲ Overdue");

  await typeInto(made.sheetName, { Action: "Typed on the page" }, "For the goal");
  await typeInRow(plan.sheetName, "Send the offer", "Status", "Done");
  await typeInto(plan.sheetName, { Action: "Visit the plant", Due: 80_000 }, "Urgent");
  const again = await actions.createPage(plan.sheetName, "onePage", { pause: host.settle });
  expect(again).toMatchObject({ isUpdate: true, sheetName: "One page Acme" });
  const now = (await valuesOn(host, made.sheetName)).flat();
  expect(now).toEqual(expect.arrayContaining(["Visit the plant", "Typed on the page"]));
  expect(now).not.toContain("Send the offer");
});

it("would be made from a sheet that is no full plan", async () => {
  await actions.createAccountPlan("Acme", { template: "joint plan", pause: host.settle });
  await expect(actions.createPage("Joint plan Acme", "onePage")).rejects.toThrow(
    "Joint plan Acme is no full plan: make the page from a full plan of the account.",
  );
  await expect(actions.createPage("Accounts", "onePage")).rejects.toThrow(
    "Accounts is no plan of this workbook: make one with New plan.",
  );
});
