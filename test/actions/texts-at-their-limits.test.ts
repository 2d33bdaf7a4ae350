import { actions } from "../../src/actions";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

/** As long as Excel lets the text of a cell be, and longer than it lets other texts be. */
const name = (letter: string): string => `${letter}"'&<${letter.repeat(600)}`;
const heading = (word: string): string => `${word} ${"x".repeat(400)}`;

beforeAll(async () => {
  host = await startHost({ calculates: false });
  const rows: Cell[][] = [
    ["Account", heading("Revenue"), heading("Revenue too"), heading("Product fit")],
    [name("A"), 100, 5, 30],
    [name("B"), 90, 4, 20],
    [name("C"), 80, 3, 10],
  ];
  await writeSheet(host, "Accounts", rows);
  const deals: Cell[][] = Array.from({ length: 20 }, (_unused, index) => [
    name("A"),
    `Deal ${index}`,
    `${index % 2 === 0 ? "Won" : "Lost"} ${'"'.repeat(200)} ${index}`,
    index * 10,
    46250 + index,
  ]);
  await writeSheet(host, "Deals", [
    ["Account", "Opportunity", "Stage", "Value", "Closed"],
    ...deals,
  ]);
}, 60_000);

afterAll(() => host.close());

test("texts that a cell may have make formulas, titles and headings that Excel refuses", async () => {
  const sources = await actions.listAccountSources();
  const source = sources.find(({ sheetName }) => sheetName === "Accounts");
  if (!source) throw new Error("The list was not found.");
  const read = await actions.readAccounts(source);
  const matrix = await actions.createScoringMatrix(read, read.proposal);
  expect(matrix.sheetName.length).toBeLessThanOrEqual(31);
  const plan = await actions.createAccountPlan(name("A"));
  expect(plan.sheetName.length).toBeLessThanOrEqual(31);
}, 60_000);
