import { actions } from "../../src/actions";
import { startHost, valuesOn, writeSheet, type Cell, type HeadlessHost } from "./start-host";

jest.setTimeout(240_000);

let host: HeadlessHost;

/** Names as other people's lists have them: a formula, right to left, emoji, two alike, no data. */
const odd = [
  '=HYPERLINK("http://x.example","Pay")',
  "שלום בע״מ",
  "🚀 Rakete GmbH",
  "Nobody Knows Ltd",
];
const people = Array.from({ length: 300 }, (_, index) => [
  "🚀 Rakete GmbH",
  `Person ${index + 1}`,
  index === 250 ? "Decider" : "User",
]);

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account ID", "Account", "Account manager"],
      ["A1", odd[0] ?? "", "Dana"],
      ["A2", odd[1] ?? "", "Eli"],
      ["A3", odd[2] ?? "", "Fay"],
      ["A4", odd[3] ?? "", ""],
      ["A5", "Twin", "Gus"],
      ["A6", "Twin", "Hal"],
    ],
    "Accounts",
  );
  await writeSheet(host, "People", [["Account", "Name", "Role"], ...people], "People");
}, 60_000);

afterEach(() => host.close());

async function formulasOf(sheetName: string): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("formulas");
    await context.sync();
    return range.formulas as Cell[][];
  });
}

test("names that are formulas, written right to left, emoji or twice there: each has its own plan, and none is computed", async () => {
  const choices = await actions.listPlanCandidates();
  const accounts = choices.map(({ account }) => account);
  // Two accounts of one name are told apart by their ids.
  expect(accounts).toEqual([...odd, "Twin (A5)", "Twin (A6)"]);
  const { made } = await actions.createAccountPlans(accounts);
  expect(new Set(made.map(({ sheetName }) => sheetName)).size).toBe(accounts.length);
  for (const { account, sheetName } of made) {
    const values = await host.Excel.run(async (context) => {
      const title = context.workbook.worksheets.getItem(sheetName).getRange("A1").load("values");
      await context.sync();
      return title.values;
    });
    // Excel keeps the words; a formula would say "Pay".
    expect(values).toEqual([[account]]);
  }
  const managers = await Promise.all(
    ["Twin (A5)", "Twin (A6)"].map(async (account) => {
      const sheetName = made.find((one) => one.account === account)?.sheetName ?? "";
      return (await formulasOf(sheetName))
        .flat()
        .filter((cell) => cell === "Gus" || cell === "Hal");
    }),
  );
  expect(managers).toEqual([["Gus"], ["Hal"]]);
});

test("300 contacts and 5,000 characters of notes that begin like formulas: all of it is there after a refresh", async () => {
  const account = "🚀 Rakete GmbH";
  const { sheetName } = await actions.createAccountPlan(account);
  const note = `- ${"Grow with them. ".repeat(312)}`.slice(0, 5_000);
  const objectives = (await formulasOf(sheetName)).findIndex((row) => row[0] === "Objectives");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRangeByIndexes(objectives, 1, 2, 1).values = [[`'${note}`], ["'= first of all"]];
    context.workbook.worksheets.getItem("Accounts").getRange("C4").values = [["Ida"]];
    await context.sync();
  });
  const refreshed = await actions.refreshPlans({ accounts: [account] });
  expect(refreshed.plans[0]?.unplaced).toEqual([]);
  const cells = (await formulasOf(sheetName)).flat();
  expect(cells).toContain(note);
  expect(cells).toContain("= first of all");
  expect(cells).toContain("Ida");
  expect(cells.filter((cell) => /^Person \d+$/u.test(String(cell)))).toHaveLength(300);
});

test("facts ahead: of whom nothing is told is counted, and the preview makes no sheet", async () => {
  const ahead = await actions.preparePlans([...odd]);
  expect(ahead.facts.find(({ need }) => need === "contacts")).toEqual({
    need: "contacts",
    lists: ["People"],
    missing: 3,
    examples: [odd[0], odd[1], odd[3]],
  });
  expect(ahead.facts.find(({ need }) => need === "tickets")).toMatchObject({
    lists: [],
    missing: 4,
  });
  const title = ahead.preview?.rows[0]?.cells[0];
  expect(title).toMatchObject({ text: odd[0], look: "title" });
  const listed = await actions.listPlanCandidates();
  expect(listed.every(({ plans }) => plans.length === 0)).toBe(true);
});

async function hiddenRows(sheetName: string, rows: number): Promise<readonly boolean[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const read = Array.from({ length: rows }, (_, row) =>
      sheet.getRangeByIndexes(row, 0, 1, 1).load("rowHidden"),
    );
    await context.sync();
    return read.map(({ rowHidden }) => rowHidden === true);
  });
}

test("of 300 contacts those who decide come first, 40 are in sight, and the sheet says where the others are", async () => {
  const { sheetName } = await actions.createAccountPlan("🚀 Rakete GmbH");
  const cells = await formulasOf(sheetName);
  const header = cells.findIndex((row) => row[0] === "Name" && row.includes("Friendliness"));
  expect(cells[header + 1]?.[0]).toBe("Person 251");
  expect(cells[header - 1]?.[0]).toMatch(/^The 40 of 300 people who matter most are shown/u);
  const hidden = await hiddenRows(sheetName, header + 305);
  const inSight = hidden.slice(header + 1, header + 301).filter((isHidden) => !isHidden);
  expect(inSight).toHaveLength(40);
  // The empty rows to type in, below the hidden ones.
  expect(hidden.slice(header + 301, header + 303)).toEqual([false, false]);
});

test("accounts called -1, TRUE or like a formula are words in the index, as on their plans", async () => {
  const names = ["-1", "TRUE", "=1+1"];
  await writeSheet(host, "Ours", [["Account"], ...names.map((name) => [name])]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Accounts").delete();
    context.workbook.worksheets.getItem("People").delete();
    await context.sync();
  });
  await actions.createAccountPlans(names);
  const { sheetName } = await actions.createPlanIndex();
  const cells = (await valuesOn(host, sheetName)).flat();
  expect(names.filter((name) => !cells.includes(name))).toEqual([]);
  expect(cells.filter((cell) => cell === -1 || cell === true || cell === 2)).toEqual([]);
});

test("people, deals and products whose names are formulas stay words on the plan", async () => {
  const evil = '=HYPERLINK("http://x.example","Pay")';
  await writeSheet(host, "People", [
    ["Account", "Name", "Role"],
    ["Nobody Knows Ltd", evil, "Decider"],
  ]);
  await writeSheet(host, "Deals", [
    ["Account", "Opportunity", "Stage", "Value", "Product"],
    ["Nobody Knows Ltd", evil, "Proposal", 5, "@SUM(1)"],
  ]);
  const { sheetName } = await actions.createAccountPlan("Nobody Knows Ltd");
  const shown = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("values");
    await context.sync();
    return range.values.flat();
  });
  // A formula would say "Pay".
  expect(shown.filter((value) => value === evil)).toHaveLength(2);
  expect(shown).toContain("@SUM(1)");
});

test("a plan of which the lower half was deleted is refreshed: what is left is up to date, the rest is told", async () => {
  const account = "🚀 Rakete GmbH";
  const { sheetName } = await actions.createAccountPlan(account);
  const before = await formulasOf(sheetName);
  const cut = before.findIndex((row) => row[0] === "5  Strategy and actions");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRange(`${cut + 1}:${before.length}`).delete("Up");
    context.workbook.worksheets.getItem("Accounts").getRange("C4").values = [["Ida"]];
    await context.sync();
  });
  const refreshed = await actions.refreshPlans({ accounts: [account] });
  const after = await formulasOf(sheetName);
  expect(after.flat()).toContain("Ida");
  expect(after.length).toBeLessThanOrEqual(cut);
  expect(after.flat().filter((cell) => String(cell).includes("Person "))).toHaveLength(300);
  expect(refreshed.plans).toHaveLength(1);
});

test("a workbook with nothing but names: each plan is there to be typed on, and says what no list tells", async () => {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("People").delete();
    await context.sync();
  });
  const created = await actions.createAccountPlans([odd[1] ?? "", odd[3] ?? ""]);
  expect(created.made).toHaveLength(2);
  // Said once, though it is so of both.
  expect(created.notices.map(({ sentence }) => sentence)).toEqual([
    "No list of this workbook was understood as contacts, opportunities or revenue by period: type them on the sheets, add such a list, or say on the page Data which list it is.",
  ]);
});
