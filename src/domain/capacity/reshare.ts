import { countMoves } from "./count-moves";
import { countTogether } from "./load-sizes";
import type { Packing } from "./pack";

export interface Resharing {
  /** The members' lists with the most accounts at home; null where none better was found. */
  readonly better: Packing | null;
  readonly stepsTaken: number;
}

/**
 * Can a few managers share what they have so that more of it is where it was, no one above `limit`?
 * Size after size, from the largest, every way to give it out is tried, home first, as long as what
 * is away stays below the fewest so far.
 *
 * @param homes what each member had
 * @param lists what each member has
 */
export function reshare(
  sizes: readonly number[],
  homes: Packing,
  lists: Packing,
  limit: number,
  steps: number,
): Resharing {
  const shared = sizes.map((_, size) => countTogether(lists, size));
  const mine = homes.map(() => sizes.map(() => 0));
  const loads = homes.map(() => 0);
  /** What is away however the sizes from each one on are given out. */
  const unavoidable = sumsFromEnd(
    shared.map((count, size) => Math.max(0, count - countTogether(homes, size))),
  );
  let fewestAway = countMoves(lists, homes);
  let better: Packing | null = null;
  let taken = 0;

  function giveOut(size: number, away: number): void {
    if (taken++ >= steps || away + (unavoidable[size] as number) >= fewestAway) return;
    if (size === sizes.length) {
      fewestAway = away;
      better = mine.map((list) => [...list]);
      return;
    }
    giveTo(0, size, shared[size] as number, away);
  }

  function giveTo(member: number, size: number, left: number, away: number): void {
    const unit = sizes[size] as number;
    const room = Math.floor((limit - (loads[member] as number)) / unit);
    const isLast = member === homes.length - 1;
    if (isLast && left > room) return;
    const home = homes[member]?.[size] as number;
    const counts = isLast ? [left] : nearestFirst(Math.min(left, room), home);
    for (const count of counts) {
      (mine[member] as number[])[size] = count;
      loads[member] = (loads[member] as number) + count * unit;
      const awayNow = away + Math.max(0, count - home);
      if (isLast) giveOut(size + 1, awayNow);
      else giveTo(member + 1, size, left - count, awayNow);
      loads[member] = (loads[member] as number) - count * unit;
    }
    (mine[member] as number[])[size] = 0;
  }

  giveOut(0, 0);
  return { better, stepsTaken: taken };
}

/** For each position the sum from there to the end, and 0 after the last. */
function sumsFromEnd(values: readonly number[]): readonly number[] {
  const sums = new Array<number>(values.length + 1).fill(0);
  for (let at = values.length - 1; at >= 0; at--) {
    sums[at] = (sums[at + 1] as number) + (values[at] as number);
  }
  return sums;
}

/** The whole numbers from 0 to `most`, those near `home` first. */
function nearestFirst(most: number, home: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, count) => count).sort(
    (first, second) => Math.abs(first - home) - Math.abs(second - home),
  );
}
