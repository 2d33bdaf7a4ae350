/**
 * Members that Excel cannot undo, so that a merged undo group refuses them (UndoNotSupported):
 * the table "Unsupported APIs" of
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities.
 */
const undoneNowhere = membersOf({
  AllowEditRange: "address delete pauseProtection setPassword title",
  AllowEditRangeCollection: "add pauseProtection",
  Chart: "categoryLabelLevel seriesNameLevel",
  DataConnectionCollection: "refreshAll",
  LinkedWorkbook: "refresh",
  LinkedWorkbookCollection: "refreshAll",
  Workbook: "close insertWorksheetsFromBase64 save",
  WorkbookProtection: "protect unprotect",
  Worksheet: "copy delete",
  WorksheetCollection: "addFromBase64",
  WorksheetProtection:
    "pauseProtection protect resumeProtection setPassword unprotect updateOptions",
});

const undoneOnlyOnTheWeb = membersOf({ Worksheet: "name position visibility" });

const styleCollection = "add setDefault";
const namedStyle = "delete duplicate name";

const undoneOnlyOnWindowsAndMac = membersOf({
  ChartPivotOptions:
    "showAxisFieldButtons showLegendFieldButtons showReportFilterFieldButtons showValueFieldButtons",
  ChartTrendlineLabel: "formula",
  DocumentProperties:
    "author category comments company keywords manager revisionNumber subject title",
  NamedItem: "comment",
  PivotTableStyle: namedStyle,
  PivotTableStyleCollection: styleCollection,
  Query: "delete refresh",
  QueryCollection: "refreshAll",
  Slicer: "name nameInFormula",
  SlicerStyle: namedStyle,
  SlicerStyleCollection: styleCollection,
  Style:
    "addIndent autoIndent formulaHidden horizontalAlignment includeAlignment includeBorder includeFont includeNumber includePatterns includeProtection indentLevel locked numberFormat numberFormatLocal orientation readingOrder shrinkToFit textOrientation verticalAlignment wrapText",
  TableStyle: namedStyle,
  TableStyleCollection: styleCollection,
  TimelineStyle: namedStyle,
  TimelineStyleCollection: styleCollection,
  Worksheet: "standardWidth",
});

function membersOf(byClass: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(byClass).flatMap(([name, members]) =>
    members.split(" ").map((member) => `${name}.${member}`),
  );
}

export const withoutUndoOnWindowsAndMac: ReadonlySet<string> = new Set([
  ...undoneNowhere,
  ...undoneOnlyOnTheWeb,
]);

export const withoutUndoOnTheWeb: ReadonlySet<string> = new Set([
  ...undoneNowhere,
  ...undoneOnlyOnWindowsAndMac,
]);
