import { baseAfter } from "../../sheets/merge/base-after";
import type { MergeBase } from "../../sheets/merge/merge-base";
import type { StandingSheet } from "../../sheets/merge/standing-sheet";
import { explainProblem } from "../explain-problem";
import { Refusal } from "../refusal";
import { runSettled } from "../run-settled";
import { newMark, runtimeBoard } from "../runtime-board";
import {
  journalText,
  journalVersion,
  type ChangingJournal,
  type TakingBackJournal,
} from "../store/journal";
import { markFormula, markName } from "../store/sheet-mark";
import { recordText } from "../store/sheet-record";
import type { KeepableSnapshot } from "../store/snapshots";
import type { WatchOptions } from "../watch-answers";
import { Undone } from "../write/draft-mark";
import { settleOwn } from "../write/settle-workbook";
import { nothingWasChanged, withOutcome } from "../write/with-outcome";
import { isLarge, queueCells, readLargeCells } from "./read-own-sheet";
import type { ChangedSheets } from "./changed-sheets";
import type { Folding } from "./fold-away";
import { takeBackChanges } from "./take-back-changes";
import type { KeptAbout } from "./keep-new-sheet";
import { imageOf, queueForgettingRows, queueMerge, type SheetChange } from "./queue-merge";

/** A change, and what is kept of the sheet beside its base. */
export interface RecordedChange extends SheetChange {
  readonly about: KeptAbout;
  /** What was last written, where the change writes nothing that could be written again. */
  readonly base?: MergeBase;
  /** What the sheet was before, where that is kept with it. */
  readonly snapshot?: KeepableSnapshot;
}

export interface ChangeOptions extends WatchOptions {
  readonly task: string;
  readonly signal?: AbortSignal;
  /** What goes with the last request, if anything: read in the same run, once it is known what changes. */
  readonly folds?: (context: Excel.RequestContext) => Promise<Folding>;
  readonly onProgress?: (progress: {
    readonly share: number;
    readonly step: string;
    readonly canCancel?: boolean;
  }) => void;
}

/** A longer journal goes in a message of its own. */
const mostCharactersOfLast = 1_000_000;

/** Sheets whose edits fit one message, and one that does not keep Cancel waiting. */
const mostEditsAtOnce = 1_600;

function groupsOf(changes: readonly RecordedChange[]): readonly (readonly RecordedChange[])[] {
  const groups: RecordedChange[][] = [];
  let room = 0;
  for (const change of changes) {
    // Its cells are read back, which takes room as well.
    const size = change.merge.edits.length + 400;
    if (groups.length === 0 || size > room) {
      groups.push([]);
      room = mostEditsAtOnce;
    }
    groups.at(-1)?.push(change);
    room -= size;
  }
  return groups;
}

function refuseWhenAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refusal("cancelled", "Cancelled.");
}

/** The text of the record; null where nothing is recorded. */
function textOf(change: RecordedChange, cells: StandingSheet["cells"]): string | null {
  const { own, our, merge, mark, about } = change;
  if (mark === null) return null;
  const base = change.base ?? baseAfter(our, merge, { ...own.standing, cells });
  return recordText(mark.id, { ...about, sheetName: own.sheet.name, write: mark.write, base });
}

/** The record takes the place of the one there is; of several, which one counts nobody knows. */
function keepRecord(
  parts: Excel.CustomXmlPartCollection,
  { isCopy, partIds }: RecordedChange["own"],
  text: string,
): void {
  const [only, ...others] = isCopy ? [] : partIds;
  if (only !== undefined && others.length === 0) {
    parts.getItem(only).setXml(text);
    return;
  }
  if (!isCopy) partIds.forEach((id) => parts.getItem(id).delete());
  parts.add(text);
}

/** From here on it is carried through, whatever comes: sheets that are gone cannot come back. */
function foldingEntry(
  { version, id, owner, time, task }: ChangingJournal,
  { removes, archive }: Folding,
): TakingBackJournal {
  const common = { version, id, owner, time, task };
  return { ...common, kind: "takingBack", removes: [...removes], archive: [...archive] };
}

/**
 * Excel's Undo takes back a request of ours as it does a user's: the marks, which came last in it,
 * tell. What it answers is called when the request was answered.
 */
function queueLookingForUndo(
  context: Excel.RequestContext,
  changes: readonly RecordedChange[],
): () => void {
  const looked = changes.flatMap(({ own, mark }) =>
    mark === null
      ? []
      : [
          {
            expected: markFormula(mark),
            name: context.workbook.worksheets
              .getItem(own.sheet.id)
              .names.getItemOrNullObject(markName)
              .load("formula"),
          },
        ],
  );
  return () => {
    const stands = looked.every(
      ({ expected, name }) => !name.isNullObject && String(name.formula) === expected,
    );
    if (!stands) throw new Undone();
  };
}

interface Writing {
  readonly changed: ChangedSheets;
  readonly folding: Folding | null;
  readonly beforeLast: () => void;
}

async function write(
  context: Excel.RequestContext,
  changes: readonly RecordedChange[],
  entry: ChangingJournal,
  options: ChangeOptions,
  { changed, folding, beforeLast }: Writing,
): Promise<void> {
  const { worksheets, customXmlParts } = context.workbook;
  let journal: Excel.CustomXmlPart | null = null;
  const records: { readonly change: RecordedChange; readonly text: string | null }[] = [];
  const writeGroup = async (group: readonly RecordedChange[]): Promise<void> => {
    refuseWhenAborted(options.signal);
    const share = 0.3 + (0.5 * records.length) / changes.length;
    options.onProgress?.({ share, step: "Writing the cells" });
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    journal ??= customXmlParts.add(journalText(entry));
    const read = group.map((change) => {
      const worksheet = worksheets.getItem(change.own.sheet.id);
      queueMerge(worksheet, change);
      return isLarge(change.own.sheet.used) ? null : queueCells(worksheet);
    });
    await context.sync();
    for (const [index, change] of group.entries()) {
      const worksheet = worksheets.getItem(change.own.sheet.id);
      const cells = read[index]?.() ?? (await readLargeCells(context, worksheet));
      records.push({ change, text: textOf(change, cells) });
    }
  };
  for (const group of groupsOf(changes)) await writeGroup(group);
  refuseWhenAborted(options.signal);
  options.onProgress?.({ share: 0.9, step: "Finishing", canCancel: false });
  // From here on the records change too: where Excel stops in between, they come back with the cells.
  const whole = journalText({ ...entry, records: [...changed.records] });
  (journal as Excel.CustomXmlPart | null)?.setXml(whole);
  if (whole.length > mostCharactersOfLast) await context.sync();
  const checkUndo = folding === null ? queueLookingForUndo(context, changes) : null;
  for (const { change, text } of records) {
    queueForgettingRows(worksheets.getItem(change.own.sheet.id), change);
    if (change.isClosing === true) worksheets.getItem(change.own.sheet.id).protection.protect();
    if (text === null) continue;
    keepRecord(customXmlParts, change.own, text);
    change.snapshot?.queue();
  }
  if (folding !== null) {
    const text = journalText(foldingEntry(entry, folding));
    const begun = journal as Excel.CustomXmlPart | null;
    if (begun === null) journal = customXmlParts.add(text);
    else begun.setXml(text);
    folding.queue();
  }
  (journal as Excel.CustomXmlPart | null)?.delete();
  beforeLast();
  await context.sync();
  checkUndo?.();
}

/**
 * Changes sheets of ours in place, all or none: a journal in the workbook tells what they were, in
 * the first request that writes, and goes in the last. `prepare` reads and decides, in the same run.
 */
export async function writeMerges(
  prepare: (context: Excel.RequestContext) => Promise<readonly RecordedChange[]>,
  options: ChangeOptions,
): Promise<ChangedSheets> {
  const id = newMark();
  let isBegun = false;
  let finishing: ChangedSheets | null = null;
  try {
    return await runSettled(
      async (context) => {
        const changes = await prepare(context);
        const folding = (await options.folds?.(context)) ?? null;
        if (changes.length === 0 && folding === null)
          return { images: [], records: [], snapshots: [] };
        const images = changes.map(imageOf);
        const { owner } = runtimeBoard();
        const { task } = options;
        const common = { version: journalVersion, kind: "changing", time: Date.now() } as const;
        const changed = {
          images,
          records: changes.flatMap(({ mark, own }) =>
            mark === null ? [] : [{ id: mark.id, before: own.isCopy ? null : own.partText }],
          ),
          snapshots: changes.flatMap(({ snapshot }) => snapshot?.change ?? []),
        };
        isBegun = true;
        const entry = { ...common, id, owner, task, images, snapshots: [...changed.snapshots] };
        await write(context, changes, entry, options, {
          changed,
          folding,
          beforeLast: () => {
            finishing = changed;
          },
        });
        return changed;
      },
      options,
      id,
    );
  } catch (problem) {
    if (!isBegun) throw withOutcome(explainProblem(problem), nothingWasChanged);
    const outcome = await settleOwn(id);
    // Without a journal the last request was carried out to its end, although Excel did not say so.
    const isDone = outcome === "nothing" || outcome === "completed";
    if (finishing !== null && problem instanceof Undone) {
      await takeBackChanges(options.task, finishing);
    } else if (finishing !== null && isDone) {
      return finishing;
    }
    throw withOutcome(explainProblem(problem), sentenceFor(outcome, options));
  }
}

function sentenceFor(
  outcome: Awaited<ReturnType<typeof settleOwn>>,
  { folds }: ChangeOptions,
): string {
  if (outcome !== "unknown") return nothingWasChanged;
  return folds === undefined
    ? "What was begun is taken back with the next step."
    : "Whether it was finished is looked up with the next step.";
}
