import { actions } from "../../src/actions";
import { explainScore } from "../../src/actions/explain-score";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

let host: HeadlessHost;
let firstRow = 0;

const criterion = (sourceColumn: string, best: number, weight: number) => ({
  name: sourceColumn,
  sourceColumn,
  direction: "higher" as const,
  worst: 0,
  best,
  weight,
});

beforeAll(async () => {
  host = await startHost();
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Fit"],
      ["Alder", 900, 9],
      ["Birch", 700, 7],
      ["Cedar", 600, 7],
      ["Dogwood", 300, 3],
      ["Elm", 100, ""],
    ],
    "Accounts",
  );
  const [source] = await actions.listAccountSources();
  const read = await actions.readAccounts(source!, "Account");
  const criteria = [criterion("Revenue", 900, 60), criterion("Fit", 9, 40)];
  const setup = { ...read.proposal, title: "Scoring matrix", criteria, slots: 2 };
  await actions.createScoringMatrix(read, setup, { pause: host.whenCalculated });
  await host.whenCalculated();
  firstRow = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const names = sheet.names.getItem("AccountNames").getRange().load("rowIndex");
    await context.sync();
    return names.rowIndex + 1;
  });
}, 60_000);

afterAll(() => host.close());

const explainRow = async (row: number, column = "C") => {
  await actions.selectCell(`'Scoring matrix'!${column}${row}`);
  return explainScore();
};
const near = (value: number) => expect.closeTo(value, 10);

test("an account outside is held against the one at the cut, and each crossing is the one by hand", async () => {
  const cedar = await explainRow(firstRow + 2);
  // Ratings 1 + 9 * 6/9 = 7 and 8: 0.6 * 7 + 0.4 * 8 = 7.4; Birch has 8 and 8.
  expect(cedar).toMatchObject({
    account: "Cedar",
    score: near(7.4),
    rank: 3,
    isIn: false,
    reference: { account: "Birch", score: near(8), isCut: true },
    difference: near(-0.6),
    wanted: { account: "Birch" },
  });
  expect(cedar.parts.map(({ part }) => part)).toEqual([near(-0.6), 0]);
  expect(cedar.parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(cedar.difference, 12);
  // Revenue alone needs a rating of 8, which 700 has; fit alone 1.5 more, 9.5, which 8.5 has.
  expect(cedar.parts).toMatchObject([
    { crossingRating: near(8), crossingValue: near(700), isPossible: true },
    { crossingRating: near(9.5), crossingValue: near(8.5), isPossible: true },
  ]);
}, 30_000);

test("what cannot carry an account across is said to be impossible; a blank counts as the worst", async () => {
  const elm = await explainRow(firstRow + 4);
  // 0.6 * 2 + 0.4 * 1 = 1.6; even a fit of 10 makes no more than 5.2.
  expect(elm.score).toBeCloseTo(1.6, 10);
  expect(elm.parts.map(({ isPossible, rating }) => [isPossible, rating])).toEqual([
    [false, near(2)],
    [false, null],
  ]);
});

test("who is in is told what would let it fall, and the one at the cut is held against the next", async () => {
  const alder = await explainRow(firstRow);
  expect(alder).toMatchObject({
    isIn: true,
    rank: 1,
    reference: { account: "Birch", isCut: true },
    wanted: { account: "Cedar", score: near(7.4) },
  });
  // 10 - 2.6 / 0.6, and 10 - 2.6 / 0.4.
  expect(alder.parts.map(({ crossingRating }) => crossingRating)).toEqual([
    near(10 - 2.6 / 0.6),
    near(3.5),
  ]);
  const birch = await explainRow(firstRow + 1);
  expect(birch.reference).toEqual({ account: "Cedar", score: near(7.4), isCut: false });
});

test("a row of the answer above the accounts means the account that it names", async () => {
  const answerRow = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const column = sheet.getRange(`A1:A${firstRow - 2}`).load("values");
    await context.sync();
    return 1 + column.values.findIndex(([cell]) => cell === "Birch");
  });
  expect((await explainRow(answerRow, "E")).account).toBe("Birch");
});

test("what is no row of an account is refused with the way out", async () => {
  await expect(explainRow(1)).rejects.toMatchObject({
    message:
      "Row 1 of Scoring matrix is not the row of a scored account: select another one, then look again.",
  });
  await actions.selectCell("Accounts!A2");
  await expect(explainScore()).rejects.toMatchObject({
    message:
      "No account is selected: select a cell in the row of an account on a scoring matrix, then look again.",
  });
});
