import fc from "fast-check";
import type { AccountFacts } from "../../../src/domain/plan/account-facts";
import { accountPlanSheet, ourAccountPlan } from "../../../src/sheets/account-plan";
import { followSettings } from "../../../src/sheets/follow-settings";
import { baseAfter, baseOfNewSheet } from "../../../src/sheets/merge/base-after";
import { cellPrint } from "../../../src/sheets/merge/cell-print";
import { findLayout } from "../../../src/sheets/merge/find-layout";
import type { MergeBase } from "../../../src/sheets/merge/merge-base";
import { mergeSheet } from "../../../src/sheets/merge/merge-sheet";
import { fullFacts } from "../support/plan-facts";
import { SimulatedSheet } from "./support/simulated-sheet";

/** What somebody does to the plan between two refreshes, by a number of its own. */
const doings = [
  "typeInList",
  "typeOverOurs",
  "typeBelowTheLists",
  "insertRow",
  "deleteRow",
  "sort",
  "renameHeading",
  "insertColumn",
  "renamePerson",
  "copyRow",
] as const;
type Doing = readonly [what: (typeof doings)[number], number: number];

/** What happens to the lists of the workbook. */
const changes = [
  "newPerson",
  "personGone",
  "newTitle",
  "dealWon",
  "newPeriod",
  "newOffering",
] as const;
type Change = readonly [what: (typeof changes)[number], number: number];

let typed = 0;

/** A word that nobody else types. */
function word(): string {
  typed += 1;
  return `typed ${typed}`;
}

function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(1, items.length)];
}

function doOnSheet(sheet: SimulatedSheet, [what, number]: Doing): void {
  const table = pick(sheet.tables, number);
  if (table === undefined) return;
  const row = table.row + 1 + ((number >> 3) % (table.rows - 1));
  const column = table.column + ((number >> 6) % table.columns);
  switch (what) {
    case "typeInList":
      if (typeof sheet.at(row, column) !== "object" || sheet.at(row, column) === null) {
        sheet.set(row, column, word());
      }
      return;
    case "typeOverOurs": {
      const cells = sheet.cells.flatMap((contents, at) =>
        contents.flatMap((content, across) =>
          content !== null && at > 3 && !isHeading(sheet, at) ? [[at, across] as const] : [],
        ),
      );
      const cell = pick(cells, number);
      if (cell) sheet.set(cell[0], cell[1], word());
      return;
    }
    case "typeBelowTheLists":
      sheet.set(sheet.cells.length + 2, number % 5, word());
      return;
    case "insertRow":
      sheet.shift("row", row, 1);
      return;
    case "deleteRow":
      if (table.rows > 2) sheet.shift("row", row, -1);
      return;
    case "sort": {
      const order = Array.from({ length: table.rows - 1 }, (_, index) => index);
      const turn = number % order.length;
      sheet.reorder(table, [...order.slice(turn), ...order.slice(0, turn)]);
      return;
    }
    case "renameHeading":
      sheet.set(table.row, column, word());
      return;
    case "insertColumn":
      sheet.shift("column", number % 12, 1);
      return;
    case "renamePerson": {
      const people = sheet.tables.find(({ name }) => name === "PlanRelationshipsTable");
      if (people) sheet.set(people.row + 1 + (number % (people.rows - 1)), people.column, word());
      return;
    }
    case "copyRow":
      sheet.shift("row", row + 1, 1);
      sheet.cells[row]?.forEach((content, at) => {
        if (typeof content !== "object") sheet.set(row + 1, at, content);
      });
      return;
  }
}

function isHeading(sheet: SimulatedSheet, row: number): boolean {
  return sheet.tables.some((table) => table.row === row);
}

function changed(facts: AccountFacts, [what, number]: Change): AccountFacts {
  const { contacts, opportunities, revenue } = facts;
  const [person] = contacts;
  const [deal] = opportunities;
  const period = revenue.at(-1);
  const person2 = pick(contacts, number);
  switch (what) {
    case "newPerson":
      if (!person) return facts;
      return {
        ...facts,
        contacts: [...contacts, { ...person, name: `P${number}`, email: `p${number}@example.com` }],
      };
    case "personGone":
      return { ...facts, contacts: contacts.filter((one) => one !== person2) };
    case "newTitle":
      return {
        ...facts,
        contacts: contacts.map((one) =>
          one === person2 ? { ...one, title: `Title ${number}` } : one,
        ),
      };
    case "dealWon":
      return {
        ...facts,
        opportunities: opportunities.map((one) =>
          one.stage === "open" ? { ...one, stage: "won", stageName: "Closed Won" } : one,
        ),
      };
    case "newPeriod":
      if (!period) return facts;
      return {
        ...facts,
        revenue: [...revenue, { ...period, start: period.start + 91, label: `Q${revenue.length}` }],
      };
    case "newOffering":
      if (!deal) return facts;
      return {
        ...facts,
        opportunities: [
          ...opportunities,
          { ...deal, name: `Deal ${number}`, product: `Offering ${number % 3}` },
        ],
      };
  }
}

const month = fc.record({
  doings: fc.array(fc.tuple(fc.constantFrom(...doings), fc.nat(100_000)), { maxLength: 5 }),
  changes: fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(100_000)), { maxLength: 2 }),
});

function typedWords(sheet: SimulatedSheet): readonly string[] {
  return sheet
    .words()
    .filter((text) => typeof text === "string" && text.startsWith("typed ")) as string[];
}

/** Fields that are ours say what a sheet made today says. */
function expectAsFresh(
  lists: MergeBase["lists"],
  sheet: SimulatedSheet,
  facts: AccountFacts,
  theirs: ReadonlySet<string>,
): void {
  const our = ourAccountPlan(facts);
  const fresh = new SimulatedSheet(followSettings(accountPlanSheet(facts), facts.asOf));
  const freshLayout = findLayout(our, fresh.standing());
  const layout = findLayout(our, sheet.standing(), lists);
  for (const { place } of our.fields) {
    const at = layout.fields[place];
    const wanted = freshLayout.fields[place];
    if (!at || !wanted || theirs.has(place)) continue;
    const said = cellPrint(sheet.at(at.row, at.column), at, layout);
    expect([place, said]).toEqual([
      place,
      cellPrint(fresh.at(wanted.row, wanted.column), wanted, freshLayout),
    ]);
  }
}

const runs = Number(process.env["MERGE_SEQUENCES"] ?? 30);

test("whatever people do between refreshes, no word of theirs is lost and ours are up to date", () => {
  fc.assert(
    fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
      let facts = fullFacts("Acme");
      const sheet = new SimulatedSheet(followSettings(accountPlanSheet(facts), facts.asOf));
      let base: MergeBase = baseOfNewSheet(ourAccountPlan(facts), sheet.standing());
      for (const { doings: done, changes: happened } of months) {
        done.forEach((doing) => doOnSheet(sheet, doing));
        facts = happened.reduce(changed, { ...facts, asOf: facts.asOf + 30 });
        const words = typedWords(sheet);
        const our = ourAccountPlan(facts);
        const merge = mergeSheet(our, sheet.standing(), base);
        sheet.carryOut(merge);
        base = baseAfter(our, merge, sheet.standing());
        expect([...typedWords(sheet)].sort()).toEqual([...words].sort());
        const again = mergeSheet(our, sheet.standing(), base);
        expect([again.inserts, again.edits]).toEqual([[], []]);
        expectAsFresh(base.lists, sheet, facts, new Set(merge.theirs.keys()));
      }
    }),
    { numRuns: runs },
  );
}, 900_000);
