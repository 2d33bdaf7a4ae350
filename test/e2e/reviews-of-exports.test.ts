import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialDay } from "../support/serial-day";
import { describeWithSharedData } from "../support/shared-data";
import { rawRows, workbookOf } from "./support/export-workbook";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { pressRibbon } from "./support/pane-walk";
import { readSaved, type SavedWorkbook } from "./support/saved-workbook";

const madeWithin = 100_000;

interface Span {
  readonly label: string;
  /** Excel's numbers of the first and the last day. */
  readonly first: number;
  readonly last: number;
}

interface Expected {
  /** The label on the review, and what stands beside it; a blank where it cannot be known. */
  readonly [label: string]: number | null;
}

async function reviewOne(workbench: OpenWorkbench, cadence: string, period: string): Promise<void> {
  const { pane, page } = workbench;
  await pane.getByRole("combobox", { name: "Cadence" }).selectOption(cadence);
  const choice = pane.getByRole("combobox", { name: "Period" });
  const option = choice.locator("option", { hasText: period }).first();
  await option.waitFor({ state: "attached" });
  await choice.selectOption((await option.getAttribute("value")) ?? period);
  await pane.getByRole("button", { name: new RegExp(`^Create a review of .*, ${period}`) }).click();
  await page.locator(".o-sheet", { hasText: period }).waitFor({ timeout: madeWithin });
  await pane
    .getByText(new RegExp(`^Review of .* for ${period}\\.$`))
    .first()
    .waitFor({ timeout: madeWithin });
}

async function closeLast({ pane }: OpenWorkbench, period: string): Promise<void> {
  await pane.getByRole("button", { name: `Close review ${period}` }).click();
  await pane
    .getByText(/is closed: a record from now on\./)
    .first()
    .waitFor({ timeout: madeWithin });
}

function reviewOf(saved: SavedWorkbook, period: string): string {
  const name = saved.sheetNames.find((one) => one.startsWith("Review ") && one.endsWith(period));
  if (name === undefined) throw new Error(`no review of ${period}`);
  return name;
}

/** What stands right of a label, in the first row that has it or in the last. */
function beside(saved: SavedWorkbook, sheet: string, label: string, row: 0 | -1): unknown {
  const found = saved
    .sheet(sheet)
    .rows.filter((one) => one.includes(label))
    .at(row);
  const right = (found ?? []).slice((found?.indexOf(label) ?? 0) + 1);
  return right.find((cell) => cell !== null && String(cell).trim() !== "") ?? null;
}

function told(saved: SavedWorkbook, sheet: string, wanted: Expected): Expected {
  return Object.fromEntries(
    Object.keys(wanted).map((label) => {
      // A card of the same name may stand above.
      const found = beside(saved, sheet, label, -1);
      return [label, typeof found === "number" ? Number(found.toFixed(9)) : null];
    }),
  );
}

function walk(
  folder: string,
  cadence: string,
  spans: readonly [Span, Span, Span],
  expectedOf: (account: string, span: Span) => Expected,
): void {
  const temporary = mkdtempSync(join(tmpdir(), "kam-"));
  const file = join(temporary, "lists.xlsx");
  const [first, second, third] = spans;
  let saved: SavedWorkbook;

  beforeAll(async () => {
    writeFileSync(file, await workbookOf(folder));
    const workbench = await openWorkbench({ workbookFile: file });
    try {
      await pressRibbon(workbench, "New review");
      await reviewOne(workbench, cadence, first.label);
      // The ticked box has the one before closed.
      await reviewOne(workbench, cadence, second.label);
      await closeLast(workbench, second.label);
      writeFileSync(file, await workbench.save());
      expect(workbench.consoleErrors).toEqual([]);
    } finally {
      await workbench.close();
    }
    const again = await openWorkbench({ workbookFile: file });
    try {
      await pressRibbon(again, "New review");
      await reviewOne(again, cadence, third.label);
      saved = await readSaved(await again.save());
      expect(again.consoleErrors).toEqual([]);
    } finally {
      await again.close();
    }
  }, 600_000);

  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("closed reviews are values, saved and reopened, and each compares with the one before", () => {
    for (const { label } of [first, second]) {
      const sheet = reviewOf(saved, label);
      expect(saved.cells(sheet).filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
      expect(String(beside(saved, sheet, "State", 0))).toMatch(/^■ Closed on /);
    }
    const compared = spans.map(({ label }) =>
      String(beside(saved, reviewOf(saved, label), "Compared with", 0)).replace(/, as of .*/u, ""),
    );
    expect(compared).toEqual([
      expect.stringMatching(/^no closed review before/),
      first.label,
      second.label,
    ]);
  });

  test("every number of the three periods is the one worked out from the raw rows", () => {
    const account = reviewOf(saved, first.label)
      .replace(/^Review /u, "")
      .replace(` ${first.label}`, "");
    for (const span of spans) {
      const expected = expectedOf(account, span);
      expect([span.label, told(saved, reviewOf(saved, span.label), expected)]).toEqual([
        span.label,
        expected,
      ]);
    }
  });
}

const within = (day: number | null, { first, last }: Span): boolean =>
  day !== null && day >= first && day <= last;

describeWithSharedData(
  "a CRM export of 2016 and 2017, reviewed by quarter of its own years",
  () => {
    const quarter = (label: string, first: string, last: string): Span => ({
      label,
      first: serialDay(first),
      last: serialDay(last),
    });
    walk(
      "b2b/maven_crm",
      "quarterly",
      [
        quarter("Q2 2017", "2017-04-01", "2017-06-30"),
        quarter("Q3 2017", "2017-07-01", "2017-09-30"),
        quarter("Q4 2017", "2017-10-01", "2017-12-31"),
      ],
      (account, span) => {
        const dayIn = (text: string | undefined) => {
          const [month, day, year] = (text ?? "").split("/");
          if (year === undefined) return text ? serialDay(text) : null;
          return serialDay(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
        };
        const deals = rawRows("b2b/maven_crm/sales_pipeline.csv")
          .filter((row) => row["account"] === account)
          .map((row) => ({
            stage: row["deal_stage"],
            value: Number(row["close_value"]),
            closed: dayIn(row["close_date"]),
          }));
        const won = deals.filter((one) => one.stage === "Won" && within(one.closed, span));
        const lost = deals.filter((one) => one.stage === "Lost" && within(one.closed, span));
        return {
          "Won in the period": won.reduce((sum, one) => sum + one.value, 0),
          "Opportunities decided": won.length + lost.length,
          "Win rate of the period": Number((won.length / (won.length + lost.length)).toFixed(9)),
        };
      },
    );
  },
);

describeWithSharedData("a subscription business with tickets and churn, reviewed by month", () => {
  const month = (label: string, first: string, last: string): Span => ({
    label,
    first: serialDay(first),
    last: serialDay(last),
  });
  walk(
    "b2b/ravenstack",
    "monthly",
    [
      month("October 2024", "2024-10-01", "2024-10-31"),
      month("November 2024", "2024-11-01", "2024-11-30"),
      month("December 2024", "2024-12-01", "2024-12-31"),
    ],
    (account, span) => {
      const dayIn = (text: string | undefined) => {
        const [day, month, year] = (text ?? "").split(" ")[0]?.split("-") ?? [];
        return year === undefined ? null : serialDay(`${year}-${month}-${day}`);
      };
      const rows = (name: string) => rawRows(`b2b/ravenstack/ravenstack_${name}.csv`);
      const id = rows("accounts").find((row) => row["account_name"] === account)?.["account_id"];
      const own = (name: string) => rows(name).filter((row) => row["account_id"] === id);
      const tickets = own("supports_ticket").map((row) => ({
        opened: dayIn(row["submitted_at"]) ?? 0,
        closed: dayIn(row["closed_at"]),
      }));
      const running = own("subscriptions").filter((row) => {
        const end = dayIn(row["end_date"]);
        return (dayIn(row["start_date"]) ?? 0) <= span.last && (end === null || end > span.last);
      });
      return {
        "Tickets opened": tickets.filter(({ opened }) => within(opened, span)).length,
        "Tickets closed": tickets.filter(({ closed }) => within(closed, span)).length,
        "Open at the end": tickets.filter(
          ({ opened, closed }) => opened <= span.last && (closed === null || closed > span.last),
        ).length,
        "Recurring, a month": running.reduce((sum, row) => sum + Number(row["mrr_amount"]), 0),
        "Churn events": own("churn_events").filter((row) => within(dayIn(row["churn_date"]), span))
          .length,
      };
    },
  );
});
