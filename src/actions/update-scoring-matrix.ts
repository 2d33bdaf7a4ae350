import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { readMatrixInputs, type MatrixInputs, type TypedCells } from "../excel/store/matrix-inputs";
import { queueStoredMatrix } from "../excel/store/matrix-store";
import { findReader } from "../excel/write/find-reader";
import { writeSheets } from "../excel/write/write-sheets";
import { scoringMatrixSheet } from "../sheets/scoring-matrix";
import type { SheetPlan } from "../sheets/sheet-plan";
import {
  scoringMatrixTemplate,
  type MatrixTemplate,
} from "../sheets/templates/scoring-matrix-template";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, ExistingMatrix, ReadAccounts, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { refuseUnfitSetup } from "./refuse-unfit-setup";

/** The template with the settings and tiers that stand on the sheet. */
function templateWith({ settings, tierLimits, tierLabels }: MatrixInputs): MatrixTemplate {
  const usual = scoringMatrixTemplate;
  const kept = (name: string, setting: keyof MatrixTemplate["settings"]) => ({
    ...usual.settings[setting],
    value: settings[name] ?? usual.settings[setting].value,
  });
  const hasTiers =
    tierLimits.length === usual.tierLimits.length &&
    tierLabels.length === usual.tierLabels.length &&
    tierLabels.every((label) => label !== "");
  return {
    ...usual,
    settings: {
      band: kept("Band", "band"),
      concentration: kept("Concentration", "concentration"),
      ratingNoise: kept("RatingNoise", "ratingNoise"),
      draws: kept("Draws", "draws"),
    },
    ...(hasTiers ? { tierLimits, tierLabels } : {}),
  };
}

function planFor(setup: ScoringSetup, list: AccountList, inputs: MatrixInputs): SheetPlan {
  const typed = list.accounts.map((account) => inputs.accounts.get(sameNameKey(account)) ?? null);
  return scoringMatrixSheet(setup, list, templateWith(inputs), typed);
}

async function readBeforeReplacing(
  context: Excel.RequestContext,
  existing: ExistingMatrix,
): Promise<MatrixInputs & { readonly typed: TypedCells }> {
  const reader = await findReader(context, existing.sheetId);
  if (reader !== null) {
    throw new Refusal(
      "badInput",
      `Cell ${reader} reads from ${existing.sheetName}, and an update may move what it reads: make ` +
        `another matrix, or change that formula first.`,
      reader,
    );
  }
  return readMatrixInputs(context, existing.sheetId);
}

/**
 * Makes a matrix anew in the place of the one there is, which is put aside until the next update:
 * whatever goes wrong before the new one is complete, the workbook is as it was.
 */
export function updateScoringMatrix(
  read: ReadAccounts,
  setup: ScoringSetup,
  existing: ExistingMatrix,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  const task = `Update of ${existing.sheetName}`;
  return changeWorkbook(task, async () => {
    refuseUnfitSetup(read, setup);
    options.onProgress?.({ share: 0, step: "Reading what was typed on the matrix" });
    const inputs = await runSettled((context) => readBeforeReplacing(context, existing), options);
    const written = await writeSheets([planFor(setup, read.list, inputs)], {
      ...options,
      task,
      store: (context, sheets) =>
        sheets.forEach(({ sheetId }) =>
          queueStoredMatrix(context, sheetId, { list: read.list.label, setup }),
        ),
      replaces: { sheetId: existing.sheetId, typed: inputs.typed },
    });
    return createdSheet(
      written,
      `${existing.sheetName} is updated for ${read.list.accounts.length} accounts.`,
      read.notices.filter(({ severity }) => severity !== "info"),
    );
  });
}
