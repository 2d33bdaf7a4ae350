import { parseCell } from "../formulas/cell-address";
import { plainText } from "./shared-strings";
import { parseAttributes } from "./xml-tree";
import { unescapeExcelText, unescapeXml } from "./xml-text";

/** A formula as the file holds it. */
export interface FileFormula {
  readonly text: string;
  readonly kind: "normal" | "array" | "shared" | "dataTable";
  readonly range: string | null;
  readonly sharedIndex: string | null;
  readonly attributes: string;
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
  readonly cells: readonly FileCell[];
}

/** Reads `<sheetData>` cell by cell; cells without a position follow the one before. */
export function readSheetData(xml: string): FileRow[] {
  const rows: FileRow[] = [];
  let nextRow = 0;
  for (const found of xml.matchAll(/<row\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const attributes = found[1] ?? "";
    const given = /\sr="(\d+)"/.exec(attributes)?.[1];
    const row = given === undefined ? nextRow : Number(given) - 1;
    nextRow = row + 1;
    rows.push({ row, attributes, cells: readCells(found[2] ?? "", row) });
  }
  return rows;
}

function readCells(xml: string, row: number): FileCell[] {
  const cells: FileCell[] = [];
  let nextColumn = 0;
  for (const found of xml.matchAll(/<c\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const attributes = parseAttributes(found[1] ?? "");
    const column = attributes.r === undefined ? nextColumn : parseCell(attributes.r).column;
    nextColumn = column + 1;
    const inside = found[2] ?? "";
    const type = attributes.t ?? "n";
    cells.push({
      row,
      column,
      format: Number(attributes.s ?? 0),
      type,
      value: type === "inlineStr" ? plainText(inside) : readValue(inside),
      formula: readFormula(inside),
      isDynamic: attributes.cm !== undefined,
      xml: found[0],
    });
  }
  return cells;
}

function readValue(inside: string): string | null {
  const value = /<v\b[^>]*?(?:\/>|>([\s\S]*?)<\/v>)/.exec(inside);
  return value ? unescapeExcelText(unescapeXml(value[1] ?? "")) : null;
}

function readFormula(inside: string): FileFormula | null {
  const found = /<f\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inside);
  if (!found) return null;
  const attributes = parseAttributes(found[1] ?? "");
  const kind = attributes.t;
  return {
    text: unescapeXml(found[2] ?? ""),
    kind: kind === "array" || kind === "shared" || kind === "dataTable" ? kind : "normal",
    range: attributes.ref ?? null,
    sharedIndex: attributes.si ?? null,
    attributes: found[1] ?? "",
  };
}
