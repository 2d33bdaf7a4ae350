import { Refusal } from "../refusal";

/** A hidden name on each sheet that is being made: it tells whose it is, and how far it came. */
export const markName = "KAM_Begun";

function formulaOf(mark: string, writes: number): string {
  return `="${mark} ${writes}"`;
}

/** What such a name holds: the mark, and how many requests have written on its sheet. */
export function markIn(
  formula: unknown,
): { readonly mark: string; readonly writes: number } | null {
  const [, mark, writes] = /^="(.+) (\d+)"$/u.exec(String(formula)) ?? [];
  return mark === undefined ? null : { mark, writes: Number(writes) };
}

/** Undo was pressed in the middle of it. */
export class Undone extends Refusal {
  constructor() {
    super("cancelled", "Undo took back a part of what was being written: do it again.");
  }
}

/** Queues marking an empty sheet; the caller syncs. */
export function queueFirstMark(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.add(markName, formulaOf(mark, 0)).visible = false;
}

export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: string;
}

export interface UndoWatch {
  /** Queues looking at the marks, first in a request; `check` is called when it was answered. */
  readonly look: () => void;
  readonly check: () => void;
  /** Queues the next number. */
  readonly count: () => void;
  /** The last request may not have been carried out, and that is no harm. */
  readonly doubt: () => void;
  /** The least number that is on sheets from which nothing was taken back. */
  readonly least: () => number;
}

/**
 * Excel's Undo takes back a request of ours as it does a user's: numbered marks show it, since each
 * request writes the next number and finds the one before.
 */
export function watchUndo(sheets: readonly MarkedSheet[]): UndoWatch {
  let [writes, least] = [0, 0];
  let expected: readonly string[] = [];
  let marks: readonly Excel.NamedItem[] = [];
  return {
    look() {
      marks = sheets.map(({ sheet }) => sheet.names.getItem(markName).load("formula"));
      expected = sheets.flatMap(({ mark }) =>
        Array.from({ length: writes - least + 1 }, (_, index) => formulaOf(mark, least + index)),
      );
    },
    check() {
      if (marks.every(({ formula }) => expected.includes(String(formula)))) return;
      throw new Undone();
    },
    count() {
      writes += 1;
      least = writes;
      for (const { sheet, mark } of sheets) {
        sheet.names.getItem(markName).formula = formulaOf(mark, writes);
      }
    },
    doubt() {
      least = writes - 1;
    },
    least: () => least,
  };
}

/** Queues taking the marks away from sheets that are complete. */
export function queueUnmarking(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets) sheet.names.getItem(markName).delete();
}
