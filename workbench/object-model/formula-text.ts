import type { CellPosition, Model } from "../engine";

/** The formula of a cell in Excel's spelling, with its "=". */
export function excelFormulaAt(model: Model, position: CellPosition): string | undefined {
  const cell = model.getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : undefined;
}
