import { explainProblem } from "./explain-problem";
import { supportsExcelApi } from "./requirement-set";
import { watchAnswers, type WatchOptions } from "./watch-answers";

/** Every sync of the run is a sign of life, before it is sent and when it is answered. */
function listenToSyncs(context: Excel.RequestContext, heard: () => void): void {
  const send = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    heard();
    const result = await send(passThrough);
    heard();
    return result;
  };
}

/**
 * Does something with the workbook: waits while the user types in a cell, makes one step to undo
 * of it where Excel can, gives up when no answer comes, and turns every error into a Refusal with
 * a sentence.
 */
export async function runInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  watchOptions: WatchOptions = {},
): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(supportsExcelApi("1.20") ? { mergeUndoGroup: true } : {}),
  };
  try {
    return await watchAnswers(
      (heard) =>
        Excel.run(options, (context) => {
          listenToSyncs(context, heard);
          return work(context);
        }),
      watchOptions,
    );
  } catch (problem) {
    throw explainProblem(problem);
  }
}
