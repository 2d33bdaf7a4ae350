import { actions } from "../../src/actions";
import { useAsTemplate } from "../../src/actions/mark-template";
import { previewTemplate } from "../../src/actions/preview-template";
import { changeWorkbookSettings } from "../../src/actions/workbook-settings";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import { serialDay as day } from "../support/serial-day";
import { startHost, valuesOn, writeSheet, type Cell, type HeadlessHost } from "./start-host";

jest.setTimeout(120_000);

let host: HeadlessHost;
let template = "";

const second = reviewPeriodContaining(day("2026-06-30"), "quarterly");
const third = reviewPeriodContaining(day("2026-09-30"), "quarterly");

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account ID", "Account", "Account manager"],
      ["A1", "Acme", "Dana"],
      ["B1", "Bolt", "Eli"],
    ],
    "Accounts",
  );
  await writeSheet(
    host,
    "Deals",
    [
      ["Deal ID", "Account", "Opportunity", "Stage", "Value", "Opened", "Closed"],
      ["D1", "Acme", "Pumps", "Won", 120, day("2026-02-01"), day("2026-05-10")],
      ["D2", "Acme", "Service", "Proposal", 40, day("2026-04-02"), ""],
      ["D3", "Acme", "Valves", "Lost", 80, day("2026-05-02"), day("2026-08-20")],
      ["D5", "Acme", "Filters", "Won", 70, day("2026-07-15"), day("2026-09-10")],
    ],
    "Deals",
  );
  await writeSheet(host, "Our QBR", [
    ["{{account.name}}, {{review.period}}", "", "", ""],
    ["{{review.from}}", "{{review.to}}", "{{review.state}}", "{{review.comparedWith}}"],
    ["KPI", "Now", "Last", "Word"],
    ["{{#each kpis}}{{kpi.name}}", "{{kpi.actual}}", "{{kpi.last}}", "{{/each}}"],
    ["Action", "Due", "State", ""],
    [
      "{{#each followUps where state <> done}}{{followUp.title}}",
      "{{followUp.due}}",
      "{{followUp.state}}",
      "{{/each}}",
    ],
    ["Overdue", "{{review.overdueActions}}", "", ""],
  ]);
  await useAsTemplate("Our QBR");
  template = (await actions.listTemplates("reviews"))[1]?.id ?? "";
}, 60_000);

afterAll(() => host.close());

async function asOf(date: string): Promise<void> {
  await changeWorkbookSettings({ asOf: day(date) });
}

async function type(sheetName: string, cell: string, value: Cell): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(cell).values = [[value]];
    await context.sync();
  });
}

function rowOf(cells: Cell[][], label: string): Cell[] | undefined {
  return cells.find(([first]) => first === label);
}

test("a review from the user's own sheet would not tell its period, compare with the last closed one or keep a word", async () => {
  expect(await actions.listTemplates("plans")).toHaveLength(2);
  await asOf("2026-06-30");
  await actions.createAccountPlan("Acme");
  const plan = await host.Excel.run(async (context) => {
    const area = context.workbook.worksheets
      .getItem("Plan Acme")
      .names.getItem("PlanActions")
      .getRange()
      .load("rowIndex,columnIndex,values");
    await context.sync();
    const headings = (area.values[0] ?? []) as string[];
    const sheet = context.workbook.worksheets.getItem("Plan Acme");
    const put = (heading: string, value: Cell) => {
      const column = area.columnIndex + headings.indexOf(heading);
      sheet.getRangeByIndexes(area.rowIndex + 1, column, 1, 1).values = [[value]];
    };
    put("Action", "Call Ann");
    put("Due", day("2026-08-01"));
    put("Status", "Open");
    await context.sync();
    return headings;
  });
  expect(plan).toContain("Action");

  const made = await actions.createReview("Acme", second, { template });
  expect(made.sheetName).toBe("Review Acme Q2 2026");
  const first = await valuesOn(host, made.sheetName);
  expect(first.slice(0, 2)).toEqual([
    ["Acme, Q2 2026", "", "", ""],
    [second.firstDay, second.lastDay, "○ Open: it follows the lists until it is closed.", ""],
  ]);
  // One deal was decided in the quarter, and it was won.
  expect(rowOf(first, "Win rate")).toEqual(["Win rate", 1, "", ""]);
  expect(rowOf(first, "Call Ann")).toEqual(["Call Ann", day("2026-08-01"), "open", ""]);
  expect(rowOf(first, "Overdue")).toEqual(["Overdue", 0, "", ""]);
  const [account] = await actions.listAccounts();
  expect(account).toMatchObject({
    plans: ["Plan Acme"],
    reviews: [{ label: "Q2 2026", lastDay: second.lastDay, isClosed: false, isOwn: true }],
  });

  await actions.closeReview(made.sheetName, { by: "Dana" });
  const closed = await valuesOn(host, made.sheetName);
  expect(closed[1]?.[2]).toMatch(/^■ Closed by Dana on /u);
  expect((await actions.listAccounts())[0]?.reviews[0]?.isClosed).toBe(true);

  await asOf("2026-09-30");
  const next = await actions.createReview("Acme", third, { template });
  const then = await valuesOn(host, next.sheetName);
  expect(then[1]?.[3]).toBe("Q2 2026, as of 2026-06-30");
  // One won and one lost; at the last review all were won.
  expect(rowOf(then, "Win rate")).toEqual(["Win rate", 0.5, 1, ""]);
  expect(rowOf(then, "Call Ann")).toEqual(["Call Ann", day("2026-08-01"), "overdue", ""]);
  expect(rowOf(then, "Overdue")).toEqual(["Overdue", 1, "", ""]);

  const winRate = then.findIndex(([label]) => label === "Win rate") + 1;
  await type(next.sheetName, `D${winRate}`, "Ask for a reason");
  await type("Deals", "D4", "Won");
  const again = await actions.createReview("Acme", third, { template });
  expect(again.sheetName).toBe(next.sheetName);
  const refreshed = await valuesOn(host, next.sheetName);
  expect(rowOf(refreshed, "Win rate")).toEqual(["Win rate", 1, 1, "Ask for a reason"]);
  expect(await valuesOn(host, made.sheetName)).toEqual(closed);
});

test("shares among the KPIs would be shown as whole numbers", async () => {
  const formats = await host.Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem("Review Acme Q2 2026")
      .getUsedRange()
      .load("values,numberFormat");
    await context.sync();
    return new Map(used.values.map((row, at) => [row[0], used.numberFormat[at]?.[1]]));
  });
  expect(formats.get("Win rate")).toBe("0%");
  expect(formats.get("Churn events")).toBe("#,##0;-#,##0");
});

test("the preview of a template of reviews would tell no quarter", async () => {
  const { sheetName, rows } = await previewTemplate("Our QBR", "Acme");
  expect(sheetName).toBe("Review Acme Q3 2026");
  expect(rows[0]?.cells[0]?.text).toBe("Acme, Q3 2026");
  const winRate = rows.find(({ cells: [first] }) => first?.text === "Win rate");
  expect(winRate?.cells.map(({ text }) => text)).toEqual(["Win rate", "100 %", "100 %"]);
});

test("a template of plans would make a review of nothing, and one of reviews a plan", async () => {
  await writeSheet(host, "Our plan", [["{{account.name}}"]]);
  await useAsTemplate("Our plan");
  const ofPlans = (await actions.listTemplates("plans")).find(({ name }) => name === "Our plan");
  await expect(
    actions.createReview("Bolt", third, { template: ofPlans?.id ?? "" }),
  ).rejects.toThrow(/Our plan asks for nothing of a review/u);
  await expect(actions.createAccountPlan("Bolt", { template })).rejects.toThrow(
    /Our QBR asks for what only a review tells/u,
  );
});

test("a review of one period would stand there twice, or be made into a page that shows nothing", async () => {
  const made = await actions.createReview("Acme", third);
  expect(made.notices.map(({ sentence }) => sentence)).toContain(
    "Review Acme Q3 2026 is there already, made from another template, and keeps that: delete its sheet first to make it from this one.",
  );
  await expect(actions.createPage("Review Acme Q3 2026", "executive")).rejects.toThrow(
    /pages are made from our reviews/u,
  );
  await expect(actions.archiveReviews(["Review Acme Q2 2026"])).rejects.toThrow(
    /stays on its sheet/u,
  );
});
