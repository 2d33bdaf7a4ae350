import type { CurrentHolding } from "./current-holding";
import { packWithMoves } from "./fewest-moves";
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
      const part = partHolding(sizes, homes, lists);
      const moves = countMoves(part.held, lists);
      if (moves === 0) continue;
      stepsLeft -= STEPS_A_GROUP;
      const answer = packWithMoves(part, limit, moves - 1, STEPS_A_GROUP);
      if (answer.kind !== "packed") continue;
      const better = answer.packing;
      best = best.map((list, manager) => better[group.indexOf(manager)] ?? list);
      isBetter = true;
    }
  }
  return best;
}

/** How many accounts are not with the manager who held them. */
export function countMoves(held: Packing, packing: Packing): number {
  return held.reduce(
    (moves, list, manager) =>
      list.reduce(
        (sum, count, size) => sum + Math.max(0, count - (packing[manager]?.[size] ?? 0)),
        moves,
      ),
    0,
  );
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

/** The group's lists as a question of its own: what is on them, and whose it was. */
function partHolding(sizes: readonly number[], homes: Packing, lists: Packing): CurrentHolding {
  const unheld = sizes.map((_, size) =>
    lists.reduce((sum, list) => sum + (list[size] as number), 0),
  );
  const held = homes.map((home, member) =>
    home.map((count, size) => Math.min(count, lists[member]?.[size] ?? 0)),
  );
  held.forEach((list) =>
    list.forEach((count, size) => (unheld[size] = (unheld[size] as number) - count)),
  );
  // What lies on another list of the group can come home too.
  held.forEach((list, member) =>
    list.forEach((count, size) => {
      const away = Math.min((homes[member]?.[size] ?? 0) - count, unheld[size] as number);
      list[size] = count + away;
      unheld[size] = (unheld[size] as number) - away;
    }),
  );
  return { sizes, held, unheld };
}
