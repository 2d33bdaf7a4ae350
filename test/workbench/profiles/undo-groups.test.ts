import {
  newWorkbook,
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import { refusalOf } from "../object-model/office-run";

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** "Unsupported APIs" of learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities. */
const withoutUndoOnWindowsAndMac: readonly (readonly [string, Work])[] = [
  ["Worksheet.name", (_context, sheet) => (sheet.name = "Other")],
  ["Worksheet.position", (_context, sheet) => (sheet.position = 0)],
  ["Worksheet.visibility", (_context, sheet) => (sheet.visibility = "Visible")],
  ["Worksheet.delete", (_context, sheet) => sheet.delete()],
  ["WorksheetProtection.protect", (_context, sheet) => sheet.protection.protect()],
  ["WorksheetProtection.unprotect", (_context, sheet) => sheet.protection.unprotect()],
];
const undoneOnTheWeb = ["Worksheet.name", "Worksheet.position", "Worksheet.visibility"];

function grouped(host: HeadlessHost, work: Work): Promise<string> {
  return refusalOf(() =>
    host.Excel.run({ mergeUndoGroup: true }, async (context) => {
      work(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    }),
  );
}

const formulas = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => "=RAND()"));

describe.each(["365", "web"] as const)("a merged undo group in %s", (profile) => {
  let host: HeadlessHost;

  beforeAll(async () => {
    host = await startHeadlessHost({ profile, model: newWorkbook() });
  });
  afterAll(() => host.close());

  test.each(withoutUndoOnWindowsAndMac)(
    "%s is refused where it cannot be undone",
    async (member, work) => {
      const refusal = await grouped(host, work);
      const isUndone = profile === "web" && undoneOnTheWeb.includes(member);
      expect(refusal).toBe(
        isUndone ? "not refused" : `UndoNotSupported: ${member} cannot be undone.`,
      );
      const sheet = host.model.getters.getSheetIds()[0] ?? "";
      host.model.dispatch("UNLOCK_SHEET", { sheetId: sheet });
      host.model.dispatch("RENAME_SHEET", {
        sheetId: sheet,
        oldName: host.model.getters.getSheetName(sheet),
        newName: "Sheet1",
      });
    },
  );

  test("the comment of a name is undone on Windows and Mac only", async () => {
    const refusal = await grouped(host, (context) => {
      context.workbook.names.add("Rate", "=1").comment = "A rate";
    });
    expect(refusal).toBe(
      profile === "web" ? "UndoNotSupported: NamedItem.comment cannot be undone." : "not refused",
    );
  });

  test("1,600 formulas in one group are too many (office-js 6491), over several syncs too", async () => {
    const write = (rows: number) =>
      refusalOf(() =>
        host.Excel.run({ mergeUndoGroup: true }, async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          sheet.getRangeByIndexes(0, 0, 20, 40).formulas = formulas(20, 40);
          await context.sync();
          sheet.getRangeByIndexes(20, 0, rows, 40).formulas = formulas(rows, 40);
          await context.sync();
        }),
      );
    expect(await write(19)).toBe("not refused");
    expect(await write(20)).toMatch(/^UndoNotSupported: /);
  });

  test("a custom function in a group is an internal error (office-js 6255)", async () => {
    const refusal = await grouped(host, (_context, sheet) => {
      sheet.getRange("A1").formulas = [["=KAM.NPS(B1:B9)"]];
    });
    expect(refusal).toMatch(/^GeneralException: There was an internal error/);
  });

  test("the same is taken without the option", async () => {
    const refusal = await refusalOf(() =>
      host.Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.add("New");
        sheet.name = "Newer";
        await context.sync();
        sheet.delete();
        await context.sync();
      }),
    );
    expect(refusal).toBe("not refused");
  });
});

test("an Excel that knows no undo groups leaves the option alone", async () => {
  const host = await startHeadlessHost({ profile: "2021", model: newWorkbook() });
  expect(await grouped(host, (_context, sheet) => (sheet.name = "Other"))).toBe("not refused");
  host.close();
});
