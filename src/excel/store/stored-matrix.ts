import * as z from "zod/mini";
import type { ScoringSetup } from "../../domain/scoring/scoring-setup";

// The pane's content security policy forbids the code that zod would make at run time.
z.config({ jitless: true });

const currentVersion = 1;

const criterion = z.object({
  name: z.string(),
  sourceColumn: z.string(),
  direction: z.enum(["higher", "lower"]),
  worst: z.nullable(z.number()),
  best: z.nullable(z.number()),
  weight: z.number(),
});

const matrix = z.object({
  version: z.literal(currentVersion),
  /** Where the accounts were read, in words. */
  list: z.string(),
  setup: z.object({
    title: z.string(),
    criteria: z.array(criterion),
    slots: z.number(),
    asOf: z.number(),
  }),
});

/** What a scoring matrix was made with, as it is kept in the workbook. */
export interface StoredMatrix {
  readonly list: string;
  readonly setup: ScoringSetup;
}

type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/** What lifts a stored value of version n to version n + 1. */
const migrations: Readonly<Record<number, Migration>> = {};

function migrated(stored: Record<string, unknown>): Record<string, unknown> {
  const version = stored["version"];
  const migration = typeof version === "number" ? migrations[version] : undefined;
  return migration ? migrated(migration(stored)) : stored;
}

export function storedText(stored: StoredMatrix): string {
  return JSON.stringify({ version: currentVersion, ...stored });
}

/** Reads what was stored; null when it is damaged or made by a newer version of the add-in. */
export function storedMatrixFrom(text: unknown): StoredMatrix | null {
  if (typeof text !== "string") {
    return null;
  }
  try {
    const result = z.safeParse(matrix, migrated(Object(JSON.parse(text))));
    return result.success ? { list: result.data.list, setup: result.data.setup } : null;
  } catch {
    return null;
  }
}
