import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { actions } from "../../src/actions";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { minimalWorkbook } from "../workbench/xlsx/make-package";
import { faultsOf } from "../support/validate-xlsx";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { session } from "./session";
import { writeSheet, type Cell, type HeadlessHost } from "./start-host";

jest.setTimeout(900_000);

beforeAll(() => {
  installWorkbench();
  quietEngine();
});

function csv(path: string, most: number): Cell[][] {
  const text = readFileSync(sharedData(path), "utf8");
  const { data } = Papa.parse<Cell[]>(text, { dynamicTyping: true, skipEmptyLines: true });
  return data.slice(0, most).map((row) => row.map((cell) => cell ?? ""));
}

async function cellsOf(host: HeadlessHost, sheetName: string): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("values");
    await context.sync();
    return range.values as Cell[][];
  });
}

/** Whatever anybody typed is found again, each word as often as it was typed. */
function expectWords(cells: readonly (readonly Cell[])[], words: readonly string[]): void {
  const found = cells.flat().filter((cell) => words.includes(String(cell)));
  expect([...found].sort()).toEqual([...words].sort());
}

const workbooks = [
  {
    name: "Maven",
    account: "Cancity",
    lists: { accounts: "b2b/maven_crm/accounts.csv", deals: "b2b/maven_crm/sales_pipeline.csv" },
    changed: { sheet: "deals", column: 4, from: "Engaging", to: "Won" },
  },
  {
    name: "ravenstack",
    account: "Company_3",
    lists: {
      accounts: "b2b/ravenstack/ravenstack_accounts.csv",
      subscriptions: "b2b/ravenstack/ravenstack_subscriptions.csv",
      tickets: "b2b/ravenstack/ravenstack_supports_ticket.csv",
    },
    changed: { sheet: "accounts", column: 2, from: null, to: "Another industry" },
  },
] as const;

describeWithSharedData("plans over three months, saved and opened again each month", () => {
  test.each(workbooks)("of $name keep every word, and are up to date", async (workbook) => {
    const { account, lists, changed } = workbook;
    const sheetName = `Plan ${account}`;
    const words: string[] = [];
    const empty = minimalWorkbook({ sheets: [{ name: "Notes", xml: "<sheetData/>" }] });
    let bytes = await session(empty, async (host) => {
      for (const [name, path] of Object.entries(lists)) {
        await writeSheet(host, name, csv(path, 6_000));
      }
      const created = await actions.createAccountPlan(account);
      expect(created.sheetName).toBe(sheetName);
    });
    for (let month = 1; month <= 3; month += 1) {
      bytes = await session(bytes, async (host) => {
        await host.Excel.run(async (context) => {
          const plan = context.workbook.worksheets.getItem(sheetName);
          const goals = plan.names.getItem("PlanGoals").getRange();
          const objectives = plan.names.getItem("Objectives").getRange();
          goals.getCell(1, 1).values = [[`Measure of month ${month}`]];
          words.push(`Measure of month ${month}`);
          if (month === 1) {
            objectives.getCell(0, 0).values = [["'- grow together"]];
            words.push("- grow together");
          }
          await context.sync();
          goals.getCell(1, 0).getEntireRow().insert("Down");
          await context.sync();
          const list = context.workbook.worksheets.getItem(changed.sheet).getUsedRange();
          list.load("values");
          await context.sync();
          const row = list.values.findIndex(
            (cells, index) =>
              index > 0 &&
              cells.includes(account) &&
              (changed.from === null || cells[changed.column] === changed.from),
          );
          list.getCell(row, changed.column).values = [[`${changed.to}`]];
          await context.sync();
        });
        const refreshed = await actions.refreshPlans({});
        expect(refreshed.notices).toEqual([]);
        expect(refreshed.plans[0]?.unplaced).toEqual([]);
        expectWords(await cellsOf(host, sheetName), words);
        const again = await actions.previewRefresh({});
        expect(again.plans.map(({ updated }) => updated)).toEqual([0]);
      });
    }
    expect(faultsOf({ "book.xlsx": bytes })).toEqual([]);
  });
});
