import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

const accounts = 1000;
const criteria = 10;
const slots = 50;

describe("a calculation that takes long", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Ratings");
    for (let row = 0; row < accounts; row += 1) {
      // Spread over 1 to 10 without a random generator, so that the test is the same each time.
      sheet.addRow(
        Array.from(
          { length: criteria },
          (_, column) => 1 + ((row * 7919 + column * 104729) % 91) / 10,
        ),
      );
    }
    const file = join(folder, "ratings.xlsx");
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
    workbench = await openWorkbench({ workbookFile: file });
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("runs in a worker, not in the way of the pane, and gives every account its row", async () => {
    await typeIntoCell(
      workbench,
      "L1",
      `=KAM.ROBUST(A1:J${accounts},{1,1,1,1,1,1,1,1,1,1},${slots})`,
    );
    const saved = await readSaved(await workbench.save());
    expect(workbench.page.workers().length).toBeGreaterThan(0);
    const chances = saved.sheet("Ratings").rows.map((row) => Number(row[11]));
    expect(chances).toHaveLength(accounts);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(slots, 6);
  });

  test("the status bar says that it is being calculated, and when it is there", async () => {
    const { page } = workbench;
    const typed = `=KAM.ROBUST(A1:J${accounts},{1,1,1,1,1,1,1,1,1,1},${slots},,,60000)`;
    await typeIntoCell(workbench, "Q1", typed);
    const activity = page.locator("#status-activity");
    await activity.filter({ hasText: "Calculating 1 function" }).waitFor();
    await activity.filter({ hasText: "Ready" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.locator("#status-cell").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  });
});
