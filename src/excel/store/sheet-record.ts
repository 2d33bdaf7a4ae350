import * as z from "zod/mini";
import type { ReviewRecord } from "../../domain/review/review-record";
import type { ClosedCells } from "../../sheets/closed-cells";
import type { MergeBase } from "../../sheets/merge/merge-base";
import type { Drawing } from "../../sheets/sheet-plan";
import { keepList, keptList, openList } from "./base-text";
import { drawingSchema } from "./drawing-text";
import { partJson, partText } from "./part-text";
import type { SheetMark } from "./sheet-mark";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;

const cell = z.union([z.string(), z.tuple([z.string(), z.string()])]);

const criteria = z.object({
  version: z.string(),
  ratings: z.array(
    z.object({
      criterion: z.string(),
      weight: z.nullable(z.number()),
      rating: z.nullable(z.number()),
    }),
  ),
});

/** What a review rests on and does not show. */
const told = z.object({
  criteria: z.nullable(criteria),
  offerings: z.array(z.string()),
  unknown: z.array(z.enum(["people", "risks", "undatedDeals"])),
});

const content = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const closed = z.object({
  by: z.string(),
  /** Excel's serial number of the day. */
  on: z.number(),
  /** What the cells said, by section. */
  cells: z.object({
    fields: z.record(z.string(), content),
    lines: z.record(z.string(), z.array(content)),
    lists: z.record(
      z.string(),
      z.object({ headings: z.array(z.string()), rows: z.array(z.array(content)) }),
    ),
  }),
  /** For the next review to compare with. */
  record: z.unknown(),
});

const record = z.object({
  version: z.literal(currentVersion),
  kind: z.enum(["plan", "review", "matrix", "index", "archive", "page", "programme", "weights"]),
  /** Which template the sheet was made from. */
  template: z.string(),
  account: z.string(),
  accountId: z.nullable(z.string()),
  /** What the sheet was called when it was written: of two with one mark, the original. */
  sheetName: z.string(),
  write: z.number(),
  /** Excel's serial number of the day. */
  refreshed: z.number(),
  review: z.optional(
    z.object({
      firstDay: z.number(),
      lastDay: z.number(),
      told: told,
      live: z.optional(z.number()),
    }),
  ),
  closed: z.optional(closed),
  drawing: z.optional(drawingSchema),
  base: z.object({
    fields: z.record(z.string(), cell),
    lines: z.record(z.string(), z.array(cell)),
    lists: z.record(z.string(), keptList),
  }),
});

/** What is kept of a sheet of ours beside the sheet itself. */
export interface SheetRecord {
  readonly kind:
    "plan" | "review" | "matrix" | "index" | "archive" | "page" | "programme" | "weights";
  readonly template: string;
  readonly account: string;
  readonly accountId: string | null;
  readonly sheetName: string;
  readonly write: number;
  readonly refreshed: number;
  readonly base: MergeBase;
  /** Of a review: its days when it was last written, and what it rests on without showing it. */
  readonly review?: {
    readonly firstDay: number;
    readonly lastDay: number;
    readonly told: ReviewTold;
    /** The last day of its period on which it was written: what it said then is known of no list later. */
    readonly live?: number;
  };
  /** Of a review that was closed. */
  readonly closed?: ClosedReview;
  /** What was drawn on it, as it was last drawn. */
  readonly drawing?: Drawing;
}

export type ReviewTold = Pick<ReviewRecord, "criteria" | "offerings" | "unknown">;

/** A review as it was closed: what its cells said, and what the next one compares with. */
export interface ClosedReview {
  readonly by: string;
  readonly on: number;
  readonly cells: ClosedCells;
  readonly record: ReviewRecord;
}

/** One part a sheet, found by its namespace without reading the others. */
export function recordNamespace(id: string): string {
  return `urn:key-account-management:sheet:${id}`;
}

function partKind(id: string) {
  return { element: "sheet", namespace: recordNamespace(id), version: currentVersion };
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

export function recordText(id: string, kept: SheetRecord): string {
  const { lists, ...others } = kept.base;
  const base = { ...others, lists: mapped(lists, keepList) };
  return partText(partKind(id), { version: currentVersion, ...kept, base });
}

/** Whether what was kept tells of a newer version of the add-in, which knows more than this one. */
export function isOfNewerVersion(id: string, xml: string): boolean {
  const json = partJson(partKind(id), xml) as { readonly version?: unknown } | null | undefined;
  return typeof json?.version === "number" && json.version > currentVersion;
}

/** What was kept; null when it is damaged or of a newer version of the add-in. */
export function recordIn(id: string, xml: string): SheetRecord | null {
  const read = z.safeParse(record, partJson(partKind(id), xml));
  if (!read.success) return null;
  const { base, ...others } = read.data;
  const opened = { ...base, lists: mapped(base.lists, openList) };
  return { ...others, base: opened } as SheetRecord;
}

/** What was kept of the state that a sheet is marked with; null where it tells of another. */
export function recordOfMark(mark: SheetMark | null, kept: SheetRecord | null): SheetRecord | null {
  return kept !== null && kept.write === mark?.write ? kept : null;
}
