import { quotedText } from "../../sheets/formula-text";
import type { PagePlace } from "../../sheets/own-template/own-template";
import { ownPlanName } from "../../sheets/own-template/own-plan-name";
import { ownReviewName, periodText } from "../../sheets/own-template/own-review-name";
import type { SheetCopy } from "../../sheets/sheet-plan";

/**
 * Queues what a copy of a sheet needs before its cells are written: the rows that repeat, each as the
 * first one looks, and the charts over them; the caller syncs.
 */
export function queueCopy(sheet: Excel.Worksheet, { account, period, ...copy }: SheetCopy): void {
  sheet.protection.unprotect();
  sheet.names.add(ownPlanName, `=${quotedText(account)}`).visible = false;
  if (period !== null) {
    sheet.names.add(ownReviewName, `=${quotedText(periodText(period))}`).visible = false;
  }
  for (const { row, lines, records } of copy.repeats) {
    const more = (records - 1) * lines;
    if (more === 0) continue;
    const rows = (from: number, count: number) => sheet.getRange(`${from + 1}:${from + count}`);
    const inserted = rows(row + lines, more);
    inserted.insert("Down");
    rows(row + lines, more).copyFrom(rows(row, lines));
  }
  for (const { row, count } of copy.hides) {
    sheet.getRange(`${row + 1}:${row + count}`).untrack().rowHidden = true;
  }
}

/** Queues what headers and footers say; Excel may refuse it without a printer. */
export function queueCopiedPage(sheet: Excel.Worksheet, { page }: SheetCopy): void {
  const words = sheet.pageLayout.headersFooters.defaultForAllPages;
  for (const [place, text] of Object.entries(page)) words[place as PagePlace] = text;
}

/** Queues that charts show the rows that were repeated. */
export function queueCopiedCharts(sheet: Excel.Worksheet, { charts }: SheetCopy): void {
  for (const { name, categories, values } of charts) {
    values.forEach((range, index) => {
      const series = sheet.charts.getItem(name).series.getItemAt(index);
      series.setValues(sheet.getRange(range).untrack());
      series.setXAxisValues(sheet.getRange(categories).untrack());
    });
  }
}
