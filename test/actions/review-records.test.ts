import { actions } from "../../src/actions";
import { changeWorkbookSettings } from "../../src/actions/workbook-settings";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import { serialDay as day } from "../support/serial-day";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
  valuesOn,
} from "./start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

const second = reviewPeriodContaining(day("2026-06-30"), "quarterly");
const third = reviewPeriodContaining(day("2026-09-30"), "quarterly");

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account ID", "Account", "Account manager", "Potential revenue"],
      ["A1", "Acme", "Dana", 900],
      ["B1", "Bolt", "Eli", 400],
    ],
    "Accounts",
  );
  await writeSheet(
    host,
    "Deals",
    [
      ["Deal ID", "Account", "Opportunity", "Stage", "Value", "Opened", "Closed", "Product"],
      ["D1", "Acme", "Pumps", "Won", 120, day("2026-02-01"), day("2026-05-10"), "Pumps"],
      ["D2", "Acme", "Service", "Proposal", 40, day("2026-04-02"), "", "Service"],
      ["D3", "Acme", "Valves", "Lost", 80, day("2026-05-02"), day("2026-08-20"), "Valves"],
      ["D4", "Bolt", "Valves", "Won", 60, day("2026-06-02"), day("2026-08-20"), "Valves"],
      ["D5", "Acme", "Filters", "Won", 70, day("2026-07-15"), day("2026-09-10"), "Filters"],
    ],
    "Deals",
  );
  await writeSheet(
    host,
    "Tickets",
    [
      ["Ticket", "Account", "Opened", "Closed"],
      ["T1", "Acme", day("2026-06-20"), day("2026-07-03")],
      ["T2", "Acme", day("2026-08-01"), ""],
      ["T3", "Acme", day("2026-04-01"), day("2026-04-11")],
    ],
    "Tickets",
  );
}, 60_000);

afterEach(() => host.close());

const valuesOf = (sheetName: string): Promise<Cell[][]> => valuesOn(host, sheetName);

async function formulasOf(sheetName: string): Promise<Cell[][]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange().load("formulas");
    await context.sync();
    return range.formulas as Cell[][];
  });
}

function beside(cells: Cell[][], label: string, across = 1): Cell | undefined {
  // A card of the same name may stand above.
  const row = cells.filter((one) => one.includes(label)).at(-1);
  return row?.[row.indexOf(label) + across];
}

function place(cells: Cell[][], text: string): { row: number; column: number } {
  const row = cells.findIndex((one) => one.includes(text));
  if (row < 0) throw new Error(`no cell says ${text}`);
  return { row, column: cells[row]?.indexOf(text) ?? -1 };
}

/** The headings of the list below a heading. */
function under(cells: Cell[][], heading: string): { row: number; column: number } {
  const { row, column } = place(cells, heading);
  return { row: row + 1, column };
}

async function type(sheetName: string, row: number, column: number, value: Cell): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
    await context.sync();
  });
}

/** On which sheet, how many rows from which on, and how many columns. */
type Place = readonly [sheet: string, row: number, rows: number, column: number, columns: number];

/** The lists, but for what names things. */
const listPlaces: readonly Place[] = [
  ["Accounts", 1, 2, 2, 2],
  ["Deals", 1, 5, 3, 4],
  ["Tickets", 1, 3, 2, 2],
];

/** Writes numbers and words all over some places. */
async function changeAtRandom(count: number, places = listPlaces): Promise<void> {
  let state = 20_260_930;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  await host.Excel.run(async (context) => {
    for (let number = 0; number < count; number += 1) {
      const [name, row, rows, column, columns] = places[next(places.length)] as Place;
      const sheet = context.workbook.worksheets.getItem(name);
      const cell = sheet.getRangeByIndexes(row + next(rows), column + next(columns), 1, 1);
      cell.values = [[[next(50_000), "Won", "Lost", "", -1][next(5)] ?? ""]];
    }
    await context.sync();
  });
}

async function everything() {
  const contents = await workbookContents(host);
  const parts = await host.Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.load("items/id");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const texts = all.items.map((part) => part.getXml());
    const locks = sheets.items.map(({ protection }) => protection.load("protected"));
    await context.sync();
    return [texts.map((text) => text.value).sort(), locks.map((lock) => lock.protected)];
  });
  return { contents, parts };
}

test("a review of a period that is over says what stood then, and what cannot be known", async () => {
  const made = await actions.createReview("Acme", second);
  const cells = await valuesOf(made.sheetName);
  expect(beside(cells, "Won in the period", 1)).toBe(120);
  expect(beside(cells, "Opportunities open")).toBe(2);
  expect(beside(cells, "Open, weighted")).toBe("");
  expect(beside(cells, "Win rate of the period")).toBe(1);
  expect(beside(cells, "Open at the end", 2)).toBe(1);
  expect(beside(cells, "Tickets opened", 2)).toBe(2);
  expect(String(beside(cells, "Of this day"))).toContain(
    "2 deals were open on 2026-06-30: the list does not say what they were worth then.",
  );
  // What was lost and won later is not in it, and what was bought later has not been bought.
  expect(JSON.stringify(cells)).not.toContain("Filters");
  expect(JSON.stringify(cells)).not.toContain('▲ Lost"');
});

test("a review made again is the same sheet, brought up to date, with what was typed", async () => {
  const made = await actions.createReview("Acme", third);
  const decisions = under(await valuesOf(made.sheetName), "Decisions");
  await type(made.sheetName, decisions.row + 1, decisions.column, "Stop discounts");
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tickets").getRange("D3").values = [[day("2026-09-01")]];
    const deals = context.workbook.worksheets.getItem("Deals");
    deals.getRange("D3").values = [["Won"]];
    deals.getRange("G3").values = [[day("2026-09-05")]];
    await context.sync();
  });
  const again = await actions.createReview("Acme", third);
  expect(again.sheetName).toBe(made.sheetName);
  expect(again.sentence).toMatch(/^Review Acme Q3 2026 refreshed: /);
  const cells = await valuesOf(made.sheetName);
  expect(cells[decisions.row + 1]?.[decisions.column]).toBe("Stop discounts");
  expect(beside(cells, "Won in the period")).toBe(110);
  expect(beside(cells, "Open at the end", 2)).toBe(0);
  const nothing = await actions.refreshPlans({ sheets: [made.sheetName] });
  expect(nothing.sentence).toBe("Review Acme Q3 2026 refreshed: Nothing changes.");
});

test("a closed review is values that no change of its sources reaches, and a change of it is named", async () => {
  const made = await actions.createReview("Acme", second);
  const before = await everything();
  const closed = await actions.closeReview(made.sheetName, { by: "Dana" });
  await actions.takeBack(closed);
  expect(await everything()).toEqual(before);

  await actions.closeReview(made.sheetName, { by: "Dana" });
  const record = await valuesOf(made.sheetName);
  expect(await formulasOf(made.sheetName)).toEqual(record);
  expect(String(record[place(record, "State").row]?.[1])).toMatch(/^■ Closed by Dana on /);
  expect(String(beside(record, "Read from"))).toContain("Deals (5 rows)");
  await expect(actions.closeReview(made.sheetName)).rejects.toThrow(/is closed already/);
  await expect(type(made.sheetName, 5, 1, 1)).rejects.toThrow();

  await type("Deals", 2, 4, 999);
  await type("Tickets", 1, 2, day("2026-01-20"));
  expect(await valuesOf(made.sheetName)).toEqual(record);
  await changeAtRandom(1000);
  expect(await valuesOf(made.sheetName)).toEqual(record);
  const same = await actions.createReview("Acme", second);
  expect(same.sentence).toBe("Review Acme Q2 2026 is closed: it stays as it is.");
  expect(same.notices.map(({ sentence }) => sentence).join()).not.toContain("Changed after");

  const won = place(record, "Won in the period");
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(made.sheetName);
    sheet.protection.unprotect();
    sheet.getRangeByIndexes(won.row + 1, won.column, 1, 1).values = [[125]];
    await context.sync();
  });
  const told = await actions.createReview("Acme", second);
  expect(told.notices.map(({ sentence }) => sentence)).toContain(
    "Review Acme Q2 2026: Changed after closing: Won in the period was 120 and is 125.",
  );
});

test("a thousand changes of the lists and of the plan leave every cell of the record as it was", async () => {
  const plan = await actions.createAccountPlan("Acme");
  const made = await actions.createReview("Acme", second);
  await actions.closeReview(made.sheetName, { by: "Dana" });
  const record = await valuesOf(made.sheetName);
  const rows = (await valuesOf(plan.sheetName)).length;
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(plan.sheetName).getRange(`A1:Z${rows}`).unmerge();
    await context.sync();
  });
  await changeAtRandom(1000, [...listPlaces, [plan.sheetName, 3, rows - 3, 0, 9]]);
  expect(await valuesOf(made.sheetName)).toEqual(record);
  expect(await formulasOf(made.sheetName)).toEqual(record);
  const same = await actions.createReview("Acme", second);
  expect(same.sentence).toBe("Review Acme Q2 2026 is closed: it stays as it is.");
  expect(same.notices.map(({ sentence }) => sentence).join()).not.toContain("Changed after");
});

test("the next review says what changed since the closed one and carries over what was left open, once", async () => {
  await actions.createAccountPlan("Acme");
  const first = await actions.createReview("Acme", second);
  const cells = await valuesOf(first.sheetName);
  const steps = place(cells, "Step");
  await type(first.sheetName, steps.row + 1, steps.column, "Call the buyer");
  await type(first.sheetName, steps.row + 1, steps.column + 3, day("2026-07-20"));
  const decisions = under(cells, "Decisions");
  await type(first.sheetName, decisions.row + 1, decisions.column, "Stop discounts");
  await actions.closeReview(first.sheetName);
  const plan = await valuesOf("Plan Acme");
  expect(plan.flat().filter((value) => value === "Call the buyer")).toHaveLength(1);

  const next = await actions.createReview("Acme", third);
  const said = await valuesOf(next.sheetName);
  expect(beside(said, "Compared with")).toBe("Q2 2026, as of 2026-06-30");
  expect(beside(said, "Won and lost")).toBe("Lost: Valves (80). Won: Filters (70).");
  expect(beside(said, "Whitespace")).toBe("Bought for the first time: Filters.");
  expect(said.flat().filter((value) => value === "Call the buyer")).toHaveLength(1);
  expect(said.flat().filter((value) => value === "Stop discounts")).toHaveLength(1);
});

test("what a review said on a day of its period stays said when the lists go on", async () => {
  const made = await actions.createReview("Acme", third);
  const service = (await valuesOf(made.sheetName)).find((row) => row[0] === "Service");
  expect(service?.[4]).toBe(40);
  await type("Deals", 2, 4, 999);
  await changeWorkbookSettings({ asOf: day("2026-10-20") });
  for (let time = 0; time < 2; time += 1) {
    await actions.refreshPlans({ sheets: [made.sheetName] });
    const cells = await valuesOf(made.sheetName);
    expect(cells.find((row) => row[0] === "Service")?.[4]).toBe(40);
    expect(String(beside(cells, "Of this day"))).toContain(
      "Values of deals that were open are those of Q3 2026, as of 2026-09-10.",
    );
  }
});

test("reviews of several accounts are made, refreshed and closed together, and taken back together", async () => {
  const before = await everything();
  const made = await actions.createReviews(["Acme", "Bolt"], second);
  expect(made.sentence).toBe("2 reviews for Q2 2026.");
  expect(made.made.map(({ sheetName }) => sheetName)).toEqual([
    "Review Acme Q2 2026",
    "Review Bolt Q2 2026",
  ]);
  await actions.takeBack(made);
  expect((await everything()).contents).toEqual(before.contents);

  await actions.createReview("Acme", second);
  const both = await actions.createReviews(["Acme", "Bolt"], second);
  expect(both.sentence).toBe(
    "Review of Bolt for Q2 2026. Review Acme Q2 2026 refreshed: Nothing changes.",
  );
  const closed = await actions.closeReviews(["Review Acme Q2 2026", "Review Bolt Q2 2026"]);
  expect(closed.sentence).toBe("2 reviews are closed: records from now on.");
  for (const name of ["Review Acme Q2 2026", "Review Bolt Q2 2026"]) {
    expect(await formulasOf(name)).toEqual(await valuesOf(name));
  }
  const later = await actions.createReviews(["Acme", "Bolt"], second);
  expect(later.sentence).toBe("2 reviews are closed: they stay as they are.");
  const next = await actions.createReviews(["Acme", "Bolt"], third);
  for (const { sheetName } of next.made) {
    expect(beside(await valuesOf(sheetName), "Compared with")).toBe("Q2 2026, as of 2026-06-30");
  }
});

test("two reviews of one account are not closed at once: the second would compare with nothing", async () => {
  await actions.createReview("Acme", second);
  await actions.createReview("Acme", third);
  const before = await everything();
  await expect(
    actions.closeReviews(["Review Acme Q2 2026", "Review Acme Q3 2026"]),
  ).rejects.toThrow(
    "Review Acme Q2 2026 and Review Acme Q3 2026 are of one account: close the earlier first, then the other.",
  );
  expect(await everything()).toEqual(before);
});
