import { actions } from "../../src/actions";
import { namedCells, readBest, typeNamed } from "./matrix-cells";
import { startHost, writeSheet, type Cell, type HeadlessHost } from "./start-host";

let host: HeadlessHost;

/** Ratings 10, 7.75, 5.5, 3.25 and 1 on each of three columns: the scores are the same. */
const rows: Cell[][] = [
  ["Account", "Revenue", "Product fit", "Tenure in years"],
  ["Acme", 500, 9, 50],
  ["Bolt", 400, 7, 40],
  ["Cask", 300, 5, 30],
  ["Dyer", 200, 3, 20],
  ["Edge", 100, 1, 10],
];

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
}, 30_000);

afterEach(() => host.close());

const named = (name: string, sheetName?: string) => namedCells(host, name, sheetName);
const type = (name: string, row: number, value: Cell) => typeNamed(host, [[name, row, value]]);

/** The first two accounts under Key accounts. */
async function firstKeys(): Promise<Cell[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const first = sheet.names.getItem("_KAM.answer.account").getRange().getCell(0, 0);
    const range = first.getResizedRange(1, 0).load("values");
    await context.sync();
    return range.values.flat() as Cell[];
  });
}

async function make(): Promise<void> {
  const read = await readBest();
  await actions.createScoringMatrix(read, { ...read.proposal, slots: 2 });
  await host.settle();
}

test("an aspirant keeps a score, takes no slot, and the next account moves up", async () => {
  await make();
  expect(await named("Ranks")).toEqual([1, 2, 3, 4, 5]);
  await type("AccountTypes", 0, "aspirant");
  await type("Milestones", 0, "a signed frame contract");
  expect(await named("Scores")).toEqual(
    [10, 7.75, 5.5, 3.25, 1].map((score) => expect.closeTo(score, 12) as Cell),
  );
  expect(await named("Ranks")).toEqual(["", 1, 2, 3, 4]);
  const probabilities = await named("SlotProbabilities");
  expect(probabilities[0]).toBe("");
  expect(probabilities.slice(1).reduce<number>((sum, one) => sum + Number(one), 0)).toBeCloseTo(
    2,
    9,
  );
  expect((await named("ShortlistActions")).slice(0, 3)).toEqual(["Aspirant", "Promote", "Promote"]);
  expect(await firstKeys()).toEqual(["Bolt", "Cask"]);
}, 60_000);

test("a reason on the watchlist stands in the answer and demotes nobody", async () => {
  await make();
  await type("StatusNow", 0, "Key");
  const [action] = await named("ShortlistActions");
  await type("Watchlist", 0, "sponsor leaves in May");
  await type("Watchlist", 4, "asked for a price");
  expect((await named("ShortlistActions"))[0]).toBe(action);
  expect((await named("_KAM.answer.reason"))[0]).toMatch(/^Watched: sponsor leaves in May\. /u);
  expect((await named("ShortlistActions"))[4]).toBe("Watch");
}, 60_000);

test("type, milestones, watchlist, resources and decision go with the account to an update and to another matrix", async () => {
  await make();
  const typed: readonly (readonly [string, string])[] = [
    ["AccountTypes", "emerging"],
    ["Milestones", "pilot by June"],
    ["Watchlist", "late payer"],
    ["Resources", "half a manager"],
    ["Decisions", "Eve, 2026-05-02: wait for the pilot"],
  ];
  for (const [name, words] of typed) await type(name, 2, words);
  await writeSheet(host, "Accounts", [rows[0]!, ["Acme", 450, 9, 50], ...rows.slice(2)]);
  const again = await readBest();
  await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  await host.settle();
  for (const [name, words] of typed) expect((await named(name))[2]).toBe(words);
  const third = await readBest();
  const other = { ...third.proposal, title: "Other", criteria: third.proposal.criteria.slice(1) };
  const made = await actions.createScoringMatrix(third, other);
  for (const [name, words] of typed) {
    expect(await named(name, made.sheetName)).toEqual(["", "", words, "", ""]);
  }
}, 90_000);
