// npm run pictures: walks the sample in a real browser and takes the pictures that the README and the
// documentation show, so that they change with the code.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  closeBrowser,
  openWorkbench,
  type OpenWorkbench,
} from "../test/e2e/support/open-workbench";
import { create, goToCell, pressRibbon } from "../test/e2e/support/pane-walk";
import { buildIfStale } from "../workbench/server/build-if-stale";

const folder = join(__dirname, "..", "docs", "pictures");
const viewport = { width: 1440, height: 900 };

/** What docs/tour.md shows; others would only grow the repository. */
const shown = [
  "data",
  "data-dark",
  "score-accounts",
  "workbench",
  "plan",
  "review",
  "functions",
  "score-accounts-dark",
  "plan-dark",
];

async function take(workbench: OpenWorkbench, name: string): Promise<void> {
  if (!shown.includes(name)) return;
  // The grid draws after the answers of the functions have come.
  await workbench.page.waitForTimeout(2500);
  await workbench.page.screenshot({ path: join(folder, `${name}.png`) });
}

async function walk(colorScheme: "light" | "dark", suffix: string): Promise<void> {
  const workbench = await openWorkbench({ viewport, colorScheme });
  await openData(workbench);
  await take(workbench, `data${suffix}`);
  await pressRibbon(workbench, "Score accounts");
  await take(workbench, `score-accounts${suffix}`);
  await create(workbench, /^Create '/);
  await take(workbench, `workbench${suffix}`);
  await pressRibbon(workbench, "New plan");
  await create(workbench, /^Create a plan for/);
  await take(workbench, `plan${suffix}`);
  await pressRibbon(workbench, "New review");
  await create(workbench, /^Create a review of/);
  await take(workbench, `review${suffix}`);
  await typeBesideExample(workbench);
  await take(workbench, `functions${suffix}`);
  await workbench.close();
}

/** What was understood, with one list open. */
async function openData({ page, pane }: OpenWorkbench): Promise<void> {
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await pane.getByRole("button", { name: /^Opportunities/ }).click();
  await pane.getByRole("combobox", { name: "What its rows are" }).waitFor();
}

/** An example from the pane in the sheet, and a formula that is being typed. */
async function typeBesideExample(workbench: OpenWorkbench): Promise<void> {
  const { page, pane } = workbench;
  await pressRibbon(workbench, "Function help");
  await page.locator(".o-add-sheet").click();
  await goToCell(workbench, "B2");
  await pane.getByRole("button", { name: /^KAM\.PARETO/ }).click();
  await pane.getByRole("button", { name: /^Insert KAM\.PARETO/ }).click();
  await pane.getByText("KAM.PARETO is in").waitFor();
  await goToCell(workbench, "B9");
  await page.keyboard.type("=");
  await page.waitForTimeout(100);
  await page.keyboard.type("KAM.SCORE(C3:D6,{0.6,0.4},");
}

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  buildIfStale();
  await walk("light", "");
  await walk("dark", "-dark");
  await closeBrowser();
}

void takePictures();
