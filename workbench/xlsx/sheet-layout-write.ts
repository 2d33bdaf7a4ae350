import type { WorkbookData } from "../engine";
import type { KeptSheet } from "./kept";
import { pixelsOfWidth, standardWidth, widthOfPixels } from "./sheet-features-read";
import { attributesXml, escapeXml } from "./xml-text";
import {
  pieceXml,
  readPieces,
  type WorksheetDocument,
  withPiece,
  withPieces,
} from "./worksheet-document";

type SheetData = WorkbookData["sheets"][number];

export interface SheetComparison {
  /** Undefined for a sheet that was not in the file. */
  readonly before: SheetData | undefined;
  readonly now: SheetData;
  readonly keptBefore: KeptSheet | undefined;
  readonly kept: KeptSheet | undefined;
}

/** Widths, frozen panes, gridlines, tab colour, merges, protection and page set-up, where they changed. */
export function withLayout(
  document: WorksheetDocument,
  sheet: SheetComparison,
  columnFormats: ReadonlyMap<number, number>,
): WorksheetDocument {
  const { before, now } = sheet;
  const isChanged = (key: keyof SheetData): boolean =>
    before === undefined || JSON.stringify(before[key]) !== JSON.stringify(now[key]);
  let result = document;
  if (isChanged("color")) result = withTabColor(result, now.color);
  if (isChanged("panes") || isChanged("areGridLinesVisible") || before === undefined) {
    result = withView(result, sheet);
  }
  if (isChanged("cols"))
    result = withPiece(result, "cols", columnsXml(now.cols, columnFormats, usualSize(document)));
  if (isChanged("merges")) {
    const all = [...now.merges, ...mergesKept(document, before)];
    const merges = all.map((merge) => `<mergeCell ref="${merge}"/>`).join("");
    const xml = merges === "" ? null : `<mergeCells count="${all.length}">${merges}</mergeCells>`;
    result = withPiece(result, "mergeCells", xml);
  }
  if (before?.isLocked !== now.isLocked && (before !== undefined || now.isLocked)) {
    const xml = now.isLocked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : null;
    result = withPiece(result, "sheetProtection", xml);
  }
  const isPageChanged = JSON.stringify(sheet.keptBefore?.page) !== JSON.stringify(sheet.kept?.page);
  return isPageChanged || before === undefined ? withPage(result, sheet.kept?.page ?? {}) : result;
}

/** Merges of the file that the engine was not given. */
function mergesKept(document: WorksheetDocument, before: SheetData | undefined): string[] {
  const given = new Set(before?.merges);
  return (readPieces(document, "mergeCells")[0]?.children ?? [])
    .map(({ attributes }) => attributes.ref ?? "")
    .filter((merge) => !given.has(merge));
}

/** The width that columns have when the file says nothing of them. */
function usualSize(document: WorksheetDocument): number {
  const { defaultColWidth } = readPieces(document, "sheetFormatPr")[0]?.attributes ?? {};
  return pixelsOfWidth(Number(defaultColWidth ?? standardWidth));
}

function withTabColor(document: WorksheetDocument, color: string | undefined): WorksheetDocument {
  const element =
    color === undefined ? "" : `<tabColor rgb="FF${color.slice(1, 7).toUpperCase()}"/>`;
  const old = pieceXml(document, "sheetPr");
  if (old === undefined) {
    return element === ""
      ? document
      : withPiece(document, "sheetPr", `<sheetPr>${element}</sheetPr>`);
  }
  const plain = old.replace(/<tabColor\b[^>]*?(?:\/>|><\/tabColor>)/, "");
  return withPiece(document, "sheetPr", insertedFirst(plain, "sheetPr", element));
}

function insertedFirst(xml: string, name: string, element: string): string {
  if (element === "") return xml;
  return xml
    .replace(new RegExp(`(<${name}\\b[^>]*?)\\s*/>`), `$1></${name}>`)
    .replace(new RegExp(`<${name}\\b[^>]*>`), (opening) => opening + element);
}

function withView(document: WorksheetDocument, sheet: SheetComparison): WorksheetDocument {
  const { now } = sheet;
  const old = readPieces(document, "sheetViews")[0]?.children[0]?.attributes ?? {};
  const { xSplit = 0, ySplit = 0 } = now.panes ?? {};
  const attributes = attributesXml({
    ...old,
    showGridLines: now.areGridLinesVisible === false ? 0 : undefined,
    workbookViewId: old.workbookViewId ?? 0,
  });
  const topLeft = cellOf(xSplit, ySplit);
  const active = sheet.kept?.activeCell ?? "A1";
  const pane = xSplit > 0 && ySplit > 0 ? "bottomRight" : xSplit > 0 ? "topRight" : "bottomLeft";
  const inside =
    xSplit + ySplit > 0
      ? `<pane${attributesXml({
          xSplit: xSplit || undefined,
          ySplit: ySplit || undefined,
          topLeftCell: topLeft,
          activePane: pane,
          state: "frozen",
        })}/><selection${attributesXml({ pane, activeCell: active, sqref: active })}/>`
      : `<selection${attributesXml({ activeCell: active, sqref: active })}/>`;
  return withPiece(
    document,
    "sheetViews",
    `<sheetViews><sheetView${attributes}>${inside}</sheetView></sheetViews>`,
  );
}

function cellOf(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Neighbours of one width share an entry, as in Excel's own files. */
function columnsXml(
  columns: SheetData["cols"],
  formats: ReadonlyMap<number, number>,
  usualSize: number,
): string | null {
  const entries: { first: number; last: number; text: string }[] = [];
  const indexes = Object.keys(columns)
    .map(Number)
    .sort((a, b) => a - b);
  for (const column of indexes) {
    const { size, isHidden } = columns[column] ?? {};
    const text = attributesXml({
      width: size === undefined ? undefined : widthOfPixels(size),
      style: formats.get(column) || undefined,
      hidden: isHidden ? 1 : undefined,
      customWidth: size === undefined ? undefined : 1,
    });
    const isUsual = size === undefined || size === usualSize;
    if (isUsual && !isHidden && !formats.get(column)) continue;
    const last = entries.at(-1);
    if (last && last.last === column - 1 && last.text === text) last.last = column;
    else entries.push({ first: column, last: column, text });
  }
  if (entries.length === 0) return null;
  const cols = entries.map(
    ({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`,
  );
  return `<cols>${cols.join("")}</cols>`;
}

function withPage(
  document: WorksheetDocument,
  page: NonNullable<KeptSheet["page"]>,
): WorksheetDocument {
  let result = document;
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  if (fits) {
    const old = pieceXml(result, "sheetPr") ?? "<sheetPr></sheetPr>";
    const plain = old.replace(/<pageSetUpPr\b[^>]*?(?:\/>|><\/pageSetUpPr>)/, "");
    const opened = plain.replace(/^(\s*<sheetPr\b[^>]*?)\s*\/>$/, "$1></sheetPr>");
    result = withPiece(
      result,
      "sheetPr",
      opened.replace("</sheetPr>", '<pageSetUpPr fitToPage="1"/></sheetPr>'),
    );
  }
  const print = attributesXml({
    horizontalCentered: page.centerHorizontally ? 1 : undefined,
    gridLines: page.printGridlines ? 1 : undefined,
  });
  if (print !== "") result = withPieces(result, "printOptions", [`<printOptions${print}/>`]);
  const old = readPieces(result, "pageSetup")[0]?.attributes ?? {};
  const setup = attributesXml({
    ...old,
    paperSize: page.paperSize ?? old.paperSize,
    scale: fits ? undefined : (page.scale ?? old.scale),
    orientation: page.orientation ?? old.orientation,
    fitToWidth: page.fitToWidth ?? (fits ? 1 : undefined),
    fitToHeight: page.fitToHeight ?? (fits ? 0 : undefined),
  });
  if (setup !== "" || page.margins !== undefined) {
    result = withPiece(result, "pageMargins", marginsXml(result, page.margins ?? {}));
  }
  if (setup !== "") result = withPiece(result, "pageSetup", `<pageSetup${setup}/>`);
  if (page.headers === undefined && page.footers === undefined) return result;
  return withPiece(result, "headerFooter", headerFooterXml(page.headers ?? {}, page.footers ?? {}));
}

type Sides = NonNullable<NonNullable<KeptSheet["page"]>["footers"]>;

function headerFooterXml(headers: Sides, footers: Sides): string | null {
  const codes = { left: "&L", center: "&C", right: "&R" } as const;
  const element = (name: string, words: Sides): string => {
    const text = (["left", "center", "right"] as const)
      .flatMap((side) => (words[side] ? [`${codes[side]}${words[side]}`] : []))
      .join("");
    return text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
  };
  const both = element("oddHeader", headers) + element("oddFooter", footers);
  return both === "" ? null : `<headerFooter>${both}</headerFooter>`;
}

/** The rows that begin a page, from 0, in Excel's own element: each ends the page above it. */
export function rowBreaksXml(rows: readonly number[]): string | null {
  if (rows.length === 0) return null;
  const breaks = [...rows]
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

const pointsPerInch = 72;
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function marginsXml(
  document: WorksheetDocument,
  margins: Readonly<Partial<Record<string, number>>>,
): string {
  const inches = Object.entries(margins).map(([side, points = 0]) => [
    side,
    points / pointsPerInch,
  ]);
  const old = readPieces(document, "pageMargins")[0]?.attributes ?? {};
  return `<pageMargins${attributesXml({ ...usualMargins, ...old, ...Object.fromEntries(inches) })}/>`;
}
