import { totalOf } from "./load-sizes";

/** Lists longer than this have too many parts to look at one by one. */
const MOST_LOOKED_AT = 12;

/**
 * For each number of accounts given away, from 0, the fewest a manager must take to end between
 * `limit - waste` and `limit`; Infinity where no number would do. What can be taken is not looked
 * at one by one: any number between so many of the smallest and so many of the largest counts as
 * possible, so that the truth is never less.
 */
export type Exchanges = readonly number[];

export function createExchanges(
  sizes: readonly number[],
  limit: number,
  waste: number,
): (list: readonly number[]) => Exchanges {
  const known = new Map<string, Exchanges>();
  const largest = sizes[0] ?? 0;
  const smallest = sizes[sizes.length - 1] ?? 0;

  function fewestToTake(load: number): number {
    if (load > limit) return Infinity;
    if (load >= limit - waste) return 0;
    const taken = Math.ceil((limit - waste - load) / largest);
    return load + taken * smallest <= limit ? taken : Infinity;
  }

  function exchangesOf(list: readonly number[]): Exchanges {
    const count = list.reduce((sum, accounts) => sum + accounts, 0);
    const load = totalOf(sizes, list);
    if (count > MOST_LOOKED_AT) return looseExchanges(list, load, count);
    const exchanges = new Array<number>(count + 1).fill(Infinity);
    function give(size: number, given: number, left: number): void {
      if (size === sizes.length) {
        exchanges[given] = Math.min(exchanges[given] as number, fewestToTake(left));
        return;
      }
      for (let part = 0; part <= (list[size] as number); part++) {
        give(size + 1, given + part, left - part * (sizes[size] as number));
      }
    }
    give(0, 0, load);
    return exchanges;
  }

  /** Only whether enough of the largest are given away. */
  function looseExchanges(list: readonly number[], load: number, count: number): Exchanges {
    const exchanges = [load > limit ? Infinity : 0];
    let left = load;
    list.forEach((accounts, size) => {
      for (let part = 0; part < accounts; part++) {
        left -= sizes[size] as number;
        exchanges.push(left > limit ? Infinity : 0);
      }
    });
    return exchanges.slice(0, count + 1);
  }

  return function exchanges(list) {
    const key = list.join();
    const before = known.get(key);
    if (before) return before;
    const found = exchangesOf(list);
    known.set(key, found);
    return found;
  };
}

/**
 * The fewest accounts that managers must give away together, so that what is given away and what
 * nobody has covers what must be taken; more than `most` where that is not enough.
 */
export function fewestMoves(exchanges: readonly Exchanges[], free: number, most: number): number {
  // For each number given away so far: the most that this leaves over, or lacks when below 0.
  let surplus = new Array<number>(most + 1).fill(-Infinity);
  surplus[0] = free;
  for (const ofManager of exchanges) {
    const next = new Array<number>(most + 1).fill(-Infinity);
    for (let before = 0; before <= most; before++) {
      if (surplus[before] === -Infinity) continue;
      for (let given = 0; given < ofManager.length && before + given <= most; given++) {
        const after = (surplus[before] as number) + given - (ofManager[given] as number);
        if (after > (next[before + given] as number)) next[before + given] = after;
      }
    }
    surplus = next;
  }
  const fewest = surplus.findIndex((left) => left >= 0);
  return fewest < 0 ? most + 1 : fewest;
}
