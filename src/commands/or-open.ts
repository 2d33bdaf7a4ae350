import { ActionError } from "../actions/contract";
import { openPane } from "./open-pane";
import type { Route } from "./route";

/** Does something at once; where it cannot be done, the pane opens at a place and says why. */
export async function orOpen(route: Route, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    const sentence = problem instanceof Error ? problem.message : String(problem);
    const cell = problem instanceof ActionError ? problem.cell : null;
    await openPane(route, [{ severity: "warning", sentence, cell }]);
  }
}
