import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { queueStoredMatrix } from "../excel/store/matrix-store";
import { writeSheets } from "../excel/write/write-sheets";
import { scoringMatrixSheet } from "../sheets/scoring-matrix";
import { answer } from "./answer";
import { ActionError, type CreatedSheet, type ReadAccounts, type RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";

function refuseUnfitSetup(read: ReadAccounts, setup: ScoringSetup): void {
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

/** Writes the matrix on a sheet of its own and keeps in the workbook what it was made with. */
export function createScoringMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return answer(async () => {
    refuseUnfitSetup(read, setup);
    const plan = scoringMatrixSheet(setup, read.list);
    const written = await writeSheets([plan], {
      ...options,
      store: (context, sheets) =>
        sheets.forEach(({ sheetId }) =>
          queueStoredMatrix(context, sheetId, { list: read.list.label, setup }),
        ),
    });
    const count = read.list.accounts.length;
    return createdSheet(
      written,
      `Scoring matrix for ${count} accounts.`,
      read.notices.filter(({ severity }) => severity !== "info"),
    );
  });
}
