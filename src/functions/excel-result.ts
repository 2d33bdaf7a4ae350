import { Failure } from "../domain/failure";
import { excelError } from "./excel-error";

/** What a shell gives back: one cell or rows of cells; blank is "". */
export type ShellResult = any;

/** The result as Excel takes it: failures as errors, and never NaN, Infinity or a negative zero. */
export function excelResult(id: string, result: ShellResult): any {
  if (!Array.isArray(result)) {
    const cell = excelCell(id, result);
    // Alone in a cell, an error must be thrown for Excel to show its sentence.
    if (cell instanceof CustomFunctions.Error) throw cell;
    return cell;
  }
  for (const row of result) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      // Almost every cell is a number that Excel takes as it is: writing it again would cost as much
      // as working it out.
      if (typeof cell === "number" && cell - cell === 0 && cell !== 0) continue;
      row[column] = excelCell(id, cell);
    }
  }
  return result;
}

function excelCell(id: string, cell: unknown): unknown {
  if (typeof cell === "number") {
    if (cell - cell === 0) return cell + 0;
    return excelError(id, new Failure("number", "the result is too large or not a number"));
  }
  if (cell instanceof Failure) return excelError(id, cell);
  return cell ?? "";
}
