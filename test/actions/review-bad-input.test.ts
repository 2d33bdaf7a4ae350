import { actions } from "../../src/actions";
import { reviewPeriodContaining } from "../../src/domain/plan/review-periods";
import { serialDay as day } from "../support/serial-day";
import { startHost, writeSheet, type Cell, type HeadlessHost, valuesOn } from "./start-host";

jest.setTimeout(300_000);

let host: HeadlessHost;

const quarter = (text: string) => reviewPeriodContaining(day(text), "quarterly");
const [first, second, third] = ["2026-03-31", "2026-06-30", "2026-09-30"].map(quarter) as [
  ReturnType<typeof quarter>,
  ReturnType<typeof quarter>,
  ReturnType<typeof quarter>,
];

beforeEach(async () => {
  host = await startHost({ calculates: false });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Account manager"],
      ["Acme", "Dana"],
      ["Bolt", "Eli"],
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
      ["D5", "Acme", "Filters", "Won", 70, day("2026-07-15"), day("2026-09-10")],
    ],
    "Deals",
  );
  await writeSheet(
    host,
    "Revenue",
    [
      ["Account", "Quarter start", "Revenue"],
      ["Acme", day("2026-01-01"), 900],
      ["Acme", day("2026-04-01"), 1000],
      ["Acme", day("2026-07-01"), 1100],
    ],
    "Revenue",
  );
}, 60_000);

afterEach(() => host.close());

const valuesOf = (sheetName: string): Promise<Cell[][]> => valuesOn(host, sheetName);

function beside(cells: Cell[][], label: string): Cell | undefined {
  const row = cells.filter((one) => one.includes(label)).at(-1);
  return row?.[row.indexOf(label) + 1];
}

async function onSheet(sheetName: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await host.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheetName));
    await context.sync();
  });
}

async function closed(account: string, period = second): Promise<string> {
  const { sheetName } = await actions.createReview(account, period);
  await actions.closeReview(sheetName, { by: "Dana" });
  return sheetName;
}

const sentencesOf = ({ notices }: { readonly notices: readonly { readonly sentence: string }[] }) =>
  notices.map(({ sentence }) => sentence);

test("a period without data is reviewed with what is not known said, and without a number made up", async () => {
  const { sheetName } = await actions.createReview("Bolt", second);
  const cells = await valuesOf(sheetName);
  expect(beside(cells, "Revenue in the period")).toBe("");
  expect(beside(cells, "Win rate of the period")).toBe("");
  expect(cells.flat().some((cell) => String(cell).startsWith("○ Not enough is known"))).toBe(true);
});

test("a month on revenue by quarter says so in a sentence and shows no share of a quarter", async () => {
  const may = reviewPeriodContaining(day("2026-05-31"), "monthly");
  const { sheetName } = await actions.createReview("Acme", may);
  const cells = await valuesOf(sheetName);
  expect(beside(cells, "Revenue in the period")).toBe("");
  expect(String(beside(cells, "Of this day"))).toMatch(/Revenue is listed by quarter/);
});

test("a period to come is refused, and nothing is written", async () => {
  await expect(actions.createReview("Acme", quarter("2027-03-31"))).rejects.toThrow(
    /choose a period that has begun/,
  );
  await expect(actions.createReviews(["Acme", "Bolt"], quarter("2027-03-31"))).rejects.toThrow(
    /choose a period that has begun/,
  );
});

test("a review whose plan is gone says so, and still compares with the record", async () => {
  await actions.createAccountPlan("Acme");
  await closed("Acme");
  await onSheet("Plan Acme", (sheet) => sheet.delete());
  const next = await actions.createReview("Acme", third);
  expect(sentencesOf(next)).toContain(
    "Acme has no plan yet, so the review shows no goals, people and risks of one: make one with New plan.",
  );
  expect(beside(await valuesOf(next.sheetName), "Compared with")).toBe("Q2 2026, as of 2026-06-30");
});

test("a closed review that was renamed is the same record; a copy of it is none", async () => {
  const name = await closed("Acme");
  await onSheet(name, (sheet) => {
    sheet.copy("End");
  });
  await onSheet(name, (sheet) => {
    sheet.name = "Our second quarter";
  });
  const again = await actions.createReview("Acme", second);
  expect(again.sentence).toBe("Our second quarter is closed: it stays as it is.");
  const next = await actions.createReview("Acme", third);
  expect(beside(await valuesOf(next.sheetName), "Compared with")).toBe("Q2 2026, as of 2026-06-30");
  await expect(actions.archiveReviews([`${name} (2)`])).rejects.toThrow(
    `${name} (2) is a copy of another sheet: delete it, or fold the original away.`,
  );
});

test("a closed review that was deleted is forgotten: the next one compares with the one before it", async () => {
  await closed("Acme", first);
  const name = await closed("Acme", second);
  await onSheet(name, (sheet) => sheet.delete());
  const next = await actions.createReview("Acme", third);
  expect(beside(await valuesOf(next.sheetName), "Compared with")).toBe("Q1 2026, as of 2026-03-31");
});

test("two reviews of one period: the second call refreshes the first, and makes no other", async () => {
  const [one] = (await actions.createReviews(["Acme", "acme"], second)).made;
  if (!one) throw new Error("no review was made");
  const other = await actions.createReview("Acme", second);
  expect(other.sheetName).toBe(one.sheetName);
  const both = await actions.createReviews(["Acme", "Acme"], second);
  expect(new Set(both.made.map(({ sheetName }) => sheetName))).toEqual(new Set([one.sheetName]));
});

test("a previous review that an older version closed without a record is no record, and nothing is made up", async () => {
  const name = await closed("Acme");
  await host.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    await context.sync();
    parts.items
      .filter(({ namespaceUri }) => namespaceUri.startsWith("urn:key-account-management:sheet:"))
      .forEach((part) => part.delete());
    await context.sync();
  });
  const next = await actions.createReview("Acme", third);
  const cells = await valuesOf(next.sheetName);
  expect(beside(cells, "Compared with")).toBe("no closed review before");
  expect(String(beside(cells, "Score and rank"))).toBe(
    "○ Told from the next review on, by two records.",
  );
  expect(name).not.toBe(next.sheetName);
});

test("a plan that is refreshed between two reviews changes nothing of the closed one", async () => {
  await actions.createAccountPlan("Acme");
  const name = await closed("Acme");
  const record = await valuesOf(name);
  await onSheet("Deals", (sheet) => {
    sheet.getRange("E3").values = [[999]];
  });
  await actions.refreshPlans({ accounts: ["Acme"] });
  expect(await valuesOf(name)).toEqual(record);
});

test("no account is chosen: a sentence, and nothing is written", async () => {
  await expect(actions.createReviews([], second)).rejects.toThrow("No account is chosen");
  await expect(actions.closeReviews([])).rejects.toThrow("No review is chosen");
  await expect(actions.archiveReviews([])).rejects.toThrow("No review is chosen");
  await expect(actions.bringBackReviews(["Review Acme Q2 2026"])).rejects.toThrow(
    "Review Acme Q2 2026 is not in the archive: the sheet Reviews lists what is.",
  );
});
