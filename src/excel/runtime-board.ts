/**
 * What this runtime of the add-in knows about its own work. The page carries several bundles, the
 * pane's and the ribbon's, so it hangs on the window and not on a module.
 */
interface RuntimeBoard {
  /** Unlike every other runtime's, on this machine or another. */
  readonly owner: string;
  /** What is being done to the workbook now. */
  busyWith: string | null;
  /** What an interruption left is being put in order. */
  settling: Promise<unknown> | null;
  /** What was found and put in order, and not told yet. */
  readonly announcements: string[];
  marksMade: number;
  /** How long Excel may take for one answer: thousands of rows take a while, a lost one for ever. */
  patienceInMilliseconds: number;
}

const boardKey = Symbol.for("kam.runtimeBoard");

export function runtimeBoard(): RuntimeBoard {
  const holder = globalThis as unknown as Record<symbol, RuntimeBoard | undefined>;
  return (holder[boardKey] ??= {
    owner: uniqueText(),
    busyWith: null,
    settling: null,
    announcements: [],
    marksMade: 0,
    patienceInMilliseconds: 90_000,
  });
}

function uniqueText(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** A short text that no other sheet, journal or runtime has. */
export function newMark(): string {
  const board = runtimeBoard();
  board.marksMade += 1;
  return `KAM ${board.owner.slice(-6)} ${Date.now().toString(36)} ${board.marksMade}`;
}

/** Sentences about interruptions that were put in order, each told once. */
export function takeAnnouncements(): readonly string[] {
  return runtimeBoard().announcements.splice(0);
}
