import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { aboutMatrix, firstMark, keepNewSheets } from "../excel/again/keep-new-sheet";
import { sameNameKey } from "../excel/cells/cell-value";
import { readKnownMatrices } from "../excel/facts/known-matrices";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import type { KeepableSnapshot } from "../excel/store/snapshots";
import { ourScoringMatrix, scoringMatrixSheet, type MatrixOptions } from "../sheets/scoring-matrix";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, ReadAccounts, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { info } from "./info-notice";
import { stateAtFirst } from "./keep-state";
import { refuseUnfitSetup } from "./refuse-unfit-setup";
import { writeWithSettings } from "./with-settings";

/** What people wrote about the accounts on the matrix there is: another one takes it over. */
async function typedBefore(
  { existing, list }: ReadAccounts,
  options: RunOptions,
): Promise<NonNullable<MatrixOptions["typed"]>> {
  if (existing === null) return [];
  const [known] = await runSettled(async (context) => {
    const { sheets } = await surveyWorkbook(context);
    return readKnownMatrices(
      context,
      sheets.filter(({ id }) => id === existing.sheetId),
    );
  }, options);
  return list.accounts.map((account) => known?.accounts.get(sameNameKey(account)) ?? null);
}

/** Writes the matrix on a sheet of its own and keeps in the workbook what was written. */
export function createScoringMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return changeWorkbook("Scoring matrix", async () => {
    refuseUnfitSetup(read, setup);
    const { list, settings } = read;
    const material = {
      followedDay: settings.asOf,
      typed: await typedBefore(read, options),
    };
    const plan = scoringMatrixSheet(setup, list, material);
    const mark = firstMark();
    const our = ourScoringMatrix(setup, list, material);
    const keep = keepNewSheets([{ plan, our, about: aboutMatrix(setup), mark }]);
    let first: KeepableSnapshot | null = null;
    const written = await writeWithSettings([plan], read, {
      ...options,
      task: "Scoring matrix",
      readBack: keep.readBack,
      whenCalculated: async (context, [sheet], functions) => {
        if (sheet && functions === "answered")
          first = await stateAtFirst(context, sheet, plan, mark, list);
      },
      store: () => {
        keep.store();
        first?.queue();
      },
    });
    const count = list.accounts.length;
    return createdSheet(written, `Scoring matrix for ${count} accounts.`, [
      ...(written.functions === "calculating"
        ? [info("No snapshot of this state is kept: the first update keeps it.")]
        : []),
      ...read.notices.filter(({ severity }) => severity !== "info"),
    ]);
  });
}
