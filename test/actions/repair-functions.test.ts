import { actions } from "../../src/actions";
import { insertFormula } from "../../src/actions/insert-formula";
import { repairFunctions } from "../../src/actions/repair-functions";
import { selectCell } from "../../src/actions/select-cell";
import { startHost, writeSheet, type HeadlessHost } from "./start-host";

/** A host whose functions come so late that the cells below are calculated before. */
async function lateHost(milliseconds: number): Promise<HeadlessHost> {
  const host = await startHost({ functionsComeAfterMilliseconds: milliseconds });
  await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem("Sheet1");
    first.getRange("A1:A3").formulas = [
      ["=KAM.NPS({10;9;3})"],
      ["=1+1"],
      ['=IF(TRUE,KAM.CHURN(40,37),"")'],
    ];
    const hidden = worksheets.add("Second");
    hidden.getRange("B2").formulas = [["=KAM.SCORE({8,6;5,9},{1,1})"]];
    hidden.visibility = "Hidden";
    const locked = worksheets.add("Locked");
    locked.getRange("A1").formulas = [["=KAM.WALLET(120,400)"]];
    locked.protection.protect();
    first.activate();
    await context.sync();
  });
  return host;
}

async function valuesOf(host: HeadlessHost, sheet: string, address: string) {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values.flat();
  });
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("functions that came after the workbook was calculated", () => {
  let host: HeadlessHost;

  beforeAll(async () => {
    host = await lateHost(300);
    await wait(400);
  }, 30_000);
  afterAll(() => host.close());

  test("#NAME? stays when the functions are known and everything is calculated", async () => {
    host.recalculateAll();
    await host.settle();
    expect(await valuesOf(host, "Sheet1", "A1:A3")).toEqual(["#NAME?", 2, "#NAME?"]);
  });

  test("Repair functions mends them on all sheets, hidden ones too, and tells of protected ones", async () => {
    const report = await repairFunctions();
    await host.settle();
    expect(report.sentence).toBe("3 formulas on 2 sheets are calculated again.");
    expect(report.notices).toEqual([
      {
        severity: "warning",
        sentence:
          "Sheet Locked is protected, so 1 formula there keeps #NAME?: choose Review > Unprotect " +
          "Sheet, then repair again.",
        cell: null,
      },
    ]);
    expect(await valuesOf(host, "Sheet1", "A1:A3")).toEqual([expect.closeTo(33.33, 2), 2, 0.075]);
    expect(await valuesOf(host, "Second", "B2:B3")).toEqual([7, 7]);
    expect(await valuesOf(host, "Locked", "A1")).toEqual(["#NAME?"]);
  });

  test("what is protected is mended after the protection is lifted, and then nothing is left", async () => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Locked").protection.unprotect();
      await context.sync();
    });
    expect((await repairFunctions()).sentence).toBe("1 formula on 1 sheet is calculated again.");
    expect(await repairFunctions()).toEqual({
      sentence: "No KAM formula shows #NAME?: there is nothing to repair.",
      notices: [],
    });
  });

  test("a function that does not exist is told apart, with the cell to look at", async () => {
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C5").formulas = [["=KAM.SCROE(1)"]];
      await context.sync();
    });
    const report = await repairFunctions();
    expect(report.sentence).toBe("No formula could be repaired.");
    expect(report.notices).toEqual([
      expect.objectContaining({
        cell: "Sheet1!C5",
        sentence: expect.stringMatching(/^1 formula still shows #NAME\?: .*spelt/),
      }),
    ]);
  }, 20_000);
});

test("a formula inserted before Excel knows the functions is entered once more, and has its result", async () => {
  const host = await lateHost(700);
  await selectCell("Sheet1!C1");
  const inserted = await insertFormula("=KAM.CHURN(40,37)", { rows: 1, columns: 1 });
  await host.settle();
  expect(inserted).toEqual({ cell: "Sheet1!C1", notice: null });
  expect(await valuesOf(host, "Sheet1", "C1")).toEqual([0.075]);
  host.close();
}, 30_000);

test("a formula whose function Excel does not come to know is explained", async () => {
  const host = await lateHost(60_000);
  await selectCell("Sheet1!C1");
  const inserted = await insertFormula("=KAM.CHURN(40,37)", { rows: 1, columns: 1 });
  expect(inserted.notice?.sentence).toBe(
    "Excel does not know the KAM functions yet, so Sheet1!C1 shows #NAME?: wait a moment, then " +
      "choose Repair functions on the ribbon.",
  );
  host.close();
}, 30_000);

test("a scoring matrix made before Excel knows the functions has its scores all the same", async () => {
  const host = await lateHost(900);
  const cells = [
    ["Account", "Fit", "Growth", "Margin"],
    ["Acme", 8, 6, 3],
    ["Bolt", 5, 9, 4],
    ["Cask", 7, 6, 9],
  ];
  await writeSheet(host, "Accounts", cells, "Accounts");
  const [source] = await actions.listAccountSources();
  const read = await actions.readAccounts(source!);
  const created = await actions.createScoringMatrix(read, read.proposal);
  expect(created.notices.map(({ sentence }) => sentence)).not.toContain(
    expect.stringContaining("#NAME?"),
  );
  const used = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(created.sheetName).getUsedRange();
    range.load("values");
    await context.sync();
    return range.values.flat();
  });
  expect(used.filter((value) => value === "#NAME?")).toEqual([]);
  host.close();
}, 60_000);
