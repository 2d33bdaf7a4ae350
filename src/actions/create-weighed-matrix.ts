import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { withoutOutcome } from "../excel/write/with-outcome";
import { ActionError, type CreatedSheet, type ReadAccounts, type RunOptions } from "./contract";
import { createScoringMatrix } from "./create-scoring-matrix";
import { keepWeights } from "./keep-weights";

/**
 * Makes a matrix; where its weights follow a weights sheet, that sheet watches the matrix's worst and
 * best from then on, to say which answers are out of date.
 */
export async function createWeighedMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const created = await createScoringMatrix(read, setup, options);
  if (setup.weightsFrom === undefined) return created;
  const { sheetId, sheetName } = created;
  try {
    await keepWeights(
      { ...read, existing: { sheetId, sheetName } },
      setup,
      { answers: null },
      options,
    );
  } catch (problem) {
    if (!(problem instanceof ActionError)) throw problem;
    const sentence = `${setup.weightsFrom} does not watch the ends of ${sheetName} yet: ${withoutOutcome(problem)}`;
    const notice = { severity: "warning" as const, sentence, cell: null };
    return Object.assign(created, { notices: [...created.notices, notice] });
  }
  return created;
}
