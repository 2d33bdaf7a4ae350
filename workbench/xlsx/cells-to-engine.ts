import { cellName } from "../formulas/cell-address";
import { shownSpelling } from "../formulas/file-spelling";
import type { FormulaContext } from "../formulas/formula-context";
import { NotCalculable, toEngineFormula } from "../formulas/to-engine-formula";
import { notRecalculated } from "../formulas/to-excel-formula";
import { arrayRanges } from "./array-ranges";
import { textContent } from "./engine-content";
import { isInside, type Grid } from "./near-grid";
import type { FileCell, FileRow } from "./sheet-cells";
import { spellOutFormulas } from "./spelt-out-formulas";

/** Days between the two ways in which workbooks count dates. */
export const daysBetweenEpochs = 1462;

/** A cell of the opened file and what the engine was given for it. */
export interface OriginCell {
  readonly cell: FileCell;
  readonly content: string;
  /** The formula in the spelling that people see. */
  readonly formula: string | null;
}

export interface CellReading {
  readonly rows: readonly FileRow[];
  readonly grid: Grid;
  refersToFar(formula: string): boolean;
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly countsFrom1904: boolean;
  contextAt(row: number, column: number, isSingleCell: boolean): FormulaContext;
  isGoodFormula(engineFormula: string): boolean;
}

export interface CellsRead {
  readonly cells: ReadonlyMap<string, OriginCell>;
  readonly notRecalculated: number;
}

/** Spells every cell of a sheet as the engine's content for it. */
export function cellsToEngine(reading: CellReading): CellsRead {
  const formulas = spellOutFormulas(reading.rows);
  const cells = new Map<string, OriginCell>();
  const arrays = arrayRanges();
  let notCalculated = 0;
  for (const cell of reading.rows.flatMap((row) => row.cells)) {
    const address = cellName(cell);
    const fileFormula = formulas.get(cell);
    if (!isInside(reading.grid, cell)) {
      cells.set(address, { cell, content: "", formula: null });
      continue;
    }
    if (fileFormula === undefined) {
      const content = arrays.ownerOf(cell) !== null ? "" : valueContent(cell, reading);
      cells.set(address, { cell, content, formula: null });
      continue;
    }
    const formula = shownSpelling(fileFormula);
    const engine = engineFormula(cell, formula, reading);
    if (engine === null) {
      notCalculated += 1;
      cells.set(address, {
        cell,
        content: notRecalculated(formula, storedValue(cell, reading)),
        formula,
      });
      continue;
    }
    arrays.add(cell);
    cells.set(address, { cell, content: `=${engine}`, formula });
  }
  return { cells, notRecalculated: notCalculated };
}

function engineFormula(cell: FileCell, formula: string, reading: CellReading): string | null {
  const isArray = cell.formula?.kind === "array";
  if (reading.refersToFar(formula)) return null;
  try {
    const spelled = toEngineFormula(formula, reading.contextAt(cell.row, cell.column, !isArray));
    // An array formula that a person put into one cell shows one value and never spills.
    const isOneCell = isArray && !cell.isDynamic && !(cell.formula?.range ?? "").includes(":");
    const complete = isOneCell ? `EXCEL.SINGLE(${spelled})` : spelled;
    return reading.isGoodFormula(`=${complete}`) ? complete : null;
  } catch (error) {
    if (error instanceof NotCalculable) return null;
    throw error;
  }
}

function valueContent(cell: FileCell, reading: CellReading): string {
  if (
    cell.type === "s" &&
    cell.value !== null &&
    reading.strings[Number(cell.value)] === undefined
  ) {
    throw new Error(`${cellName(cell)} shows text number ${cell.value}, which is not there`);
  }
  const value = storedValue(cell, reading);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return cell.type === "e" ? value : textContent(value);
}

/** The value as the file keeps it, dates counted from 1900. */
export function storedValue(
  cell: FileCell,
  reading: Pick<CellReading, "strings" | "isDate" | "countsFrom1904">,
): string | number | boolean | null {
  const { value } = cell;
  if (value === null) return null;
  switch (cell.type) {
    case "s":
      return reading.strings[Number(value)] ?? "";
    case "b":
      return value === "1" || value === "true";
    case "d":
      return Date.parse(value.endsWith("Z") ? value : `${value}Z`) / 86_400_000 + 25_569;
    case "n": {
      if (value.trim() === "") return null;
      const shift = reading.countsFrom1904 && reading.isDate[cell.format] ? daysBetweenEpochs : 0;
      return Number(value) + shift;
    }
    default:
      return value;
  }
}
