import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { listBelow, readSaved, type SavedWorkbook } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

const tabs = (): Promise<string[]> =>
  workbench.page.locator(".o-sheet .o-sheet-name").allTextContents();

/** What the matrix has as Product fit of the first account. */
function fitOf(saved: SavedWorkbook): unknown {
  const list = listBelow(saved.sheet("Scoring matrix"), ["Account", "Score", "Rank", "Remark"]);
  return list.find((row) => row["Account"] === "Aldermoor Foods")?.["Product fit"];
}

test("creating again would make a second matrix unasked; updating keeps what was typed and can be taken back", async () => {
  const { pane } = workbench;
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  const sheets = await tabs();
  await typeIntoCell(workbench, "B6", "4");
  await pane.getByRole("button", { name: "Update 'Scoring matrix' for 60 accounts" }).waitFor();
  // Product fit of the first account was 5.
  await workbench.page.locator(".o-sheet .o-sheet-name", { hasText: "Accounts" }).click();
  await typeIntoCell(workbench, "K2", "6");
  // The pane shows what stands on the sheet when it is asked anew.
  await pane.getByRole("button", { name: "Overview" }).click();
  await pressRibbon(workbench, "Score accounts");
  await pane.getByText("4 key accounts of 60").waitFor();

  await pane.getByRole("button", { name: /^Update 'Scoring matrix'/ }).click();
  // The fit; and that three key accounts stand below the cut, which counts as their first review there.
  await pane.getByText("Scoring matrix updated: 4 values change.").waitFor();
  expect(await tabs()).toEqual(sheets);
  const updated = await readSaved(await workbench.save());
  expect(updated.sheet("Scoring matrix").rows[5]?.[1]).toBe(4);
  expect(fitOf(updated)).toBe(6);

  await pane.getByRole("button", { name: "Take back" }).click();
  await pane.getByText("Taken back. Scoring matrix is as it was before.").waitFor();
  expect(await tabs()).toEqual(sheets);
  const back = await readSaved(await workbench.save());
  expect(back.sheetNames.filter((name) => !sheets.includes(name))).toEqual([]);
  expect(back.sheet("Scoring matrix").rows[5]?.[1]).toBe(4);
  expect(fitOf(back)).toBe(5);
});
