import { explainProblem } from "./explain-problem";
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
 * Does something with the workbook: waits while the user types in a cell, gives up when no answer
 * comes, and turns every error into a Refusal with a sentence. Never a merged undo group: in one,
 * Excel refuses whatever adds, renames, moves, hides, protects or deletes a sheet.
 */
export function runInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  watchOptions: WatchOptions = {},
): Promise<T> {
  return runWithOptions({ delayForCellEdit: true }, work, watchOptions);
}

export async function runWithOptions<T>(
  options: Excel.RunOptions,
  work: (context: Excel.RequestContext) => Promise<T>,
  watchOptions: WatchOptions = {},
): Promise<T> {
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
