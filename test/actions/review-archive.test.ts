import { actions } from "../../src/actions";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import { serialDay as day } from "../support/serial-day";
import { readReviewArchive } from "../../src/excel/store/review-archive";
import type { ArchivedReview } from "../../src/sheets/archive/archived-review";
import { setFact } from "../../workbench/object-model/facts";
import { startHost, writeSheet, type Cell, type HeadlessHost, valuesOn } from "./start-host";

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
      ["Account ID", "Account", "Potential revenue"],
      ["A1", "Acme", 900],
      ["B1", "Bolt", 400],
    ],
    "Accounts",
  );
  await writeSheet(
    host,
    "Deals",
    [
      ["Deal ID", "Account", "Opportunity", "Stage", "Value", "Opened", "Closed", "Product"],
      ["D1", "Acme", "Pumps", "Won", 120.125, day("2026-02-01"), day("2026-05-10"), "Pumps"],
      ["D2", "Acme", "Service", "Proposal", 40, day("2026-04-02"), "", "Service"],
      ["D4", "Bolt", "=Valves", "Won", 60, day("2026-06-02"), day("2026-06-20"), "Valves"],
      ["D5", "Acme", "Filters", "Won", 70, day("2026-07-15"), day("2026-09-10"), "Filters"],
    ],
    "Deals",
  );
}, 60_000);

afterEach(() => host.close());

const valuesOf = (sheetName: string): Promise<Cell[][]> => valuesOn(host, sheetName);

async function sheetNames(): Promise<readonly string[]> {
  return host.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** Types into cells of a sheet, protected or not. */
async function typeAt(sheetName: string, typed: Readonly<Record<string, Cell>>): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    for (const [address, value] of Object.entries(typed)) {
      sheet.getRange(address).values = [[value]];
    }
    await context.sync();
  });
}

/** Without the blanks at the end of rows and of the sheet. */
function trimmed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const rows = cells.map((row) => {
    const words = row.map((cell) => (typeof cell === "string" && cell.trim() === "" ? "" : cell));
    const last = words.reduce<number>((end, cell, at) => (cell === "" ? end : at), -1);
    return words.slice(0, last + 1);
  });
  const last = rows.reduce((end, row, at) => (row.length === 0 ? end : at), -1);
  return rows.slice(0, last + 1);
}

function address(cells: Cell[][], text: string, down = 0, across = 0): string {
  const row = cells.findIndex((one) => one.includes(text));
  const column = cells[row]?.indexOf(text) ?? -1;
  return `${String.fromCharCode(65 + column + across)}${row + 1 + down}`;
}

async function closedReview(account: string, typed = true): Promise<string> {
  const { sheetName } = await actions.createReview(account, second);
  const cells = await valuesOf(sheetName);
  if (typed) {
    await typeAt(sheetName, {
      [address(cells, "Decision", 1)]: "Stop discounts",
      [address(cells, "Step", 1)]: '=Call <the> buyer & "co"',
      [address(cells, "Step", 1, 3)]: day("2026-07-20"),
      N3: "a remark beside",
      A400: 12.5,
    });
  }
  await actions.closeReview(sheetName, { by: "Dana" });
  return sheetName;
}

test("a review that was folded away comes back with every value and text that stood there", async () => {
  const name = await closedReview("Acme");
  const before = trimmed(await valuesOf(name));
  const folded = await actions.archiveReviews([name]);
  expect(folded.sentence).toBe("1 review folded into the list Reviews.");
  expect(await sheetNames()).not.toContain(name);
  const list = await valuesOf("Reviews");
  expect(list.find((row) => row[0] === "Acme")?.slice(1, 2)).toEqual(["Q2 2026"]);

  const back = await actions.bringBackReviews([name]);
  expect(back.made).toEqual([{ account: "Acme", sheetName: name }]);
  expect(trimmed(await valuesOf(name))).toEqual(before);
  const formulas = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange().load("formulas,values");
    await context.sync();
    return range.formulas.flat().filter((one, at) => one !== range.values.flat()[at]);
  });
  // A text that begins with = is a text still.
  expect(formulas).toEqual([]);
  await expect(actions.closeReview(name)).rejects.toThrow(/is closed already/);
  await expect(actions.bringBackReviews([name])).rejects.toThrow(
    `The review stands on sheet ${name} already.`,
  );
  expect((await valuesOf("Reviews")).filter((row) => row[0] === "Acme")).toHaveLength(1);
});

test("of two reviews whose sheets had one name only one ever comes back", async () => {
  const called = "Review of the quarter";
  for (const account of ["Acme", "Bolt"]) {
    const name = await closedReview(account, false);
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).name = called;
      await context.sync();
    });
    await actions.archiveReviews([called]);
  }
  const first = await actions.bringBackReviews([called]);
  const second = await actions.bringBackReviews([called]);
  const accounts = [first, second].flatMap(({ made }) => made.map(({ account }) => account));
  expect([...accounts].sort()).toEqual(["Acme", "Bolt"]);
  expect(second.made[0]?.sheetName).toBe("Review of the quarter (2)");
  await expect(actions.bringBackReviews([called])).rejects.toThrow(/stands on sheet/u);
});

test("a change after closing is named of the review that came back as well", async () => {
  const name = await closedReview("Acme");
  const cells = await valuesOf(name);
  await typeAt(name, { [address(cells, "Decision", 1)]: "Give discounts" });
  await actions.archiveReviews([name]);
  await actions.bringBackReviews([name]);
  const told = await actions.createReview("Acme", second);
  expect(told.notices.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining([
      `${name}: Changed after closing: Decisions of the last review, row 1, Decision was Stop discounts and is Give discounts.`,
    ]),
  );
  expect(told.notices.filter(({ sentence }) => sentence.includes("Changed after"))).toHaveLength(1);
});

function sheetId(sheetName: string): Promise<string> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("id");
    await context.sync();
    return sheet.id;
  });
}

/** What is kept of the reviews in the archive, changed as another Excel would have left it. */
async function changeArchive(change: (review: ArchivedReview) => ArchivedReview) {
  return host.Excel.run(async (context) => {
    const archive = await readReviewArchive(context as never);
    archive.queueKeeping(archive.reviews.map(change));
    await context.sync();
  });
}

function notesKept() {
  return host.Excel.run(async (context) => {
    const { reviews } = await readReviewArchive(context as never);
    return reviews.map(({ notes }) => notes);
  });
}

test("notes that cannot be read here are told of, and those kept elsewhere are not forgotten", async () => {
  const name = await closedReview("Acme");
  const folded = await actions.archiveReviews([name]);
  expect(folded.notices.map(({ sentence }) => sentence)).toEqual([
    "Notes on the sheets, if there were any, are not kept: this Excel lets no add-in read them.",
  ]);
  const notes = [{ place: "", down: 2, across: 1, text: "Dana:\nagreed on the phone" }];
  await changeArchive((review) => ({ ...review, notes }));
  const back = await actions.bringBackReviews([name]);
  expect(back.notices.map(({ sentence }) => sentence)).toEqual([
    "1 note stays in the archive, since this Excel lets no add-in write notes: Microsoft 365 brings them back.",
  ]);
  await actions.archiveReviews([name]);
  expect(await notesKept()).toEqual([notes]);
});

test("a review whose headings were typed over could never be folded away, with a raw exception", async () => {
  const { sheetName: name } = await actions.createReview("Acme", second);
  const open = await valuesOf(name);
  await typeAt(name, {
    [address(open, "Commitment")]: "Promise 1",
    [address(open, "KPI")]: "Measure",
    [address(open, "Goal")]: "Aim",
    [address(open, "Name", 0, 2)]: "Part",
  });
  await actions.closeReview(name);
  const before = trimmed(await valuesOf(name));
  expect((await actions.archiveReviews([name])).sentence).toBe(
    "1 review folded into the list Reviews.",
  );
  await actions.bringBackReviews([name]);
  expect(trimmed(await valuesOf(name))).toEqual(before);
});

test("a review with comments is not folded away, and nothing is written", async () => {
  const name = await closedReview("Acme");
  setFact(host.model, "comment", `${await sheetId(name)}|B7`, { replies: 2 });
  await expect(actions.archiveReviews([name])).rejects.toThrow(
    `${name} has a comment, which cannot be put back in the names of those who wrote: put into cells what is to stay and delete the comments, or leave the review on its sheet.`,
  );
  expect(await sheetNames()).toContain(name);
  expect(await sheetNames()).not.toContain("Reviews");
});

test("the next review compares with one that is folded away, and none is made a second time", async () => {
  const name = await closedReview("Acme");
  await actions.archiveReviews([name]);
  await expect(actions.createReview("Acme", second)).rejects.toThrow(
    "The review of Acme for Q2 2026 is closed and folded away: bring it back from the list Reviews.",
  );
  const next = await actions.createReview("Acme", third);
  const cells = await valuesOf(next.sheetName);
  const row = cells.find((one) => one.includes("Compared with"));
  expect(row?.[row.indexOf("Compared with") + 1]).toBe("Q2 2026, as of 2026-06-30");
  const choice = (await actions.listAccounts()).find(({ account }) => account === "Acme");
  expect(choice?.reviews.map(({ label, isArchived }) => [label, isArchived ?? false])).toEqual([
    ["Q2 2026", true],
    ["Q3 2026", false],
  ]);
});

test("taken back, the sheets stand again and the list is gone", async () => {
  const names = [await closedReview("Acme"), await closedReview("Bolt", false)];
  const before = await Promise.all(names.map(async (name) => trimmed(await valuesOf(name))));
  const folded = await actions.archiveReviews(names);
  await actions.takeBack(folded);
  expect(await sheetNames()).not.toContain("Reviews");
  for (const [at, name] of names.entries()) {
    expect(trimmed(await valuesOf(name))).toEqual(before[at]);
  }
});

test("an open review is not folded away, and nothing is written", async () => {
  const closed = await closedReview("Acme");
  const { sheetName } = await actions.createReview("Bolt", second);
  await expect(actions.archiveReviews([closed, sheetName])).rejects.toThrow(
    `${sheetName} is still open: close it, then fold it away.`,
  );
  expect(await sheetNames()).not.toContain("Reviews");
  expect(await sheetNames()).toContain(closed);
});
