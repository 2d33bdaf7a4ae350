import { Refusal } from "../refusal";
import { journalText, type MakingJournal } from "../store/journal";
import { queueTypedSum } from "../store/matrix-inputs";
import { queueUnmarking, type UndoWatch } from "./draft-mark";
import type { Drafts } from "./drafts";
import { queueForgettingAsides, queueStanding, queueSwap } from "./replace-sheet";
import type { SheetToReplace, WrittenSheet } from "./write-options";

interface Making extends Drafts {
  readonly entry: MakingJournal;
  readonly undo: UndoWatch;
  /** Queues what is stored about the sheets: only of complete ones, and it goes with them. */
  readonly store: () => void;
}

/** Queues that the first sheet is shown, and what it is read by from now on. */
function queueShowing({ drafts }: Drafts): void {
  const [shown] = drafts;
  shown?.sheet.activate();
  shown?.sheet.getRange(shown.plan.firstCell).untrack().select();
}

function queueNames({ drafts }: Drafts): () => readonly WrittenSheet[] {
  const sheets = drafts.map(({ sheet }) => sheet.load("name"));
  return () => sheets.map((sheet) => ({ sheetId: sheet.id, sheetName: sheet.name }));
}

function completeOf({ drafts, undo }: Making): MakingJournal["complete"] {
  const sheets = drafts.map(({ sheet, sheetName }) => ({ sheetId: sheet.id, sheetName }));
  return { writes: undo.least(), sheets };
}

/** The last request: from here on the sheets are complete, and the journal goes. */
async function finishNew(
  context: Excel.RequestContext,
  begun: Making,
): Promise<readonly WrittenSheet[]> {
  const { entry, undo } = begun;
  undo.look();
  const names = queueNames(begun);
  begun.store();
  begun.journal.setXml(journalText({ ...entry, complete: completeOf(begun) }));
  queueShowing(begun);
  queueUnmarking(begun.drafts.map(({ sheet }) => sheet));
  begun.journal.delete();
  await context.sync();
  undo.check();
  return names();
}

/**
 * The last two requests: the new sheet takes the other's place, whose typed cells are read just
 * before; only when they are as they were does what earlier updates put aside go, and the journal.
 */
async function finishReplacing(
  context: Excel.RequestContext,
  begun: Making,
  { sheetId, typed }: SheetToReplace,
): Promise<readonly WrittenSheet[]> {
  const { entry, undo } = begun;
  const { replaces } = entry;
  const [fresh] = begun.drafts;
  if (!replaces || !fresh) return [];
  const old = context.workbook.worksheets.getItem(sheetId).load("name,position");
  undo.look();
  await context.sync();
  undo.check();
  const to = { ...replaces, position: old.position };
  refuseTyping(old.name === replaces.sheetName, replaces.sheetName);
  old.load("name");
  const typedNow = queueTypedSum(old, typed);
  const standing = queueStanding(context);
  undo.look();
  begun.store();
  begun.journal.setXml(journalText({ ...entry, complete: completeOf(begun), replaces: to }));
  queueSwap(context, { sheet: old, id: sheetId }, fresh.sheet, to);
  queueShowing(begun);
  await context.sync();
  undo.check();
  refuseTyping(typedNow() === typed.sum && old.name === replaces.sheetName, replaces.sheetName);
  const names = queueNames(begun);
  queueForgettingAsides(standing(), sheetId);
  queueUnmarking(begun.drafts.map(({ sheet }) => sheet));
  begun.journal.delete();
  await context.sync();
  return names();
}

function refuseTyping(isSame: boolean, sheetName: string): void {
  if (isSame) return;
  throw new Refusal(
    "badInput",
    `Somebody changed ${sheetName} while it was being updated, and that is kept: update it again.`,
  );
}

/** Passes the point of no return: what is complete takes its place and the journal goes. */
export function finishSheets(
  context: Excel.RequestContext,
  begun: Making,
  replaces: SheetToReplace | null,
): Promise<readonly WrittenSheet[]> {
  return replaces ? finishReplacing(context, begun, replaces) : finishNew(context, begun);
}
