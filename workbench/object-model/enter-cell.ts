import type { CellPosition } from "../engine";
import { RichApiError } from "../protocol/rich-api-error";
import { callsUnknownFunction } from "../formulas/unknown-function";
import type { CellEntry } from "./cell-content";
import { setNumberFormat } from "./cell-format";
import { change } from "./change";
import { rangePlace } from "./range-place";
import type { WorkbookSession } from "./workbook-session";

/** Enters one cell. A formula that the engine cannot read is refused, and the cell is as before. */
export function enterCell(
  session: WorkbookSession,
  position: CellPosition,
  { content, numberFormat }: CellEntry,
): void {
  const before = session.getters.getCell(position);
  change(session, { type: "UPDATE_CELL", ...position, content });
  if (numberFormat !== undefined && !before?.format) {
    const { sheetId, row, col } = position;
    const zone = { top: row, bottom: row, left: col, right: col };
    setNumberFormat(rangePlace(session, sheetId, zone), numberFormat);
  }
  if (!content.startsWith("=")) return;
  const after = session.getters.getCell(position);
  const isBad = after?.isFormula === true && after.compiledFormula.isBadExpression;
  // Excel takes a function that it does not know, and shows #NAME?.
  if (isBad && !callsUnknownFunction(content)) {
    const undone = before && !before.isFormula ? before.content : "";
    change(session, { type: "UPDATE_CELL", ...position, content: undone });
    throw new RichApiError("InvalidArgument", `The formula ${content} cannot be read.`);
  }
}
