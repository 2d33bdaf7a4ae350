import type { CellPosition, Model } from "../engine";
import { RichApiError } from "../protocol/rich-api-error";
import { inOneStep, isInStep } from "./one-step-plugin";
import { writeCells } from "./range-cells";
import { reenterNamedFormulas } from "./reenter-formulas";
import { rangePlace } from "./range-place";
import { bodyZone, tablesOnSheet, totalRows, type TablePlace } from "./table-place";
import { insertTableRows } from "./table-rows";
import { writeGathered, type WorkbookSession } from "./workbook-session";

interface TypedCell extends CellPosition {
  readonly content: string;
}

type Dispatch = (type: string, payload?: object) => unknown;

/**
 * What is typed in the grid is read as Excel reads it, and does to tables what it does there: columns
 * are filled, headings stay texts, new rows get their formulas. Gives back how to stop.
 */
export function watchTyping(session: WorkbookSession): () => void {
  const { model } = session;
  const plain = model.dispatch as unknown as Dispatch;
  const watching: Dispatch = (type, payload) => {
    const typed = type === "UPDATE_CELL" && !isInStep(model) ? typedCell(payload) : null;
    return typed && enterTyped(session, typed) ? accepted(model) : plain(type, payload);
  };
  model.dispatch = watching as never;
  return () => {
    if (model.dispatch === (watching as never)) model.dispatch = plain as never;
  };
}

function typedCell(payload: object | undefined): TypedCell | null {
  const { sheetId, row, col, content, ...others } = (payload ?? {}) as Partial<TypedCell>;
  const isMore = Object.values(others).some((value) => value !== undefined);
  if (isMore || content === undefined || content === "") return null;
  if (sheetId === undefined || row === undefined || col === undefined) return null;
  return { sheetId, row, col, content };
}

/** false: the engine is to say itself what is wrong with it. */
function enterTyped(session: WorkbookSession, { sheetId, row, col, content }: TypedCell): boolean {
  if (session.getters.isSheetLocked(sheetId)) return false;
  const zone = { top: row, bottom: row, left: col, right: col };
  try {
    inOneStep(session.model, () => {
      writeCells(rangePlace(session, sheetId, zone), content);
      writeGathered(session);
      reenterNamedFormulas(session);
    });
    return true;
  } catch (error) {
    if (error instanceof RichApiError) return false;
    throw error;
  }
}

/** What the engine answers to a command that it carried out. */
function accepted(model: Model): unknown {
  return (model.dispatch as unknown as Dispatch)("EVALUATE_CELLS", { cellIds: [] });
}

/** The table whose last cell this is, where Tab adds a row. */
export function tableEndingAt(
  session: WorkbookSession,
  { sheetId, row, col }: CellPosition,
): TablePlace | undefined {
  return tablesOnSheet(session, sheetId).find((table) => {
    const { bottom, right } = bodyZone(table);
    return row === bottom && col === right && totalRows(table) === 0;
  });
}

/** Tab in the last cell of a table: a row more, and its first cell is selected. */
export function addRowByTab(session: WorkbookSession, table: TablePlace): void {
  inOneStep(session.model, () => {
    const { top, bottom, left, right } = bodyZone(table);
    const blanks = Array.from({ length: right - left + 1 }, () => null);
    insertTableRows(table, bottom - top + 1, [blanks], true);
    reenterNamedFormulas(session);
  });
  const { bottom, left } = bodyZone(table);
  session.model.selection.selectCell(left, bottom);
}
