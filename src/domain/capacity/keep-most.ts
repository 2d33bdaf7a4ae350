import type { CurrentHolding } from "./current-holding";
import { packWithMoves } from "./fewest-moves";
import { countMoves, improveLists } from "./improve-lists";
import type { Packing } from "./pack";

export interface FewestMoves {
  readonly packing: Packing;
  /** How many accounts change hands. */
  readonly moves: number;
  /** False where the search ran out of steps before fewer moves were ruled out. */
  readonly isProven: boolean;
}

/**
 * Which packing under the limit leaves most accounts where they are? Asks whether 0 moves do, then
 * 1, and so on, so that the first yes is the fewest. Where a question stays undecided, larger numbers
 * are tried in growing strides, and the first answer is improved among a few managers at a time.
 *
 * @param known a packing under the limit, whoever's list is whose
 */
export function keepMostAccounts(
  holding: CurrentHolding,
  limit: number,
  known: Packing,
  steps: number,
): FewestMoves {
  const matched = matchLists(holding.held, known);
  const most = countMoves(holding.held, matched);
  for (let moves = 0; moves < most; moves++) {
    const answer = packWithMoves(holding, limit, moves, steps);
    if (answer.kind === "packed") return { packing: answer.packing, moves, isProven: true };
    if (answer.kind === "undecided") {
      const found = firstPacked(holding, limit, moves + 1, most, steps / 10) ?? matched;
      const packing = improveLists(holding, limit, found, steps);
      return { packing, moves: countMoves(holding.held, packing), isProven: false };
    }
  }
  return { packing: matched, moves: most, isProven: true };
}

function firstPacked(
  holding: CurrentHolding,
  limit: number,
  from: number,
  most: number,
  steps: number,
): Packing | null {
  for (let moves = from, stride = 1; moves < most; moves += stride++) {
    const answer = packWithMoves(holding, limit, moves, steps);
    if (answer.kind === "packed") return answer.packing;
  }
  return null;
}

/** Gives each list to the manager who has most of it, the best matches first. */
function matchLists(held: Packing, lists: Packing): Packing {
  const matches = held.flatMap((list, manager) =>
    lists.map((other, at) => ({ manager, at, moved: countMoves([list], [other]), list })),
  );
  const keptBy = ({ list, moved }: (typeof matches)[number]) =>
    list.reduce((sum, count) => sum + count, 0) - moved;
  matches.sort((first, second) => keptBy(second) - keptBy(first));
  const ofManager = new Map<number, readonly number[]>();
  const used = new Set<number>();
  for (const { manager, at } of matches) {
    if (ofManager.has(manager) || used.has(at)) continue;
    ofManager.set(manager, lists[at] as readonly number[]);
    used.add(at);
  }
  return held.map((_, manager) => ofManager.get(manager) as readonly number[]);
}
