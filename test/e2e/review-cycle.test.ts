import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { create, pressRibbon } from "./support/pane-walk";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

const quarters = ["Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"];
const madeWithin = 100_000;

let workbench: OpenWorkbench;
let folder: string;
let saved: SavedWorkbook;
let file: string;

async function makeReview({ pane, page }: OpenWorkbench, period: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Period" }).selectOption(period);
  await pane.getByRole("button", { name: new RegExp(`^Create a review of .*, ${period}`) }).click();
  await page.locator(".o-sheet", { hasText: period }).waitFor({ timeout: madeWithin });
  await pane
    .getByText(new RegExp(`^Review of .* for ${period}\\.$`))
    .first()
    .waitFor({ timeout: madeWithin });
}

function reviewOf(workbook: SavedWorkbook, period: string): string {
  const name = workbook.sheetNames.find((one) => one.startsWith("Review ") && one.endsWith(period));
  if (name === undefined) throw new Error(`no review of ${period}`);
  return name;
}

function beside(workbook: SavedWorkbook, sheet: string, label: string): unknown {
  const row = workbook.sheet(sheet).rows.find((one) => one.includes(label));
  return row?.[row.indexOf(label) + 1];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kam-reviews-"));
  workbench = await openWorkbench();
  await pressRibbon(workbench, "Score accounts");
  await create(workbench, /^Create 'Scoring matrix' for 60 accounts/);
  await pressRibbon(workbench, "New review");
  await workbench.pane.getByRole("combobox", { name: "Cadence" }).selectOption("quarterly");
  // Each closes the one before it, as the ticked box says.
  for (const quarter of quarters) await makeReview(workbench, quarter);
  await workbench.pane.getByRole("button", { name: "Close review Q3 2026" }).click();
  await workbench.pane
    .getByText(/is closed: a record from now on\./)
    .first()
    .waitFor({ timeout: madeWithin });
  const bytes = await workbench.save();
  saved = await readSaved(bytes);
  file = join(folder, "reviews.xlsx");
  writeFileSync(file, bytes);
}, 600_000);

afterAll(async () => {
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

test("four quarters one after the other: each is a record, and compares with the one before", () => {
  quarters.forEach((quarter, index) => {
    const sheet = reviewOf(saved, quarter);
    expect(saved.cells(sheet).filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(String(beside(saved, sheet, "State"))).toMatch(/^■ Closed on /);
    expect(String(beside(saved, sheet, "Compared with"))).toMatch(
      index === 0 ? /^no closed review before/ : new RegExp(`^${quarters[index - 1]}, as of `),
    );
  });
  expect(workbench.consoleErrors).toEqual([]);
});

test("saved and reopened, the next review is made, and one that was folded away comes back", async () => {
  const again = await openWorkbench({ workbookFile: file });
  try {
    await pressRibbon(again, "New review");
    const { pane, page } = again;
    await pane.getByRole("button", { name: "Fold the review of Q4 2025 away" }).click();
    await pane
      .getByText("1 review folded into the list Reviews.")
      .first()
      .waitFor({ timeout: madeWithin });
    await pane.getByRole("button", { name: "Bring back the review of Q4 2025" }).click();
    await page.locator(".o-sheet", { hasText: "Q4 2025" }).waitFor({ timeout: madeWithin });
    await pane.getByText("1 review brought back.").first().waitFor({ timeout: madeWithin });
    await pane.getByRole("combobox", { name: "Cadence" }).selectOption("monthly");
    await makeReview(again, "September 2026");
    const whole = await readSaved(await again.save());
    expect(beside(whole, reviewOf(whole, "September 2026"), "Compared with")).toBe(
      "Q2 2026, as of 2026-06-30",
    );
    const texts = (workbook: SavedWorkbook): readonly unknown[] =>
      workbook
        .sheet(reviewOf(workbook, "Q4 2025"))
        .rows.flat()
        .filter((cell) => cell !== null && String(cell).trim() !== "")
        .map(String);
    expect(texts(whole)).toEqual(texts(saved));
    expect(again.consoleErrors).toEqual([]);
  } finally {
    await again.close();
  }
}, 600_000);
