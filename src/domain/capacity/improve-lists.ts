import { countMoves } from "./count-moves";
import type { CurrentHolding } from "./current-holding";
import { reshare } from "./reshare";
import type { Packing } from "./pack";

const STEPS_A_GROUP = 10_000;

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

/** All pairs, then all groups of three; one at a time, for there may be a million. */
function* groupsOf(managers: number): Generator<readonly number[]> {
  for (let first = 0; first < managers; first++) {
    for (let second = first + 1; second < managers; second++) yield [first, second];
  }
  for (let first = 0; first < managers; first++) {
    for (let second = first + 1; second < managers; second++) {
      for (let third = second + 1; third < managers; third++) yield [first, second, third];
    }
  }
}
