import { join } from "node:path";
import { startHeadlessHost, type HeadlessHost } from "../../workbench/headless/start-headless-host";
import { requireBuild } from "../support/require-build";

requireBuild();

const dist = join(__dirname, "..", "..", "dist");
let host: HeadlessHost;

const words = (): string => host.window.document.querySelector("main")?.textContent ?? "";
const shownTabs = (): readonly string[] =>
  [...host.window.document.querySelectorAll("[role=tab][aria-selected=true]")].map(
    ({ textContent }) => textContent ?? "",
  );
const activeSheet = (): string => {
  const { getters } = host.model;
  return getters.getSheetName(getters.getActiveSheetId());
};
const tabs = (): readonly string[] => host.contextualTabs().map(({ label }) => label);

async function eventually(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 500 && !isSo(); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!isSo()) throw new Error(words());
}

async function select(sheetName: string, cell: string): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

/** The account whose name stands in the first row of the sample's list. */
async function firstAccount(): Promise<string> {
  return host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Accounts").getRange("A2").load("values");
    await context.sync();
    return String(cell.values[0]?.[0]);
  });
}

describe.each(["2021", "365"] as const)("in Excel %s", (profile) => {
  beforeAll(async () => {
    host = await startHeadlessHost({ addInFolder: dist, profile });
    await host.runCommand("insertSampleData", "Kam.InsertSampleData");
  }, 60_000);
  afterAll(() => host?.close());

  test("a cell that is no account's gets its sentence in the pane, though that is open already", async () => {
    await select("Accounts", "Z99");
    await host.runCommand("newPlanForCell", "Kam.CellNewPlan");
    await eventually(() => words().includes("Accounts!Z99 is empty: select the name of one"));
  });

  test("New plan has the account of the cell chosen, and Open plan says that there is none", async () => {
    const account = await firstAccount();
    await select("Accounts", "A2");
    await host.runCommand("newPlanForCell", "Kam.CellNewPlan");
    await eventually(() => words().includes(`Create a plan for ${account}`));
    expect(words()).not.toContain("Accounts!Z99");
    await host.runCommand("openPlan", "Kam.CellOpenPlan");
    await eventually(() => words().includes(`There is no plan of ${account} yet: make one here.`));
  });

  test("Explain score says that there is no matrix yet", async () => {
    await host.runCommand("explainScore", "Kam.CellExplain");
    await eventually(() => words().includes("There is no scoring matrix in this workbook"));
  });

  test("a shortcut is an action without an answer, and leads where its button leads", async () => {
    host.runAction("newReview");
    await eventually(() => shownTabs().join() === "Plans,New review");
  });

  test("a plan has a tab of its own, which goes with it; its button makes the page of the plan", async () => {
    await select("Accounts", "A2");
    await host.runCommand("newPlanForCell", "Kam.CellNewPlan");
    const account = await firstAccount();
    const create = (): HTMLElement | undefined =>
      [...host.window.document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === `Create a plan for ${account}`,
      );
    await eventually(() => create() !== undefined);
    create()?.click();
    await eventually(() => activeSheet().startsWith("Plan "));
    const plan = activeSheet();
    await eventually(() => tabs().includes("Account plan"));
    await select("Accounts", "A2");
    await eventually(() => tabs().length === 0);
    await host.runCommand("openPlan", "Kam.CellOpenPlan");
    expect(activeSheet()).toBe(plan);
    await eventually(() => tabs().join() === "Account plan");
    const [group] = host.contextualTabs()[0]?.groups ?? [];
    const page = group?.buttons.find(({ label }) => label === "Plan on one page");
    await host.runCommand(page?.functionName ?? "", page?.id ?? "");
    await eventually(() => activeSheet() !== plan && tabs().length === 0);
    expect(host.pageErrors).toEqual([]);
    expect(host.refused).toEqual([]);
  });
});

test("an Excel without such tabs is asked for none, and all else is there", async () => {
  host = await startHeadlessHost({
    addInFolder: dist,
    profile: "2021",
    withoutSets: ["RibbonApi"],
  });
  await host.whenCommandsReady;
  host.runAction("newPlan");
  await eventually(() => shownTabs().includes("Plans"));
  expect(host.window.Office.context.requirements.isSetSupported("RibbonApi", "1.2")).toBe(false);
  expect(tabs()).toEqual([]);
  expect(host.refused).toEqual([]);
  expect(host.pageErrors).toEqual([]);
  host.close();
});
