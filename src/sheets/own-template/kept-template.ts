import { cellPrint } from "../merge/cell-print";
import type { CellContent } from "../sheet-plan";
import type { TemplateSheet } from "./own-template";
import { readTemplate } from "./read-template";
import type { OwnTemplate } from "./own-template";

/** A template as it is kept in the workbook, so that plans outlive its sheet: only what is filled. */
export interface KeptTemplate {
  readonly name: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: string | number | boolean | { readonly formula: string };
    readonly numberFormat: string;
  }[];
  readonly merges: TemplateSheet["merges"];
  readonly charts: TemplateSheet["charts"];
}

/** Cells outside of rows that repeat say nothing to a plan, unless they are filled. */
export function keptTemplate(sheet: TemplateSheet, template: OwnTemplate): KeptTemplate {
  const filled = new Set(template.cells.map(({ row, column }) => `${row},${column}`));
  const isRepeated = (row: number): boolean =>
    template.repeated.some((rows) => row >= rows.row && row < rows.row + rows.lines);
  return {
    name: sheet.name,
    cells: sheet.cells.flatMap((contents, row) =>
      contents.flatMap((content, column) =>
        content !== null && (isRepeated(row) || filled.has(`${row},${column}`))
          ? [
              {
                row,
                column,
                content,
                numberFormat: sheet.numberFormats[row]?.[column] ?? "General",
              },
            ]
          : [],
      ),
    ),
    merges: sheet.merges,
    charts: sheet.charts,
  };
}

/** The template that was kept, as it was read from its sheet. */
export function openedTemplate({ name, cells, merges, charts }: KeptTemplate): OwnTemplate {
  const contents: CellContent[][] = [];
  const numberFormats: string[][] = [];
  const rows = Math.max(0, ...cells.map(({ row }) => row + 1));
  const columns = Math.max(0, ...cells.map(({ column }) => column + 1));
  for (let row = 0; row < rows; row += 1) {
    contents.push(Array.from({ length: columns }, () => null));
    numberFormats.push(Array.from({ length: columns }, () => "General"));
  }
  for (const { row, column, content, numberFormat } of cells) {
    const [line, formats] = [contents[row], numberFormats[row]];
    if (line) line[column] = content;
    if (formats) formats[column] = numberFormat;
  }
  const sheet = { name, cells: contents, numberFormats, merges, charts };
  const nothing = { tables: [], frozenRows: 0, untoldCharts: [], headersAndFooters: {} };
  return readTemplate({ ...sheet, ...nothing }).template;
}

/** Two states of a template have two versions: a plan is made again by the one it was made from. */
export function versionOf(kept: KeptTemplate): string {
  const { cells, merges, charts } = kept;
  return cellPrint(JSON.stringify({ cells, merges, charts }));
}
