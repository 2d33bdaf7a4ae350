import { factsOf, servedNeeds } from "../../src/understanding";
import { understandAtOnce } from "./support/understand-at-once";
import { missingFacts, missingFactsOfAll } from "../../src/understanding/missing-facts";
import type { Correction } from "../../src/understanding/correction";
import type { SheetGrid } from "../../src/understanding/sheet-grid";
import type { CellValue } from "../../src/understanding/values/cell-value";

function sheet(name: string, ...cells: readonly CellValue[][]): SheetGrid {
  return {
    sheet: name,
    table: null,
    row: 0,
    column: 0,
    cells,
    isShownAsDate: (cells[0] ?? []).map(() => false),
  };
}

const settings = { asOf: 46000, fiscalYearStart: 1 };

const accounts = sheet(
  "Accounts",
  ["Account", "Industry"],
  ["Acme", "Food"],
  ["Bolt", "Steel"],
  ["Cato", "Food"],
  ["Dura", "Retail"],
);
const contacts = sheet(
  "Contacts",
  ["Account", "Contact name", "Job title"],
  ["Acme", "Ann Ash", "Buyer"],
  ["Bolt", "Bob Birch", "Director"],
  ["Acmee Holding", "Cy Cedar", "Buyer"],
);

function needOf(
  grids: readonly SheetGrid[],
  need: string,
  corrections: readonly Correction[] = [],
) {
  return servedNeeds(understandAtOnce(grids, corrections)).find((one) => one.need === need);
}

function told(grids: readonly SheetGrid[], account: string): readonly string[] {
  const model = understandAtOnce(grids);
  const facts = { ...factsOf(model, account, settings), standing: null };
  return missingFacts(model, facts).map(({ sentence }) => sentence);
}

test("a list that is tied to the accounts serves, with the rows that lead to one", () => {
  expect(needOf([accounts, contacts], "contacts")).toEqual({
    need: "contacts",
    servedBy: [{ name: "Contacts", rows: 2 }],
    nearest: null,
  });
});

test("contacts in the rows of the accounts' own list serve, and are facts of the account", () => {
  const customers = sheet(
    "Customers",
    ["Account", "Industry", "Contact name", "Contact title"],
    ["Acme", "Food", "Ann Ash", "Buyer"],
    ["Bolt", "Steel", "Bob Birch", "Director"],
    ["Cato", "Food", "Cy Cedar", "Head of purchasing"],
  );
  expect(needOf([customers], "contacts")?.servedBy).toEqual([{ name: "Customers", rows: 3 }]);
  const model = understandAtOnce([customers]);
  expect(factsOf(model, "Bolt", settings).contacts).toMatchObject([
    { name: "Bob Birch", title: "Director" },
  ]);
});

test("a list of contacts that leads to no account comes nearest, and what it lacks is said", () => {
  const untied = sheet(
    "Contacts",
    ["Contact name", "Job title", "Email"],
    ["Ann Ash", "Buyer", "ann@acme.example"],
    ["Bob Birch", "Director", "bob@bolt.example"],
  );
  const need = needOf([accounts, untied], "contacts");
  expect(need?.servedBy).toEqual([]);
  expect(need?.nearest).toMatchObject({
    name: "Contacts",
    lacks: ["a column that leads to the accounts"],
    correction: null,
  });
  expect(told([accounts, untied], "Acme").join(" ")).toContain(
    "No contacts of Acme were understood: Contacts comes nearest with 'Contact name', but lacks a column that leads to the accounts",
  );
});

test("a list that was told to be something else is offered with one click, which then serves", () => {
  const grids = [accounts, contacts];
  const said: Correction = { list: "Contacts", kind: "other" };
  const need = needOf(grids, "contacts", [said]);
  expect(need?.nearest).toMatchObject({
    name: "Contacts",
    has: ["Contact name"],
    lacks: [],
    correction: { list: "Contacts", kind: "contacts" },
  });
  expect(needOf(grids, "contacts", [need?.nearest?.correction as Correction])?.servedBy).toEqual([
    { name: "Contacts", rows: 2 },
  ]);
});

test("amounts without a day are near to revenue, and the day is what is lacking", () => {
  const amounts = sheet(
    "Numbers",
    ["Account", "Invoice amount", "Remark"],
    ["Acme", 10, "paid"],
    ["Bolt", 20, "open"],
    ["Acme", 30, "paid"],
  );
  expect(needOf([accounts, amounts], "revenue")?.nearest).toMatchObject({
    name: "Numbers",
    has: ["Invoice amount"],
    lacks: ["a day or a period"],
  });
});

test("no contacts of an account: the list has rows of others only, and rows that went astray are told", () => {
  const [first] = told([accounts, contacts], "Cato");
  expect(first).toBe(
    "No contacts of Cato: Contacts has no row of it; 1 row of Contacts leads to no account, such as 'Acmee Holding'. Type them on the sheet, or add them to the list.",
  );
});

test("where no list comes near, none is claimed to be absent: none was understood", () => {
  expect(told([accounts], "Acme")).toEqual([
    "No list of this workbook was understood as contacts, opportunities or revenue by period: type them on the sheet, add such a list, or say on the page Data which list it is.",
  ]);
});

test("an account that is not in the list of accounts is told as that", () => {
  expect(told([accounts, contacts], "Zeta")).toEqual([
    "Zeta is no account of Accounts, to which the other lists are tied, so none tells of it: see on the page Data which list holds the accounts.",
  ]);
});

test("rows of the account from which nothing can be read are not called absent", () => {
  const deals = sheet(
    "Deals",
    ["Account", "Deal", "Stage", "Amount"],
    ["Acme", "Pumps", "Closed", 10],
    ["Bolt", "Valves", "Won", 20],
    ["Cato", "Pipes", "Lost", 30],
  );
  const sentences = told([accounts, contacts, deals], "Acme");
  expect(sentences.find((one) => one.includes("opportunities"))).toBe(
    "Deals has 1 row of Acme, but none from which opportunities can be read: see on the page Data what its columns are taken for.",
  );
});

test("of many accounts, what is missing of several is said once, of how many and of whom", () => {
  const model = understandAtOnce([accounts, contacts]);
  const all = ["Acme", "Bolt", "Cato", "Dura"].map((account) => factsOf(model, account, settings));
  const sentences = missingFactsOfAll(model, all).map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    "No list of this workbook was understood as opportunities or revenue by period: type them on the sheets, add such a list, or say on the page Data which list it is.",
    "No contacts of 2 of 4 accounts, Cato and Dura: Contacts has no row of them; 1 row of Contacts leads to no account, such as 'Acmee Holding'. Type them on the sheet, or add them to the list.",
  ]);
  // Of one it is the sentence of its own plan.
  expect(missingFactsOfAll(model, all.slice(2, 3)).map(({ sentence }) => sentence)).toEqual(
    told([accounts, contacts], "Cato"),
  );
});
