import { lastColumn, lastRow, parseCell } from "../formulas/cell-address";
import { richText } from "./shared-strings";
import { unescapeExcelText } from "./xml-text";
import { localName, walkXml } from "./xml-walk";

/** A formula as the file holds it. */
export interface FileFormula {
  readonly text: string;
  readonly kind: "normal" | "array" | "shared" | "dataTable";
  readonly range: string | null;
  readonly sharedIndex: string | null;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Index of the cell's format. */
  readonly format: number;
  /** The `t` attribute: n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  readonly value: string | null;
  readonly formula: FileFormula | null;
  /** Whether the formula spills, rather than filling a range that a person chose. */
  readonly isDynamic: boolean;
  readonly xml: string;
}

export interface FileRow {
  readonly row: number;
  /** The attributes as written, with a space before each. */
  readonly attributes: string;
  /** The same attributes, read. */
  readonly properties: Readonly<Record<string, string>>;
  readonly cells: readonly FileCell[];
}

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly row: number;
  readonly column: number;
  readonly start: number;
  value: string | null;
  formula: FileFormula | null;
}

/** Reads `<sheetData>` cell by cell; cells without a position follow the one before. */
export function readSheetData(xml: string): FileRow[] {
  const rows: FileRow[] = [];
  const inline = richText();
  let row: { readonly row: number; readonly cells: FileCell[] } = { row: -1, cells: [] };
  let column = -1;
  let cell: OpenCell | null = null;
  let gathered: string | null = null;
  walkXml(xml, {
    open(name, attributes, start, end) {
      const local = localName(name);
      if (cell) {
        inline.open(local);
        if (local === "v" || local === "f") gathered = "";
        if (local === "f") cell.formula = fileFormula(attributes);
      } else if (local === "c") {
        const place = attributes.r === undefined ? null : parseCell(attributes.r);
        column = place?.column ?? column + 1;
        insideGrid(row.row, column);
        cell = { attributes, row: row.row, column, start, value: null, formula: null };
      } else if (local === "row") {
        const number = attributes.r === undefined ? row.row + 1 : Number(attributes.r) - 1;
        row = { row: insideGrid(number, 0), cells: [] };
        column = -1;
        const written = xml.slice(start + 1 + name.length, end - 1).replace(/\/$/, "");
        rows.push({ ...row, attributes: written, properties: attributes });
      }
    },
    close(name, end) {
      const local = localName(name);
      if (!cell) return;
      inline.close(local);
      if (local === "v") cell.value = unescapeExcelText(gathered ?? "");
      else if (local === "f" && cell.formula) {
        cell.formula = { ...cell.formula, text: gathered ?? "" };
      } else if (local === "c") {
        row.cells.push(readCell(cell, inline.take(), xml.slice(cell.start, end)));
        cell = null;
      }
      gathered = null;
    },
    text(text) {
      if (gathered !== null) gathered += text;
      if (cell) inline.text(text);
    },
  });
  return rows;
}

/** The row, when there is such a cell in a sheet; a cell beyond would be in no sheet of Excel's. */
function insideGrid(row: number, column: number): number {
  if (row >= 0 && row <= lastRow && column <= lastColumn) return row;
  throw new Error(`row ${row + 1}, column ${column + 1} is in no sheet`);
}

function readCell({ attributes, ...cell }: OpenCell, inline: string, xml: string): FileCell {
  const type = attributes.t ?? "n";
  return {
    row: cell.row,
    column: cell.column,
    format: Number(attributes.s ?? 0),
    type,
    value: type === "inlineStr" ? inline : cell.value,
    formula: cell.formula,
    isDynamic: attributes.cm !== undefined,
    xml,
  };
}

function fileFormula(attributes: Readonly<Record<string, string>>): FileFormula {
  const kind = attributes.t;
  return {
    text: "",
    kind: kind === "array" || kind === "shared" || kind === "dataTable" ? kind : "normal",
    range: attributes.ref ?? null,
    sharedIndex: attributes.si ?? null,
  };
}
