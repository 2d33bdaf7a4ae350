import { deflateRawSync } from "node:zlib";
import sample from "../../../assets/sample-data.json";
import { serialOf } from "../../../src/domain/plan/calendar-day";
import { reviewPeriodContaining } from "../../../src/domain/plan/review-periods";
import { reviewOfPeriod } from "../../../src/domain/review/review-of-period";
import { archiveFrom, archiveTexts, mostCharacters } from "../../../src/excel/store/archive-text";
import { parseRange } from "../../../src/sheets/address";
import type { ArchivedReview } from "../../../src/sheets/archive/archived-review";
import { closedReviewSheet } from "../../../src/sheets/archive/closed-review-sheet";
import { foldReview } from "../../../src/sheets/archive/fold-review";
import { closedCells, type ClosedValue } from "../../../src/sheets/closed-cells";
import { findLayout } from "../../../src/sheets/merge/find-layout";
import type { StandingSheet } from "../../../src/sheets/merge/standing-sheet";
import { recordOfReview } from "../../../src/sheets/read-review";
import { ourReview, reviewSheet, type ReviewRequest } from "../../../src/sheets/review";
import { factsOf } from "../../../src/understanding/facts/account-facts";
import { gridOf } from "../../understanding/support/grids-of-files";
import { understood } from "../../understanding/support/understood";

/** A generator with a fixed seed: what formulas would show differs from review to review. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What formulas of one review show: words of a few kinds, counts, and numbers of full length. */
function shown(random: () => number): ClosedValue {
  const kind = random();
  if (kind < 0.35) return null;
  if (kind < 0.5)
    return ["✓ Green", "▲ Overdue", "● Open", "○ No date"][Math.floor(random() * 4)] ?? "";
  return kind < 0.75 ? Math.floor(random() * 400) : random() * 250_000;
}

/** The sheet of a review as it stands when it is closed, with what people typed here and there. */
function standingReview(request: ReviewRequest, random: () => number) {
  const plan = reviewSheet(request);
  const cells: ClosedValue[][] = [];
  const put = (row: number, column: number, value: ClosedValue): void => {
    while (cells.length <= row) cells.push([]);
    const target = cells[row] ?? [];
    while (target.length <= column) target.push(null);
    target[column] = value;
  };
  for (const { row, column, cells: block } of plan.blocks) {
    block.forEach((contents, down) =>
      contents.forEach((content, across) =>
        put(
          row + down,
          column + across,
          content !== null && typeof content === "object" ? shown(random) : content,
        ),
      ),
    );
  }
  put(3, 14, `Remark ${Math.floor(random() * 1000)}: ask again, "soon" & <well>`);
  const standing: StandingSheet = {
    cells,
    names: new Map(plan.names.map(({ name, range }) => [name, parseRange(range)])),
    tables: plan.tables.map(({ name, range }) => ({ name, ...parseRange(range) })),
    merges: [],
  };
  return { standing, cells };
}

function trimmed(cells: readonly (readonly unknown[])[]): readonly unknown[] {
  return cells.map((row) =>
    row
      .map((cell) => (typeof cell === "string" && cell.trim() === "" ? null : (cell ?? null)))
      .join("\u0001")
      .replace(/\u0001+$/u, ""),
  );
}

const grids = sample.sheets.map(({ name, columns, rows }) =>
  gridOf(
    name,
    [columns.map(({ heading }) => heading), ...(rows as (string | number | null)[][])],
    columns.flatMap(({ numberFormat }, at) => (numberFormat.includes("yy") ? [at] : [])),
  ),
);

function archivedReviews(accounts: number, months: number) {
  const { model } = understood(grids);
  const settings = { asOf: serialOf(2026, 9, 30), fiscalYearStart: 1 };
  const names = (model.accounts?.names ?? []).slice(0, accounts);
  const made: { readonly review: ArchivedReview; readonly cells: readonly ClosedValue[][] }[] = [];
  const random = numbersFrom(20_260_930);
  for (const account of names) {
    const facts = { ...factsOf(model, account, settings, {}), standing: null };
    for (let month = 0; month < months; month += 1) {
      const period = reviewPeriodContaining(serialOf(2026, 9 - month, 15), "monthly");
      const request: ReviewRequest = {
        facts,
        period,
        plan: null,
        before: null,
        criteria: null,
        readFrom: "Accounts (60 rows), Opportunities (238 rows)",
      };
      const { standing, cells } = standingReview(request, random);
      const layout = findLayout(ourReview(request), standing);
      const closed = closedCells(layout, cells);
      const { criteria, offerings, unknown } = reviewOfPeriod(request).now;
      const about = {
        id: `${account}|${period.lastDay}`,
        account,
        accountId: null,
        sheetName: `Review ${account} ${period.label}`,
        firstDay: period.firstDay,
        lastDay: period.lastDay,
        by: "Dana",
        on: period.lastDay + 5,
        cells: closed,
        record: recordOfReview(closed, { criteria, offerings, unknown }),
      };
      const base = { fields: {}, lines: {}, lists: {} };
      const notes = [{ row: 6 + month, column: 1, text: `Dana:\n${account} & <${month}>` }];
      made.push({ review: foldReview({ about, standing, base, values: cells, notes }), cells });
    }
  }
  return made;
}

test("36 monthly reviews of 25 accounts: every value, text and note comes back, and no part is above 1 MB", () => {
  const made = archivedReviews(25, 36);
  const reviews = made.map(({ review }) => review);
  expect(reviews).toHaveLength(900);
  const years = [...new Set(reviews.map(({ lastDay }) => Math.floor(lastDay / 365.25)))];
  const texts = years.flatMap((year) =>
    archiveTexts(
      year,
      reviews.filter(({ lastDay }) => Math.floor(lastDay / 365.25) === year),
    ),
  );
  const again = texts.flatMap((text) => {
    const read = archiveFrom(text);
    return "reviews" in read ? read.reviews : [];
  });
  const byId = new Map(again.map((one) => [one.id, one]));
  for (const { review, cells } of made) {
    const back = byId.get(review.id);
    expect(back).toBeDefined();
    if (!back) continue;
    expect(back.record).toEqual(review.record);
    expect(back.notes).toEqual(review.notes);
    // What the cells hold, not that they were filled in another order.
    expect(trimmed(closedReviewSheet(back).cells)).toEqual(trimmed(cells));
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const packed = texts.reduce((sum, text) => sum + deflateRawSync(text).length, 0);
  process.stdout.write(
    `900 reviews: ${texts.length} parts, ${(bytes / 1e6).toFixed(2)} MB, ${(packed / 1e6).toFixed(2)} MB in the file\n`,
  );
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(mostCharacters);
  expect(packed).toBeLessThan(4_000_000);
}, 240_000);

test("a part that is damaged or of a newer version says so, and is no empty archive", () => {
  const [text = ""] = archiveTexts(
    2026,
    archivedReviews(1, 1).map(({ review }) => review),
  );
  expect(archiveFrom(text.slice(0, -20))).toEqual({ problem: "damaged" });
  expect(archiveFrom(text.replace('"version":1', '"version":2'))).toEqual({ problem: "newer" });
  expect(archiveFrom(text.replace('"lists":[', '"lists":[7,'))).toEqual({ problem: "damaged" });
});
