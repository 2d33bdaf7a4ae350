import { countMoves } from "./count-moves";
import type { CurrentHolding } from "./current-holding";
import { reshare } from "./reshare";
import type { Packing } from "./pack";

const STEPS_A_GROUP = 10_000;
const LARGEST_GROUP = 3;

/**
 * A packing under the limit with fewer accounts moved, if one is found by sharing out anew what two
 * or three managers have, group after group, until no group gets better: a search for an answer
 * where proving the best one takes too long.
 */
export function improveLists(
  { sizes, held }: CurrentHolding,
  limit: number,
  packing: Packing,
  steps: number,
): Packing {
  let best = packing;
  let stepsLeft = steps;
  let isBetter = true;
  while (isBetter) {
    isBetter = false;
    for (const group of groupsOf(held.length)) {
      if (stepsLeft <= 0) return best;
      const lists = group.map((manager) => best[manager] as readonly number[]);
      const homes = group.map((manager) => held[manager] as readonly number[]);
      if (countMoves(homes, lists) === 0) continue;
      const { better, stepsTaken } = reshare(sizes, homes, lists, limit, STEPS_A_GROUP);
      stepsLeft -= stepsTaken;
      if (better === null) continue;
      best = best.map((list, manager) => better[group.indexOf(manager)] ?? list);
      isBetter = true;
    }
  }
  return best;
}

function groupsOf(managers: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  function extend(group: readonly number[], from: number): void {
    if (group.length >= 2) groups.push([...group]);
    if (group.length === LARGEST_GROUP) return;
    for (let next = from; next < managers; next++) extend([...group, next], next + 1);
  }
  extend([], 0);
  return groups.sort((first, second) => first.length - second.length);
}
