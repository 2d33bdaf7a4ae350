import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

const tabs = (): Promise<string[]> =>
  workbench.page.locator(".o-sheet .o-sheet-name").allTextContents();

test("creating again would make a second matrix unasked; updating keeps what was typed and can be taken back", async () => {
  const { pane } = workbench;
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  const sheets = await tabs();
  await typeIntoCell(workbench, "E3", "4");
  await pane.getByRole("button", { name: "Update 'Scoring matrix' for 60 accounts" }).waitFor();
  // The pane shows what stands on the sheet when it is asked anew.
  await pane.getByRole("button", { name: "Overview" }).click();
  await pressRibbon(workbench, "Score accounts");
  await pane.getByText("4 key accounts of 60").waitFor();

  await pane.getByRole("button", { name: /^Update 'Scoring matrix'/ }).click();
  await pane.getByText("Scoring matrix is updated for 60 accounts.").waitFor();
  expect(await tabs()).toEqual(sheets);
  const updated = await readSaved(await workbench.save());
  expect(updated.sheet("Scoring matrix").rows[2]?.slice(0, 5)).toContain(4);

  await pane.getByRole("button", { name: "Take back" }).click();
  await pane.getByText("Taken back. Scoring matrix is as it was before.").waitFor();
  expect(await tabs()).toEqual(sheets);
  const back = await readSaved(await workbench.save());
  expect(back.sheetNames.filter((name) => !sheets.includes(name))).toEqual([]);
  expect(back.sheet("Scoring matrix").rows[2]?.slice(0, 5)).toContain(4);
});
