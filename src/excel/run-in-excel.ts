import { explainProblem } from "./explain-problem";
import { supportsExcelApi } from "./requirement-set";

/**
 * Does something with the workbook: waits while the user types in a cell, makes one step to undo
 * of it where Excel can, and turns every error into a Refusal with a sentence.
 */
export async function runInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(supportsExcelApi("1.20") ? { mergeUndoGroup: true } : {}),
  };
  try {
    return await Excel.run(options, work);
  } catch (problem) {
    throw explainProblem(problem);
  }
}
