import { eventually } from "./support/eventually";
import { profileNames } from "../../workbench/profiles/host-profile";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

describe.each(profileNames)("the workbench as Excel %s", (excel) => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ excel });
  });
  afterAll(() => workbench?.close());

  test("is what the page says and what the add-in is told", async () => {
    await eventually(async () =>
      expect(await workbench.page.locator("#excel-choice").inputValue()).toBe(excel),
    );
    const knowsUndoGroups = await workbench.pane.evaluate(() =>
      Office.context.requirements.isSetSupported("ExcelApi", "1.20"),
    );
    expect(knowsUndoGroups).toBe(excel === "365" || excel === "web");
  });

  test("an undo group around a sheet would be let pass here and refused in Excel", async () => {
    const code = await workbench.pane.evaluate(() =>
      Excel.run({ mergeUndoGroup: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().delete();
        await context.sync();
        return "done";
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe(excel === "365" || excel === "web" ? "UndoNotSupported" : "done");
  });

  test("another Excel can be chosen in the page, and the workbook stays", async () => {
    const other = excel === "2021" ? "365" : "2021";
    await workbench.page.selectOption("#excel-choice", other);
    const handle = await workbench.page.waitForSelector("#pane-body iframe", { state: "attached" });
    const pane = await handle.contentFrame();
    await pane?.getByRole("tab", { name: "Accounts" }).waitFor();
    const isNewer = await pane?.evaluate(() =>
      Office.context.requirements.isSetSupported("ExcelApi", "1.20"),
    );
    expect(isNewer).toBe(other === "365");
    expect(new URL(workbench.page.url()).searchParams.get("excel")).toBe(other);
    expect(await workbench.page.locator("#file-name").textContent()).toBe("sample-workbook.xlsx");
  });

  test("goes from start to a saved file with scores", async () => {
    await workbench.close();
    workbench = await openWorkbench({ excel });
    await pressRibbon(workbench, "Score accounts");
    await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
    const saved = await readSaved(await workbench.save());
    expect(saved.sheetNames).toContain("Scoring matrix");
    expect(workbench.consoleErrors).toEqual([]);
  });
});
