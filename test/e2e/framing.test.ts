import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, goToCell, pressRibbon } from "./support/pane-walk";

describe("the headers of the two servers, in a browser", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 120_000);
  afterAll(() => workbench?.close());

  test("stop nothing that grid, chart, pane and worker need", async () => {
    await pressRibbon(workbench, "Score accounts");
    await create(workbench, /^Create/);
    // The chart stands below the list of key accounts.
    await goToCell(workbench, "B45");
    await workbench.page.locator(".o-figure canvas, .o-chart-container").first().waitFor();
    await workbench.save();
    expect(workbench.consoleErrors).toEqual([]);
  });

  test("keep the page with the workbook out of the frame of another page", async () => {
    const address = workbench.page.url();
    const other = await workbench.page.context().newPage();
    const said: string[] = [];
    other.on("console", (message) => said.push(message.text()));
    await other.setContent(`<iframe src="${address}"></iframe>`);
    await other.waitForTimeout(300);
    expect(said.join()).toContain("frame-ancestors 'none'");
    expect(await other.frames()[1]?.locator("#spreadsheet").count()).toBe(0);
    await other.close();
  });
});
