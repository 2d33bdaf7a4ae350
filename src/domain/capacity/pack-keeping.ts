import { createRandom } from "../numerics/random";
import type { CurrentHolding } from "./current-holding";
import type { ListTables, Market, PricedList } from "./list-tables";
import { totalOf } from "./load-sizes";
import { lubyNumber } from "./luby-number";
import type { PackingAnswer } from "./pack";
import { boundAt, lowerTheBound, PRICE_ERROR, type OpenLists } from "./price-descent";

const ROUNDS = 20;
/** Failed situations that are worth their memory. */
const MOST_REMEMBERED = 200_000;

/** How a search is steered; whatever is given, no answer gets wrong. */
export interface SearchEffort {
  /** A manager with more possible lists is not decided upon. */
  readonly mostLists: number;
  /** A run looks at so many situations, times Luby's number, before it starts anew. */
  readonly situationsARun: number;
}

const USUAL_EFFORT: SearchEffort = { mostLists: 20_000, situationsARun: 300 };

/**
 * Can everybody's load be brought to `limit` so that at least so many accounts stay with their
 * manager? Branch and bound: the manager with the fewest lists to choose from gets one list after
 * the other; prices give a bound on what the others can keep, and lists that lose too much against
 * it cannot be part of an answer (Lagrangian bounds and reduced costs for the assignment problem with
 * capacities, after Posta, Ferland & Michelon 2012, Computational Optimization and Applications 52).
 *
 * A choice made early and badly is not searched to its end: runs start anew with the lists in
 * another order, after as many situations as Luby, Sinclair & Zuckerman (1993, Information
 * Processing Letters 47) advise. What has failed is remembered from run to run, and the run that is
 * long enough for the whole search decides.
 *
 * @param all what is to be shared out
 * @param prices near those that give the lowest bound
 * @param lastStep the question is left undecided once the tables took so many steps: the same on
 *   every machine, unlike seconds
 */
export function packKeeping(
  { sizes, held }: CurrentHolding,
  limit: number,
  tables: ListTables,
  all: OpenLists,
  prices: Float64Array,
  lastStep: number,
  { mostLists, situationsARun }: SearchEffort = USUAL_EFFORT,
): PackingAnswer {
  const random = createRandom(1);
  const packing: (readonly number[])[] = held.map(() => []);
  /** For a situation the fewest that were asked of it in vain. */
  const failed = new Map<string, number>();
  let situations = 0;
  let lastSituation = 0;
  let run = 0;
  let isGivenUp = false;
  let isComplete = true;

  const isOver = () => isGivenUp || situations > lastSituation;

  /** True where the managers' lists are found; false where there are none or the run is over. */
  function settle(open: OpenLists, startPrices: Float64Array): boolean {
    situations++;
    isGivenUp ||= tables.steps() > lastStep;
    if (open.managers.length === 1) return settleLast(open);
    const key = `${open.managers.join()}:${open.left.join()}`;
    if (open.keep >= (failed.get(key) ?? Infinity)) return false;
    const descent = lowerTheBound(tables, open, startPrices, ROUNDS, lastStep);
    if (descent.lists && descent.bound >= open.keep - PRICE_ERROR) {
      open.managers.forEach((manager, at) => (packing[manager] = descent.lists?.[at] ?? []));
      return true;
    }
    if (descent.bound >= open.keep - PRICE_ERROR) {
      if (isOver()) return false;
      if (decide(open, descent.prices)) return true;
      if (isOver()) return false;
    }
    if (failed.size < MOST_REMEMBERED) failed.set(key, open.keep);
    return false;
  }

  /** The last manager gets all that is left. */
  function settleLast({ managers, left, keep: asked }: OpenLists): boolean {
    const manager = managers[0] as number;
    const kept = left.reduce(
      (sum, count, size) => sum + Math.min(count, held[manager]?.[size] as number),
      0,
    );
    packing[manager] = left;
    return kept >= asked && totalOf(sizes, left) <= limit;
  }

  function decide(open: OpenLists, bestPrices: Float64Array): boolean {
    const market = { left: open.left, prices: bestPrices, waste: open.waste };
    const slack = boundAt(tables, open.managers, market) - open.keep + PRICE_ERROR;
    const choice = fewestLists(open.managers, market, slack);
    if (choice === null) {
      isGivenUp = true;
      return false;
    }
    const { manager, lists } = choice;
    const others = open.managers.filter((other) => other !== manager);
    for (const { list, load, kept } of inOrder(lists, slack)) {
      const waste = open.waste - (limit - load);
      if (waste < 0) continue;
      const rest: OpenLists = {
        managers: others,
        left: open.left.map((count, size) => count - (list[size] as number)),
        waste,
        keep: open.keep - kept,
      };
      packing[manager] = list;
      if (settle(rest, bestPrices)) return true;
      if (isOver()) return false;
    }
    return false;
  }

  /** The manager with the fewest lists; where all have too many, only the best of those. */
  function fewestLists(
    managers: readonly number[],
    market: Market,
    slack: number,
  ): { manager: number; lists: PricedList[] } | null {
    let fewest: PricedList[] | null = null;
    let decided = -1;
    for (const manager of managers) {
      const most: number = fewest ? fewest.length - 1 : mostLists;
      const lists = tables.within(manager, market, slack, most);
      if (lists === null) continue;
      fewest = lists;
      decided = manager;
    }
    if (fewest) return { manager: decided, lists: fewest };
    isComplete = false;
    return slack > PRICE_ERROR ? fewestLists(managers, market, slack / 2) : null;
  }

  /** The least loss first; in later runs, roughly. */
  function inOrder(lists: readonly PricedList[], slack: number): readonly PricedList[] {
    const spread = run === 1 ? 0 : 0.05 + 0.6 * slack;
    return lists
      .map((list) => ({ list, rank: list.loss + spread * random() }))
      .sort((first, second) => first.rank - second.rank)
      .map(({ list }) => list);
  }

  while (!isGivenUp) {
    run++;
    lastSituation = situations + situationsARun * lubyNumber(run);
    if (settle(all, prices)) return { kind: "packed", packing };
    if (!isOver()) return { kind: isComplete ? "impossible" : "undecided" };
  }
  return { kind: "undecided" };
}
