import { packWithMoves, type CurrentHolding } from "./fewest-moves";
import type { Packing } from "./pack";

export interface FewestMoves {
  readonly packing: Packing;
  /** How many accounts change hands. */
  readonly moves: number;
  /** False where the search ran out of steps before fewer moves were ruled out. */
  readonly isProven: boolean;
}

/** A search that has run this long without an answer is given so much of the steps that are left. */
const SHARE_OF_STEPS = 0.2;
const FEWEST_STEPS = 20_000;

/**
 * Which packing under the limit leaves most accounts where they are? Asks whether 0 moves do, then
 * 1, and so on, so that the first yes is the fewest. When the steps run out before an answer, larger
 * numbers are tried in growing strides, and the best packing that is known is given as unproven.
 *
 * @param known a packing under the limit, whoever's list is whose
 */
export function keepMostAccounts(
  holding: CurrentHolding,
  limit: number,
  known: Packing,
  steps: number,
): FewestMoves {
  const fallback = matchLists(holding.held, known);
  const most = countMoves(holding.held, fallback);
  let stepsLeft = steps;
  let isProven = true;
  for (let moves = 0, stride = 1; moves < most; moves += stride) {
    const given = Math.floor(stepsLeft * SHARE_OF_STEPS);
    if (given < FEWEST_STEPS) {
      isProven = false;
      break;
    }
    const answer = packWithMoves(holding, limit, moves, given);
    if (answer.kind === "packed") {
      return { packing: answer.packing, moves: countMoves(holding.held, answer.packing), isProven };
    }
    if (answer.kind === "undecided") {
      stepsLeft -= given;
      if (!isProven) stride++;
      isProven = false;
    }
  }
  return { packing: fallback, moves: most, isProven };
}

/** Gives each list to the manager who has most of it, the best matches first. */
function matchLists(held: Packing, lists: Packing): Packing {
  const matches = held.flatMap((list, manager) =>
    lists.map((other, at) => ({ manager, at, kept: countKept(list, other) })),
  );
  matches.sort((first, second) => second.kept - first.kept);
  const ofManager = new Map<number, readonly number[]>();
  const used = new Set<number>();
  for (const { manager, at } of matches) {
    if (ofManager.has(manager) || used.has(at)) continue;
    ofManager.set(manager, lists[at] as readonly number[]);
    used.add(at);
  }
  return held.map((_, manager) => ofManager.get(manager) ?? []);
}

function countMoves(held: Packing, packing: Packing): number {
  return held.reduce((moves, list, manager) => {
    const count = list.reduce((sum, size) => sum + size, 0);
    return moves + count - countKept(list, packing[manager] ?? []);
  }, 0);
}

function countKept(list: readonly number[], other: readonly number[]): number {
  return list.reduce((kept, count, size) => kept + Math.min(count, other[size] ?? 0), 0);
}
