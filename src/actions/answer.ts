import { explainProblem } from "../excel/explain-problem";
import { ActionError } from "./contract";

/** Does the work of an action; whatever goes wrong becomes an ActionError with its sentence. */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof ActionError) {
      throw problem;
    }
    const refusal = explainProblem(problem);
    const error = new ActionError(refusal.code, refusal.message, refusal.cell);
    // Excel's own words, for the diagnostics that a user can copy.
    error.cause = refusal.cause;
    throw error;
  }
}
