import type { Snapshot } from "../../domain/movement/snapshot";
import { Refusal } from "../refusal";
import { snapshotFrom, snapshotNamespace, snapshotText, type ReadSnapshot } from "./snapshot-text";

const MOST_KEPT = 24;
const MOST_CHARACTERS = 1_000_000;

/** The snapshots of a workbook, from the oldest to the newest, and how many cannot be read. */
export interface KeptSnapshots {
  readonly snapshots: readonly Snapshot[];
  readonly damaged: number;
  readonly newer: number;
}

interface KeptPart {
  readonly part: Excel.CustomXmlPart;
  readonly read: ReadSnapshot;
}

/** Reads every snapshot of the workbook, in two syncs. */
async function readParts(context: Excel.RequestContext): Promise<readonly KeptPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(snapshotNamespace).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  return texts.map(({ part, xml }) => ({ part, read: snapshotFrom(xml.value) }));
}

export async function readSnapshots(context: Excel.RequestContext): Promise<KeptSnapshots> {
  const parts = await readParts(context);
  const count = (wanted: string) =>
    parts.filter(({ read }) => "problem" in read && read.problem === wanted).length;
  return {
    snapshots: parts
      .flatMap(({ read }) => ("snapshot" in read ? [read.snapshot] : []))
      .sort((first, second) => first.takenAt - second.takenAt),
    damaged: count("damaged"),
    newer: count("newer"),
  };
}

/**
 * Keeps a snapshot in a part of its own, so that none is ever rewritten for another. Of one matrix 24
 * are kept: the oldest without a name gives way.
 *
 * @returns the snapshot that gave way, for people are told; null where there was room
 */
export async function keepSnapshot(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  beforeLast: () => void = () => undefined,
): Promise<Snapshot | null> {
  const text = snapshotText(snapshot);
  if (text.length > MOST_CHARACTERS) {
    throw new Refusal(
      "badInput",
      `${snapshot.matrix.name} has too many accounts to keep as a snapshot: it would take ${text.length.toLocaleString("en")} characters of ${MOST_CHARACTERS.toLocaleString("en")}.`,
    );
  }
  const own = (await readParts(context))
    .flatMap(({ part, read }) => ("snapshot" in read ? [{ part, snapshot: read.snapshot }] : []))
    .filter((kept) => kept.snapshot.matrix.id === snapshot.matrix.id)
    .sort((first, second) => first.snapshot.takenAt - second.snapshot.takenAt);
  const oldest = own.length < MOST_KEPT ? null : own.find((kept) => kept.snapshot.name === null);
  if (oldest === undefined) {
    throw new Refusal(
      "badInput",
      `${snapshot.matrix.name} has ${MOST_KEPT} snapshots with names, and no more are kept: take one without a name away first.`,
    );
  }
  context.workbook.customXmlParts.add(text);
  oldest?.part.delete();
  beforeLast();
  await context.sync();
  return oldest?.snapshot ?? null;
}

/** Whether a snapshot was kept, when Excel did not say so. */
export async function isKept(context: Excel.RequestContext, snapshot: Snapshot): Promise<boolean> {
  const { snapshots } = await readSnapshots(context);
  return snapshots.some(
    ({ takenAt, matrix }) => takenAt === snapshot.takenAt && matrix.id === snapshot.matrix.id,
  );
}
