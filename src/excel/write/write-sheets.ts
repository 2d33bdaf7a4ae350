import type { SheetPlan } from "../../sheets/sheet-plan";
import { Refusal } from "../refusal";
import { runSettled } from "../run-settled";
import { newMark, runtimeBoard } from "../runtime-board";
import { journalText, journalVersion, type MakingJournal } from "../store/journal";
import { awaitFunctions } from "./await-functions";
import { Undone, watchUndo, type UndoWatch } from "./draft-mark";
import { beginDrafts, type Draft, type Drafts } from "./drafts";
import { finishSheets } from "./finish-sheets";
import { pointOfNoReturn } from "./point-of-no-return";
import { queueChart } from "./queue-chart";
import { queueCopiedCharts, queueCopiedPage, queueCopy } from "./queue-copy";
import { noDrawing, queueDrawing } from "./queue-drawing";
import { queueFormats } from "./queue-formats";
import { queueNames } from "./queue-names";
import { queuePage } from "./queue-page";
import { queuePrint } from "./queue-print";
import { queueConditionalFormat, queueValidation } from "./queue-rules";
import { queueLinks, queueTables } from "./queue-tables";
import { settleOwn } from "./settle-workbook";
import { syncIfPossible } from "./sync-if-possible";
import { takeBackMade } from "./take-back-sheets";
import { nothingWasChanged, withOutcome } from "./with-outcome";
import { cellGroups, queueCells } from "./write-cells";
import type { WriteOptions, WrittenSheets } from "./write-options";

function refuseWhenAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new Refusal("cancelled", "Cancelled.");
  }
}

function suspend(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

function journalFor(plans: readonly SheetPlan[], { task }: WriteOptions): MakingJournal {
  return {
    version: journalVersion,
    kind: "making",
    id: newMark(),
    owner: runtimeBoard().owner,
    time: Date.now(),
    task,
    marks: plans.map(newMark),
    complete: null,
  };
}

/** The sheets being made, and what tells that they are whole and somebody is at them. */
interface Making extends Drafts {
  readonly entry: MakingJournal;
  readonly undo: UndoWatch;
}

/**
 * Begins each request that writes: whether the one before stands, and that somebody is at it. It ends
 * by counting, since Undo takes back what came last.
 */
function queueSignsOfLife({ undo, journal, entry }: Making): void {
  undo.look();
  journal.setXml(journalText({ ...entry, time: Date.now() }));
}

/** Values first: formulas may use the sheet's own names, so these are there before the cells. */
async function writeCells(
  context: Excel.RequestContext,
  making: Making,
  signal: AbortSignal,
): Promise<void> {
  const { drafts, undo } = making;
  const flush = async (group: Parameters<typeof queueCells>[0], isFirst: boolean) => {
    refuseWhenAborted(signal);
    queueSignsOfLife(making);
    if (isFirst) {
      for (const draft of drafts) {
        draft.sheet.name = draft.sheetName;
        if (draft.plan.copyOf) queueCopy(draft.sheet, draft.plan.copyOf);
        queueNames(context, draft);
      }
    }
    suspend(context);
    queueCells(group);
    undo.count();
    await context.sync();
    undo.check();
  };
  for (const [index, group] of cellGroups(drafts).entries()) {
    await flush(group, index === 0);
  }
}

/** So many formats take about 3 MB of the 5 MB that Excel on the web takes in one request. */
const mostFormatsAtOnce = 1_300;

/** Sheets that are dressed in one request; a large one has its own. */
function dressedTogether(drafts: Making["drafts"]): readonly Making["drafts"][] {
  const groups: Draft[][] = [];
  let room = 0;
  for (const draft of drafts) {
    const formats = draft.plan.formats.length;
    if (groups.length === 0 || formats > room) {
      groups.push([]);
      room = mostFormatsAtOnce;
    }
    groups.at(-1)?.push(draft);
    room -= formats;
  }
  return groups;
}

/** One sync for a few sheets: everything that makes cells a sheet. */
async function dressGroup(
  context: Excel.RequestContext,
  making: Making,
  group: Making["drafts"],
  readBack: () => void,
): Promise<void> {
  queueSignsOfLife(making);
  suspend(context);
  for (const draft of group) {
    const { plan, sheet, sheetName } = draft;
    queueTables(draft);
    queueLinks(draft);
    queueFormats(sheet, plan);
    if (plan.copyOf) queueCopiedCharts(sheet, plan.copyOf);
    plan.validations.forEach((validation) => queueValidation(sheet, validation));
    plan.conditionalFormats.forEach((format) => queueConditionalFormat(sheet, format));
    plan.charts.forEach((chart) => queueChart(sheet, sheetName, plan, chart));
    if (!plan.copyOf) queuePage(sheet, plan);
  }
  readBack();
  making.undo.count();
  await context.sync();
  making.undo.check();
}

/** What was written is read back with the last of the sheets. */
async function dressSheets(
  context: Excel.RequestContext,
  making: Making,
  signal: AbortSignal,
  readBack: () => void,
): Promise<void> {
  const groups = dressedTogether(making.drafts);
  for (const [index, group] of groups.entries()) {
    refuseWhenAborted(signal);
    await dressGroup(context, making, group, index === groups.length - 1 ? readBack : () => {});
  }
}

/** Boxes and lines stand where their cells stand, which is known when rows have their heights. */
async function drawSheets(
  context: Excel.RequestContext,
  making: Making,
  signal: AbortSignal,
): Promise<void> {
  const drawn = making.drafts.flatMap(({ sheet, plan: { drawing } }) =>
    drawing === undefined
      ? []
      : [{ sheet, drawing, cells: sheet.getRange(drawing.range).untrack().load("left,top") }],
  );
  if (drawn.length === 0) return;
  await context.sync();
  refuseWhenAborted(signal);
  queueSignsOfLife(making);
  suspend(context);
  for (const { sheet, drawing, cells } of drawn) {
    const origin = { left: cells.left, top: cells.top };
    queueDrawing(sheet, { origin, before: noDrawing, after: drawing, standing: [] });
  }
  making.undo.count();
  await context.sync();
  making.undo.check();
}

/** Last: what a sheet is complete without. False when Excel would not set up the pages. */
async function setUpPrint(context: Excel.RequestContext, making: Making): Promise<boolean> {
  queueSignsOfLife(making);
  for (const { plan, sheet } of making.drafts) {
    if (plan.copyOf) queueCopiedPage(sheet, plan.copyOf);
    else queuePrint(sheet, plan.print, plan.sheetName);
  }
  making.undo.count();
  const isReady = await syncIfPossible(context);
  if (isReady) making.undo.check();
  else making.undo.doubt();
  return isReady;
}

/** What a run has come to, also for those who have to say how it ended. */
interface Run {
  readonly entry: MakingJournal;
  /** Whether Excel has carried anything out. */
  hasBegun: boolean;
  /** The id of the sheet that was shown before. */
  shownBefore: string | null;
  /** All that is answered when it succeeds, once nothing is left but the last request. */
  finishing: WrittenSheets | null;
}

async function write(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  options: WriteOptions,
  run: Run,
  point: ReturnType<typeof pointOfNoReturn>,
): Promise<WrittenSheets> {
  const { signal } = point;
  options.onProgress?.({ share: 0.1, step: "Making room for the sheet" });
  const begun = await beginDrafts(context, plans, run.entry);
  run.hasBegun = true;
  run.shownBefore = begun.shownBefore;
  const { drafts } = begun;
  // A settings sheet that was there by then is none of them.
  const entry = { ...run.entry, marks: drafts.map(({ mark }) => mark) };
  const making = { ...begun, entry, undo: watchUndo(drafts) };
  const written = drafts.map(({ sheet, sheetName }) => ({ sheetId: sheet.id, sheetName }));
  options.onProgress?.({ share: 0.3, step: "Writing the cells" });
  await writeCells(context, making, signal);
  refuseWhenAborted(signal);
  options.onProgress?.({ share: 0.7, step: "Formatting and drawing" });
  await dressSheets(context, making, signal, () => options.readBack?.(context, written));
  await drawSheets(context, making, signal);
  refuseWhenAborted(signal);
  options.onProgress?.({ share: 0.9, step: "Calculating" });
  const isPrintReady = await setUpPrint(context, making);
  refuseWhenAborted(signal);
  const proceed = () => refuseWhenAborted(signal);
  const functions = await awaitFunctions(context, drafts, proceed, options.pause);
  await options.whenCalculated?.(context, written, functions);
  refuseWhenAborted(signal);
  point.pass();
  options.onProgress?.({ share: 0.95, step: "Finishing", canCancel: false });
  run.finishing = { sheets: written, functions, isPrintReady };
  const sheets = await finishSheets(context, {
    ...making,
    store: () => options.store?.(context, written),
  });
  options.onProgress?.({ share: 1, step: "Done", canCancel: false });
  return { ...run.finishing, sheets };
}

/**
 * Carries out plans of sheets, on new sheets only: five syncs, more only where cells do not fit one
 * message, and looks until functions have answered. A journal in the workbook tells what is being
 * made: whatever goes wrong, it is taken back, or carried through once all was complete; that nothing
 * was changed is said only when that was looked up.
 */
export async function writeSheets(
  plans: readonly SheetPlan[],
  options: WriteOptions,
): Promise<WrittenSheets> {
  const point = pointOfNoReturn(options.signal);
  const run: Run = {
    entry: journalFor(plans, options),
    hasBegun: false,
    shownBefore: null,
    finishing: null,
  };
  try {
    refuseWhenAborted(point.signal);
    return await runSettled(
      (context) => write(context, plans, options, run, point),
      { ...options, signal: point.signal },
      run.entry.id,
    );
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return await endAfter(problem, run);
  } finally {
    point.pass();
  }
}

/** Looks up what became of it: all that was asked for, although Excel said no, or nothing. */
async function endAfter(
  problem: Refusal,
  { entry, hasBegun, shownBefore, finishing }: Run,
): Promise<WrittenSheets> {
  // Excel says so before it does anything, and says nothing else until the user has ended it.
  if (!hasBegun && problem.code === "cellEditMode") throw withOutcome(problem, nothingWasChanged);
  const outcome = await settleOwn(entry.id);
  // Without a journal the last request was carried out to its end.
  const isThere = finishing !== null && outcome === "nothing";
  if (isThere && problem instanceof Undone) {
    const sheetIds = finishing.sheets.map(({ sheetId }) => sheetId);
    await takeBackMade({ task: entry.task, sheetIds, shows: shownBefore });
  } else if (finishing !== null && (isThere || outcome === "completed")) {
    return finishing;
  }
  throw withOutcome(problem, sentenceFor(outcome, finishing !== null));
}

function sentenceFor(
  outcome: Awaited<ReturnType<typeof settleOwn>>,
  wasFinishing: boolean,
): string {
  if (outcome !== "unknown") return nothingWasChanged;
  return wasFinishing
    ? "Whether it was finished is looked up with the next step."
    : "Whatever was begun is taken back with the next step.";
}
