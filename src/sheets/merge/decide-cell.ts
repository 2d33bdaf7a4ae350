import type { CellPrint } from "./cell-print";
import { meantPrint, readPrint, type BaseCell } from "./merge-base";

/** `write` ours; `same` already; `theirs` stays, and ours is offered. */
export type Verdict = "write" | "same" | "theirs";

/**
 * Nobody touched the cell: it takes what we would write now. Somebody changed it: theirs stays. Where
 * nobody knows what we wrote, whatever stands there counts as typed, and a blank as free.
 */
export function decideCell(
  theirs: CellPrint,
  ours: CellPrint,
  base: BaseCell | undefined,
): Verdict {
  if (base === undefined) {
    if (theirs === ours) return "same";
    return theirs === "" ? "write" : "theirs";
  }
  if (theirs === readPrint(base)) return ours === meantPrint(base) ? "same" : "write";
  return theirs === ours ? "same" : "theirs";
}
