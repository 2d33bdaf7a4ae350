import { eventually } from "./support/eventually";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { writeRatesWorkbook } from "./support/rates-workbook";

const folder = mkdtempSync(join(tmpdir(), "kam-"));
let workbench: OpenWorkbench;
let wasShellSeen = false;

/** A cold start on a slow line, with a formula saved earlier and a user who presses at once. */
beforeAll(async () => {
  const workbookFile = join(folder, "rates.xlsx");
  await writeRatesWorkbook(workbookFile);
  workbench = await openWorkbench({
    workbookFile,
    lateFiles: { "/functions.js": 5_000, "/commands.js": 6_000 },
    onGrid: async (page) => {
      await page.locator(".ribbon__button", { hasText: "Function help" }).click();
      const shell = page.frameLocator("#pane-body iframe").locator(".shell-name");
      await shell.waitFor({ state: "visible", timeout: 3_000 });
      wasShellSeen = true;
    },
  });
});

afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a saved formula would be #VALUE! for good if Excel called it before functions.js is there", async () => {
  await eventually(async () => {
    const values = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Rates").getRange("A1:B1").load("values");
        await context.sync();
        return range.values[0];
      }),
    );
    expect(values).toEqual([0.075, 0.15]);
  });
});

test("the first press on the ribbon would be lost if commands.js came after Excel's call", async () => {
  await workbench.pane.getByRole("searchbox", { name: "Search" }).waitFor({ timeout: 20_000 });
  await eventually(async () =>
    expect(await workbench.page.locator("body.pane-closed").count()).toBe(0),
  );
});

test("the pane would be blank for seconds if its shell waited for the scripts", () => {
  expect(wasShellSeen).toBe(true);
});
