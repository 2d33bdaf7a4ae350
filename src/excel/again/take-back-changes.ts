import { explainProblem } from "../explain-problem";
import { runSettled } from "../run-settled";
import { newMark, runtimeBoard } from "../runtime-board";
import { journalText, journalVersion, type ChangingJournal } from "../store/journal";
import { markName } from "../store/sheet-mark";
import { prepareSnapshotsBack } from "../store/snapshots";
import { settleOwn } from "../write/settle-workbook";
import { nothingWasChanged, withOutcome } from "../write/with-outcome";
import { restoreImages, type Restored } from "./restore-images";
import { queueRecordsBack } from "./restore-records";
import type { ChangedSheets } from "./changed-sheets";

async function carryOut(
  context: Excel.RequestContext,
  entry: ChangingJournal,
  { records, snapshots }: ChangedSheets,
  beforeLast: () => void,
): Promise<Restored> {
  const { customXmlParts } = context.workbook;
  const putSnapshotsBack = await prepareSnapshotsBack(context, snapshots);
  const putRecordsBack = queueRecordsBack(context, records);
  let journal: Excel.CustomXmlPart | null = null;
  return restoreImages(
    context,
    entry.images,
    () => {
      putRecordsBack();
      putSnapshotsBack();
      journal?.delete();
      beforeLast();
    },
    () => {
      journal = customXmlParts.add(journalText(entry));
    },
  );
}

/** Whether sheets carry the marks that they had before; false when Excel does not say. */
async function areBack(images: ChangedSheets["images"]): Promise<boolean> {
  try {
    return await runSettled(async (context) => {
      const marks = images.map(({ sheetId, mark }) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
        return { mark, name: sheet.names.getItemOrNullObject(markName).load("formula") };
      });
      await context.sync();
      return marks.every(({ mark, name }) =>
        name.isNullObject ? mark === null : String(name.formula) === mark,
      );
    });
  } catch {
    return false;
  }
}

/** Makes sheets what they were before they were changed in place; what was typed since stays. */
export async function takeBackChanges(task: string, changed: ChangedSheets): Promise<Restored> {
  const id = newMark();
  let wasSent = false;
  const { owner } = runtimeBoard();
  const { images, records, snapshots } = changed;
  const common = { version: journalVersion, kind: "changing", time: Date.now() } as const;
  const entry: ChangingJournal = {
    ...common,
    id,
    owner,
    task,
    images: [...images],
    records: [...records],
    snapshots: [...snapshots],
  };
  try {
    return await runSettled((context) =>
      carryOut(context, entry, changed, () => {
        wasSent = true;
      }),
    );
  } catch (problem) {
    const outcome = await settleOwn(id);
    // Without a journal the request was carried out to its end, or not at all: the marks tell.
    const isDone =
      outcome === "takenBack" || (outcome === "nothing" && wasSent && (await areBack(images)));
    if (isDone) return { keptCells: 0, gone: [] };
    throw withOutcome(
      explainProblem(problem),
      outcome === "unknown"
        ? "If it was begun, it is carried through with the next step."
        : nothingWasChanged,
    );
  }
}
