import { actions } from "../../src/actions";
import type { ActionError, ReadAccounts } from "../../src/actions/contract";
import { namedCells, readBest } from "./matrix-cells";
import {
  startHost,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

let host: HeadlessHost;

const rows: Cell[][] = [
  ["Account", "Revenue", "Product fit", "Days to pay"],
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
  ["Dyer", 90, 2, 20],
];

beforeEach(async () => {
  host = await startHost();
  await writeSheet(host, "Accounts", rows, "Accounts");
}, 30_000);

afterEach(() => host.close());

const named = (name: string, sheetName?: string) => namedCells(host, name, sheetName);

/** Types into the cells of a name, from its first one on. */
async function type(name: string, values: Cell[][], right = 0): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scoring matrix");
    const first = sheet.names.getItem(name).getRange().load("rowIndex,columnIndex");
    await context.sync();
    const { rowIndex, columnIndex } = first;
    sheet.getRangeByIndexes(
      rowIndex,
      columnIndex + right,
      values.length,
      values[0]?.length ?? 1,
    ).values = values;
    await context.sync();
  });
}

async function makeFirst(): Promise<ReadAccounts> {
  const read = await readBest();
  expect(read.existing).toBeNull();
  await actions.createScoringMatrix(read, read.proposal);
  const again = await readBest();
  expect(again.existing?.sheetName).toBe("Scoring matrix");
  return again;
}

const sheetNames = async () => (await workbookContents(host)).sheets.map(({ name }) => name);

async function changeFit(fit: number): Promise<void> {
  await writeSheet(host, "Accounts", [rows[0]!, ["Acme", 100, fit, 30], ...rows.slice(2)]);
}

/** Another account at the end of the list. */
async function addAccount(cells: Cell[]): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.tables.getItem("Accounts").rows.add(undefined, [cells]);
    await context.sync();
  });
}

async function removeAccount(index: number): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.tables.getItem("Accounts").rows.getItemAt(index).delete();
    await context.sync();
  });
}

test("an update would lose what was typed on the matrix, or miss what changed in the list", async () => {
  await makeFirst();
  await type("StatusNow", [["Key"]]);
  await type("ReviewsBelow", [[2]]);
  await type("Decisions", [["Eve, May: kept for the pilot"]]);
  await type("Weights", [[80]]);
  await type("Slots", [[3]]);
  await type("Band", [[0.25]]);
  await type("TierLimits", [[9]]);
  await type("_KAM.accounts.rating1", [[4]]);
  await changeFit(9);
  const read = await readBest();
  // The weight and the slots that stand on the sheet are what the pane begins with.
  expect([read.proposal.criteria[0]?.weight, read.proposal.slots]).toEqual([80, 3]);
  await host.settle();
  const before = await workbookContents(host);
  const preview = await actions.previewUpdate(read, read.proposal, read.existing!);
  expect(await workbookContents(host)).toEqual(before);
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  // Acme's fit is the value; the rating that was typed over the computed one is the difference.
  expect(updated.sentence).toBe(
    "Scoring matrix updated: 1 value changes; 1 cell you changed is kept.",
  );
  expect(preview.words).toBe(updated.words);
  expect(preview.differences).toEqual(updated.differences);
  expect(updated.sheetId).toBe(read.existing!.sheetId);
  expect(await sheetNames()).toEqual(["Sheet1", "Accounts", "Scoring matrix", "KAM settings"]);
  const kept = ["StatusNow", "ReviewsBelow", "Decisions", "Weights", "TierLimits"].map(
    async (name) => (await named(name))[0],
  );
  expect(await Promise.all(kept)).toEqual(["Key", 2, "Eve, May: kept for the pilot", 80, 9]);
  expect([await named("Slots"), await named("Band")]).toEqual([[3], [0.25]]);
  expect(await named("_KAM.accounts.value2")).toEqual([9, 7, 6, 2]);
  const ratings = await named("_KAM.accounts.rating1");
  // Revenue runs from 50 to 100: Cask with 70 is 1 + 9 * 20 / 50.
  expect(ratings).toEqual([4, 1, expect.closeTo(4.6, 9), expect.closeTo(8.2, 9)]);
  expect((await readBest()).existing?.sheetId).toBe(updated.sheetId);
}, 90_000);

test("a rating that was typed would not give way when ours is asked for", async () => {
  const read = await makeFirst();
  await type("_KAM.accounts.rating1", [[4]]);
  const [difference] = (await actions.previewUpdate(read, read.proposal, read.existing!))
    .differences;
  expect(difference?.theirs).toBe("4");
  await actions.updateScoringMatrix(read, read.proposal, read.existing!, {
    takeOurs: { "Scoring matrix": [difference!.id] },
  });
  expect((await named("_KAM.accounts.rating1"))[0]).toBe(10);
}, 90_000);

test("a new account would have no score, or one that left the list would keep its own", async () => {
  await makeFirst();
  await type("StatusNow", [["Key"], ["Key"]]);
  await type("Decisions", [[""], ["Bolt stays: contract until 2028"]]);
  await removeAccount(1);
  await addAccount(["Ewe", 200, 9, 10]);
  const read = await readBest();
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  await host.settle();
  expect(updated.words).toMatch(/1 account is new, 1 row is in no list any more/);
  const accounts = await named("AccountNames");
  expect([...accounts].sort()).toEqual(["Acme", "Bolt", "Cask", "Dyer", "Ewe"]);
  const at = (name: Cell) => accounts.indexOf(name);
  const ranks = await named("Ranks");
  // Ewe has most revenue, the best fit and the fewest days.
  expect([ranks[at("Ewe")], ranks[at("Bolt")]]).toEqual([1, ""]);
  expect((await named("Scores"))[at("Bolt")]).toBe("");
  const typed = [(await named("StatusNow"))[at("Bolt")], (await named("Decisions"))[at("Bolt")]];
  expect(typed).toEqual(["Key", "Bolt stays: contract until 2028"]);
  const { cells } = (await workbookContents(host)).sheets.find(
    ({ name }) => name === "Scoring matrix",
  )!;
  // The answer names the accounts as well, above their table.
  const bolt = (cells ?? []).filter(([name]) => name === "Bolt").at(-1);
  expect(bolt).toContain("No longer in table Accounts on sheet Accounts");
}, 90_000);

test("an account with an id that is renamed in its list would lose its status, and stand there twice", async () => {
  const withIds = (name: string): Cell[][] => [
    ["Account ID", ...rows[0]!],
    ...rows.slice(1).map((row, at) => [`C${at + 1}`, at === 0 ? name : row[0]!, ...row.slice(1)]),
  ];
  await writeSheet(host, "Clients", withIds("Acme"));
  const readClients = async () => {
    const sources = await actions.listAccountSources();
    return actions.readAccounts(sources.find(({ label }) => label.includes("Clients"))!);
  };
  const read = await readClients();
  await actions.createScoringMatrix(read, read.proposal);
  await type("StatusNow", [["Key"]]);
  await writeSheet(host, "Clients", withIds("Acme Holding"));
  const again = await readClients();
  const updated = await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  expect(updated.sentence).toBe("Scoring matrix updated: 1 value changes.");
  expect(await named("AccountNames")).toEqual(["Acme Holding", "Bolt", "Cask", "Dyer"]);
  expect((await named("StatusNow"))[0]).toBe("Key");
});

test("an update that is taken back leaves the workbook as it was, once", async () => {
  await makeFirst();
  await type("StatusNow", [["Key"]]);
  await removeAccount(1);
  await addAccount(["Ewe", 200, 9, 10]);
  const read = await readBest();
  // The recommended actions follow what was typed.
  await host.settle();
  const before = await workbookContents(host);
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  await actions.takeBack(updated);
  await host.settle();
  expect(await workbookContents(host)).toEqual(before);
  await expect(actions.takeBack(updated)).rejects.toThrow(/nothing to take back/);
  expect(await workbookContents(host)).toEqual(before);
  expect((await readBest()).existing?.sheetId).toBe(read.existing?.sheetId);
}, 90_000);

test.each(["Reading the matrix and its list", "Writing the cells"])(
  "cancelled at '%s', an update leaves the workbook as it was",
  async (step) => {
    await makeFirst();
    await changeFit(9);
    const read = await readBest();
    const before = await workbookContents(host);
    const controller = new AbortController();
    const problem = await actions
      .updateScoringMatrix(read, read.proposal, read.existing!, {
        signal: controller.signal,
        onProgress: (progress) => progress.step === step && controller.abort(),
      })
      .catch((error: unknown) => error);
    expect((problem as ActionError).code).toBe("cancelled");
    expect(await workbookContents(host)).toEqual(before);
  },
  90_000,
);

test("two updates can be taken back one after the other", async () => {
  await makeFirst();
  const beginning = await workbookContents(host);
  await changeFit(9);
  const one = await readBest();
  const first = await actions.updateScoringMatrix(one, one.proposal, one.existing!);
  await host.settle();
  const between = await workbookContents(host);
  await changeFit(8);
  const two = await readBest();
  const second = await actions.updateScoringMatrix(two, two.proposal, two.existing!);
  expect((await named("_KAM.accounts.value2"))[0]).toBe(8);
  await actions.takeBack(second);
  await changeFit(9);
  await host.settle();
  expect(await workbookContents(host)).toEqual(between);
  await actions.takeBack(first);
  await changeFit(5);
  await host.settle();
  expect(await workbookContents(host)).toEqual(beginning);
}, 120_000);

test("an update of a list that did not change would write, or count as a change", async () => {
  const read = await makeFirst();
  await host.settle();
  const before = await workbookContents(host);
  const updated = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  expect(updated.words).toBe("Nothing changes.");
  expect(await workbookContents(host)).toEqual(before);
}, 90_000);

test("an update would write again because rows have other cells filled than the first", async () => {
  const read = await makeFirst();
  const mark = () =>
    host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scoring matrix");
      const name = sheet.names.getItem("_KAM.sheet").load("formula");
      await context.sync();
      return String(name.formula);
    });
  await type("StatusNow", [[""], ["Key"], [""], ["Key"]]);
  await type("Decisions", [[""], ["stays"], ["goes"], [""]]);
  await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  const before = await mark();
  await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  expect(await mark()).toBe(before);
});

test("a formula that reads from the matrix would read something else after an update", async () => {
  await makeFirst();
  const matrix = (await workbookContents(host)).sheets.find(
    ({ name }) => name === "Scoring matrix",
  );
  // The answer names the accounts as well, above their table.
  const row = (matrix?.cells ?? []).map(([name]) => name as Cell).lastIndexOf("Dyer") + 1;
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").formulas = [[`='Scoring matrix'!A${row}`]];
    sheet.getRange("B3").formulas = [["='Scoring matrix'!B6+1"]];
    await context.sync();
  });
  await addAccount(["Aa first", 10, 1, 90]);
  const read = await readBest();
  await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  const shown = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B3").load("values");
    await context.sync();
    return range.values.flat() as Cell[];
  });
  expect(shown).toEqual(["Dyer", read.proposal.slots + 1]);
}, 60_000);

test("a matrix that was deleted meanwhile is not updated, and nothing else is", async () => {
  const read = await makeFirst();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Scoring matrix").delete();
    await context.sync();
  });
  const before = await workbookContents(host);
  await expect(actions.updateScoringMatrix(read, read.proposal, read.existing!)).rejects.toThrow(
    /Scoring matrix is not there any more.*Nothing was changed/,
  );
  expect(await workbookContents(host)).toEqual(before);
}, 60_000);

test("other criteria would be forced upon a matrix; another one takes over what was typed", async () => {
  await makeFirst();
  await type("StatusNow", [[""], ["Key"]]);
  await type("ReviewsBelow", [[""], [2]]);
  await type("Decisions", [[""], ["Eve decides in May"]]);
  const read = await readBest();
  const fewer = { ...read.proposal, criteria: read.proposal.criteria.slice(0, 2) };
  await host.settle();
  const before = await workbookContents(host);
  await expect(actions.updateScoringMatrix(read, fewer, read.existing!)).rejects.toThrow(
    /made of other criteria .*: make another matrix/,
  );
  expect(await workbookContents(host)).toEqual(before);
  const another = await actions.createScoringMatrix(read, fewer);
  expect(another.sheetName).toBe("Scoring matrix (2)");
  const taken = ["StatusNow", "ReviewsBelow", "Decisions"].map(
    async (name) => (await named(name, another.sheetName))[1],
  );
  expect(await Promise.all(taken)).toEqual(["Key", 2, "Eve decides in May"]);
}, 90_000);

test("of two updates with new accounts, the first could not take its rows out after the second was taken back", async () => {
  await makeFirst();
  await host.settle();
  const before = await workbookContents(host);
  await addAccount(["Ebro", 60, 4, 50]);
  let read = await readBest();
  const first = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  await addAccount(["Fenn", 65, 5, 40]);
  read = await readBest();
  const second = await actions.updateScoringMatrix(read, read.proposal, read.existing!);
  expect((await named("AccountNames")).slice(-2)).toEqual(["Ebro", "Fenn"]);
  await actions.takeBack(second);
  await actions.takeBack(first);
  await host.settle();
  expect(await named("AccountNames")).toEqual(["Acme", "Bolt", "Cask", "Dyer"]);
  const matrixIn = ({ sheets }: Awaited<ReturnType<typeof workbookContents>>) =>
    sheets.find(({ name }) => name === "Scoring matrix");
  expect(matrixIn(await workbookContents(host))).toEqual(matrixIn(before));
}, 90_000);

test("a new account would give one of two criteria the ends of the other, and turn the ranking over", async () => {
  const read = await readBest();
  const [revenue, fit] = read.proposal.criteria;
  const two = { ...read.proposal, criteria: [revenue!, fit!] };
  await actions.createScoringMatrix(read, two);
  await addAccount(["Egan", 10, 1, 15]);
  const again = await readBest();
  await actions.updateScoringMatrix(again, again.proposal, again.existing!);
  await host.settle();
  const ends = [await named("CriterionWorst"), await named("CriterionBest")];
  // The smallest and the largest of Revenue and of Product fit, with the account that came.
  expect(ends).toEqual([
    [10, 1],
    [100, 7],
  ]);
});
