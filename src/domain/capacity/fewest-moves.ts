import type { CurrentHolding } from "./current-holding";
import { createHandOver } from "./hand-over";
import { totalOf } from "./load-sizes";
import type { PackingAnswer } from "./pack";

/** Failed situations that are worth their memory. */
const MOST_REMEMBERED = 50_000;

/** What one manager gives away and has on the list so far. */
interface Turn {
  readonly turn: number;
  readonly given: readonly number[];
  readonly list: number[];
  /** What all managers from this one on may waste. */
  readonly waste: number;
}

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
  holding: CurrentHolding,
  limit: number,
  moves: number,
  steps: number,
): PackingAnswer {
  const { sizes, held } = holding;
  const order = mostLoadedFirst(holding);
  const situation = createHandOver(holding, order, limit);
  const result: number[][] = held.map(() => []);
  const failed = new Map<string, number>();
  let stepsLeft = steps;

  function settle(turn: number, movesLeft: number, waste: number): boolean {
    const mine = situation.homeAt(turn);
    if (turn === situation.managers - 1) {
      result[order[turn] as number] = mine.map((count, size) => count + situation.freeOf(size));
      return true;
    }
    if (situation.movesNeeded(turn, movesLeft) > movesLeft) return false;
    const key = situation.describe(turn);
    if (movesLeft <= (failed.get(key) ?? -1)) return false;
    const given = mine.map(() => 0);
    if (give({ turn, given, list: [...mine], waste }, given, 0, movesLeft)) return true;
    if (stepsLeft > 0 && failed.size < MOST_REMEMBERED) failed.set(key, movesLeft);
    return false;
  }

  /** Chooses how many of each size the manager gives away, the fewest first. */
  function give(at: Turn, given: number[], size: number, movesLeft: number): boolean {
    if (stepsLeft-- <= 0) return false;
    if (size === sizes.length) {
      const load = totalOf(sizes, at.list);
      return load <= limit && take({ ...at, list: [...at.list] }, 0, load, movesLeft);
    }
    const mine = at.list[size] as number;
    const most = Math.min(mine, movesLeft);
    for (let count = 0; count <= most; count++) {
      given[size] = count;
      at.list[size] = mine - count;
      if (give(at, given, size + 1, movesLeft - count)) return true;
    }
    given[size] = 0;
    at.list[size] = mine;
    return false;
  }

  /** Chooses what to take of each size, the largest first. */
  function take(at: Turn, fromSize: number, load: number, movesLeft: number): boolean {
    if (stepsLeft-- <= 0) return false;
    let size = fromSize;
    while (size < sizes.length && !isTakable(at, size, load, movesLeft)) size++;
    if (size === sizes.length) return goOn(at, load, movesLeft);
    const most = situation.mostToTake(at.turn, size, at.given, movesLeft);
    if (load + most < limit - at.waste) return false;
    const room = Math.floor((limit - load) / (sizes[size] as number));
    const free = situation.freeOf(size);
    if (free <= room && takeFromLater(at, at.turn + 1, size, room - free, load, movesLeft)) {
      return true;
    }
    for (let count = Math.min(free - 1, room); count >= 0; count--) {
      if (takeFree(at, size, count, load, movesLeft)) return true;
    }
    return false;
  }

  function takeFree(at: Turn, size: number, count: number, load: number, moves: number): boolean {
    situation.addFree(size, -count);
    at.list[size] = (at.list[size] as number) + count;
    if (take(at, size + 1, load + count * (sizes[size] as number), moves)) return true;
    at.list[size] = (at.list[size] as number) - count;
    situation.addFree(size, count);
    return false;
  }

  /** Some of the managers to come, and then all that are free. */
  function takeFromLater(
    at: Turn,
    later: number,
    size: number,
    room: number,
    load: number,
    movesLeft: number,
  ): boolean {
    if (later === situation.managers || movesLeft === 0) {
      return takeFree(at, size, situation.freeOf(size), load, movesLeft);
    }
    const most = Math.min(situation.homeAt(later)[size] as number, room, movesLeft);
    for (let count = 0; count <= most; count++) {
      if (count > 0) situation.takeFrom(later, size, count);
      at.list[size] = (at.list[size] as number) + count;
      const heavier = load + count * (sizes[size] as number);
      if (takeFromLater(at, later + 1, size, room - count, heavier, movesLeft - count)) return true;
      at.list[size] = (at.list[size] as number) - count;
      if (count > 0) situation.takeFrom(later, size, -count);
    }
    return false;
  }

  function goOn({ turn, given, list, waste }: Turn, load: number, movesLeft: number): boolean {
    const wasteLeft = waste - (limit - load);
    if (wasteLeft < 0) return false;
    given.forEach((count, size) => situation.addFree(size, count));
    result[order[turn] as number] = [...list];
    if (settle(turn + 1, movesLeft, wasteLeft)) return true;
    given.forEach((count, size) => situation.addFree(size, -count));
    return false;
  }

  function isTakable(at: Turn, size: number, load: number, movesLeft: number): boolean {
    if ((at.given[size] as number) > 0 || (sizes[size] as number) > limit - load) return false;
    return situation.freeOf(size) > 0 || (movesLeft > 0 && situation.isHeldAfter(at.turn, size));
  }

  if (settle(0, moves, situation.waste)) return { kind: "packed", packing: result };
  return { kind: stepsLeft > 0 ? "impossible" : "undecided" };
}

function mostLoadedFirst({ sizes, held }: CurrentHolding): readonly number[] {
  const loads = held.map((list) => totalOf(sizes, list));
  return Array.from(held.keys()).sort(
    (first, second) => (loads[second] as number) - (loads[first] as number) || first - second,
  );
}
