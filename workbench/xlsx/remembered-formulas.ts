import type { CellPosition, Model } from "../engine";
import { cellName } from "../formulas/cell-address";
import { toExcelFormula } from "../formulas/to-excel-formula";

interface Remembered {
  readonly content: string;
  readonly formula: string;
}

const remembered = new WeakMap<Model, Map<string, Remembered>>();

/** Keeps how a formula was spelt when it came in; it holds as long as the engine's text is the same. */
export function rememberFormula(
  model: Model,
  position: CellPosition,
  content: string,
  formula: string,
): void {
  const formulas = remembered.get(model) ?? new Map<string, Remembered>();
  formulas.set(keyOf(position), { content, formula });
  remembered.set(model, formulas);
}

/** The formula of a cell as people see it in Excel, with its "="; undefined where there is none. */
export function excelFormulaAt(model: Model, position: CellPosition): string | undefined {
  const cell = model.getters.getCell(position);
  if (!cell?.isFormula) return undefined;
  const content = cell.compiledFormula.toFormulaString(model.getters);
  return `=${shownFormula(model, position, content)}`;
}

/** As `excelFormulaAt` for a content that is known already, without the "=". */
export function shownFormula(model: Model, position: CellPosition, content: string): string {
  const known = remembered.get(model)?.get(keyOf(position));
  return known?.content === content ? known.formula : toExcelFormula(content.slice(1));
}

function keyOf({ sheetId, row, col }: CellPosition): string {
  return `${sheetId}|${cellName({ row, column: col })}`;
}
