import { explainProblem } from "../explain-problem";
import { runSettled } from "../run-settled";
import { newMark, runtimeBoard } from "../runtime-board";
import { journalText, journalVersion, type TakingBackJournal } from "../store/journal";
import { prepareSnapshotsGoing } from "../store/snapshots";
import { queueDeleting, readStanding, type Standing } from "./delete-sheets";
import { prepareTemplatesGoing } from "./forget-templates";
import { settleOwn } from "./settle-workbook";
import { nothingWasChanged, withOutcome } from "./with-outcome";

/** What is to be taken back: sheets that were made together. */
export interface MadeSheets {
  readonly task: string;
  readonly sheetIds: readonly string[];
  /** Sheets that go with them, and alone are no reason to take anything back. */
  readonly besides?: readonly string[];
  /** The sheet to show instead of those that go. */
  readonly shows?: string | null;
}

/** Whether it was taken back, or there was nothing to take back. */
export type TakenBack = "done" | "gone";

function withId({ sheets }: Standing, sheetId: string): Excel.Worksheet | null {
  return sheets.find(({ id }) => id === sheetId) ?? null;
}

function journalOf(
  id: string,
  { task }: MadeSheets,
  there: readonly Excel.Worksheet[],
  snapshots: readonly string[],
): TakingBackJournal {
  return {
    version: journalVersion,
    kind: "takingBack",
    id,
    owner: runtimeBoard().owner,
    time: Date.now(),
    task,
    removes: there.map((sheet) => ({ sheetId: sheet.id, sheetName: sheet.name })),
    snapshots: [...snapshots],
  };
}

/** One request, with the journal first and last in it: once begun, it is carried through. */
async function carryOut(
  context: Excel.RequestContext,
  id: string,
  made: MadeSheets,
): Promise<TakenBack> {
  const standing = await readStanding(context);
  const there = made.sheetIds.flatMap((sheetId) => withId(standing, sheetId) ?? []);
  if (there.length === 0) return "gone";
  const going = [
    ...there,
    ...(made.besides ?? []).flatMap((sheetId) => withId(standing, sheetId) ?? []),
  ];
  const snapshots = await prepareSnapshotsGoing(context, there);
  const forgetTemplates = await prepareTemplatesGoing(context, standing, going);
  const entry = journalOf(id, made, going, snapshots.keys);
  const journal = context.workbook.customXmlParts.add(journalText(entry));
  const shown = made.shows ? withId(standing, made.shows) : null;
  shown?.activate();
  queueDeleting(standing, going);
  forgetTemplates();
  snapshots.queue();
  journal.delete();
  await context.sync();
  return "done";
}

/** Whether all of it is gone; null when Excel does not say. */
async function isGone({ sheetIds }: MadeSheets): Promise<boolean | null> {
  try {
    const standing = await runSettled(readStanding, { patienceInMilliseconds: 5_000 });
    return sheetIds.every((sheetId) => withId(standing, sheetId) === null);
  } catch {
    return null;
  }
}

/** Takes back what was made: the sheets go. */
export async function takeBackMade(made: MadeSheets): Promise<TakenBack> {
  const id = newMark();
  try {
    return await runSettled((context) => carryOut(context, id, made));
  } catch (problem) {
    const outcome = await settleOwn(id);
    const isDone = outcome === "nothing" ? await isGone(made) : outcome === "takenBack";
    if (isDone === true) return "done";
    throw withOutcome(
      explainProblem(problem),
      isDone === false && outcome !== "unknown"
        ? nothingWasChanged
        : "If it was begun, it is carried through with the next step.",
    );
  }
}
