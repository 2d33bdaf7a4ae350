import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { ActionError, type ReadAccounts } from "./contract";

/** What no matrix can be made of, in words that say what to change. */
export function refuseUnfitSetup(read: ReadAccounts, setup: ScoringSetup): void {
  if (setup.criteria.length === 0) {
    throw new ActionError("badInput", "No criterion is chosen: choose 3 to 5 columns of numbers.");
  }
  for (const { name, sourceColumn, weight } of setup.criteria) {
    const column = read.list.columns.find(({ heading }) => heading === sourceColumn);
    if (!column) {
      throw new ActionError(
        "badInput",
        `Criterion '${name}' uses column '${sourceColumn}', which the list does not have: choose ` +
          `another column.`,
      );
    }
    if (!Number.isFinite(weight) || weight < 0) {
      throw new ActionError(
        "badInput",
        `Criterion '${name}' has the weight ${weight}: give it a number of 0 or more.`,
      );
    }
  }
  if (setup.criteria.every(({ weight }) => weight === 0)) {
    throw new ActionError("badInput", "Every weight is 0: give at least one criterion a weight.");
  }
  if (!Number.isInteger(setup.slots) || setup.slots < 1) {
    throw new ActionError("badInput", "The number of key accounts must be 1 or more.");
  }
}
