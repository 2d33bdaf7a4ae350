import type { PrintPlan } from "../../sheets/sheet-plan";

/** More of a page than Excel's usual margins leave, in points. */
const sideMargin = 28.8;
const endMargin = 36;

/** How a sheet is printed, one page wide. A sync of its own: without a printer Excel may refuse it. */
export function queuePrint(pageLayout: Excel.PageLayout, print: PrintPlan): void {
  pageLayout.orientation = print.orientation;
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  pageLayout.topMargin = endMargin;
  pageLayout.bottomMargin = endMargin;
  // Fitted, because fonts and so widths differ; Excel then heeds no page breaks of ours.
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.isOnePage === true ? { verticalFitToPages: 1 } : {}),
  };
  if (print.area !== undefined) {
    pageLayout.setPrintArea(print.area);
  }
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  }
}
