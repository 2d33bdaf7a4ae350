import { parseRange, type CellRange } from "../formulas/cell-address";
import { formulaTokens } from "../formulas/formula-tokens";
import { isInside, type Grid } from "./near-grid";
import type { FileCell, FileRow } from "./sheet-cells";

export interface SheetExtent {
  readonly name: string;
  readonly rows: readonly FileRow[];
  readonly grid: Grid;
  /** Whether one of its tables reaches beyond the grid. */
  readonly hasFarTable: boolean;
}

/** Cells with something in them that the engine is not given. They stay in the file as they are. */
export function farCells({ rows, grid }: Pick<SheetExtent, "rows" | "grid">): FileCell[] {
  return rows.flatMap(({ cells }) =>
    cells.filter((cell) => !isInside(grid, cell) && (cell.value !== null || cell.formula !== null)),
  );
}

/** Whether a formula uses cells that the engine was not given, so that it cannot be calculated here. */
export type RefersToFar = (formula: string, homeSheet: string) => boolean;

export function refersToFarCells(sheets: readonly SheetExtent[]): RefersToFar {
  const far = new Map(
    sheets
      .map((sheet) => [sheet.name.toLowerCase(), farCells(sheet)] as const)
      .filter(([, cells]) => cells.length > 0),
  );
  const hasFarTable = sheets.some((sheet) => sheet.hasFarTable);
  if (far.size === 0 && !hasFarTable) return () => false;
  return (formula, homeSheet) =>
    formulaTokens(formula).some(({ kind, text }) => {
      if (kind === "structured") return hasFarTable;
      if (kind !== "reference") return false;
      const mark = text.lastIndexOf("!");
      const written = text.slice(0, Math.max(mark, 0)).replace(/^'(.*)'$/s, "$1");
      const sheet = mark < 0 ? homeSheet : written.replaceAll("''", "'");
      const range = rangeOf(text.slice(mark + 1));
      return (
        range !== null && (far.get(sheet.toLowerCase()) ?? []).some((cell) => holds(range, cell))
      );
    });
}

function rangeOf(text: string): CellRange | null {
  try {
    return parseRange(text);
  } catch {
    return null;
  }
}

function holds(range: CellRange, { row, column }: FileCell): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
