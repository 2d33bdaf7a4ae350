import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { pressRibbon } from "./support/pane-walk";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

const madeWithin = 100_000;

async function choose({ pane }: OpenWorkbench, cadence: string, period: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Cadence" }).selectOption(cadence);
  const choice = pane.getByRole("combobox", { name: "Period" });
  const option = choice.locator("option", { hasText: period }).first();
  await option.waitFor({ state: "attached" });
  await choice.selectOption((await option.getAttribute("value")) ?? period);
}

/** One of the two sheets alone, from the ribbon's button. */
async function make(
  workbench: OpenWorkbench,
  cadence: string,
  period: string,
  what: "Portfolio review" | "KPI scorecard",
): Promise<void> {
  await pressRibbon(workbench, "Month's pack");
  await choose(workbench, cadence, period);
  await workbench.pane.getByRole("button", { name: `${what} alone` }).click();
  await workbench.pane
    .getByText(new RegExp(`^${what} (?:of .* for ${period}\\.|refreshed: )`, "u"))
    .first()
    .waitFor({ timeout: madeWithin });
}

function beside(saved: SavedWorkbook, sheet: string, label: string): unknown {
  const row = saved.sheet(sheet).rows.find((cells) => cells[0] === label) ?? [];
  return row.slice(1).find((cell) => cell !== null && cell !== "") ?? null;
}

function errorsOn(saved: SavedWorkbook, sheet: string): readonly unknown[] {
  return saved
    .sheet(sheet)
    .rows.flat()
    .filter((cell) => typeof cell === "string" && /^#[A-Z]/u.test(cell));
}

/** A period, then saved, opened again and moved on to the next. */
async function twoPeriods(
  bytes: Uint8Array,
  cadence: string,
  [first, next]: readonly [string, string],
): Promise<readonly [SavedWorkbook, SavedWorkbook]> {
  const made = await inWorkbench(bytes, async (workbench) => {
    await make(workbench, cadence, first, "KPI scorecard");
    await make(workbench, cadence, first, "Portfolio review");
  });
  const later = await inWorkbench(made, async (workbench) => {
    await make(workbench, cadence, next, "KPI scorecard");
    await make(workbench, cadence, next, "Portfolio review");
  });
  return [await readSaved(made), await readSaved(later)];
}

function expectPeriods(
  [made, later]: readonly [SavedWorkbook, SavedWorkbook],
  [first, next]: readonly [string, string],
): void {
  for (const sheet of ["KPI scorecard", "Portfolio review"]) {
    expect(beside(made, sheet, "Period")).toBe(first);
    expect(beside(later, sheet, "Period")).toBe(next);
    expect(errorsOn(later, sheet)).toEqual([]);
  }
  expect(later.sheetNames).toEqual(made.sheetNames);
}

test("the sample: the next quarter would be a second sheet, or keep the words of the last", async () => {
  const sample = join(__dirname, "..", "..", "assets", "sample-workbook.xlsx");
  const periods = ["Q2 2026", "Q3 2026"] as const;
  expectPeriods(
    await twoPeriods(new Uint8Array(readFileSync(sample)), "quarterly", periods),
    periods,
  );
}, 600_000);

describeWithSharedData("exports of others", () => {
  test.each([
    ["b2b/maven_crm", "quarterly", ["Q3 2017", "Q4 2017"]],
    ["b2b/ravenstack", "monthly", ["November 2024", "December 2024"]],
  ] as const)(
    "%s: the next period would be a second sheet, or keep the words of the last",
    async (folder, cadence, periods) => {
      expectPeriods(await twoPeriods(await workbookOf(folder), cadence, periods), periods);
    },
    600_000,
  );
});
