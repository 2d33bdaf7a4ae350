import type { CellPosition } from "../engine";
import { lastColumn, lastRow, rangeName, type CellRange } from "../formulas/cell-address";
import { shiftedFormula, shiftedZone, type CellShift } from "../formulas/shift-references";
import { RichApiError } from "../protocol/rich-api-error";
import { growSheet } from "../sheet-size";
import type { KeptSeries } from "../xlsx/kept";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import { change } from "./change";
import { getFact, listFacts, setFact, type WorkbenchFacts } from "./facts";
import { tablesOnSheet, tableZone, updateTableZone } from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** A part of a sheet that is inserted or taken out, with what makes it move. */
export interface BlockShift {
  readonly sheetId: string;
  readonly zone: CellRange;
  readonly dimension: "ROW" | "COL";
  readonly isInsertion: boolean;
}

/**
 * Inserts or deletes cells, and moves what lies behind them. The engine moves the cells; references,
 * rules and tables that reach into the moved part are put right here, because the engine takes the
 * move for one of cutting and pasting.
 */
export function shiftCells(session: WorkbookSession, block: BlockShift): void {
  const { getters } = session;
  const shift: CellShift = { ...block, sheetName: getters.getSheetName(block.sheetId) };
  makeRoom(session, block);
  const formulas = movedFormulas(session, block, shift);
  const names = listFacts(session.model, "name");
  const charts = listFacts(session.model, "chart");
  const rules = movedRules(session, block, shift);
  const tables = movedTables(session, block, shift);
  moveInEngine(session, block);
  for (const table of tables) table.settle();
  for (const { position, formula } of formulas) {
    if (excelFormulaAt(session.model, position) === formula) continue;
    change(session, { type: "UPDATE_CELL", ...position, content: formula });
  }
  for (const { key, value } of names) moveName(session, key, value, shift);
  for (const { key, value } of charts) moveChart(session, key, value, shift);
  rules();
}

/** What the engine's sheet has no room for would be lost; what Excel's has none for is refused. */
function makeRoom(session: WorkbookSession, { sheetId, zone, dimension, isInsertion }: BlockShift) {
  const { getters } = session;
  if (!isInsertion) return;
  const isRows = dimension === "ROW";
  const count = isRows ? zone.bottom - zone.top + 1 : zone.right - zone.left + 1;
  const last = lastUsed(session, sheetId, zone, isRows);
  if (last + count > (isRows ? lastRow : lastColumn))
    throw new RichApiError("NonBlankCellOffSheet");
  const rows = getters.getNumberRows(sheetId);
  const columns = getters.getNumberCols(sheetId);
  growSheet(
    session.model,
    sheetId,
    Math.max(rows - 1, zone.bottom, isRows ? last + count : 0),
    Math.max(columns - 1, zone.right, isRows ? 0 : last + count),
  );
}

/** The last row (or column) with something in it among the columns (or rows) that move. */
export function lastUsed(
  { getters }: WorkbookSession,
  sheetId: string,
  zone: CellRange,
  isRows: boolean,
): number {
  let last = -1;
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id);
    if (isRows ? col < zone.left || col > zone.right : row < zone.top || row > zone.bottom)
      continue;
    last = Math.max(last, isRows ? row : col);
  }
  return last;
}

function moveInEngine(session: WorkbookSession, block: BlockShift): void {
  const { zone, dimension, isInsertion, sheetId } = block;
  const active = session.getters.getActiveSheetId();
  const activate = (sheetIdTo: string, sheetIdFrom: string): void => {
    if (sheetIdTo !== sheetIdFrom) {
      change(session, { type: "ACTIVATE_SHEET", sheetIdFrom, sheetIdTo });
    }
  };
  // The engine shifts cells on the active sheet only.
  activate(sheetId, active);
  change(session, {
    type: isInsertion ? "INSERT_CELL" : "DELETE_CELL",
    shiftDimension: dimension,
    zone,
  });
  activate(active, sheetId);
}

interface MovedFormula {
  readonly position: CellPosition;
  readonly formula: string;
}

function movedFormulas(
  session: WorkbookSession,
  block: BlockShift,
  shift: CellShift,
): readonly MovedFormula[] {
  const { getters } = session;
  return getters.getSheetIds().flatMap((sheetId) =>
    getters.getCells(sheetId).flatMap((cell) => {
      if (!cell.isFormula) return [];
      const position = getters.getCellPosition(cell.id);
      const before = excelFormulaAt(session.model, position);
      if (before === undefined) return [];
      const { row, col } = position;
      const place =
        sheetId === block.sheetId
          ? shiftedZone({ top: row, bottom: row, left: col, right: col }, shift)
          : { top: row, left: col };
      if (place === null) return [];
      const formula = `=${shiftedFormula(before.slice(1), getters.getSheetName(sheetId), shift)}`;
      return [{ position: { sheetId, row: place.top, col: place.left }, formula }];
    }),
  );
}

function moveName(
  session: WorkbookSession,
  key: string,
  name: WorkbenchFacts["name"],
  shift: CellShift,
): void {
  const formula = shiftedFormula(name.formula, "", shift);
  if (getFact(session.model, "name", key)?.formula === formula) return;
  setFact(session.model, "name", key, { ...name, formula });
}

function moveChart(
  session: WorkbookSession,
  key: string,
  chart: WorkbenchFacts["chart"],
  shift: CellShift,
): void {
  const move = (reference: string): string => shiftedFormula(reference, "", shift);
  const series = (chart.series ?? []).map((one): KeptSeries => ({
    ...one,
    valuesRef: move(one.valuesRef),
    ...(one.nameRef === undefined ? {} : { nameRef: move(one.nameRef) }),
    ...(one.categoriesRef === undefined ? {} : { categoriesRef: move(one.categoriesRef) }),
  }));
  const now = getFact(session.model, "chart", key);
  if (!now || JSON.stringify(now.series ?? []) === JSON.stringify(series)) return;
  setFact(session.model, "chart", key, { ...now, series });
}

/** Ranges of conditional formats and validations; the engine leaves a hole where cells come in. */
function movedRules(session: WorkbookSession, block: BlockShift, shift: CellShift): () => void {
  const { getters } = session;
  const { sheetId } = block;
  const formats = getters.getConditionalFormats(sheetId).map((rule) => ({
    rule,
    zones: rule.ranges.map((address) => getters.getRangeFromSheetXC(sheetId, address).zone),
  }));
  const validations = getters.getDataValidationRules(sheetId).map((rule) => ({
    rule,
    zones: rule.ranges.map(({ zone }) => zone),
  }));
  const moved = (zones: readonly CellRange[]) =>
    zones.flatMap((zone) => shiftedZone(zone, shift) ?? []);
  const ranges = (zones: readonly CellRange[]) =>
    zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone));
  return () => {
    const kept = new Set(getters.getConditionalFormats(sheetId).map(({ id }) => id));
    for (const { rule, zones } of formats) {
      const { ranges: _before, ...cf } = rule;
      const next = moved(zones);
      if (next.length === 0 && kept.has(rule.id)) {
        change(session, { type: "REMOVE_CONDITIONAL_FORMAT", sheetId, id: rule.id });
      } else if (next.length > 0) {
        change(session, { type: "ADD_CONDITIONAL_FORMAT", sheetId, ranges: ranges(next), cf });
      }
    }
    for (const { rule, zones } of validations) {
      const { ranges: _before, ...kind } = rule;
      const next = moved(zones);
      if (next.length > 0) {
        change(session, {
          type: "ADD_DATA_VALIDATION_RULE",
          sheetId,
          ranges: ranges(next),
          rule: kind,
        });
      }
    }
  };
}

/** A table that moves as a whole is made anew by the engine: its name and look go over to that one. */
function movedTables(session: WorkbookSession, { sheetId }: BlockShift, shift: CellShift) {
  return tablesOnSheet(session, sheetId).flatMap((place) => {
    const zone = shiftedZone(tableZone(place), shift);
    const fact = getFact(session.model, "table", place.tableId);
    if (!zone) return [];
    return [
      {
        settle(): void {
          const now = tablesOnSheet(session, sheetId).find((candidate) => {
            const { top, left } = tableZone(candidate);
            return top === zone.top && left === zone.left;
          });
          if (!now) {
            throw new RichApiError("GeneralException", `The table at ${rangeName(zone)} was lost.`);
          }
          if (now.tableId !== place.tableId && fact) {
            setFact(session.model, "table", place.tableId, null);
            setFact(session.model, "table", now.tableId, fact);
          }
          updateTableZone(now, zone);
        },
      },
    ];
  });
}
