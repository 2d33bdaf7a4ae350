import { eventually } from "./support/eventually";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { showSheet } from "./support/in-workbench";
import { create, goToCell, pressRibbon } from "./support/pane-walk";

let workbench: OpenWorkbench;

afterEach(() => workbench?.close());

/** The menu that the right mouse button opens on a cell. */
async function chooseOn(cell: string, entry: string): Promise<void> {
  const { page } = workbench;
  await goToCell(workbench, cell);
  const handle = page.locator(".o-autofill").first();
  await handle.waitFor();
  const box = await handle.boundingBox();
  await page.mouse.click((box?.x ?? 0) - 12, (box?.y ?? 0) - 6, { button: "right" });
  await page.locator(".o-menu").getByText(entry, { exact: true }).click();
}

const tab = (name: string) => workbench.page.getByRole("tab", { name, exact: true });

test("a right click on an account leads to its new plan, to the plan it has, and to its score", async () => {
  workbench = await openWorkbench({ excel: "365" });
  const { page, pane } = workbench;
  await showSheet(workbench, "Accounts");
  await chooseOn("A4", "New plan");
  const button = pane.getByRole("button", { name: /^Create a plan for / });
  await button.waitFor();
  const account = ((await button.textContent()) ?? "").replace("Create a plan for ", "");
  await goToCell(workbench, "A4");
  expect(await page.locator("#status-cell, .o-topbar-composer").allTextContents()).toContain(
    account,
  );
  await create(workbench, /^Create a plan for /);
  await tab("Account plan").waitFor();

  await showSheet(workbench, "Accounts");
  await eventually(async () => expect(await tab("Account plan").count()).toBe(0));
  await chooseOn("A4", "Open plan");
  await tab("Account plan").click();
  await page.locator(".ribbon__button", { hasText: "Plan on one page" }).click();
  await page.locator(".o-sheet.active", { hasText: "One page " }).waitFor();

  await showSheet(workbench, "Accounts");
  await chooseOn("B1", "Open plan");
  await pane.getByText(/^Accounts!B1 has the name of no account that is known here/).waitFor();

  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix'/);
  await tab("Scoring matrix").waitFor();
  await showSheet(workbench, "Accounts");
  await chooseOn("A4", "Explain score");
  await pane.getByRole("heading", { name: account }).waitFor();
  expect(workbench.consoleErrors).toEqual([]);
});

test("a shortcut opens a closed pane, and keys that are none stay the grid's", async () => {
  workbench = await openWorkbench({ excel: "2021" });
  const { page, pane } = workbench;
  await page.click("#pane-close");
  await goToCell(workbench, "A4");
  await page.keyboard.press("Control+Shift+Alt+Digit2");
  await pane.getByRole("button", { name: /^Create a plan for / }).waitFor();
  await goToCell(workbench, "A4");
  await page.keyboard.press("ArrowDown");
  await eventually(async () =>
    expect(await page.locator(".o-named-range-selector input").inputValue()).toBe("A5"),
  );
});

test("an Excel without contextual tabs has the fixed one alone", async () => {
  workbench = await openWorkbench({ excel: "2021", without: ["RibbonApi"] });
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix'/);
  await workbench.page.locator(".o-sheet.active", { hasText: "Scoring matrix" }).waitFor();
  expect(
    await workbench.page.getByRole("tablist").first().getByRole("tab").allTextContents(),
  ).toEqual(["Home", "Key Accounts"]);
});
