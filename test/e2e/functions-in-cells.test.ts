import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { beginTyping, goToCell, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

describe("=KAM functions typed into cells", () => {
  test("typing =KAM.SC offers SCORE with its description", async () => {
    const { page } = workbench;
    await goToCell(workbench, "R3");
    await beginTyping(workbench, "=KAM.SC");
    const offers = page.locator(".o-autocomplete-dropdown");
    await offers.filter({ hasText: "KAM.SCORE" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("the three formulas of the README give their published numbers, spill, and say what is wrong", async () => {
    await typeIntoCell(workbench, "R2", "=KAM.SCORE({8,6,4;5,9,6},{0.5,0.3,0.2})");
    await typeIntoCell(workbench, "S2", "=KAM.CHURN(40,37)");
    await typeIntoCell(workbench, "T2", "=KAM.CLV(17.95,0.995,0.01)");
    await typeIntoCell(workbench, "U2", "=KAM.SCORE({8,6,4},{0.5,0.3})");
    await typeIntoCell(workbench, "R6", "0.5");
    await typeIntoCell(workbench, "S6", "=KAM.CHURN(40,40*R6)");
    await typeIntoCell(workbench, "R6", "0.75");
    const saved = await readSaved(await workbench.save());
    const rows = saved.sheet("Accounts").rows;
    const [column] = [17];
    expect(rows[1]?.[column]).toBeCloseTo(6.6, 12);
    expect(rows[2]?.[column]).toBeCloseTo(6.4, 12);
    expect(rows[1]?.[column + 1]).toBeCloseTo(0.075, 12);
    expect(rows[1]?.[column + 2]).toBeCloseTo(1190.68, 2);
    expect(rows[1]?.[column + 3]).toBe("#VALUE!");
    expect(rows[5]?.[column + 1]).toBeCloseTo(0.25, 12);
  });

  test("an error shows its sentence beside the cell", async () => {
    const { page } = workbench;
    await page.locator(".o-add-sheet").click();
    await typeIntoCell(workbench, "A1", "=KAM.SCORE({8,6,4},{0.5,0.3})");
    // The cells are drawn, not elements: A1 lies just inside the row and column headings.
    await page.locator(".o-grid").hover({ position: { x: 90, y: 38 } });
    await page.getByText("weights has 2 values but ratings has 3 columns").waitFor();
  });
});
