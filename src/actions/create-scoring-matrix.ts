import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { queueStoredMatrix } from "../excel/store/matrix-store";
import { writeSheets } from "../excel/write/write-sheets";
import { scoringMatrixSheet } from "../sheets/scoring-matrix";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, ReadAccounts, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { refuseUnfitSetup } from "./refuse-unfit-setup";

/** Writes the matrix on a sheet of its own and keeps in the workbook what it was made with. */
export function createScoringMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return changeWorkbook("Scoring matrix", async () => {
    refuseUnfitSetup(read, setup);
    const plan = scoringMatrixSheet(setup, read.list);
    const written = await writeSheets([plan], {
      ...options,
      task: "Scoring matrix",
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
