import { oneAtATime } from "../excel/one-at-a-time";
import { Refusal } from "../excel/refusal";
import { nothingWasChanged, withOutcome } from "../excel/write/with-outcome";
import { answer } from "./answer";

/** As answer, for what changes the workbook: one step at a time, and who cancels is told the outcome. */
export function changeWorkbook<T>(task: string, work: () => Promise<T>): Promise<T> {
  return answer(() =>
    oneAtATime(task, async () => {
      try {
        return await work();
      } catch (problem) {
        // Cancelled while it was read only: nobody has said yet what that left.
        throw problem instanceof Refusal && problem.message === cancelled
          ? withOutcome(problem, nothingWasChanged)
          : problem;
      }
    }),
  );
}

const cancelled = "Cancelled.";
