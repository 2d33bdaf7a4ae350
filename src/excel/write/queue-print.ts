import type { PagePlan, PrintPlan } from "../../sheets/sheet-plan";

/** Of pages that are as full as a printer lets them be; what stands below the cells has room. */
const pagedMargins = { side: 18, top: 36, bottom: 54 };

/** More of a page than Excel's usual margins leave, in points. */
const sideMargin = 28.8;
const endMargin = 36;

/** In Excel's own words: & begins a code, so one that is meant is written twice. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}

/** Pages of a size of their own, each with what it belongs to and its number. */
function queuePages(
  sheet: Excel.Worksheet,
  scale: number,
  pagesBegin: readonly number[],
  title: string,
): void {
  const { pageLayout } = sheet;
  pageLayout.leftMargin = pagedMargins.side;
  pageLayout.rightMargin = pagedMargins.side;
  pageLayout.topMargin = pagedMargins.top;
  pageLayout.bottomMargin = pagedMargins.bottom;
  pageLayout.zoom = { scale };
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footerText(title);
  footers.rightFooter = "&P / &N";
  for (const row of pagesBegin) {
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
}

/** A page as a template tells it. */
function queueGivenPage({ pageLayout }: Excel.Worksheet, page: PagePlan): void {
  const { headersAndFooters, scale, fitToWidth, fitToHeight, ...others } = page;
  pageLayout.leftMargin = others.leftMargin;
  pageLayout.rightMargin = others.rightMargin;
  pageLayout.topMargin = others.topMargin;
  pageLayout.bottomMargin = others.bottomMargin;
  pageLayout.centerHorizontally = others.centerHorizontally;
  if (fitToWidth !== undefined || fitToHeight !== undefined) {
    pageLayout.zoom = {
      ...(fitToWidth === undefined ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === undefined ? {} : { verticalFitToPages: fitToHeight }),
    };
  } else if (scale !== undefined) {
    pageLayout.zoom = { scale };
  }
  if (headersAndFooters === undefined) return;
  const words = pageLayout.headersFooters.defaultForAllPages;
  words.leftHeader = headersAndFooters.leftHeader;
  words.centerHeader = headersAndFooters.centerHeader;
  words.rightHeader = headersAndFooters.rightHeader;
  words.leftFooter = headersAndFooters.leftFooter;
  words.centerFooter = headersAndFooters.centerFooter;
  words.rightFooter = headersAndFooters.rightFooter;
}

/** How a sheet is printed, one page wide. A sync of its own: without a printer Excel may refuse it. */
export function queuePrint(sheet: Excel.Worksheet, print: PrintPlan, title: string): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  if (print.page !== undefined) {
    queueGivenPage(sheet, print.page);
  } else if (print.scale !== undefined) {
    queuePages(sheet, print.scale, print.pagesBegin ?? [], title);
  } else {
    pageLayout.leftMargin = sideMargin;
    pageLayout.rightMargin = sideMargin;
    pageLayout.topMargin = endMargin;
    pageLayout.bottomMargin = endMargin;
    // Fitted, because fonts and so widths differ; Excel then heeds no page breaks of ours.
    pageLayout.zoom = {
      horizontalFitToPages: 1,
      ...(print.isOnePage === true ? { verticalFitToPages: 1 } : {}),
    };
  }
  if (print.area !== undefined) {
    pageLayout.setPrintArea(print.area);
  }
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.replace(":", ":$")}`);
  }
}
