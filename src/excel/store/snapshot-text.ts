import * as z from "zod/mini";
import type { Snapshot, SnapshotAccount } from "../../domain/movement/snapshot";
import { partJson, partText } from "./part-text";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;
const kind = {
  element: "snapshot",
  namespace: "urn:key-account-management:snapshot",
  version: currentVersion,
};

export const snapshotNamespace = kind.namespace;

const SCORE_DIGITS = 6;

const cell = z.nullable(z.number());

/** Columns instead of rows and no names of fields: a year of months stays below a megabyte. */
const stored = z.object({
  version: z.literal(currentVersion),
  name: z.nullable(z.string()),
  matrix: z.tuple([z.string(), z.string()]),
  asOf: z.number(),
  takenAt: z.number(),
  slots: z.number(),
  missing: z.enum(["renormalise", "error", "worst", "neutral"]),
  band: z.number(),
  /** Name, whether less is better, low, high and weight. */
  criteria: z.array(
    z.tuple([
      z.string(),
      z.union([z.literal(0), z.literal(1)]),
      z.number(),
      z.number(),
      z.number(),
    ]),
  ),
  names: z.array(z.string()),
  /** Left out where no account has one. */
  ids: z.optional(z.array(z.nullable(z.string()))),
  scores: z.array(cell),
  /** A column for each criterion. */
  values: z.array(z.array(cell)),
  /** Typed ratings: account, criterion, rating. */
  typed: z.array(z.tuple([z.number(), z.number(), z.number()])),
  /** Status and decision of the accounts that have one. */
  decided: z.array(z.tuple([z.number(), z.string(), z.string()])),
  /** Account and how many reviews running it had been below the cut. */
  below: z.optional(z.array(z.tuple([z.number(), z.number()]))),
});

type Stored = z.infer<typeof stored>;

/** What a part holds: a snapshot, or why it cannot be used. */
export type ReadSnapshot =
  { readonly snapshot: Snapshot } | { readonly problem: "damaged" | "newer" };

export function snapshotText(snapshot: Snapshot): string {
  const { name, matrix, asOf, takenAt, slots, missing, band, criteria, accounts } = snapshot;
  const below = accounts.flatMap(({ reviewsBelow }, account) =>
    reviewsBelow === undefined ? [] : [[account, reviewsBelow] as [number, number]],
  );
  const json: Stored = {
    version: currentVersion,
    name,
    matrix: [matrix.id, matrix.name],
    asOf,
    takenAt,
    slots,
    missing,
    band,
    criteria: criteria.map((one) => [
      one.name,
      one.direction === "lower" ? 1 : 0,
      one.low,
      one.high,
      one.weight,
    ]),
    names: accounts.map((account) => account.name),
    ...(accounts.some(({ id }) => id !== null) ? { ids: accounts.map(({ id }) => id) } : {}),
    scores: accounts.map(({ score }) =>
      score === null ? null : Number(score.toPrecision(SCORE_DIGITS)),
    ),
    values: criteria.map((_, place) => accounts.map(({ values }) => values[place] ?? null)),
    typed: accounts.flatMap(({ typed }, account) =>
      typed.flatMap((rating, place) =>
        rating === null ? [] : [[account, place, rating] as [number, number, number]],
      ),
    ),
    decided: accounts.flatMap(({ status, decision }, account) =>
      status === "" && decision === ""
        ? []
        : [[account, status, decision] as [number, string, string]],
    ),
    ...(below.length > 0 ? { below } : {}),
  };
  return partText(kind, json);
}

/** Reads what a part holds; a snapshot of a newer version of the add-in is left alone. */
export function snapshotFrom(xml: string): ReadSnapshot {
  const json = partJson(kind, xml);
  const version = (json as { readonly version?: unknown } | null | undefined)?.version;
  if (typeof version === "number" && version > currentVersion) return { problem: "newer" };
  const read = z.safeParse(stored, json);
  return read.success && isWhole(read.data)
    ? { snapshot: snapshotOf(read.data) }
    : { problem: "damaged" };
}

/** Every column has a cell for every account, and nothing is about an account that is not there. */
function isWhole(read: Stored): boolean {
  const { names, ids, scores, values, criteria, typed, decided, below = [] } = read;
  const columns = [scores, ...(ids ? [ids] : []), ...values];
  const isAccount = (place: number) => place in names;
  return (
    values.length === criteria.length &&
    columns.every((column) => column.length === names.length) &&
    typed.every(([account, place]) => isAccount(account) && place in criteria) &&
    decided.every(([account]) => isAccount(account)) &&
    below.every(([account]) => isAccount(account)) &&
    criteria.every(([, , low, high, weight]) => low <= high && weight >= 0) &&
    criteria.some(([, , , , weight]) => weight > 0)
  );
}

function snapshotOf(read: Stored): Snapshot {
  const accounts = read.names.map((name, account) => ({
    id: read.ids?.[account] ?? null,
    name,
    values: read.values.map((column) => column[account] ?? null),
    typed: read.criteria.map((): number | null => null),
    status: "",
    decision: "",
    score: read.scores[account] ?? null,
  }));
  for (const [account, place, rating] of read.typed) {
    const found = accounts[account];
    if (found) found.typed[place] = rating;
  }
  for (const [account, status, decision] of read.decided) {
    Object.assign(accounts[account] ?? {}, { status, decision });
  }
  for (const [account, reviewsBelow] of read.below ?? []) {
    Object.assign(accounts[account] ?? {}, { reviewsBelow });
  }
  const [id, matrixName] = read.matrix;
  return {
    name: read.name,
    matrix: { id, name: matrixName },
    asOf: read.asOf,
    takenAt: read.takenAt,
    slots: read.slots,
    missing: read.missing,
    band: read.band,
    criteria: read.criteria.map(([name, isLower, low, high, weight]) => ({
      name,
      direction: isLower === 1 ? "lower" : "higher",
      low,
      high,
      weight,
    })),
    accounts: accounts satisfies SnapshotAccount[],
  };
}
