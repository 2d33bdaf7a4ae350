import type { AccountFacts } from "../../../src/domain/plan/account-facts";
import { accountPlanSheet, ourAccountPlan } from "../../../src/sheets/account-plan";
import { followSettings } from "../../../src/sheets/follow-settings";
import { baseAfter, baseOfNewSheet } from "../../../src/sheets/merge/base-after";
import type { MergeBase } from "../../../src/sheets/merge/merge-base";
import { mergeSheet } from "../../../src/sheets/merge/merge-sheet";
import type { SheetMerge } from "../../../src/sheets/merge/sheet-merge";
import { fullFacts } from "../support/plan-facts";
import { SimulatedSheet } from "./support/simulated-sheet";

const account = "Acme";

interface Plan {
  readonly sheet: SimulatedSheet;
  base: MergeBase | null;
}

function made(facts: AccountFacts = fullFacts(account)): Plan {
  const sheet = new SimulatedSheet(followSettings(accountPlanSheet(facts), facts.asOf));
  return { sheet, base: baseOfNewSheet(ourAccountPlan(facts), sheet.standing()) };
}

function refreshed(plan: Plan, facts: AccountFacts, takeOurs: readonly string[] = []): SheetMerge {
  const our = ourAccountPlan(facts);
  const wishes = { takeOurs: new Set(takeOurs) };
  const merge = mergeSheet(our, plan.sheet.standing(), plan.base, wishes);
  plan.sheet.carryOut(merge);
  plan.base = baseAfter(our, merge, plan.sheet.standing());
  return merge;
}

function placeOf({ sheet }: Plan, text: string): { row: number; column: number } {
  for (const [row, cells] of sheet.cells.entries()) {
    const column = cells.indexOf(text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell says ${text}`);
}

function tableOf({ sheet }: Plan, name: string) {
  const table = sheet.tables.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

test("a plan that nobody touched, made again from the same lists, would be written to all the same", () => {
  const plan = made();
  const before = plan.sheet.standing().cells;
  const merge = refreshed(plan, fullFacts(account));
  expect(merge.inserts).toEqual([]);
  expect(merge.edits).toEqual([]);
  expect(merge.differences).toEqual([]);
  expect(merge.unplaced).toEqual([]);
  expect(plan.sheet.standing().cells).toEqual(before);
});

test("a new person goes above the empty rows; typed cells of the others would move or be lost", () => {
  const plan = made();
  const ines = placeOf(plan, "Ines Roth");
  plan.sheet.set(ines.row, ines.column + 12, "Call her in May");
  const facts = fullFacts(account);
  const [first] = facts.contacts;
  if (!first) throw new Error("no contact");
  const many = Array.from({ length: 6 }, (_, index) => ({
    ...first,
    name: `New ${index}`,
    email: `new${index}@example.com`,
  }));
  const merge = refreshed(plan, { ...facts, contacts: [...facts.contacts, ...many] });
  expect(merge.added.map(({ words }) => words)).toEqual(many.map(({ name }) => name));
  const now = placeOf(plan, "Ines Roth");
  expect(plan.sheet.at(now.row, now.column + 12)).toBe("Call her in May");
  const table = tableOf(plan, "PlanRelationshipsTable");
  const names = Array.from({ length: table.rows - 1 }, (_, index) =>
    plan.sheet.at(table.row + 1 + index, table.column),
  );
  expect(names).toEqual(["Ines Roth", "=1+1", ...many.map(({ name }) => name), null, null]);
});

test("a person renamed on the sheet keeps the new name and is still known", () => {
  const plan = made();
  const ines = placeOf(plan, "Ines Roth");
  plan.sheet.set(ines.row, ines.column, "Inés Roth-Lang");
  const facts = fullFacts(account);
  const contacts = facts.contacts.map((one) =>
    one.name === "Ines Roth" ? { ...one, title: "CEO" } : one,
  );
  const merge = refreshed(plan, { ...facts, contacts });
  expect(merge.added).toEqual([]);
  expect(plan.sheet.at(ines.row, ines.column)).toBe("Inés Roth-Lang");
  expect(plan.sheet.at(ines.row, ines.column + 1)).toBe("CEO");
  expect(merge.differences.map(({ theirs, ours }) => [theirs, ours])).toEqual([
    ["Inés Roth-Lang", "Ines Roth"],
  ]);
});

test("Take ours writes ours over what was changed, and nothing else", () => {
  const plan = made();
  const ines = placeOf(plan, "Ines Roth");
  plan.sheet.set(ines.row, ines.column, "Someone");
  const merge = refreshed(plan, fullFacts(account), ["relationships/ines@example.com/name"]);
  expect(merge.edits.map(({ content }) => content)).toEqual(["Ines Roth"]);
  expect(plan.sheet.at(ines.row, ines.column)).toBe("Ines Roth");
});

test("a person who left the list stays on the plan, marked, and comes back when listed again", () => {
  const plan = made();
  const facts = fullFacts(account);
  const merge = refreshed(plan, { ...facts, contacts: facts.contacts.slice(1) });
  expect(merge.gone.map(({ words }) => words)).toEqual(["Ines Roth"]);
  const ines = placeOf(plan, "Ines Roth");
  expect(plan.sheet.at(ines.row, ines.column + 1)).toBe("CFO");
  expect(plan.sheet.at(ines.row, ines.column + 15)).toBe("No longer in the workbook");
  refreshed(plan, facts);
  expect(plan.sheet.at(ines.row, ines.column + 15)).toBe("the workbook");
});

test("a person whose row was deleted is not put in again, but offered", () => {
  const plan = made();
  plan.sheet.shift("row", placeOf(plan, "Ines Roth").row, -1);
  for (let month = 0; month < 2; month += 1) {
    const merge = refreshed(plan, fullFacts(account));
    expect(merge.added).toEqual([]);
    expect(merge.unplaced.map(({ id }) => id)).toEqual(["relationships/ines@example.com"]);
  }
  const merge = refreshed(plan, fullFacts(account), ["relationships/ines@example.com"]);
  expect(merge.added.map(({ words }) => words)).toEqual(["Ines Roth"]);
  expect(merge.unplaced).toEqual([]);
});

test("a copied row: the first stays the person's, the other is people's own", () => {
  const plan = made();
  const { row } = placeOf(plan, "Ines Roth");
  plan.sheet.shift("row", row + 1, 1);
  plan.sheet.cells[row]?.forEach((content, column) => {
    if (content === null || typeof content !== "object") plan.sheet.set(row + 1, column, content);
  });
  const facts = fullFacts(account);
  const contacts = facts.contacts.map((one) => ({ ...one, title: "Chair" }));
  const merge = refreshed(plan, { ...facts, contacts });
  expect(merge.added).toEqual([]);
  expect([plan.sheet.at(row, 1), plan.sheet.at(row + 1, 1)]).toEqual(["Chair", "CFO"]);
});

test("a heading that was renamed is found by its place and what stood below it", () => {
  const plan = made();
  const table = tableOf(plan, "PlanRelationshipsTable");
  plan.sheet.set(table.row, table.column + 1, "Position");
  const facts = fullFacts(account);
  const contacts = facts.contacts.map((one) => ({ ...one, title: `${one.title ?? ""} now` }));
  for (const wanted of [contacts, facts.contacts]) {
    const merge = refreshed(plan, { ...facts, contacts: wanted });
    expect(merge.unplaced).toEqual([]);
    expect(plan.sheet.at(table.row + 1, table.column + 1)).toBe(wanted[0]?.title);
  }
});

test("a column that was deleted is told with what it would say, and the rest goes on", () => {
  const plan = made();
  const table = tableOf(plan, "PlanRelationshipsTable");
  expect(plan.sheet.at(table.row, table.column + 1)).toBe("Title");
  plan.sheet.shift("column", table.column + 1, -1);
  const merge = mergeSheet(ourAccountPlan(fullFacts(account)), plan.sheet.standing(), plan.base);
  const column = merge.unplaced.find(({ id }) => id === "relationships/title");
  expect(column).toMatchObject({ words: "Column Title of 2  Relationships", content: "CFO" });
});

test("a section that was deleted is told, and the formulas that read it are left alone", () => {
  const plan = made();
  const table = tableOf(plan, "PlanRelationshipsTable");
  plan.sheet.shift("row", table.row, -table.rows);
  const merge = refreshed(plan, fullFacts(account));
  expect(merge.unplaced.map(({ id }) => id)).toContain("relationships");
  expect(merge.unplaced.find(({ id }) => id === "relationships")?.content).toBe("Ines Roth, =1+1");
});

test("a plan of the first version, of which nobody knows what was written: all counts as typed", () => {
  const plan = made();
  plan.base = null;
  for (const name of [...plan.sheet.names.keys()]) {
    if (name.startsWith("_KAM.")) plan.sheet.names.delete(name);
  }
  const facts = fullFacts(account);
  const merge = refreshed(plan, { ...facts, profile: { ...facts.profile, industry: "Steel" } });
  expect(merge.edits).toEqual([]);
  expect(merge.unplaced).toEqual([]);
  expect(merge.differences.map(({ place }) => place.section)).toEqual(["header.industry"]);
});

test("a formula that people left alone takes in rows that came to a list elsewhere", () => {
  const facts = fullFacts(account);
  const plan = made(facts);
  const rows = facts.sources.opportunities;
  if (!rows) throw new Error("no live list");
  const longer = Object.fromEntries(
    Object.entries(rows).map(([key, range]) => [key, range.replace(/\$(\d+)$/u, "$99")]),
  );
  const merge = refreshed(plan, {
    ...facts,
    sources: { ...facts.sources, opportunities: longer },
  });
  expect(merge.edits.length).toBeGreaterThan(0);
  expect(merge.edits.every(({ isOnlyReach }) => isOnlyReach)).toBe(true);
  expect(merge.differences).toEqual([]);
});

test("a period more is put in at the end, and what adds the periods up takes it in", () => {
  const facts = fullFacts(account);
  const plan = made(facts);
  const last = facts.revenue.at(-1);
  if (!last) throw new Error("no revenue");
  const next = { ...last, start: last.start + 91, label: "2026 Q3" };
  const merge = refreshed(plan, { ...facts, revenue: [...facts.revenue, next] });
  expect(merge.inserts).toMatchObject([{ list: "revenue", count: 1, isAtEnd: true }]);
  const again = refreshed(plan, { ...facts, revenue: [...facts.revenue, next] });
  expect(again.edits).toEqual([]);
});

test("an offering that is new takes a column, also in the empty rows, and nobody is said to have changed them", () => {
  const facts = fullFacts(account);
  const plan = made(facts);
  const [deal] = facts.opportunities;
  if (!deal) throw new Error("no deal");
  const opportunities = [...facts.opportunities, { ...deal, name: "More", product: "Hosting" }];
  const merge = refreshed(plan, { ...facts, opportunities });
  expect(merge.differences).toEqual([]);
  expect(merge.unplaced).toEqual([]);
  const table = tableOf(plan, "PlanWhitespaceTable");
  const headings = Array.from({ length: table.columns }, (_, at) => plan.sheet.at(table.row, at));
  expect(headings).toContain("Hosting");
  const formulas = plan.sheet.cells
    .slice(table.row + 1, table.row + table.rows)
    .map((row) => JSON.stringify(row));
  const letter = String.fromCharCode(65 + headings.indexOf("Hosting"));
  expect(formulas.every((row) => row.includes(`${letter}`) && row.includes("open"))).toBe(true);
});
