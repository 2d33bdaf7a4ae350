import type { CreatedSheet, Notice } from "../actions/contract";
import { readMatrix } from "../actions/read-matrix";
import type { StepResult, StepTools } from "./step";

const fewestShown = 10;

export const matrixAnswers =
  '{"sheet", "accounts", "top": [{"account", "score", "rank", "probability", "tier", "action", "isKey"}]}; top holds ten, or as many as there are slots';

/** How a matrix stands once its functions have answered. */
export async function matrixResult(
  made: CreatedSheet,
  notices: readonly Notice[],
  tools: StepTools,
): Promise<Required<StepResult>> {
  tools.lastMade = [made];
  await tools.whenCalculated();
  const { sheetName, slots, accounts } = await readMatrix(made.sheetName);
  const shown = Math.max(fewestShown, slots ?? 0);
  return {
    result: {
      sheet: sheetName,
      accounts: accounts.length,
      top: accounts.slice(0, shown),
    },
    notices,
  };
}
