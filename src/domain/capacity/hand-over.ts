import type { CurrentHolding } from "./current-holding";
import { createExchanges, fewestMoves, type Exchanges } from "./exchange-bound";
import { totalOf } from "./load-sizes";

/** What managers still have and what is free, while a search hands accounts over and takes them back. */
export interface HandOver {
  readonly managers: number;
  /** The waste that all managers under the limit have together. */
  readonly waste: number;
  /** What the manager whose turn it is has, by size. */
  readonly homeAt: (turn: number) => readonly number[];
  readonly freeOf: (size: number) => number;
  readonly addFree: (size: number, count: number) => void;
  /** Takes accounts from a manager to come; a count below 0 gives them back. */
  readonly takeFrom: (turn: number, size: number, count: number) => void;
  readonly isHeldAfter: (turn: number, size: number) => boolean;
  /** No more than this can be added: everything free, and the largest that moves allow. */
  readonly mostToTake: (
    turn: number,
    fromSize: number,
    given: readonly number[],
    moves: number,
  ) => number;
  /** Fewer moves cannot bring the managers to come under the limit. */
  readonly movesNeeded: (turn: number, most: number) => number;
  /** The same text for the same situation. */
  readonly describe: (turn: number) => string;
}

/** Managers have their turns in the order that is given. */
export function createHandOver(
  { sizes, held, unheld }: CurrentHolding,
  order: readonly number[],
  limit: number,
): HandOver {
  const managers = order.length;
  const home = order.map((manager) => [...(held[manager] as readonly number[])]);
  const free = [...unheld];
  let freeCount = free.reduce((sum, count) => sum + count, 0);
  const everything = home.reduce((sum, list) => sum + totalOf(sizes, list), totalOf(sizes, free));
  const waste = managers * limit - everything;
  const exchangesOf = createExchanges(sizes, limit, waste);
  /** null where something was taken or given back since. */
  const exchanges: (Exchanges | null)[] = home.map(exchangesOf);

  function heldAt(turn: number, size: number): number {
    return home[turn]?.[size] as number;
  }

  function takeFrom(turn: number, size: number, count: number): void {
    const list = home[turn] as number[];
    list[size] = (list[size] as number) - count;
    exchanges[turn] = null;
  }

  function isHeldAfter(turn: number, size: number): boolean {
    for (let later = turn + 1; later < managers; later++) {
      if (heldAt(later, size) > 0) return true;
    }
    return false;
  }

  function mostToTake(
    turn: number,
    fromSize: number,
    given: readonly number[],
    moves: number,
  ): number {
    let most = 0;
    let movesLeft = moves;
    for (let size = fromSize; size < sizes.length; size++) {
      if ((given[size] as number) > 0) continue;
      let count = free[size] as number;
      for (let later = turn + 1; later < managers && movesLeft > 0; later++) {
        const moved = Math.min(heldAt(later, size), movesLeft);
        count += moved;
        movesLeft -= moved;
      }
      most += count * (sizes[size] as number);
    }
    return most;
  }

  function movesNeeded(turn: number, most: number): number {
    const toCome: Exchanges[] = [];
    for (let later = turn; later < managers; later++) {
      toCome.push((exchanges[later] ??= exchangesOf(home[later] as number[])));
    }
    return fewestMoves(toCome, freeCount, most);
  }

  return {
    managers,
    waste,
    homeAt: (turn) => home[turn] as readonly number[],
    freeOf: (size) => free[size] as number,
    addFree(size, count) {
      free[size] = (free[size] as number) + count;
      freeCount += count;
    },
    takeFrom,
    isHeldAfter,
    mostToTake,
    movesNeeded,
    describe: (turn) => `${free.join()};${home.slice(turn).join(";")}`,
  };
}
