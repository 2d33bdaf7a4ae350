/** The hidden name by which a sheet of ours is known, whatever it is called and wherever it stands. */
export const markName = "_KAM.sheet";

/**
 * Whose record belongs to a sheet: its id, and the number of our last writing on it. A record of
 * another number tells of another state, as when somebody has undone the writing.
 */
export interface SheetMark {
  readonly id: string;
  readonly write: number;
}

/** An id that no other sheet has, in this workbook or another. */
export function newSheetId(): string {
  const random = Math.floor(Math.random() * 36 ** 6);
  return Date.now().toString(36) + random.toString(36).padStart(6, "0");
}

export function markFormula({ id, write }: SheetMark): string {
  return `="${id}|${write}"`;
}

export function markFrom(formula: unknown): SheetMark | null {
  const found = /^="?([a-z0-9]+)\|(\d+)"?$/u.exec(String(formula));
  return found ? { id: found[1] ?? "", write: Number(found[2]) } : null;
}
