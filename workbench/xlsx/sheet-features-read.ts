import { lastColumn, parseRange, type CellRange } from "../formulas/cell-address";
import { readColor } from "./theme-colors";
import { isTrue, type XmlElement, child, childrenNamed } from "./xml-tree";
import { readPieces, type WorksheetDocument } from "./worksheet-document";

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly isHidden: boolean;
  readonly format: number;
}

/** What a sheet has besides its cells, in plain values. */
export interface SheetFeatures {
  readonly columns: readonly ColumnSpan[];
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeight: number | null;
  readonly merges: readonly CellRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridlines: boolean;
  readonly tabColor: string | undefined;
  readonly isProtected: boolean;
  readonly activeCell: string | undefined;
  readonly hyperlinks: readonly XmlElement[];
  readonly validations: readonly XmlElement[];
  readonly conditionalFormats: readonly XmlElement[];
  /** The rows that begin a page because somebody said so. */
  readonly rowBreaks: readonly number[];
  readonly page: {
    readonly orientation: string | undefined;
    readonly fitToWidth: number | undefined;
    readonly fitToHeight: number | undefined;
    readonly paperSize: number | undefined;
  };
}

export function readSheetFeatures(
  document: WorksheetDocument,
  theme: readonly string[],
): SheetFeatures {
  const one = (name: string): XmlElement | undefined => readPieces(document, name)[0];
  const properties = one("sheetPr");
  const format = one("sheetFormatPr")?.attributes ?? {};
  const view = child(one("sheetViews"), "sheetView");
  const pane = child(view, "pane")?.attributes ?? {};
  const isFrozen = pane.state === "frozen" || pane.state === "frozenSplit";
  const setup = one("pageSetup")?.attributes ?? {};
  const fitsPages = isTrue(child(properties, "pageSetUpPr")?.attributes.fitToPage);
  return {
    columns: childrenNamed(one("cols"), "col").map(({ attributes }) => ({
      first: Number(attributes.min ?? 1) - 1,
      last: Math.min(Number(attributes.max ?? 1) - 1, lastColumn),
      width: attributes.width === undefined ? null : Number(attributes.width),
      isHidden: isTrue(attributes.hidden),
      format: Number(attributes.style ?? 0),
    })),
    defaultColumnWidth: number(format.defaultColWidth) ?? null,
    defaultRowHeight: number(format.defaultRowHeight) ?? null,
    merges: childrenNamed(one("mergeCells"), "mergeCell").map((merge) =>
      parseRange(merge.attributes.ref ?? "A1"),
    ),
    frozen: {
      rows: isFrozen ? Number(pane.ySplit ?? 0) : 0,
      columns: isFrozen ? Number(pane.xSplit ?? 0) : 0,
    },
    showsGridlines: view === undefined || isTrue(view.attributes.showGridLines ?? "1"),
    tabColor: readColor(child(properties, "tabColor"), theme),
    isProtected: isTrue(one("sheetProtection")?.attributes.sheet),
    activeCell: child(view, "selection")?.attributes.activeCell,
    hyperlinks: childrenNamed(one("hyperlinks"), "hyperlink"),
    validations: childrenNamed(one("dataValidations"), "dataValidation"),
    conditionalFormats: readPieces(document, "conditionalFormatting"),
    rowBreaks: childrenNamed(one("rowBreaks"), "brk").flatMap(({ attributes }) =>
      isTrue(attributes.man) ? [Number(attributes.id)] : [],
    ),
    page: {
      orientation: setup.orientation,
      fitToWidth: fitsPages ? (number(setup.fitToWidth) ?? 1) : undefined,
      fitToHeight: fitsPages ? (number(setup.fitToHeight) ?? 1) : undefined,
      paperSize: number(setup.paperSize),
    },
  };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Of columns that the file says nothing of: 8.43 characters in Excel's dialog, 64 pixels. */
export const standardWidth = 9.140625;

/** A column's width in characters of the standard font, as pixels of a screen (ECMA-376, 18.3.1.13). */
export function pixelsOfWidth(width: number): number {
  const digitWidth = 7;
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

export function widthOfPixels(pixels: number): number {
  return Math.round((pixels / 7) * 256) / 256;
}

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pointsOfPixels(pixels: number): number {
  return (pixels * 72) / 96;
}
