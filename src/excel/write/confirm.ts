import { explainProblem } from "../explain-problem";
import { nothingWasChanged, withOutcome } from "./with-outcome";

export interface Confirmation<T> {
  /** Whether anything was sent that could have changed the workbook. */
  readonly wasSent: () => boolean;
  /** Reads what was to be written; null when it is not there. */
  readonly find: () => Promise<T | null>;
  /** What is said when Excel does not even answer that. */
  readonly unknown: string;
}

/** Work that fails is looked after: Excel may have carried it out and not said so. */
export async function confirm<T>(
  work: () => Promise<T>,
  { wasSent, find, unknown }: Confirmation<T>,
): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const refusal = explainProblem(problem);
    if (!wasSent()) throw refusal;
    const found = await find().catch(() => undefined);
    if (found === undefined) throw withOutcome(refusal, unknown);
    if (found === null) throw withOutcome(refusal, nothingWasChanged);
    return found;
  }
}
