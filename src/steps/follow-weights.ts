import { ActionError } from "../actions/contract";
import { readWeights } from "../actions/keep-weights";
import type { ScoringSetup } from "../domain/scoring/scoring-setup";

/** With the weights of the weights sheet of the same criteria, where that is asked for. */
export async function followWeights(
  setup: ScoringSetup,
  asked: "sheet" | undefined,
): Promise<ScoringSetup> {
  if (asked === undefined) return setup;
  const weighing = await readWeights(setup.criteria);
  const { weights } = weighing ?? { weights: null };
  if (weighing === null || weights === null) {
    const criteria = setup.criteria.map(({ name }) => name).join(", ");
    throw new ActionError(
      "badInput",
      weighing === null
        ? `There is no weights sheet of ${criteria}: make one with weights first.`
        : `Nobody has answered on ${weighing.sheetName} yet: give raters to weights first.`,
    );
  }
  return {
    ...setup,
    weightsFrom: weighing.sheetName,
    criteria: setup.criteria.map((criterion, place) => ({
      ...criterion,
      weight: weights[place] ?? 0,
    })),
  };
}
