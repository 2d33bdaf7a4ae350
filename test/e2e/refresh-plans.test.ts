import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

async function rowsOf(sheetName: string) {
  return (await readSaved(await workbench.save())).sheet(sheetName).rows;
}

test("a plan that people wrote on is brought up to date in its place, and can be taken back", async () => {
  const { page, pane } = workbench;
  await pressRibbon(workbench, "New plan");
  await create(workbench, /^Create a plan for/);
  const tabs = await page.locator(".o-sheet .o-sheet-name").allTextContents();
  const plan = tabs.find((name) => name.startsWith("Plan ")) ?? "";
  const rows = await rowsOf(plan);
  const account = String(rows[0]?.[0]);
  const rowOf = (label: string): number => rows.findIndex((row) => row.includes(label)) + 1;
  const manager = rows[rowOf("Account manager") - 1]?.[3];
  // Cells that take one column: the name box shows merged ones as a range.
  await typeIntoCell(workbench, `A${rowOf("Competitor") + 1}`, "Grow together in words of ours");
  await typeIntoCell(workbench, `B${rowOf("Industry")}`, "Somebody else");

  const accounts = await rowsOf("Accounts");
  const accountRow = accounts.findIndex((row) => row[0] === account) + 1;
  const column = (accounts[0] ?? []).indexOf("Account manager");
  expect([accounts[accountRow - 1]?.[column], column]).toEqual([manager, 3]);
  await page.locator(".o-sheet", { hasText: /^\s*Accounts\s*$/ }).click();
  await typeIntoCell(workbench, `D${accountRow}`, "Nadia New");

  await pressRibbon(workbench, "Refresh plans");
  await pane
    .getByText(/^1 value changes/)
    .first()
    .waitFor();
  await pane.getByText("There: Somebody else").waitFor();
  await pane.getByRole("button", { name: `Refresh ${plan}` }).click();
  await pane.getByText(`${plan} refreshed:`, { exact: false }).waitFor();
  const refreshed = JSON.stringify(await rowsOf(plan));
  for (const words of ["Grow together in words of ours", "Somebody else", "Nadia New"]) {
    expect(refreshed).toContain(words);
  }
  expect(await page.locator(".o-sheet .o-sheet-name").allTextContents()).toEqual(tabs);

  await pane.getByRole("button", { name: "Take back" }).click();
  await pane.getByText(`Taken back. ${plan} is as it was before.`).waitFor();
  const back = JSON.stringify(await rowsOf(plan));
  expect(back).not.toContain("Nadia New");
  expect(back).toContain("Grow together in words of ours");
  expect(workbench.consoleErrors).toEqual([]);
});
