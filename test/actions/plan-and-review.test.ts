import { actions } from "../../src/actions";
import { readWorkbookSettings } from "../../src/actions/workbook-settings";
import type { ReviewPeriod } from "../../src/domain/plan/review-period";
import { runInExcel } from "../../src/excel/run-in-excel";
import { surveyWorkbook } from "../../src/excel/lists/survey-workbook";
import { gatherFacts } from "../../src/actions/gather-facts";
import { readNamedRanges, readOwnSheets } from "../../src/excel/facts/read-own-sheets";
import {
  countSyncs,
  startHost,
  writeSheet,
  workbookContents,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager", "Industry", "Annual revenue", "Potential revenue"],
      ["Acme", "Dana", "Steel", 300, 900],
      ["Bolt", "Eli", "Food", 200, 400],
    ],
    "Accounts",
  );
  // A list without a table, with a title above it.
  await writeSheet(host, "People", [
    ["Contacts of 2026", "", "", ""],
    ["", "", "", ""],
    ["Customer", "Name", "Job title", "Role"],
    ["Bolt", "Bo Berg", "Buyer", "Buyer"],
    ["ACME ", "Ann Ash", "CEO", "Decider"],
  ]);
  await writeSheet(
    host,
    "Deals",
    [
      ["Account", "Opportunity", "Stage", "Value", "Closed"],
      ["Acme", "Pumps", "Won", 120, 46250],
      ["Bolt", "Valves", "Lost", 80, 46251],
      ["Acme", "Service", "Proposal", 40, ""],
    ],
    "Deals",
  );
  await writeSheet(
    host,
    "Turnover",
    [
      ["Account", "2026 Q1", "2026 Q2", "2026 Q3"],
      ["Acme", 70, 75, 80],
      ["Bolt", 50, 50, 50],
    ],
    "Turnover",
  );
}, 60_000);

afterAll(() => host.close());

const thirdQuarter: ReviewPeriod = {
  cadence: "quarterly",
  firstDay: 46204,
  lastDay: 46295,
  label: "Q3 2026",
};

test("facts are gathered from tables and sheets, long and wide, for one account only", async () => {
  const { facts } = await runInExcel(async (context) =>
    gatherFacts(context, await surveyWorkbook(context), "acme"),
  );
  expect(facts.profile).toMatchObject({ accountManager: "Dana", potentialRevenue: 900 });
  expect(facts.contacts.map(({ name, role }) => [name, role])).toEqual([["Ann Ash", "Decider"]]);
  expect(facts.opportunities.map(({ name, stage, value }) => [name, stage, value])).toEqual([
    ["Pumps", "won", 120],
    ["Service", "open", 40],
  ]);
  expect(facts.revenue.map(({ label, revenue }) => [label, revenue])).toEqual([
    ["2026 Q1", 70],
    ["2026 Q2", 75],
    ["2026 Q3", 80],
  ]);
  expect(facts.sources.opportunities).toEqual({
    account: "'Deals'!$A$2:$A$4",
    name: "'Deals'!$B$2:$B$4",
    stage: "'Deals'!$C$2:$C$4",
    value: "'Deals'!$D$2:$D$4",
    closed: "'Deals'!$E$2:$E$4",
  });
  expect(facts.sources.revenue).toBeUndefined();
});

test("without a matrix, plans can be made for the accounts of the list", async () => {
  const accounts = await actions.listAccounts();
  expect(accounts.map(({ account, plans }) => [account, plans])).toEqual([
    ["Acme", []],
    ["Bolt", []],
  ]);
});

test("a plan takes at most 8 syncs, and is listed with its account", async () => {
  let created = { sheetName: "" };
  const syncs = await countSyncs(host, async () => {
    created = await actions.createAccountPlan("Acme");
  });
  expect(syncs).toBeLessThanOrEqual(8);
  const [acme] = await actions.listAccounts();
  expect(acme?.plans).toEqual([created.sheetName]);
}, 60_000);

test("a plan of the same account goes to a sheet of its own", async () => {
  const before = await workbookContents(host);
  const created = await actions.createAccountPlan("Acme");
  const after = await workbookContents(host);
  expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  expect(created.sheetName).toBe("Plan Acme (2)");
  await actions.takeBack(created);
}, 60_000);

test("a review takes up what was typed on the plan, and none is made of a period to come", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan Acme");
    const goals = sheet.names.getItem("PlanGoals").getRange();
    goals.getCell(1, 0).values = [["Grow service revenue"]];
    await context.sync();
  });
  const first = await actions.createReview("Acme", thirdQuarter);
  const goals = await runInExcel(async (context) => {
    const survey = await surveyWorkbook(context);
    const own = await readOwnSheets(context, survey);
    const review = own.find(({ kind }) => kind === "review");
    expect(review).toMatchObject({ account: "Acme", periodLastDay: 46295, periodLabel: "Q3 2026" });
    if (!review) throw new Error("the workbook has no review");
    return readNamedRanges(context, review.sheet, ["ReviewGoals", "ReviewActions"]);
  });
  expect(JSON.stringify(goals)).toContain("Grow service revenue");
  // Nobody typed an action, and what stands below the plan's actions is none.
  const steps = (goals.ReviewActions ?? []).slice(1).map(([step]) => step);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.every((step) => step === "")).toBe(true);
  const next = { ...thirdQuarter, firstDay: 46296, lastDay: 46387, label: "Q4 2026" };
  await expect(actions.createReview("Acme", next)).rejects.toThrow(
    /Q4 2026 begins on 2026-10-01, after 2026-08-17, for which the lists stand/,
  );
  await actions.takeBack(first);
}, 120_000);

test("a review without a plan says that goals and actions are missing and how to get them", async () => {
  const created = await actions.createReview("Bolt", thirdQuarter);
  const sentences = created.notices.map(({ sentence }) => sentence).join("\n");
  expect(sentences).toMatch(/Bolt has no plan yet.*make one with New plan/);
  await actions.takeBack(created);
}, 60_000);

test("the newest period that can be reviewed holds the day that the lists reach to", async () => {
  const [newest] = await actions.listReviewPeriods();
  const { asOf } = await readWorkbookSettings();
  expect(newest?.firstDay).toBeLessThanOrEqual(asOf);
  expect(newest?.lastDay).toBeGreaterThanOrEqual(asOf);
});
