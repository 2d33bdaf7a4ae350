import { journalText, type MakingJournal } from "../store/journal";
import { queueUnmarking, type UndoWatch } from "./draft-mark";
import type { Drafts } from "./drafts";
import type { WrittenSheet } from "./write-options";

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

/** The last request, past the point of no return: the sheets are complete, and the journal goes. */
export async function finishSheets(
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
