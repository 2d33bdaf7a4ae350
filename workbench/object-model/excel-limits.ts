/**
 * Excel's limits, all in one place. Most are in Microsoft's "Excel specifications and limits"; the
 * others are named where they come from. docs/fidelity.md says of each how sure it is.
 */
export const excelLimits = {
  // Formulas.
  formulaCharacters: 8_192,
  formulaLevels: 64,
  functionArguments: 255,
  /** "Text values in formulas are limited to 255 characters", Excel's own message. */
  formulaTextCharacters: 255,

  // Cells.
  cellCharacters: 32_767,
  cellLineBreaks: 253,
  largestNumber: 9.99999999999999e307,
  /** Excel on the web and the desktop answer at most this many cells in one read. */
  cellsInOneRead: 5_000_000,
  /** OperationCellsExceedLimit in Microsoft's table of error codes. */
  cellsInOneOperation: 33_554_000,

  // The look of cells.
  rowHeightPoints: 409.5,
  columnWidthCharacters: 255,
  indentLevels: 250,
  fontSizePoints: { least: 1, most: 409 },
  numberFormatCharacters: 255,
  numberFormatSections: 4,

  // Names.
  sheetNameCharacters: 31,
  definedNameCharacters: 255,
  nameCommentCharacters: 255,
  columnHeadingCharacters: 255,

  // Charts.
  chartTitleCharacters: 255,
  seriesNameCharacters: 255,
  seriesInChart: 255,

  // Shapes.
  /** A drawing's measures are whole numbers of 32 bits, 12,700 to a point. */
  shapePoints: 169_093,
  lineWeightPoints: 1_584,

  // Data validation.
  listSourceCharacters: 255,
  validationFormulaCharacters: 255,
  inputTitleCharacters: 32,
  inputMessageCharacters: 255,
  errorTitleCharacters: 32,
  errorMessageCharacters: 255,

  // Links.
  linksOnSheet: 66_530,
  screenTipCharacters: 255,
  /** Excel's file format, ST_Xstring of hyperlinks, and the dialog's own refusal. */
  linkAddressCharacters: 2_083,

  // Printing.
  pageZoomPercent: { least: 10, most: 400 },
  pagesToFit: 32_767,
  footerCharacters: 255,
  /** 0 to 49 inches, in points. */
  marginPoints: 3_528,

  // The rest.
  sortLevels: 64,
  passwordCharacters: 255,
} as const;
