import type { SheetPlan } from "../../sheets/sheet-plan";

function queueFrozenPanes(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

/** What belongs to the sheet as a whole: panes, gridlines and tab. */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueFrozenPanes(sheet, plan.frozen);
  sheet.showGridlines = plan.showGridlines;
  for (const { row, count } of plan.hiddenRows ?? []) {
    sheet.getRange(`${row + 1}:${row + count}`).untrack().rowHidden = true;
  }
  if (plan.tabColor !== undefined) {
    sheet.tabColor = plan.tabColor;
  }
}
