import { createExchanges, fewestMoves, type Exchanges } from "./exchange-bound";
import { totalOf } from "./load-sizes";
import type { Packing } from "./pack";

/** Who has what now, in sizes. */
export interface CurrentHolding {
  /** From the largest. */
  readonly sizes: readonly number[];
  /** For each manager, how many accounts of each size are theirs now. */
  readonly held: Packing;
  /** How many accounts of each size nobody in the list has now. */
  readonly unheld: readonly number[];
}

export type MoveAnswer =
  | { readonly kind: "packed"; readonly packing: Packing }
  | { readonly kind: "impossible" }
  | { readonly kind: "undecided" };

/** Failed situations that are worth their memory. */
const MOST_REMEMBERED = 50_000;

/**
 * Can everybody's load be brought to `limit` with at most so many accounts changing hands? Managers
 * are taken one after the other, the most loaded first. For each one every choice is tried of what
 * to give away and what to take: from what was given away or nobody has, which costs no further
 * move, or from a manager still to come, which costs one. A choice must leave everyone together no
 * more waste than there may be, and the managers to come must be able to get under the limit with
 * the moves that are left.
 *
 * Accounts of one size are the same, so that nobody gives one away and takes another of its size,
 * and nobody takes one from a manager to come while one without a holder is left.
 *
 * @param moves at least 0
 * @param steps after so many the question is left undecided: the same on every machine
 */
export function packWithMoves(
  { sizes, held, unheld }: CurrentHolding,
  limit: number,
  moves: number,
  steps: number,
): MoveAnswer {
  const managers = held.length;
  const loads = held.map((list) => totalOf(sizes, list));
  const order = Array.from(held.keys()).sort(
    (first, second) => (loads[second] as number) - (loads[first] as number) || first - second,
  );
  const home = held.map((list) => [...list]);
  const free = [...unheld];
  const result = held.map(() => sizes.map(() => 0));
  const failed = new Map<string, number>();
  let freeCount = free.reduce((sum, count) => sum + count, 0);
  let stepsLeft = steps;
  const everything = loads.reduce((sum, load) => sum + load, 0) + totalOf(sizes, unheld);
  const wasteOfAll = managers * limit - everything;
  const exchangesOf = createExchanges(sizes, limit, wasteOfAll);
  /** null where something was taken from the manager since. */
  const exchanges: (Exchanges | null)[] = home.map(exchangesOf);

  function settle(turn: number, movesLeft: number, waste: number): boolean {
    const manager = order[turn] as number;
    if (turn === managers - 1) {
      result[manager] = (home[manager] as number[]).map(
        (count, at) => count + (free[at] as number),
      );
      return true;
    }
    const toCome = order
      .slice(turn)
      .map((later) => (exchanges[later] ??= exchangesOf(home[later] as number[])));
    if (fewestMoves(toCome, freeCount, movesLeft) > movesLeft) return false;
    const situation = situationAt(turn);
    if (movesLeft <= (failed.get(situation) ?? -1)) return false;
    const mine = home[manager] as number[];
    if (give(turn, 0, mine, [...mine], movesLeft, waste)) return true;
    if (stepsLeft > 0 && failed.size < MOST_REMEMBERED) failed.set(situation, movesLeft);
    return false;
  }

  /** Chooses how many of each size the manager keeps, then what to take. */
  function give(
    turn: number,
    at: number,
    mine: readonly number[],
    kept: number[],
    movesLeft: number,
    waste: number,
  ): boolean {
    if (stepsLeft <= 0) return false;
    stepsLeft--;
    if (at === sizes.length) {
      const load = totalOf(sizes, kept);
      if (load > limit) return false;
      const given = mine.map((count, size) => count - (kept[size] as number));
      return take(turn, 0, given, [...kept], load, movesLeft, waste);
    }
    const most = Math.min(mine[at] as number, movesLeft);
    for (let given = 0; given <= most; given++) {
      kept[at] = (mine[at] as number) - given;
      if (give(turn, at + 1, mine, kept, movesLeft - given, waste)) return true;
    }
    kept[at] = mine[at] as number;
    return false;
  }

  /** Chooses what to take of each size, the largest first. */
  function take(
    turn: number,
    at: number,
    given: readonly number[],
    list: number[],
    load: number,
    movesLeft: number,
    waste: number,
  ): boolean {
    if (stepsLeft <= 0) return false;
    stepsLeft--;
    let size = at;
    while (size < sizes.length && !isTakable(turn, size, given, load, movesLeft)) size++;
    if (size === sizes.length) return goOn(turn, given, list, load, movesLeft, waste);
    if (load + mostToTake(turn, size, given, movesLeft) < limit - waste) return false;
    const unit = sizes[size] as number;
    const room = Math.floor((limit - load) / unit);
    const fromFree = Math.min(free[size] as number, room);
    if (fromFree === free[size] && movesLeft > 0) {
      const more = Math.min(room - fromFree, movesLeft);
      if (takeFromLater(turn, turn + 1, size, fromFree, more, given, list, load, movesLeft, waste))
        return true;
    }
    for (let count = fromFree; count >= 0; count--) {
      if (count === free[size] && movesLeft > 0) continue;
      moveFree(size, -count);
      list[size] = (list[size] as number) + count;
      const found = take(turn, size + 1, given, list, load + count * unit, movesLeft, waste);
      if (found) return true;
      list[size] = (list[size] as number) - count;
      moveFree(size, count);
    }
    return false;
  }

  /** All free accounts of the size, and some of the managers to come. */
  function takeFromLater(
    turn: number,
    later: number,
    size: number,
    fromFree: number,
    more: number,
    given: readonly number[],
    list: number[],
    load: number,
    movesLeft: number,
    waste: number,
  ): boolean {
    const unit = sizes[size] as number;
    if (later === managers) {
      moveFree(size, -fromFree);
      list[size] = (list[size] as number) + fromFree;
      const found = take(turn, size + 1, given, list, load + fromFree * unit, movesLeft, waste);
      if (found) return true;
      list[size] = (list[size] as number) - fromFree;
      moveFree(size, fromFree);
      return false;
    }
    const other = order[later] as number;
    const theirs = home[other] as number[];
    const most = Math.min(theirs[size] as number, more);
    const before = exchanges[other] ?? null;
    for (let count = 0; count <= most; count++) {
      if (count > 0) exchanges[other] = null;
      theirs[size] = (theirs[size] as number) - count;
      list[size] = (list[size] as number) + count;
      const found = takeFromLater(
        turn,
        later + 1,
        size,
        fromFree,
        more - count,
        given,
        list,
        load + count * unit,
        movesLeft - count,
        waste,
      );
      if (found) return true;
      list[size] = (list[size] as number) - count;
      theirs[size] = (theirs[size] as number) + count;
    }
    exchanges[other] = before;
    return false;
  }

  function goOn(
    turn: number,
    given: readonly number[],
    list: readonly number[],
    load: number,
    movesLeft: number,
    waste: number,
  ): boolean {
    const wasteAfter = waste - (limit - load);
    if (wasteAfter < 0) return false;
    given.forEach((count, size) => moveFree(size, count));
    result[order[turn] as number] = [...list];
    if (settle(turn + 1, movesLeft, wasteAfter)) return true;
    given.forEach((count, size) => moveFree(size, -count));
    return false;
  }

  function isTakable(
    turn: number,
    size: number,
    given: readonly number[],
    load: number,
    movesLeft: number,
  ): boolean {
    if ((given[size] as number) > 0 || (sizes[size] as number) > limit - load) return false;
    return (free[size] as number) > 0 || (movesLeft > 0 && isHeldLater(turn, size));
  }

  function isHeldLater(turn: number, size: number): boolean {
    for (let later = turn + 1; later < managers; later++) {
      if (((home[order[later] as number] as number[])[size] as number) > 0) return true;
    }
    return false;
  }

  /** No more than this can be added: everything free, and the largest that moves allow. */
  function mostToTake(
    turn: number,
    from: number,
    given: readonly number[],
    movesLeft: number,
  ): number {
    let most = 0;
    let moves = movesLeft;
    for (let size = from; size < sizes.length; size++) {
      if ((given[size] as number) > 0) continue;
      const unit = sizes[size] as number;
      most += (free[size] as number) * unit;
      for (let later = turn + 1; later < managers && moves > 0; later++) {
        const theirs = (home[order[later] as number] as number[])[size] as number;
        const moved = Math.min(theirs, moves);
        most += moved * unit;
        moves -= moved;
      }
    }
    return most;
  }

  function moveFree(size: number, count: number): void {
    free[size] = (free[size] as number) + count;
    freeCount += count;
  }

  function situationAt(turn: number): string {
    let situation = `${turn}:${free.join()}`;
    for (let later = turn; later < managers; later++) {
      situation += `;${(home[order[later] as number] as number[]).join()}`;
    }
    return situation;
  }

  if (settle(0, moves, wasteOfAll)) return { kind: "packed", packing: result };
  return { kind: stepsLeft > 0 ? "impossible" : "undecided" };
}
