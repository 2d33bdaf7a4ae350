import type { CellPosition, Model, Style, WorkbookData } from "../engine";
import { tableFact } from "./column-formulas";
import { cellName } from "../formulas/cell-address";
import { allFacts } from "./kept-facts-plugin";
import { type LiveTable, liveTables } from "./live-naming";
import type { FactTree } from "./moved-facts";
import type { CellBorder } from "./styles-read";
import type { WorkbookOrigin } from "./workbook-origin";

/** A cell of the engine at one moment. */
export interface CellSnapshot {
  readonly content: string;
  readonly style: Style | undefined;
  readonly format: string | undefined;
  readonly border: CellBorder | undefined;
  /** What a formula gave, with all that it spilled, as text to compare; null for a plain value. */
  readonly result: string | null;
}

/** What saving needs: the opened file, and the engine's state just after it was opened. */
export interface SavingOrigin {
  readonly file: WorkbookOrigin;
  readonly data: WorkbookData;
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, CellSnapshot>>;
  readonly facts: FactTree;
  /** The tables of the file by the engine's ids for them. */
  readonly tables: ReadonlyMap<string, { readonly path: string; readonly stamp: string }>;
  /** The sheet that was shown. */
  readonly shownSheetId: string;
}

export function savingOrigin(model: Model, file: WorkbookOrigin): SavingOrigin {
  const sheetIds = model.getters.getSheetIds();
  return {
    file,
    data: plainData(model),
    cells: new Map(sheetIds.map((sheetId) => [sheetId, sheetCells(model, sheetId)])),
    facts: allFacts(model),
    shownSheetId: model.getters.getActiveSheetId(),
    tables: new Map(
      file.sheets.flatMap(({ entry, tables }) =>
        liveTables(model, entry.id).flatMap((table) => {
          const found = tables.find(({ shape }) => shape.name === table.name);
          return found ? [[table.id, { path: found.path, stamp: tableStamp(model, table) }]] : [];
        }),
      ),
    ),
  };
}

/** All that a table's part says, as text to compare. */
export function tableStamp(model: Model, table: LiveTable): string {
  return JSON.stringify([table, tableFact(model, table)]);
}

/** The engine's data with every cell spelt out; the two states that are compared have this form. */
export function plainData(model: Model): WorkbookData {
  return model._exportData(false);
}

/** Every cell that the engine keeps on a sheet, by its address. */
export function sheetCells(model: Model, sheetId: string): Map<string, CellSnapshot> {
  const { getters } = model;
  const cells = new Map<string, CellSnapshot>();
  for (const cell of getters.getCells(sheetId)) {
    const position = getters.getCellPosition(cell.id);
    const border = getters.getCellBorder(position);
    cells.set(cellName({ row: position.row, column: position.col }), {
      content: cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content,
      style: cell.style,
      format: cell.format,
      border: border ? (border as CellBorder) : undefined,
      result: cell.isFormula ? JSON.stringify(resultOf(model, position)) : null,
    });
  }
  return cells;
}

/** The values of a formula: one, or the rectangle that it spilled, row by row. */
export function resultOf(
  model: Model,
  position: CellPosition,
): (string | number | boolean | null)[][] {
  const { getters } = model;
  const zone = getters.getSpreadZone(position) ?? {
    top: position.row,
    bottom: position.row,
    left: position.col,
    right: position.col,
  };
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, col) => {
      const place = { sheetId: position.sheetId, row: zone.top + row, col: zone.left + col };
      return getters.getEvaluatedCell(place).value;
    }),
  );
}
