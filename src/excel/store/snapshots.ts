import type { Snapshot } from "../../domain/movement/snapshot";
import { markFrom, markName } from "./sheet-mark";
import { snapshotFrom, snapshotNamespace, snapshotText, type ReadSnapshot } from "./snapshot-text";

const MOST_KEPT = 24;
const MOST_CHARACTERS = 1_000_000;
/** One answer of Excel on the web is at most 5 MB; a snapshot that has not been read may take one. */
const UNREAD_AT_ONCE = 4;
const MOST_CHARACTERS_AT_ONCE = 2_000_000;

interface KeptPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
  readonly read: ReadSnapshot;
}

/** The snapshots of a workbook, from the oldest to the newest, and how many cannot be read. */
export interface KeptSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly damaged: number;
  readonly newer: number;
  readonly parts: readonly KeptPart[];
}

/** Which snapshot comes and which gives way: what it takes to undo both. */
export interface SnapshotChange {
  /** By which the one that comes is known: its matrix and when it was taken. */
  readonly added: string;
  /** The text of the one that gives way; null where there was room. */
  readonly gone: string | null;
}

/** A snapshot that can be kept. */
export interface KeepableSnapshot {
  readonly change: SnapshotChange;
  /** The snapshot that gives way, for people are told. */
  readonly gaveWay: Snapshot | null;
  readonly queue: () => void;
}

export type PreparedSnapshot = KeepableSnapshot | { readonly refused: string };

/** Reads every snapshot of the workbook: three syncs for two years of months. */
async function readParts(context: Excel.RequestContext): Promise<readonly KeptPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(snapshotNamespace).load("items/id");
  await context.sync();
  const kept: KeptPart[] = [];
  let atOnce = UNREAD_AT_ONCE;
  while (kept.length < parts.items.length) {
    const texts = parts.items
      .slice(kept.length, kept.length + atOnce)
      .map((part) => ({ part, xml: part.getXml() }));
    // One answer holds so much and no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    kept.push(
      ...texts.map(({ part, xml }) => ({ part, xml: xml.value, read: snapshotFrom(xml.value) })),
    );
    // Those of one workbook are much alike.
    const longest = Math.max(...kept.map(({ xml }) => xml.length));
    atOnce = Math.max(UNREAD_AT_ONCE, Math.floor(MOST_CHARACTERS_AT_ONCE / longest));
  }
  return kept;
}

/** One matrix is kept once at a time. */
export function keyOf({ matrix, takenAt }: Snapshot): string {
  return `${matrix.id} ${takenAt}`;
}

function byTime(first: Snapshot, second: Snapshot): number {
  return first.takenAt - second.takenAt;
}

export async function readSnapshots(context: Excel.RequestContext): Promise<KeptSnapshots> {
  const parts = await readParts(context);
  const count = (wanted: string) =>
    parts.filter(({ read }) => "problem" in read && read.problem === wanted).length;
  const snapshots = parts.flatMap(({ read }) => ("snapshot" in read ? [read.snapshot] : []));
  // A program that copies parts may leave one of them twice.
  const single = new Map(snapshots.map((one) => [keyOf(one), one]));
  return {
    parts,
    snapshots: [...single.values()].sort(byTime),
    damaged: count("damaged"),
    newer: count("newer"),
  };
}

/**
 * Makes ready to keep a snapshot in a part of its own, so that none is ever rewritten for another. Of
 * one matrix 24 are kept: the oldest without a name gives way. `queue` puts it among the requests of
 * the next sync.
 */
export function prepareSnapshot(
  context: Excel.RequestContext,
  { parts }: Pick<KeptSnapshots, "parts">,
  snapshot: Snapshot,
): PreparedSnapshot {
  const { id, name } = snapshot.matrix;
  const text = snapshotText(snapshot);
  if (text.length > MOST_CHARACTERS) {
    const count = (number: number) => number.toLocaleString("en");
    return {
      refused: `${name} has too many accounts to keep as a snapshot: it would take ${count(text.length)} characters of ${count(MOST_CHARACTERS)}.`,
    };
  }
  const own = parts
    .flatMap(({ part, xml, read }) =>
      "snapshot" in read && read.snapshot.matrix.id === id
        ? [{ part, xml, snapshot: read.snapshot }]
        : [],
    )
    .sort((first, second) => byTime(first.snapshot, second.snapshot));
  const oldest = own.length < MOST_KEPT ? null : own.find((kept) => kept.snapshot.name === null);
  if (oldest === undefined) {
    return {
      refused: `${name} has ${MOST_KEPT} snapshots with names, and no more are kept: remove one of them under What moved in the pane first.`,
    };
  }
  return {
    change: { added: keyOf(snapshot), gone: oldest?.xml ?? null },
    gaveWay: oldest?.snapshot ?? null,
    queue: () => {
      context.workbook.customXmlParts.add(text);
      oldest?.part.delete();
    },
  };
}

/** Whether a snapshot was kept, when Excel did not say so. */
export async function isKept(context: Excel.RequestContext, snapshot: Snapshot): Promise<boolean> {
  const parts = await readParts(context);
  const key = keyOf(snapshot);
  return parts.some(({ read }) => "snapshot" in read && keyOf(read.snapshot) === key);
}

/** Snapshots that are to go. */
export interface GoingSnapshots {
  /** By which they are known in `prepareSnapshotsBack`. */
  readonly keys: readonly string[];
  readonly queue: () => void;
}

/** Reads which snapshots there are of the matrices among some sheets. */
export async function prepareSnapshotsGoing(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<GoingSnapshots> {
  const marks = sheets.map((sheet) => sheet.names.getItemOrNullObject(markName).load("formula"));
  const parts = await readParts(context);
  const ids = marks.map((mark) => (mark.isNullObject ? undefined : markFrom(mark.formula)?.id));
  const going = parts.flatMap(({ part, read }) =>
    "snapshot" in read && ids.includes(read.snapshot.matrix.id)
      ? [{ part, key: keyOf(read.snapshot) }]
      : [],
  );
  return {
    keys: going.map(({ key }) => key),
    queue: () => going.forEach(({ part }) => part.delete()),
  };
}

/** Reads what snapshots there are; what it answers queues that a change of them is undone. */
export async function prepareSnapshotsBack(
  context: Excel.RequestContext,
  changes: readonly SnapshotChange[],
): Promise<() => void> {
  if (changes.length === 0) return () => undefined;
  const parts = await readParts(context);
  return () => {
    for (const { added, gone } of changes) {
      for (const { part, read } of parts) {
        if ("snapshot" in read && keyOf(read.snapshot) === added) part.delete();
      }
      if (gone !== null && !parts.some(({ xml }) => xml === gone)) {
        context.workbook.customXmlParts.add(gone);
      }
    }
  };
}
