import type { CellPosition, Zone } from "../engine";
import { cellName, parseCell } from "../formulas/cell-address";
import { moveReferences } from "../formulas/move-references";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import { excelValue, type ExcelValue } from "./cell-values";
import { change, refuseProtected } from "./change";
import { excelLimits } from "./excel-limits";
import { listFacts, setFact } from "./facts";
import { zoneInSheet, type RangePlace } from "./range-place";
import { refuseFilteredRows } from "./shift-conflicts";

interface SortField {
  /** Counted from the first column of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}

/** By which columns to sort, the first first. */
export function sortFields(given: Json, columns: number): readonly SortField[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > excelLimits.sortLevels) {
    throw new RichApiError("InvalidArgument", `A sort has 1 to ${excelLimits.sortLevels} fields.`);
  }
  return (given as readonly Json[]).map((field) => {
    const { key, ascending, sortOn, ...others } = (field ?? {}) as Record<string, Json>;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= columns) {
      throw new RichApiError("InvalidArgument", "fields.key: a column of the range is needed.");
    }
    const unknown = Object.keys(others).find((name) => others[name] !== null);
    if (unknown !== undefined || (sortOn ?? "Value") !== "Value") {
      throw new RichApiError("ApiNotFound", "The workbench sorts by values only.");
    }
    return { key, ascending: ascending !== false };
  });
}

interface SortedCell {
  readonly content: string;
  readonly formula: string | null;
  readonly style: unknown;
  readonly format: string;
}

interface SortedRow {
  readonly row: number;
  readonly keys: readonly ExcelValue[];
  readonly cells: readonly SortedCell[];
}

/** Rows that are alike stay in their order; formulas go along and mean their own row again. */
export function sortRows(
  place: RangePlace,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  const { session, sheetId } = place;
  refuseProtected(session, sheetId);
  const zone = zoneInSheet(place);
  if (!zone) return;
  const { top, bottom, left, right } = zone;
  refuseFilteredRows(session, sheetId, zone);
  refuseParts(place, zone);
  const rows: SortedRow[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: SortedCell[] = [];
    for (let col = left; col <= right; col += 1) cells.push(cellAt(place, { sheetId, row, col }));
    const keys = fields.map(({ key }) => excelValue(session, { sheetId, row, col: left + key }));
    rows.push({ row, keys, cells });
  }
  const sorted = [...rows].sort((one, other) => {
    for (const [index, { ascending }] of fields.entries()) {
      const order = compare(one.keys[index] ?? "", other.keys[index] ?? "", ascending, matchCase);
      if (order !== 0) return order;
    }
    return one.row - other.row;
  });
  sorted.forEach(({ row: from, cells }, offset) => {
    const row = top + offset;
    if (row === from) return;
    cells.forEach(({ content, formula, style, format }, index) => {
      change(session, {
        type: "UPDATE_CELL",
        sheetId,
        row,
        col: left + index,
        content: formula === null ? content : `=${moveReferences(formula, row - from, 0)}`,
        style: (style ?? null) as never,
        format,
      });
    });
  });
  const places = new Map(sorted.map(({ row }, offset) => [row, top + offset]));
  for (const kind of ["note", "comment", "link"] as const) moveAlong(place, zone, places, kind);
}

/** What hangs on a cell goes where its cell goes. */
function moveAlong(
  { session, sheetId }: RangePlace,
  { left, right }: Zone,
  places: ReadonlyMap<number, number>,
  kind: "note" | "comment" | "link",
): void {
  const begin = `${sheetId}|`;
  const moved = listFacts(session.model, kind, begin).flatMap(({ key, value }) => {
    const { row, column } = parseCell(key.slice(begin.length));
    const to = places.get(row);
    const isMoved = to !== undefined && to !== row && column >= left && column <= right;
    return isMoved ? [{ key, value, target: begin + cellName({ row: to, column }) }] : [];
  });
  for (const { key } of moved) setFact(session.model, kind, key, null);
  for (const { target, value } of moved) setFact(session.model, kind, target, value);
}

function cellAt({ session }: RangePlace, position: CellPosition): SortedCell {
  const cell = session.getters.getCell(position);
  const formula = excelFormulaAt(session.model, position)?.slice(1) ?? null;
  return {
    content: cell && !cell.isFormula ? cell.content : "",
    formula,
    style: cell?.style,
    format: cell?.format ?? "",
  };
}

/** Excel's order: numbers, texts, FALSE, TRUE, errors; blanks last whichever the direction. */
function compare(
  one: ExcelValue,
  other: ExcelValue,
  ascending: boolean,
  matchCase: boolean,
): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const order = kindOf(one) - kindOf(other) || compareAlike(one, other, matchCase);
  return ascending ? order : -order;
}

function kindOf(value: ExcelValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return /^#(?:N\/A|[A-Z/0]+[!?])$/.test(value) ? 3 : 1;
}

function compareAlike(one: ExcelValue, other: ExcelValue, matchCase: boolean): number {
  if (typeof one === "string" && typeof other === "string") {
    return one.localeCompare(other, "en", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(one) - Number(other);
}

/** Neither a merged cell nor a part of an array can go elsewhere. */
function refuseParts({ session, sheetId }: RangePlace, zone: Zone): void {
  const { getters } = session;
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      const position = { sheetId, row, col };
      if (getters.isInMerge(position)) throw new RichApiError("MergedRangeConflict");
      const array = getters.getArrayFormulaSpreadingOn(position);
      if (array && (array.row !== row || array.col !== col)) {
        throw new RichApiError("InvalidOperation", "You can't change part of an array.");
      }
    }
  }
}
