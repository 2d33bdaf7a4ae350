import { runInExcel } from "./run-in-excel";
import { journalParts } from "./store/journal";
import type { WatchOptions } from "./watch-answers";
import { settleWorkbook } from "./write/settle-workbook";

/** Something was interrupted before; nothing that is built on it may go on. */
class Interrupted extends Error {}

type Look = (context: Excel.RequestContext) => Excel.RequestContext;

/** Looks before anything that the work queues, so that a journal of its own is not met. */
const lookForJournals: Look = (context) => {
  const journals = journalParts(context).load("items/id");
  const send = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    context.sync = send;
    const result = await send(passThrough);
    if (journals.items.length > 0) throw new Interrupted();
    return result;
  };
  return context;
};

/**
 * Does something in a workbook that is in order: the first sync of the attempt tells whether a journal
 * is there, at no cost of its own. If so, what it tells of is put in order and the attempt begins anew,
 * its own journal with it.
 */
export async function afterSettling<T>(
  attempt: (look: Look) => Promise<T>,
  ownJournal: string | null = null,
): Promise<T> {
  try {
    return await attempt(lookForJournals);
  } catch (problem) {
    if (!(problem instanceof Error && problem.cause instanceof Interrupted)) throw problem;
    await settleWorkbook(ownJournal);
    return attempt((context) => context);
  }
}

/** As runInExcel, in a workbook that is in order. */
export function runSettled<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  watchOptions: WatchOptions = {},
  ownJournal: string | null = null,
): Promise<T> {
  return afterSettling(
    (look) => runInExcel((context) => work(look(context)), watchOptions),
    ownJournal,
  );
}
