import { Refusal } from "../refusal";
import { runInExcel } from "../run-in-excel";
import { runtimeBoard } from "../runtime-board";
import {
  journalFrom,
  journalParts,
  type ChangingJournal,
  type Journal,
  type MakingJournal,
  type SharingJournal,
  type SheetPlace,
  type TakingBackJournal,
} from "../store/journal";
import { readReviewArchive, withArchived } from "../store/review-archive";
import { prepareSnapshotsBack } from "../store/snapshots";
import type { WatchOptions } from "../watch-answers";
import { restoreImages } from "../again/restore-images";
import { prepareRemoval } from "../share/remove-internal";
import { queueRecordsBack } from "../again/restore-records";
import { queueDeleting, readStanding, type Standing } from "./delete-sheets";
import { prepareTemplatesGoing } from "./forget-templates";
import { queueUnmarking } from "./draft-mark";

/** A runtime that lives gives up on an answer earlier than this, and then settles its journal. */
const silenceOfTheDead = 120_000;

/** What became of a journal's work; "nothing" when there was no journal of it. */
export type Outcome = "takenBack" | "completed" | "nothing";

interface FoundJournal {
  readonly part: Excel.CustomXmlPart;
  readonly entry: Journal;
}

interface Settled {
  readonly outcome: Outcome;
  readonly sentence: string;
}

async function readJournals(context: Excel.RequestContext): Promise<readonly FoundJournal[]> {
  const parts = journalParts(context).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return texts.flatMap(({ part, xml }) => {
    const entry = journalFrom(xml.value);
    return entry === null ? [] : [{ part, entry }];
  });
}

/**
 * The sheets of a journal: by the mark, which moves with them, or by the name they began with; where
 * the marks were being taken away already, by id and name.
 */
function begunSheets(
  standing: Standing,
  { marks, complete }: MakingJournal,
): readonly Excel.Worksheet[] {
  const { sheets, begunMarkOf } = standing;
  return marks.flatMap((mark, index) => {
    const place = complete?.sheets[index];
    return (
      sheets.find((sheet) => begunMarkOf(sheet)?.mark === mark || sheet.name === mark) ??
      (place && sheetAt(standing, place)) ??
      []
    );
  });
}

function sheetAt({ sheets }: Standing, { sheetId, sheetName }: SheetPlace): Excel.Worksheet | null {
  return sheets.find(({ id, name }) => id === sheetId && name === sheetName) ?? null;
}

/**
 * Copies of templates that Excel made and did not come to name: "Our plan (2)", which was not there
 * before, and carries the mark of a template as long as nothing else was done to it.
 */
function unnamedCopies(
  { sheets, isTemplate }: Standing,
  { stood = [] }: MakingJournal,
): readonly Excel.Worksheet[] {
  if (stood.length === 0) return [];
  const isCopiedName = (name: string): boolean => {
    const base = / \(\d+\)$/u.exec(name);
    return base !== null && stood.some((one) => one.startsWith(name.slice(0, base.index)));
  };
  return sheets.filter(
    (sheet) => !stood.includes(sheet.name) && isCopiedName(sheet.name) && isTemplate(sheet),
  );
}

/** All sheets are there with all that was written on them; a mark goes when nothing is missing. */
function isWhole(
  { complete, marks }: MakingJournal,
  begun: readonly Excel.Worksheet[],
  { begunMarkOf }: Standing,
): boolean {
  if (complete === null) return false;
  const areWritten = begun.every(
    (sheet) => (begunMarkOf(sheet)?.writes ?? complete.writes) >= complete.writes,
  );
  return areWritten && begun.length === marks.length;
}

async function settleMaking(
  context: Excel.RequestContext,
  { part, entry }: { readonly part: Excel.CustomXmlPart; readonly entry: MakingJournal },
): Promise<Settled> {
  const { task } = entry;
  const standing = await readStanding(context);
  const begun = begunSheets(standing, entry);
  const [first] = begun;
  const isCompleted = isWhole(entry, begun, standing) && first !== undefined;
  if (isCompleted) {
    first.activate();
    queueUnmarking(begun.filter((sheet) => standing.begunMarkOf(sheet) !== null));
  } else {
    const going = [...begun, ...unnamedCopies(standing, entry)];
    const forgetTemplates = await prepareTemplatesGoing(context, standing, going);
    queueDeleting(standing, going);
    forgetTemplates();
  }
  part.delete();
  await context.sync();
  return isCompleted
    ? {
        outcome: "completed",
        sentence: `${task} was interrupted at its end: it is complete now.`,
      }
    : {
        outcome: "takenBack",
        sentence: `${task} was interrupted: what was begun of it is taken back, so do it again.`,
      };
}

/** What it answers, called, queues that the archive keeps what sheets said that are folded away. */
async function prepareKeepingFolded(
  context: Excel.RequestContext,
  texts: readonly string[],
): Promise<() => void> {
  if (texts.length === 0) return () => undefined;
  const archive = await readReviewArchive(context);
  return () => archive.queueKeeping(withArchived(archive.reviews, texts));
}

async function settleTakingBack(
  context: Excel.RequestContext,
  { part, entry }: { readonly part: Excel.CustomXmlPart; readonly entry: TakingBackJournal },
): Promise<Settled> {
  const standing = await readStanding(context);
  const removeSnapshots = await prepareSnapshotsBack(
    context,
    (entry.snapshots ?? []).map((added) => ({ added, gone: null })),
  );
  const keepFolded = await prepareKeepingFolded(context, entry.archive ?? []);
  const going = entry.removes.flatMap((place) => sheetAt(standing, place) ?? []);
  const forgetTemplates = await prepareTemplatesGoing(context, standing, going);
  queueDeleting(standing, going);
  forgetTemplates();
  removeSnapshots();
  keepFolded();
  part.delete();
  await context.sync();
  if (entry.archive !== undefined) {
    return {
      outcome: "completed",
      sentence: `${entry.task} was interrupted at its end: it is complete now.`,
    };
  }
  return {
    outcome: "takenBack",
    sentence: `Taking back ${entry.task} was interrupted: it is done now.`,
  };
}

async function settleChanging(
  context: Excel.RequestContext,
  { part, entry }: { readonly part: Excel.CustomXmlPart; readonly entry: ChangingJournal },
): Promise<Settled> {
  const putSnapshotsBack = await prepareSnapshotsBack(context, entry.snapshots ?? []);
  const putRecordsBack = queueRecordsBack(context, entry.records ?? []);
  await restoreImages(context, entry.images, () => {
    putRecordsBack();
    putSnapshotsBack();
    part.delete();
  });
  return {
    outcome: "takenBack",
    sentence: `${entry.task} was interrupted: the sheets are what they were, so do it again.`,
  };
}

async function settleSharing(
  context: Excel.RequestContext,
  { part, entry }: { readonly part: Excel.CustomXmlPart; readonly entry: SharingJournal },
): Promise<Settled> {
  const removal = await prepareRemoval(context, entry);
  removal.queue();
  part.delete();
  await context.sync();
  return {
    outcome: "completed",
    sentence: `${entry.task} was interrupted at its end: it is complete now.`,
  };
}

function settle(context: Excel.RequestContext, { part, entry }: FoundJournal): Promise<Settled> {
  switch (entry.kind) {
    case "making":
      return settleMaking(context, { part, entry });
    case "takingBack":
      return settleTakingBack(context, { part, entry });
    case "changing":
      return settleChanging(context, { part, entry });
    case "sharing":
      return settleSharing(context, { part, entry });
  }
}

function isDead({ owner, time }: Journal): boolean {
  return owner === runtimeBoard().owner || Math.abs(Date.now() - time) > silenceOfTheDead;
}

/** Refuses where another runtime is at something: it may be a person in another window. */
function refuseOthers(found: readonly FoundJournal[]): void {
  const alive = found.find(({ entry }) => !isDead(entry));
  if (alive) {
    throw new Refusal(
      "busy",
      `${alive.entry.task} is under way in another window, or was interrupted a moment ago: wait two minutes, then try again.`,
    );
  }
}

async function settleDead(
  context: Excel.RequestContext,
  found: readonly FoundJournal[],
  ownId: string | null,
): Promise<Outcome> {
  let outcome: Outcome = "nothing";
  for (const one of found.filter(({ entry }) => isDead(entry))) {
    const settled = await settle(context, one);
    if (one.entry.id === ownId) outcome = settled.outcome;
    else runtimeBoard().announcements.push(settled.sentence);
  }
  return outcome;
}

/**
 * Puts in order what the workbook's journals tell of: what was not complete is taken back, what was
 * past the point of no return is carried through. It is told as an announcement, but for the journal
 * of the step that asks. What another runtime is at is left to it, and refused.
 */
export function settleWorkbook(
  ownId: string | null = null,
  watchOptions: WatchOptions = {},
): Promise<void> {
  return runInExcel(async (context) => {
    const found = await readJournals(context);
    await settleDead(context, found, ownId);
    refuseOthers(found);
  }, watchOptions);
}

const pausesInMilliseconds = [0, 500];
/** Settling is quick: who does not answer by then is not there. */
const patienceInMilliseconds = 5_000;

/**
 * Puts in order what a step of this runtime left when it failed, and answers what became of it; a
 * lost connection is given a moment to come back.
 */
export async function settleOwn(id: string, attempt = 0): Promise<Outcome | "unknown"> {
  const milliseconds = pausesInMilliseconds[attempt];
  if (milliseconds === undefined) return "unknown";
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  try {
    return await runInExcel(
      async (context) => settleDead(context, await readJournals(context), id),
      { patienceInMilliseconds },
    );
  } catch {
    return settleOwn(id, attempt + 1);
  }
}
