import type { CellPosition } from "../engine";
import { moveReferences } from "../formulas/move-references";
import { RichApiError } from "../protocol/rich-api-error";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import { change, refuseProtected } from "./change";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Copies a range over another one of the same sheet, as often as it fits: contents, looks, merged
 * cells, rules and, of whole rows, heights. Relative references move with their cells.
 */
export function copyRange(target: RangePlace, source: RangePlace): void {
  const { session, sheetId } = target;
  if (source.sheetId !== sheetId || source.session !== session) {
    throw new RichApiError("ApiNotFound", "The workbench copies ranges within one sheet.");
  }
  refuseProtected(session, sheetId);
  const from = zoneInSheet(source);
  if (!from) return;
  const whole = zoneWithRoom(target);
  const lines = from.bottom - from.top + 1;
  if ((whole.bottom - whole.top + 1) % lines !== 0) {
    throw new RichApiError("InvalidArgument", "The copied range does not fit into this one.");
  }
  copyRules(target, from, whole);
  for (let top = whole.top; top <= whole.bottom; top += lines) {
    copyCells(target, from, top - from.top, whole.left - from.left);
  }
}

function copyCells({ session, sheetId }: RangePlace, from: Zone, down: number, across: number) {
  const { getters, model } = session;
  for (let row = from.top; row <= from.bottom; row += 1) {
    const size = getters.getRowSize(sheetId, row);
    if (across === 0 && getters.getRowSize(sheetId, row + down) !== size) {
      const elements = [row + down];
      change(session, { type: "RESIZE_COLUMNS_ROWS", sheetId, dimension: "ROW", elements, size });
    }
    for (let col = from.left; col <= from.right; col += 1) {
      const position: CellPosition = { sheetId, row, col };
      const to = { sheetId, row: row + down, col: col + across };
      const cell = getters.getCell(position);
      const there = getters.getCell(to);
      const formula = cell?.isFormula === true ? excelFormulaAt(model, position) : undefined;
      const constant = cell === undefined || cell.isFormula ? "" : cell.content;
      const content = formula === undefined ? constant : moveReferences(formula, down, across);
      if (cell !== undefined || there !== undefined) {
        change(session, {
          type: "UPDATE_CELL",
          ...to,
          content,
          style: cell?.style ?? null,
          format: cell?.format ?? "",
        });
      }
      const border = getters.getCellBorder(position);
      if (border ?? getters.getCellBorder(to)) {
        change(session, { type: "SET_BORDER", ...to, border: border ?? {} });
      }
    }
  }
  const moved = (zone: Zone): Zone => ({
    top: zone.top + down,
    bottom: zone.bottom + down,
    left: zone.left + across,
    right: zone.right + across,
  });
  const target = getters.getMergesInZone(sheetId, from).map(moved);
  if (target.length > 0) change(session, { type: "ADD_MERGE", sheetId, target, force: true });
}

/** Rules that hold for the cells that are copied hold for those that come. */
function copyRules({ session, sheetId }: RangePlace, from: Zone, whole: Zone): void {
  const { getters } = session;
  const lines = from.bottom - from.top + 1;
  const copied = (zone: Zone): readonly Zone[] => {
    const top = Math.max(zone.top, from.top);
    const bottom = Math.min(zone.bottom, from.bottom);
    if (top > bottom) return [];
    const { left, right } = zone;
    if (top === from.top && bottom === from.bottom) {
      return [{ top: whole.top, bottom: whole.bottom, left, right }];
    }
    const zones: Zone[] = [];
    for (let at = whole.top; at <= whole.bottom; at += lines) {
      const down = at - from.top;
      zones.push({ top: top + down, bottom: bottom + down, left, right });
    }
    return zones;
  };
  const rangesOf = (zones: readonly Zone[]) =>
    joined([...zones, ...zones.flatMap(copied)]).map((zone) =>
      getters.getRangeDataFromZone(sheetId, zone),
    );
  for (const { ranges, ...cf } of getters.getConditionalFormats(sheetId)) {
    const zones = ranges.map((address) => getters.getRangeFromSheetXC(sheetId, address).zone);
    if (zones.every((zone) => copied(zone).length === 0)) continue;
    change(session, { type: "ADD_CONDITIONAL_FORMAT", sheetId, ranges: rangesOf(zones), cf });
  }
  for (const { ranges, ...rule } of getters.getDataValidationRules(sheetId)) {
    const zones = ranges.map(({ zone }) => zone);
    if (zones.every((zone) => copied(zone).length === 0)) continue;
    change(session, { type: "ADD_DATA_VALIDATION_RULE", sheetId, ranges: rangesOf(zones), rule });
  }
}

/** Zones of the same columns that touch or overlap become one. */
function joined(zones: readonly Zone[]): readonly Zone[] {
  const sorted = [...zones].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const result: Zone[] = [];
  for (const zone of sorted) {
    const last = result.at(-1);
    const touches =
      last?.left === zone.left && last.right === zone.right && zone.top <= last.bottom + 1;
    if (touches) {
      result[result.length - 1] = { ...last, bottom: Math.max(last.bottom, zone.bottom) };
    } else result.push(zone);
  }
  return result;
}
