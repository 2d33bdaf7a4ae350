import * as z from "zod/mini";
import type { ReviewRecord } from "../../domain/review/review-record";
import type { ArchivedReview } from "../../sheets/archive/archived-review";
import type { ClosedCells, ClosedValue } from "../../sheets/closed-cells";
import { recordOfReview } from "../../sheets/read-review";
import { partJson, partText } from "./part-text";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;
const kind = {
  element: "reviews",
  namespace: "urn:key-account-management:reviews",
  version: currentVersion,
};

export const archiveNamespace = kind.namespace;

/** A part stays below this, so that Excel on the web reads and writes it in one answer. */
export const mostCharacters = 900_000;

const anchored = [z.string(), z.number(), z.number()] as const;

/**
 * Reviews of one year say mostly the same words: each text stands once, and cells are a line of
 * numbers and of places in the list of texts.
 */
const review = z.object({
  id: z.string(),
  account: z.string(),
  accountId: z.nullable(z.string()),
  sheetName: z.string(),
  days: z.tuple([z.number(), z.number()]),
  live: z.optional(z.number()),
  by: z.string(),
  on: z.number(),
  fields: z.string(),
  lines: z.array(z.tuple([z.string(), z.string()])),
  lists: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** What the record rests on without showing it, as a text; and the record where more is in it. */
  told: z.string(),
  onPlan: z.tuple([z.string(), z.string()]),
  record: z.optional(z.unknown()),
  besides: z.array(z.tuple([...anchored, z.string()])),
  notes: z.optional(z.array(z.tuple([...anchored, z.string()]))),
});

const stored = z.object({
  version: z.literal(currentVersion),
  year: z.number(),
  texts: z.array(z.string()),
  places: z.array(z.string()),
  reviews: z.array(review),
});

type Stored = z.infer<typeof stored>;
type StoredReview = Stored["reviews"][number];

/** Texts, each of which stands once. */
function textKeeper() {
  const texts: string[] = [];
  const known = new Map<string, number>();
  return {
    texts,
    keep: (text: string): string => {
      const at = known.get(text) ?? texts.push(text) - 1;
      known.set(text, at);
      return `~${at.toString(36)}`;
    },
  };
}

type Keep = (text: string) => string;

function cellText(value: ClosedValue | undefined, keep: Keep): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "!1" : "!0";
  return typeof value === "number" ? String(value) : keep(value);
}

function allText(row: readonly (ClosedValue | undefined)[], keep: Keep): string {
  return row.map((value) => cellText(value, keep)).join(",");
}

/** Blanks at the end of a row are known by its headings. */
function rowText(row: readonly ClosedValue[], keep: Keep): string {
  return allText(row, keep).replace(/,+$/u, "");
}

function cellOf(text: string | undefined, texts: readonly string[]): ClosedValue {
  if (text === undefined || text === "") return null;
  if (text.startsWith("~")) return texts[Number.parseInt(text.slice(1), 36)] ?? null;
  if (text.startsWith("!")) return text === "!1";
  return Number(text);
}

function rowOf(line: string, width: number, texts: readonly string[]): readonly ClosedValue[] {
  const cells = line.split(",");
  return Array.from({ length: width }, (_, at) => cellOf(cells[at], texts));
}

/** Which of the steps stand on the plan: 1 and 0, and - where that is not said. */
function flagsOf(steps: readonly { readonly isOnPlan?: boolean }[]): string {
  return steps
    .map(({ isOnPlan }) => (isOnPlan === undefined ? "-" : isOnPlan ? "1" : "0"))
    .join("");
}

function withFlags<T extends object>(steps: readonly T[], flags: string): readonly T[] {
  return steps.map((step, at) => {
    const flag = flags[at] ?? "-";
    return flag === "-" ? step : { ...step, isOnPlan: flag === "1" };
  });
}

/** The record that the cells tell, with what they do not show. */
function recordFrom(
  cells: ClosedCells,
  told: string,
  [actions, nextSteps]: readonly [string, string],
): ReviewRecord {
  const besides = JSON.parse(told) as Pick<ReviewRecord, "criteria" | "offerings" | "unknown">;
  const record = recordOfReview(cells, besides);
  return {
    ...record,
    actions: withFlags(record.actions, actions),
    nextSteps: withFlags(record.nextSteps, nextSteps),
  };
}

function keptReview(one: ArchivedReview, places: readonly string[], keep: Keep): StoredReview {
  const { cells, record, live } = one;
  const { criteria, offerings, unknown } = record;
  const told = JSON.stringify({ criteria, offerings, unknown });
  const onPlan: [string, string] = [flagsOf(record.actions), flagsOf(record.nextSteps)];
  const isTold = JSON.stringify(recordFrom(cells, told, onPlan)) === JSON.stringify(record);
  return {
    id: one.id,
    account: one.account,
    accountId: one.accountId,
    sheetName: one.sheetName,
    days: [one.firstDay, one.lastDay],
    ...(live === undefined ? {} : { live }),
    by: one.by,
    on: one.on,
    fields: allText(
      places.map((place) => cells.fields[place]),
      keep,
    ),
    lines: Object.entries(cells.lines).map(([place, lines]) => [place, allText(lines, keep)]),
    lists: Object.entries(cells.lists).map(([key, { headings, rows }]) => [
      key,
      keep(JSON.stringify(headings)),
      rows.map((row) => rowText(row, keep)).join(";"),
    ]),
    told: keep(told),
    onPlan,
    ...(isTold ? {} : { record }),
    besides: one.besides.map(({ place, down, across, content }) => [
      place,
      down,
      across,
      cellText(content, keep),
    ]),
    ...(one.notes === undefined
      ? {}
      : {
          notes: one.notes.map(({ place, down, across, text }) => [
            place,
            down,
            across,
            keep(text),
          ]),
        }),
  };
}

function openReview(kept: StoredReview, { texts, places }: Stored): ArchivedReview {
  const text = (code: string): string => String(cellOf(code, texts) ?? "");
  const fields = rowOf(kept.fields, places.length, texts);
  const cells: ClosedCells = {
    fields: Object.fromEntries(places.map((place, at) => [place, fields[at] ?? null])),
    lines: Object.fromEntries(
      kept.lines.map(([place, line]) => [place, rowOf(line, line.split(",").length, texts)]),
    ),
    lists: Object.fromEntries(
      kept.lists.map(([key, headings, rows]) => {
        const all = JSON.parse(text(headings)) as string[];
        const lines = rows.split(";").map((row) => rowOf(row, all.length, texts));
        return [key, { headings: all, rows: lines }];
      }),
    ),
  };
  const record =
    kept.record === undefined
      ? recordFrom(cells, text(kept.told), kept.onPlan)
      : (kept.record as ReviewRecord);
  const [firstDay, lastDay] = kept.days;
  return {
    id: kept.id,
    account: kept.account,
    accountId: kept.accountId,
    sheetName: kept.sheetName,
    firstDay,
    lastDay,
    ...(kept.live === undefined ? {} : { live: kept.live }),
    by: kept.by,
    on: kept.on,
    cells,
    record,
    besides: kept.besides.map(([place, down, across, content]) => ({
      place,
      down,
      across,
      content: cellOf(content, texts),
    })),
    ...(kept.notes === undefined
      ? {}
      : {
          notes: kept.notes.map(([place, down, across, code]) => ({
            place,
            down,
            across,
            text: text(code),
          })),
        }),
  };
}

function textOf(year: number, reviews: readonly ArchivedReview[]): string {
  const { texts, keep } = textKeeper();
  const places = [...new Set(reviews.flatMap(({ cells }) => Object.keys(cells.fields)))];
  const kept = reviews.map((one) => keptReview(one, places, keep));
  return partText(kind, { version: currentVersion, year, texts, places, reviews: kept });
}

/** The reviews of a year as texts of parts: one, or several where one would be too large. */
export function archiveTexts(year: number, reviews: readonly ArchivedReview[]): readonly string[] {
  const whole = textOf(year, reviews);
  if (whole.length <= mostCharacters || reviews.length < 2) return [whole];
  const half = Math.ceil(reviews.length / 2);
  return [
    ...archiveTexts(year, reviews.slice(0, half)),
    ...archiveTexts(year, reviews.slice(half)),
  ];
}

/** What a part holds, or why it cannot be used; that of a newer version is left alone. */
export type ReadArchive =
  { readonly reviews: readonly ArchivedReview[] } | { readonly problem: "damaged" | "newer" };

export function archiveFrom(xml: string): ReadArchive {
  const json = partJson(kind, xml);
  const version = (json as { readonly version?: unknown } | null | undefined)?.version;
  if (typeof version === "number" && version > currentVersion) return { problem: "newer" };
  const read = z.safeParse(stored, json);
  if (!read.success) return { problem: "damaged" };
  try {
    return { reviews: read.data.reviews.map((kept) => openReview(kept, read.data)) };
  } catch {
    return { problem: "damaged" };
  }
}
