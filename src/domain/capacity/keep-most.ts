import { countMoves } from "./count-moves";
import type { CurrentHolding } from "./current-holding";
import { improveLists } from "./improve-lists";
import { countTableCells, createListTables } from "./list-tables";
import { countTogether, totalOf } from "./load-sizes";
import type { Packing } from "./pack";
import { packKeeping } from "./pack-keeping";
import { lowerTheBound, PRICE_ERROR } from "./price-descent";

export interface FewestMoves {
  readonly packing: Packing;
  /** How many accounts change hands. */
  readonly moves: number;
  /** False where the search ran out of steps before fewer moves were ruled out. */
  readonly isProven: boolean;
}

const STEPS_TO_IMPROVE = 2_000_000;
/** Enough for 60 accounts on 12 managers with loads from 1 to 200. */
const MOST_TABLE_CELLS = 500_000;
const ROUNDS_FOR_THE_BOUND = 300;

/**
 * Which packing under the limit leaves most accounts where they are? A good one is found among a few
 * managers at a time. Then it is asked whether one with as few moves as the bound allows exists, then
 * with one move more, and so on, each question with half of the steps that are left. The first yes
 * after nothing but noes is the fewest.
 *
 * @param known a packing under the limit, whoever's list is whose
 */
export function keepMostAccounts(
  holding: CurrentHolding,
  limit: number,
  known: Packing,
  steps: number,
): FewestMoves {
  const good = improveLists(holding, limit, matchLists(holding.held, known), STEPS_TO_IMPROVE);
  const most = countMoves(holding.held, good);
  const answer: FewestMoves = { packing: good, moves: most, isProven: most === 0 };
  const isTooLarge = countTableCells(holding, limit) > MOST_TABLE_CELLS;
  return answer.isProven || isTooLarge ? answer : fewerMoves(holding, limit, answer, steps);
}

function fewerMoves(
  holding: CurrentHolding,
  limit: number,
  good: FewestMoves,
  steps: number,
): FewestMoves {
  const { sizes, held, unheld } = holding;
  const accounts = sum(held.map(sum));
  const left = unheld.map((count, size) => count + countTogether(held, size));
  const tables = createListTables(holding, limit);
  const open = {
    managers: Array.from(held.keys()),
    left,
    waste: held.length * limit - totalOf(sizes, left),
    keep: accounts - good.moves + 1,
  };
  const noPrices = new Float64Array(sizes.length);
  const { bound, prices } = lowerTheBound(tables, open, noPrices, ROUNDS_FOR_THE_BOUND, steps);
  let isProven = true;
  const fewest = Math.max(0, accounts - Math.floor(bound + PRICE_ERROR));
  for (let moves = fewest; moves < good.moves; moves++) {
    const asked = { ...open, keep: accounts - moves };
    const lastStep = (tables.steps() + steps) / 2;
    const answer = packKeeping(holding, limit, tables, asked, prices, lastStep);
    if (answer.kind === "packed") return { packing: answer.packing, moves, isProven };
    isProven &&= answer.kind === "impossible";
  }
  return { ...good, isProven };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
