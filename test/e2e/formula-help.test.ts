import { eventually } from "./support/eventually";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { beginTyping, goToCell, typeIntoCell } from "./support/pane-walk";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.page.locator(".o-add-sheet").click();
});

afterAll(() => workbench.close());

/** Types at the pace of a hand and stays in the cell. */
async function beginFormula(cell: string, formula: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await goToCell(workbench, cell);
  await beginTyping(workbench, formula);
}

const offers = () => workbench.page.locator(".o-autocomplete-dropdown .o-autocomplete-value");
const typed = () => workbench.page.locator(".o-grid-composer .o-composer").innerText();

test("=KAM. offers every function, in the order of the alphabet", async () => {
  await beginFormula("B2", "=KAM.");
  await eventually(async () => expect(await offers().count()).toBe(49));
  const names = await offers().allInnerTexts();
  expect(names).toEqual([...names].sort());
});

test("a function whose name others begin with is offered with them, the mouse reaches the last", async () => {
  await beginFormula("B2", "=KAM.CLV");
  await eventually(async () =>
    expect(await offers().allInnerTexts()).toEqual([
      "KAM.CLV",
      "KAM.CLV.CONTRACT",
      "KAM.CLV.FIT",
      "KAM.CLV.FIT.HISTORIES",
      "KAM.CLV.HISTORIES",
      "KAM.CLV.TOTAL",
      "KAM.CLV.TRANSACTIONS",
    ]),
  );
  await beginFormula("B2", "=KAM.");
  await offers().nth(20).hover();
  const description = workbench.page.locator(".o-autocomplete-description");
  const name = await offers().nth(20).innerText();
  await description.filter({ hasText: /./ }).waitFor();
  await workbench.page
    .locator(".o-autocomplete-value-focus")
    .filter({ hasText: name })
    .first()
    .waitFor();
});

test("the words of an option are offered after {...} too, and written once with quotation marks", async () => {
  const { page } = workbench;
  await beginFormula("B2", "=KAM.SCORE({8,6,4;5,9,6},{0.5,0.3,0.2},");
  await eventually(async () =>
    expect(await offers().allInnerTexts()).toEqual([
      '"renormalise"',
      '"error"',
      '"worst"',
      '"neutral"',
    ]),
  );
  await page.keyboard.press("ArrowDown");
  await page.locator(".o-autocomplete-value-focus").filter({ hasText: "error" }).first().waitFor();
  await page.keyboard.press("Tab");
  await eventually(async () =>
    expect(await typed()).toBe('=KAM.SCORE({8,6,4;5,9,6},{0.5,0.3,0.2},"error"'),
  );
});

test("the argument that is being typed is named and explained, and F1 opens the help page", async () => {
  const { page } = workbench;
  await beginFormula("B2", "=KAM.CLV({100,200},");
  const help = page.locator(".argument-help");
  await help.waitFor();
  await page
    .locator(".argument-help__focus")
    .filter({ hasText: /^retention$/ })
    .waitFor();
  await help.filter({ hasText: "Share of accounts that stays" }).waitFor();
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    page.keyboard.press("F1"),
  ]);
  await opened
    .locator("h1")
    .filter({ hasText: /^KAM\.CLV$/ })
    .waitFor();
  await opened.close();
});

test("what is wrong with the selected cell is said without a mouse", async () => {
  await workbench.page.keyboard.press("Escape");
  await typeIntoCell(workbench, "E4", '=KAM.SCORE({8,6,4},{5,3,2},"wrost")');
  await goToCell(workbench, "E4");
  const status = workbench.page.locator("#status-cell");
  await status.filter({ hasText: 'E4: SCORE: missing: "wrost" is not known' }).waitFor();
  await goToCell(workbench, "E5");
  await status.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
});
