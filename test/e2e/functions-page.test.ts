import { eventually } from "./support/eventually";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { goToCell, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  // The pane at its narrowest, as beside a small Excel window.
  workbench = await openWorkbench({ viewport: { width: 1280, height: 720 } });
  await workbench.page.locator(".o-add-sheet").click();
  await workbench.pane.getByRole("tab", { name: "Functions" }).click();
});

afterAll(() => workbench.close());

test("a question finds a function, which is opened and inserted by the keyboard alone", async () => {
  const { page, pane } = workbench;
  await goToCell(workbench, "B2");
  await pane.getByRole("searchbox").focus();
  await page.keyboard.type("which few customers make most of our revenue");
  const entry = pane.getByRole("button", { name: /^KAM\.PARETO/ });
  await entry.waitFor();
  await entry.focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Insert KAM.PARETO into the active cell" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("KAM.PARETO is in").waitFor();
  const saved = await readSaved(await workbench.save());
  const rows = saved.sheet("Sheet1").rows;
  expect(rows[1]?.slice(1, 5)).toEqual(["Rank", "Share", "Cumulative share", "Class"]);
  expect(rows[3]?.slice(1, 5)).toEqual([1, 0.8, 0.8, "A"]);
});

test("an opened function is seen from its name on, in a pane as narrow as Excel makes it", async () => {
  const { pane } = workbench;
  await pane.getByRole("searchbox").fill("");
  const entry = pane.getByRole("button", { name: /^KAM\.CLV\.TRANSACTIONS/ });
  await entry.click();
  await eventually(async () =>
    expect(await entry.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(140),
  );
  const tooWide = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBe(0);
});

test("Function help on a cell with a function opens the page at that function", async () => {
  const { page, pane } = workbench;
  await typeIntoCell(workbench, "G2", "=KAM.CAGR(100, 150, 3)");
  await goToCell(workbench, "G2");
  await page.getByRole("button", { name: "Function help" }).click();
  await pane.getByRole("button", { name: "Insert KAM.CAGR into the active cell" }).waitFor();
  await eventually(async () =>
    expect(await pane.getByRole("searchbox").inputValue()).toBe("KAM.CAGR"),
  );
  await pane.getByRole("searchbox").fill("");
  await pane.getByRole("button", { name: /^KAM\.CLV\.TRANSACTIONS/ }).click();
});

test("where the result has no room nothing is written", async () => {
  const { pane } = workbench;
  await typeIntoCell(workbench, "D12", "mine");
  await goToCell(workbench, "B10");
  await pane.getByRole("button", { name: /^Insert KAM\.CLV\.TRANSACTIONS/ }).click();
  await pane.getByText("Cell Sheet1!D12 is not empty, and the result fills B10:I18").waitFor();
  const saved = await readSaved(await workbench.save());
  expect(saved.sheet("Sheet1").rows[9]?.[1] ?? null).toBeNull();
});
