import { partText } from "../workbench/xlsx/independent-reader";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  await pressRibbon(workbench, "New plan");
  await create(workbench, /^Create a plan for/);
  await draw();
}, 240_000);

afterAll(() => workbench?.close());

async function draw(): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: /^Map of the people in Plan /u }).click();
  await pane.getByText(/^Stakeholder map of |says what the plan says now/u).waitFor();
}

const boxes = () => workbench.page.locator('.shape[aria-label*=" influence"][aria-label*=":"]');

test("a box that was dragged jumps back when the map is drawn again, or is not where the file says", async () => {
  const { page } = workbench;
  const box = boxes().first();
  const label = String(await box.getAttribute("aria-label"));
  const before = (await box.boundingBox())!;
  await page.mouse.move(before.x + 30, before.y + 20);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 60);
  await page.mouse.move(before.x + 110, before.y + 100);
  await page.mouse.up();
  const dragged = (await page.locator(`.shape[aria-label="${label}"]`).boundingBox())!;
  expect(Math.round(dragged.x - before.x)).toBe(80);
  await draw();
  const again = (await page.locator(`.shape[aria-label="${label}"]`).boundingBox())!;
  expect([again.x, again.y].map(Math.round)).toEqual([dragged.x, dragged.y].map(Math.round));
  expect(partText(await workbench.save(), "xl/drawings/drawing3.xml")).toContain("Person: ");
});
