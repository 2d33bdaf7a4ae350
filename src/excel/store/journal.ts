import * as z from "zod/mini";
import { drawingSchema } from "./drawing-text";
import { partJson, partText } from "./part-text";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;
const kind = {
  element: "journal",
  namespace: "urn:key-account-management:journal",
  version: currentVersion,
};

/** A sheet as it was when the journal was written: an id alone proves nothing in another session. */
const sheet = z.object({ sheetId: z.string(), sheetName: z.string() });

const common = {
  version: z.literal(currentVersion),
  /** One of a kind, whoever wrote it. */
  id: z.string(),
  /** The runtime of the add-in that is at it. */
  owner: z.string(),
  /** In milliseconds since 1970: when it was last at it. */
  time: z.number(),
  /** What is being made or taken back, as people call it: "Scoring matrix". */
  task: z.string(),
};

const making = z.object({
  ...common,
  kind: z.literal("making"),
  /** The sheets begun: each carries its mark as its first name and, from the same sync on, inside. */
  marks: z.array(z.string()),
  /** Where sheets are copied: the names of those that stood before, since a copy has no mark at first. */
  stood: z.optional(z.array(z.string())),
  /** Past the point of no return: the sheets in the order of their marks, which then go. */
  complete: z.nullable(z.object({ writes: z.number(), sheets: z.array(sheet) })),
});

const takingBack = z.object({
  ...common,
  kind: z.literal("takingBack"),
  removes: z.array(sheet),
  /** The snapshots of those sheets, which go with them. */
  snapshots: z.optional(z.array(z.string())),
  /** What those sheets said, as parts of the archive, which keeps it when they are folded away. */
  archive: z.optional(z.array(z.string())),
});

const typed = z.union([z.string(), z.number(), z.boolean()]);

/** What a sheet was before it is changed in place. */
const image = z.object({
  ...sheet.shape,
  /** What its mark held; null where it had none. */
  mark: z.nullable(z.string()),
  /** Whether it was protected, where that is changed. */
  isProtected: z.optional(z.boolean()),
  /** Rows that are put in, each group under a hidden name of its own, and what is written there. */
  rows: z.array(z.object({ name: z.string(), count: z.number(), words: z.array(typed) })),
  /** Names of rows that were put in the time before, which go when all is done, and what they stand for. */
  forgets: z.optional(z.array(z.object({ name: z.string(), range: z.string() }))),
  /** Cells that are written, by the places they had: what stood there, and what is written. */
  cells: z.array(z.object({ row: z.number(), column: z.number(), before: typed, after: typed })),
  /** What is drawn on it, where that is changed. */
  drawing: z.optional(z.object({ before: drawingSchema, after: drawingSchema })),
});

const changing = z.object({
  ...common,
  kind: z.literal("changing"),
  images: z.array(image),
  /** What was kept of the sheets before, where that is put back with them; null of one that had none. */
  records: z.optional(z.array(z.object({ id: z.string(), before: z.nullable(z.string()) }))),
  /** Which snapshots come with the change, and the texts of those that give way. */
  snapshots: z.optional(z.array(z.object({ added: z.string(), gone: z.nullable(z.string()) }))),
});

const sharing = z.object({
  ...common,
  kind: z.literal("sharing"),
  /** The sheets that go along; all the rest goes. */
  keeps: z.array(sheet),
  /** The names that formulas on them use, which stay. */
  names: z.array(z.string()),
  /** Whether it is for programs without dynamic arrays too. */
  isForAny: z.boolean(),
});

const journal = z.discriminatedUnion("kind", [making, takingBack, changing, sharing]);

/** Sheets that are being made: they go again unless all of them are complete. */
export type MakingJournal = z.infer<typeof making>;
/** Sheets that are being taken back: once begun, this is carried through. */
export type TakingBackJournal = z.infer<typeof takingBack>;
/** Sheets that are changed in place: they become what they were unless all of it is done. */
export type ChangingJournal = z.infer<typeof changing>;
/** All that is not shared is being taken out: once begun, this is carried through. */
export type SharingJournal = z.infer<typeof sharing>;
export type SheetImage = z.infer<typeof image>;
/** What is being done to the workbook, kept in it until it is done. */
export type Journal = z.infer<typeof journal>;
export type SheetPlace = z.infer<typeof sheet>;

export const journalVersion = currentVersion;
export const journalNamespace = kind.namespace;

export function journalText(entry: Journal): string {
  return partText(kind, entry);
}

/** Null when it is damaged or of a newer version of the add-in: then it is left alone. */
export function journalFrom(xml: string): Journal | null {
  const read = z.safeParse(journal, partJson(kind, xml));
  return read.success ? read.data : null;
}

/** Every journal of the workbook; the caller loads and syncs. */
export function journalParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(kind.namespace);
}
