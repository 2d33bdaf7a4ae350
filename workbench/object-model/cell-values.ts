import type { CellPosition } from "../engine";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import type { WorkbookSession } from "./workbook-session";

/** The engine's own names of errors, where Excel has others. */
const excelErrors: Readonly<Record<string, string>> = {
  "#ERROR": "#VALUE!",
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#CALC!",
};

export type ExcelValue = string | number | boolean;

/** What `Range.values` answers for a cell: blank is "", errors are texts such as "#N/A". */
export function excelValue(session: WorkbookSession, position: CellPosition): ExcelValue {
  const evaluated = session.getters.getEvaluatedCell(position);
  if (evaluated.type === "error") return excelErrors[evaluated.value] ?? evaluated.value;
  if (evaluated.type === "text" && (evaluated.link || evaluated.value.startsWith("'"))) {
    return literalText(session, position) ?? evaluated.value;
  }
  return evaluated.value ?? "";
}

/**
 * The value of a cell that may just have been written in the same step, before it is calculated.
 * A formula's value is still the one from before.
 */
export function writtenValue(session: WorkbookSession, position: CellPosition): ExcelValue {
  const cell = session.getters.getCell(position);
  if (!cell && !session.getters.getArrayFormulaSpreadingOn(position)) return "";
  if (!cell || cell.isFormula) return excelValue(session, position);
  if (cell.content.startsWith("'")) return cell.content.slice(1);
  return cell.format === "@" ? cell.content : (cell.parsedValue ?? "");
}

export function valueType(session: WorkbookSession, position: CellPosition): string {
  switch (session.getters.getEvaluatedCell(position).type) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "text":
      return "String";
    case "error":
      return "Error";
    default:
      return "Empty";
  }
}

/** What `Range.formulas` answers: the formula in Excel's spelling, else the value. */
export function excelFormula(session: WorkbookSession, position: CellPosition): ExcelValue {
  const cell = session.getters.getCell(position);
  if (cell?.isFormula) {
    const formula = excelFormulaAt(session.model, position);
    if (formula !== undefined) return formula;
  }
  return excelValue(session, position);
}

/**
 * The engine shows a text like "[a](http://b)" as a link named "a". It is a link only when it was
 * entered without the apostrophe that makes it text.
 */
function literalText(session: WorkbookSession, position: CellPosition): string | undefined {
  const cell = session.getters.getCell(position);
  return cell && !cell.isFormula && cell.content.startsWith("'")
    ? cell.content.slice(1)
    : undefined;
}
