import type { PrintPlan, SheetPlan } from "../../sheets/sheet-plan";

function queueFrozenPanes(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

/** What belongs to the sheet as a whole: panes, gridlines, tab and print, one page wide. */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueFrozenPanes(sheet, plan.frozen);
  sheet.showGridlines = plan.showGridlines;
  if (plan.tabColor !== undefined) {
    sheet.tabColor = plan.tabColor;
  }
  queuePrint(sheet.pageLayout, plan.print);
}

/** More of a page than Excel's usual margins leave, in points. */
const sideMargin = 28.8;
const endMargin = 36;

function queuePrint(pageLayout: Excel.PageLayout, print: PrintPlan): void {
  pageLayout.orientation = print.orientation;
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  pageLayout.topMargin = endMargin;
  pageLayout.bottomMargin = endMargin;
  // Fitted, because fonts and so widths differ; Excel then heeds no page breaks of ours.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area !== undefined) {
    pageLayout.setPrintArea(print.area);
  }
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  }
}
