import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench.close());

test("the matrix would warn of two criteria that say the same after the pane kept silent", async () => {
  const { pane } = workbench;
  await pressRibbon(workbench, "Score accounts");
  await pane.getByText(/^Annual revenue and Potential revenue say almost the same/).waitFor();
  await pane.getByRole("button", { name: "Leave out Annual revenue" }).click();
  await pane.getByRole("button", { name: "Put it back" }).click();
  await pane.getByRole("button", { name: "Leave out Annual revenue" }).click();
  await pane.getByText("Annual revenue is left out.").waitFor();
  expect(await pane.getByText(/say almost the same/).count()).toBe(0);
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  const { sheet } = await readSaved(await workbench.save());
  const cells = sheet("Scoring matrix").rows.flat().map(String);
  expect(
    cells.filter((cell) => cell.startsWith("✓ The criteria say different things")),
  ).toHaveLength(1);
});
