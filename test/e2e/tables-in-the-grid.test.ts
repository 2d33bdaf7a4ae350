import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { goToCell, typeHere, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

/** The rows of the sample's list of accounts. */
async function accountRows(): Promise<readonly (readonly unknown[])[]> {
  return (await readSaved(await workbench.save())).sheet("Accounts").rows;
}

describe("a table in the grid", () => {
  test("would not grow by Tab in its last cell, or by what is typed below it", async () => {
    const { page } = workbench;
    const before = await accountRows();
    const width = before[0]?.filter((heading) => heading !== null && heading !== "").length ?? 0;
    const lastColumn = String.fromCharCode(64 + width);
    await goToCell(workbench, `${lastColumn}${before.length}`);
    await page.keyboard.press("Tab");
    await typeHere(workbench, "Added by Tab");
    await typeIntoCell(workbench, `A${before.length + 2}`, "Typed below");
    const saved = await readSaved(await workbench.save());
    const rows = saved.sheet("Accounts").rows;
    expect(rows[before.length]?.[0]).toBe("Added by Tab");
    expect(rows[before.length + 1]?.[0]).toBe("Typed below");
    const ranges = saved.sheet("Accounts").tables?.map(({ range }) => range);
    expect(ranges).toContain(`A1:${lastColumn}${before.length + 2}`);
  }, 60_000);
});
