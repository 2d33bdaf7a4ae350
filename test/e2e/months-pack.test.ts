import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSharedData } from "../support/shared-data";
import { workbookOf } from "./support/export-workbook";
import { inWorkbench, showSheet } from "./support/in-workbench";
import type { OpenWorkbench } from "./support/open-workbench";
import { pressRibbon, typeIntoCell } from "./support/pane-walk";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

const madeWithin = 200_000;

interface Book {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** What a user types to say who the key accounts are; the sample says it already. */
  readonly status: { readonly sheet: string; readonly column: string } | null;
  readonly cadence: "quarterly" | "monthly";
  readonly reviews: number;
  /** Packs of the first are made, and after saving and opening those of the next. */
  readonly periods: readonly [first: readonly string[], next: readonly string[]];
  /** A KPI that is known in both. */
  readonly kpi: string;
}

const sample = join(__dirname, "..", "..", "assets", "sample-workbook.xlsx");

const books: readonly Book[] = [
  {
    name: "the sample",
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(sample))),
    status: null,
    cadence: "quarterly",
    reviews: 6,
    periods: [
      ["Q4 2025", "Q1 2026"],
      ["Q2 2026", "Q3 2026"],
    ],
    kpi: "NRR",
  },
  {
    name: "Maven",
    bytes: () => workbookOf("b2b/maven_crm"),
    status: { sheet: "accounts", column: "H" },
    cadence: "quarterly",
    reviews: 2,
    periods: [["Q3 2017"], ["Q4 2017"]],
    kpi: "Revenue growth",
  },
  {
    name: "ravenstack",
    bytes: () => workbookOf("b2b/ravenstack"),
    status: { sheet: "ravenstack_accounts", column: "K" },
    cadence: "monthly",
    reviews: 2,
    periods: [["October 2024"], ["November 2024"]],
    kpi: "Retention",
  },
];

async function callKey(workbench: OpenWorkbench, { status }: Book): Promise<void> {
  if (status === null) return;
  await showSheet(workbench, status.sheet);
  for (const [row, content] of ["Status", "Key", "Key"].entries()) {
    await typeIntoCell(workbench, `${status.column}${row + 1}`, content);
  }
}

async function makePacks(
  workbench: OpenWorkbench,
  { cadence, reviews }: Book,
  periods: readonly string[],
): Promise<void> {
  const { pane } = workbench;
  for (const period of periods) {
    await pressRibbon(workbench, "Month's pack");
    await pane.getByRole("combobox", { name: "Cadence" }).selectOption(cadence);
    await pane.getByRole("combobox", { name: "Period" }).selectOption(period);
    await pane.getByRole("button", { name: `Make the pack of ${period}` }).click();
    await pane
      .getByText(new RegExp(`^The pack of ${period}: ${reviews} reviews`, "u"))
      .first()
      .waitFor({ timeout: madeWithin });
  }
}

/** The row of a KPI of the portfolio on the scorecard, and the first free row of the list of targets. */
function onScorecard(saved: SavedWorkbook, kpi: string) {
  const { rows } = saved.sheet("KPI scorecard");
  const top = rows.findIndex((cells) => cells[0] === "KPI" && cells[1] === "Actual");
  return {
    cells: rows.slice(top).find((cells) => cells[0] === kpi) ?? [],
    firstTarget: rows.findIndex((cells) => cells[0] === "KPI" && cells[1] === "Scope") + 2,
  };
}

function expectReviews(saved: SavedWorkbook, { reviews }: Book, periods: readonly string[]): void {
  for (const period of periods) {
    const names = saved.sheetNames.filter((name) => name.startsWith("Review "));
    expect(names.filter((name) => name.endsWith(period))).toHaveLength(reviews);
  }
}

/** Both sheets are of the last period, and each period has its reviews. */
function expectPacks(saved: SavedWorkbook, book: Book, periods: readonly string[]): void {
  for (const name of ["Portfolio review", "KPI scorecard"]) {
    const cells = saved.sheet(name).rows.flat();
    expect(cells).toContain(periods.at(-1));
    expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/u.test(cell))).toEqual([]);
  }
  expectReviews(saved, book, periods);
}

describeWithSharedData("the month's pack from the ribbon", () => {
  test.each(books)(
    "$name: saved and opened again, the pack of the next period would be other sheets, or lose a target",
    async (book) => {
      const [first, next] = book.periods;
      const bytes = await inWorkbench(await book.bytes(), async (workbench) => {
        await callKey(workbench, book);
        await makePacks(workbench, book, first);
      });
      const made = await readSaved(bytes);
      expectPacks(made, book, first);
      const { cells, firstTarget } = onScorecard(made, book.kpi);
      expect(typeof cells[1]).toBe("number");
      const later = await inWorkbench(bytes, async (workbench) => {
        await showSheet(workbench, "KPI scorecard");
        await typeIntoCell(workbench, `A${firstTarget}`, book.kpi);
        await typeIntoCell(workbench, `C${firstTarget}`, "0.5");
        await makePacks(workbench, book, next);
      });
      const again = await readSaved(later);
      expectPacks(again, book, next);
      expect(onScorecard(again, book.kpi).cells[2]).toBe(0.5);
      expect(again.sheetNames.filter((name) => !name.startsWith("Review "))).toEqual(
        made.sheetNames.filter((name) => !name.startsWith("Review ")),
      );
      // The reviews of the first periods stay as they were made.
      expectReviews(again, book, first);
    },
    900_000,
  );
});
