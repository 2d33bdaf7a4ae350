import { scaleFault, type ScaleFault } from "../domain/scoring/scale-fault";
import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { ActionError, type ReadAccounts } from "./contract";

const faultWords: Readonly<Record<ScaleFault, string>> = {
  endsAboveZero: "is on a log scale and has an end of 0 or below: give it ends above 0.",
  five: "is on three points: give it a value for 5 that lies between its ends.",
  steps: "is rated by steps: give it at least one value with a rating of 1 to 10.",
  statedEnds: "is on a stated scale: give it two different ends.",
};

/** What no matrix can be made of, in words that say what to change. */
export function refuseUnfitSetup(read: ReadAccounts, setup: ScoringSetup): void {
  if (setup.criteria.length === 0) {
    throw new ActionError("badInput", "No criterion is chosen: choose 3 to 5 columns of numbers.");
  }
  for (const criterion of setup.criteria) {
    const { name, sourceColumn, weight } = criterion;
    const column = read.list.columns.find(({ heading }) => heading === sourceColumn);
    if (!column) {
      throw new ActionError(
        "badInput",
        `Criterion '${name}' uses column '${sourceColumn}', which the list does not have: choose ` +
          `another column.`,
      );
    }
    const fault = scaleFault(criterion, column);
    if (fault !== null) {
      throw new ActionError("badInput", `Criterion '${name}' ${faultWords[fault]}`);
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
