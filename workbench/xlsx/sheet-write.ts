import type { Model, WorkbookData } from "../engine";
import {
  cellName,
  parseCell,
  rangeName as rangeText,
  type CellAddress,
  type CellRange,
} from "../formulas/cell-address";
import { parseRange } from "../formulas/cell-address";
import { chartXml } from "./chart-xml";
import type { CellWriter } from "./cell-write";
import { conditionalFormatsXml } from "./conditional-formats-write";
import type { Displacement } from "./displacement";
import { writeDrawing } from "./drawing-write";
import { chartFromEngine } from "./engine-chart-kept";
import type { FormatsWriter } from "./formats-write";
import type { FactKind, KeptFacts } from "./kept";
import { getFact, listFacts, originalLines } from "./kept-facts-plugin";
import { emptyWorksheet } from "./new-workbook";
import { movedElements } from "./kept-parts-move";
import { linksXml } from "./links-write";
import { type LiveTable, liveTables } from "./live-naming";
import { writeNotes } from "./notes-write";
import { keptSheetLines, writeRows } from "./row-write";
import type { CellSnapshot, SavingOrigin } from "./saving-origin";
import { writeCells } from "./sheet-data-write";
import { rowBreaksXml, withLayout } from "./sheet-layout-write";
import { writeTables } from "./sheet-tables-write";
import { validationsXml } from "./validations-write";
import type { OriginSheet } from "./workbook-origin";
import type { WorkbookPackage } from "./workbook-package";
import {
  pieceXml,
  readWorksheetDocument,
  type WorksheetDocument,
  withPiece,
  withPieces,
  writeWorksheetDocument,
} from "./worksheet-document";

type SheetData = WorkbookData["sheets"][number];

export interface SheetWriting {
  readonly model: Model;
  readonly origin: SavingOrigin;
  readonly originSheet: OriginSheet | undefined;
  /** It was copied since the file was opened. */
  readonly isCopy: boolean;
  readonly parts: WorkbookPackage;
  readonly path: string;
  /** What the sheet was in the file, or the one it is a copy of. */
  readonly before: SheetData | undefined;
  readonly now: SheetData;
  readonly cellsBefore: ReadonlyMap<string, CellSnapshot>;
  readonly cellsNow: ReadonlyMap<string, CellSnapshot>;
  readonly displacement: Displacement;
  readonly isWorkbookChanged: boolean;
  readonly formats: FormatsWriter;
  readonly writer: CellWriter;
}

/** Brings one sheet's part up to date. A sheet that nobody touched keeps its very text. */
export function writeSheet(sheet: SheetWriting): void {
  const { parts, path, now, before, model, origin } = sheet;
  let document =
    sheet.originSheet?.document ?? readWorksheetDocument(parts.text(path) ?? emptyWorksheet);
  document = withMovedReferences(document, sheet);
  document = withCells(document, sheet);
  document = withLayout(
    document,
    {
      before,
      now,
      keptBefore: factBefore(origin, "sheet", before?.id ?? now.id),
      kept: getFact(model, "sheet", now.id),
    },
    columnFormats(sheet),
  );
  document = withRules(document, sheet);
  document = withAttachments(document, sheet);
  parts.set(path, writeWorksheetDocument(document));
}

function factBefore<Kind extends FactKind>(
  origin: SavingOrigin,
  kind: Kind,
  key: string,
): KeptFacts[Kind] | undefined {
  return origin.facts[kind]?.[key] as KeptFacts[Kind] | undefined;
}

/** What the engine does not hold moves with the rows and columns here. */
function withMovedReferences(document: WorksheetDocument, sheet: SheetWriting): WorksheetDocument {
  const { displacement, originSheet } = sheet;
  if (displacement.isNone || !originSheet) return document;
  const { name, id } = originSheet.entry;
  const elements = ["formula", "formula1", "formula2", "xm:f"];
  const pieces = document.pieces.flatMap((piece) => {
    if (piece.name === "sheetData" || piece.name === "mergeCells") return [piece];
    let xml = movedElements(piece.xml, elements, displacement, name);
    if (displacement.isSheetMoved(id)) {
      xml = xml
        .replace(
          /\s(ref|sqref|activeCell|topLeftCell)="([^"]*)"/g,
          (_, key: string, place: string) => {
            const moved = displacement.moveAddress(place, name);
            return ` ${key}="${moved === "" ? "A1" : moved}"`;
          },
        )
        .replace(/(<xm:sqref>)([^<]*)/g, (_, open: string, place: string) => {
          return open + displacement.moveAddress(place, name);
        });
    }
    return [{ ...piece, xml }];
  });
  return { ...document, pieces };
}

function withCells(document: WorksheetDocument, sheet: SheetWriting): WorksheetDocument {
  const { model, now, before, originSheet } = sheet;
  const tables = liveTables(model, now.id);
  const lines = keptSheetLines(
    originSheet === undefined ? undefined : originalLines(model, now.id),
    originSheet?.grid ?? { rows: 0, columns: 0 },
  );
  const { cells, isChanged } = writeCells({
    model,
    sheetId: now.id,
    origin: originSheet,
    before: sheet.cellsBefore,
    now: sheet.cellsNow,
    lines,
    displacement: sheet.displacement,
    isWorkbookChanged: sheet.isWorkbookChanged,
    trustsStoredValues: !sheet.origin.file.outline.asksForCalculation,
    formats: sheet.formats,
    writer: sheet.writer,
    isDateFormat: ({ format }) => format !== undefined && /[ymdh]/i.test(format),
    headings: newHeadings(model, now.id, tables),
    tableAt: (address) => tables.find(({ range }) => holds(range, address))?.name,
  });
  const areRowsSame = JSON.stringify(before?.rows) === JSON.stringify(now.rows);
  if (originSheet && !isChanged && areRowsSame && !lines.isMoved) return document;
  const rows = writeRows({
    cells,
    fileRows: originSheet?.rows ?? [],
    lines,
    before: before?.rows ?? {},
    now: now.rows,
    fitted: (row) => (row < now.rowNumber ? model.getters.getRowSize(now.id, row) : 0),
  });
  const used = [...cells.keys()].map(parseCell);
  const changed = withPiece(document, "sheetData", rows);
  return used.length === 0
    ? changed
    : withPiece(changed, "dimension", `<dimension ref="${extent(used)}"/>`);
}

/** Headings that Excel needs otherwise than they stand in the grid: a text in every one, each once. */
function newHeadings(
  model: Model,
  sheetId: string,
  tables: readonly LiveTable[],
): Map<string, string> {
  const headings = new Map<string, string>();
  for (const { range, columns, headerRows } of tables) {
    if (headerRows === 0) continue;
    columns.forEach((name, index) => {
      const column = range.left + index;
      const { value } = model.getters.getEvaluatedCell({ sheetId, row: range.top, col: column });
      if (value !== name) headings.set(cellName({ row: range.top, column }), name);
    });
  }
  return headings;
}

function extent(cells: readonly CellAddress[]): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return rangeText({ top, left, bottom, right });
}

function columnFormats({ originSheet, model, now }: SheetWriting): Map<number, number> {
  const formats = new Map<number, number>();
  const lines = originalLines(model, now.id)?.columns;
  for (let column = 0; column < now.colNumber; column += 1) {
    const original = lines ? (lines[column] ?? -1) : column;
    const span = originSheet?.features.columns.find(
      ({ first, last }) => original >= first && original <= last,
    );
    if (span && span.format > 0) formats.set(column, span.format);
  }
  return formats;
}

function withRules(document: WorksheetDocument, sheet: SheetWriting): WorksheetDocument {
  const { before, now, model, origin } = sheet;
  let result = document;
  const same = (key: "conditionalFormats" | "dataValidationRules"): boolean =>
    JSON.stringify(before?.[key] ?? []) === JSON.stringify(now[key]);
  if (!same("conditionalFormats")) {
    const pieces = document.pieces.filter(({ name }) => name === "conditionalFormatting");
    result = withPieces(
      result,
      "conditionalFormatting",
      conditionalFormatsXml({
        pieces: pieces.map(({ xml }) => xml),
        before: before?.conditionalFormats ?? [],
        now: now.conditionalFormats,
        differenceFor: sheet.formats.differenceFor,
      }),
    );
  }
  const isAlertChanged = now.dataValidationRules.some(
    ({ id }) =>
      JSON.stringify(factBefore(origin, "validation", id)) !==
      JSON.stringify(getFact(model, "validation", id)),
  );
  if (same("dataValidationRules") && !isAlertChanged) return result;
  return withPiece(
    result,
    "dataValidations",
    validationsXml({
      sheetId: before?.id ?? now.id,
      countsFrom1904: origin.file.outline.countsFrom1904,
      piece: pieceXml(result, "dataValidations"),
      before: before?.dataValidationRules ?? [],
      now: now.dataValidationRules,
      keptBefore: (id) => factBefore(origin, "validation", id),
      kept: (id) => getFact(model, "validation", id),
    }),
  );
}

function withAttachments(document: WorksheetDocument, sheet: SheetWriting): WorksheetDocument {
  const { model, origin, parts, path, now, before } = sheet;
  let result = document;
  const links = factsOnSheet(sheet, "link");
  if (links.isChanged) {
    const list = links.now.map(({ address, value }) => ({ address, link: value }));
    result = withPiece(result, "hyperlinks", linksXml(parts, path, list));
  }
  const breaks = factsOnSheet(sheet, "rowBreak");
  if (breaks.isChanged) {
    const rows = breaks.now.map(({ address }) => parseRange(address).top);
    result = withPiece(result, "rowBreaks", rowBreaksXml(rows));
  }
  if (hasLostComments(sheet)) dropComments(parts, path);
  const notes = factsOnSheet(sheet, "note");
  if (notes.isChanged) {
    const list = notes.now.map(({ address, value }) => ({ address, note: value }));
    const id = writeNotes(parts, path, list);
    result = withPiece(result, "legacyDrawing", id === null ? null : related("legacyDrawing", id));
  }
  const drawing = writeDrawing({
    parts,
    sheetPath: path,
    sheetId: now.id,
    model,
    sheetIdInFile: before?.id ?? now.id,
    copyMark: sheet.isCopy ? copyMark(now.id) : "",
    before: figuresBefore(sheet),
    now: now.figures,
    shapeBefore: (id) => factBefore(origin, "shape", id.replace(copyMark(now.id), "")),
    shapeNow: (id) => getFact(model, "shape", id),
    displacement: sheet.displacement,
    nameInFile: sheet.originSheet?.entry.name,
    chart: (figure) => {
      const chartId = String((figure.data as { readonly chartId?: unknown }).chartId ?? "");
      const kept = getFact(model, "chart", chartId) ?? chartFromEngine(model, now.id, chartId);
      return {
        name: kept.name,
        xml: chartXml(kept, (reference) => valuesOf(model, now.id, reference)),
      };
    },
  });
  if (drawing !== null && pieceXml(result, "drawing") === undefined) {
    result = withPiece(result, "drawing", related("drawing", drawing));
  }
  const tables = writeTables(model, origin, parts, now.id, path);
  return tables === undefined ? result : withPiece(result, "tableParts", tables);
}

/** How the engine begins the ids of figures on a sheet that was copied. */
function copyMark(sheetId: string): string {
  return `${sheetId}??`;
}

/** A copy has the original's shapes, for which the engine has ids of its own; its charts are new. */
function figuresBefore({ isCopy, before, now }: SheetWriting): SheetData["figures"] {
  if (!isCopy) return before?.figures ?? [];
  return (before?.figures ?? [])
    .filter(({ tag }) => tag === "shape")
    .map((figure) => ({ ...figure, id: copyMark(now.id) + figure.id }));
}

/** Comments are never written, only taken out; what is left of them cannot be told apart. */
function hasLostComments({ model, origin, now }: SheetWriting): boolean {
  const prefix = `${now.id}|`;
  const before = Object.keys(origin.facts["comment"] ?? {}).some((key) => key.startsWith(prefix));
  return before && !listFacts(model, "comment").some(({ key }) => key.startsWith(prefix));
}

function dropComments(parts: WorkbookPackage, path: string): void {
  for (const { id, kind, target } of parts.relationships(path)) {
    if (kind !== "threadedComment") continue;
    parts.unrelate(path, id);
    parts.withdrawContent(target);
    parts.remove(target);
  }
}

function related(name: string, id: string): string {
  return `<${name} r:id="${id}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;
}

function factsOnSheet<Kind extends "link" | "note" | "rowBreak">(
  { model, origin, now, originSheet }: SheetWriting,
  kind: Kind,
): {
  readonly now: readonly { readonly address: string; readonly value: KeptFacts[Kind] }[];
  readonly isChanged: boolean;
} {
  const prefix = `${now.id}|`;
  const current = listFacts(model, kind).filter(({ key }) => key.startsWith(prefix));
  const before =
    originSheet === undefined
      ? []
      : Object.entries(origin.facts[kind] ?? {}).filter(([key]) => key.startsWith(prefix));
  const isChanged =
    JSON.stringify(before) !== JSON.stringify(current.map(({ key, value }) => [key, value]));
  return {
    isChanged,
    now: current.map(({ key, value }) => ({ address: key.slice(prefix.length), value })),
  };
}

function valuesOf(
  model: Model,
  sheetId: string,
  reference: string,
): ReturnType<typeof cellValue>[] {
  const range = model.getters.getRangeFromSheetXC(sheetId, reference.replaceAll("$", ""));
  if (range.invalidXc !== undefined) return [];
  const { top, left, bottom, right } = range.zone;
  const values = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      values.push(cellValue(model, range.sheetId, row, col));
    }
  }
  return values;
}

function cellValue(model: Model, sheetId: string, row: number, col: number) {
  return model.getters.getEvaluatedCell({ sheetId, row, col }).value;
}

function holds(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
