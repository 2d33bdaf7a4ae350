import type { CurrentHolding } from "./current-holding";

/** A choice of accounts for one manager. */
export interface PricedList {
  /** How many of each size. */
  readonly list: readonly number[];
  readonly load: number;
  /** How many of them the manager has now. */
  readonly kept: number;
  /** How much less the list is worth than the manager's best one. */
  readonly loss: number;
}

/** What lists are made of: what is left for them, at which prices. */
export interface Market {
  /** How many accounts of each size are to be shared out. */
  readonly left: readonly number[];
  /** What it costs to take an account of each size. */
  readonly prices: Float64Array;
  /** How much all lists together stay below the limit: no list is further below it. */
  readonly waste: number;
}

export interface ListTables {
  /** Works the manager's table out: the worth of the best list, -Infinity where there is none. */
  readonly fill: (manager: number, market: Market) => number;
  /** The best list of the table that was filled last for the manager. */
  readonly best: (manager: number, market: Market) => number[];
  /** All lists that lose no more than `slack` against the best; null where there are over `most`. */
  readonly within: (
    manager: number,
    market: Market,
    slack: number,
    most: number,
  ) => PricedList[] | null;
  /** Steps of arithmetic so far: the same on every machine, unlike a clock. */
  readonly steps: () => number;
}

/** Writing a size of a list down costs as much as so many additions. */
const STEPS_A_LIST = 8;

/** The cells that the tables of a question need. */
export function countTableCells({ sizes, held }: CurrentHolding, limit: number): number {
  return held.length * (sizes.length + 1) * (limit + 1);
}

/**
 * A list is worth one for every account that the manager has now, less the prices of all that is on
 * it. Its load is at most `limit`, and no further below than the waste. What the best list from a size on is worth,
 * given the load of the sizes before it, is a knapsack recursion (Martello & Toth 1990, Knapsack
 * Problems, chapter 3): one table for each manager.
 */
export function createListTables({ sizes, held }: CurrentHolding, limit: number): ListTables {
  const width = limit + 1;
  const tables = held.map(() => new Float64Array((sizes.length + 1) * width));
  let steps = 0;

  function fill(manager: number, { left, prices, waste }: Market): number {
    const table = tables[manager] as Float64Array;
    const mine = held[manager] as readonly number[];
    const end = sizes.length * width;
    const lightest = limit - waste;
    for (let load = 0; load < width; load++) table[end + load] = load < lightest ? -Infinity : 0;
    for (let size = sizes.length - 1; size >= 0; size--) {
      const here = size * width;
      const after = here + width;
      const unit = sizes[size] as number;
      table.copyWithin(here, after, after + width);
      const most = Math.min(left[size] as number, Math.floor(limit / unit));
      for (let count = 1; count <= most; count++) {
        const gain = Math.min(count, mine[size] as number) - count * (prices[size] as number);
        const from = after + count * unit;
        const loads = width - count * unit;
        for (let load = 0; load < loads; load++) {
          const worth = gain + (table[from + load] as number);
          if (worth > (table[here + load] as number)) table[here + load] = worth;
        }
      }
      steps += width * (most + 1);
    }
    return table[0] as number;
  }

  /** What so many of a size and the best of the sizes after it are worth. */
  function worthOf(manager: number, size: number, count: number, load: number, price: number) {
    const after = tables[manager]?.[(size + 1) * width + load] as number;
    return Math.min(count, held[manager]?.[size] as number) - price * count + after;
  }

  function best(manager: number, { left, prices }: Market): number[] {
    let load = 0;
    return sizes.map((unit, size) => {
      let most = -Infinity;
      let chosen = 0;
      for (let count = 0; count <= (left[size] as number); count++) {
        const next = load + count * unit;
        if (next > limit) break;
        const worth = worthOf(manager, size, count, next, prices[size] as number);
        if (worth > most) {
          most = worth;
          chosen = count;
        }
      }
      load += chosen * unit;
      return chosen;
    });
  }

  function within(
    manager: number,
    { left, prices }: Market,
    slack: number,
    most: number,
  ): PricedList[] | null {
    const table = tables[manager] as Float64Array;
    const mine = held[manager] as readonly number[];
    const found: PricedList[] = [];
    const list = sizes.map(() => 0);
    function choose(size: number, load: number, kept: number, loss: number): boolean {
      if (size === sizes.length) {
        steps += STEPS_A_LIST * sizes.length;
        found.push({ list: [...list], load, kept, loss });
        return found.length <= most;
      }
      steps += left[size] as number;
      const here = table[size * width + load] as number;
      const unit = sizes[size] as number;
      for (let count = 0; count <= (left[size] as number); count++) {
        const next = load + count * unit;
        if (next > limit) break;
        const worth = worthOf(manager, size, count, next, prices[size] as number);
        // Not by a loss of Infinity: where no list goes on, both are without worth.
        if (!(loss + here - worth <= slack)) continue;
        list[size] = count;
        const keptHere = Math.min(count, mine[size] as number);
        if (!choose(size + 1, next, kept + keptHere, loss + here - worth)) return false;
      }
      list[size] = 0;
      return true;
    }
    if (table[0] === -Infinity) return found;
    return choose(0, 0, 0, 0) ? found : null;
  }

  return { fill, best, within, steps: () => steps };
}
