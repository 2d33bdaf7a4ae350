import type { SheetPlan } from "../../sheets/sheet-plan";
import { Refusal } from "../refusal";
import { runInExcel } from "../run-in-excel";
import { awaitFunctions } from "./await-functions";
import { beginDrafts, type Draft } from "./drafts";
import { queueChart } from "./queue-chart";
import { queueFormats } from "./queue-formats";
import { queuePage } from "./queue-page";
import { queuePrint } from "./queue-print";
import { queueConditionalFormat, queueValidation } from "./queue-rules";
import { queueLinks, queueTables } from "./queue-tables";
import { isReplacementUnfinished } from "./replace-sheet";
import { syncIfPossible } from "./sync-if-possible";
import { takeBackSheets, takeBackWhatWasLeft } from "./take-back-sheets";
import { cellGroups, queueCells } from "./write-cells";
import type { WriteOptions, WrittenSheet, WrittenSheets } from "./write-options";

let draftsBegun = 0;

/** A name no sheet has, so that whatever happens only our own sheet can be taken back by it. */
function temporaryName(): string {
  draftsBegun += 1;
  return `KAM ${Date.now().toString(36)} ${draftsBegun}`;
}

function refuseWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new Refusal("cancelled", "Cancelled.");
  }
}

function suspend(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Values first: formulas may use the sheet's own names, so these are there before the cells. */
async function writeCells(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  options: WriteOptions,
): Promise<void> {
  for (const { plan, sheet, sheetName } of drafts) {
    sheet.name = sheetName;
    for (const { name, range, comment, isHidden } of plan.names) {
      const item = sheet.names.add(name, sheet.getRange(range).untrack(), comment);
      if (isHidden === true) item.visible = false;
    }
  }
  const flush = async (group: Parameters<typeof queueCells>[0]) => {
    refuseWhenAborted(options.signal);
    suspend(context);
    queueCells(group);
    await context.sync();
  };
  for (const group of cellGroups(drafts)) {
    await flush(group);
  }
}

/** One sync: everything that makes cells a sheet, and what is stored with it. */
async function dressSheets(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  written: readonly WrittenSheet[],
  options: WriteOptions,
): Promise<void> {
  suspend(context);
  for (const draft of drafts) {
    const { plan, sheet, sheetName } = draft;
    queueTables(draft);
    queueLinks(draft);
    queueFormats(sheet, plan);
    plan.validations.forEach((validation) => queueValidation(sheet, validation));
    plan.conditionalFormats.forEach((format) => queueConditionalFormat(sheet, format));
    plan.charts.forEach((chart) => queueChart(sheet, sheetName, plan, chart));
    queuePage(sheet, plan);
  }
  const [shown] = drafts;
  shown?.sheet.activate();
  shown?.sheet.getRange(shown.plan.firstCell).untrack().select();
  options.store?.(context, written);
  await context.sync();
}

/** Last: what a sheet is complete without. False when Excel would not set up the pages. */
async function setUpPrint(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
): Promise<boolean> {
  drafts.forEach(({ plan, sheet }) => queuePrint(sheet.pageLayout, plan.print));
  return syncIfPossible(context);
}

/** Whether Excel said no before it did anything, so that not even an empty sheet can be there. */
function wasRefusedOutright(problem: unknown): boolean {
  return problem instanceof Refusal && ["cellEditMode", "protectedSheet"].includes(problem.code);
}

/** What became of the sheets that were begun, said after why they were not finished. */
function withOutcome(problem: Refusal, isTakenBack: boolean): Refusal {
  if (isTakenBack && isReplacementUnfinished()) {
    return problem;
  }
  const outcome = isTakenBack
    ? "Nothing was changed."
    : "A sheet that was begun is taken back with the next step.";
  const told = new Refusal(problem.code, `${problem.message} ${outcome}`, problem.cell);
  told.cause = problem.cause;
  return told;
}

/**
 * Carries out plans of sheets, on new sheets only: four syncs, more only where cells do not fit
 * one message, and looks until functions have answered. Whatever goes wrong on the way, the sheets
 * that were begun are taken back; that nothing was changed is said only when they are gone.
 */
export async function writeSheets(
  plans: readonly SheetPlan[],
  options: WriteOptions = {},
): Promise<WrittenSheets> {
  refuseWhenAborted(options.signal);
  await takeBackWhatWasLeft();
  const temporaryNames = plans.map(temporaryName);
  let begun: readonly string[] = [];
  try {
    return await runInExcel(async (context) => {
      options.onProgress?.({ share: 0.1, step: "Making room for the sheet" });
      const drafts = await beginDrafts(context, plans, temporaryNames);
      begun = drafts.map(({ sheet }) => sheet.id);
      const written = drafts.map(({ sheet, sheetName }) => ({ sheetId: sheet.id, sheetName }));
      options.onProgress?.({ share: 0.3, step: "Writing the cells" });
      await writeCells(context, drafts, options);
      refuseWhenAborted(options.signal);
      options.onProgress?.({ share: 0.7, step: "Formatting and drawing" });
      await dressSheets(context, drafts, written, options);
      refuseWhenAborted(options.signal);
      options.onProgress?.({ share: 0.9, step: "Calculating" });
      const isPrintReady = await setUpPrint(context, drafts);
      refuseWhenAborted(options.signal);
      const functions = await awaitFunctions(
        context,
        drafts,
        () => refuseWhenAborted(options.signal),
        options.pause,
      );
      options.onProgress?.({ share: 1, step: "Done" });
      refuseWhenAborted(options.signal);
      await options.finish?.(context, written);
      return { sheets: written, functions, isPrintReady };
    }, options);
  } catch (problem) {
    const left = begun.length > 0 || wasRefusedOutright(problem) ? begun : temporaryNames;
    const isTakenBack = await takeBackSheets(left);
    throw problem instanceof Refusal ? withOutcome(problem, isTakenBack) : problem;
  }
}
