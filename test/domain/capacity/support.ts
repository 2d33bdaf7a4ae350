import fc from "fast-check";
import type { CurrentHolding } from "../../../src/domain/capacity/current-holding";
import { totalOf } from "../../../src/domain/capacity/load-sizes";
import type { Packing } from "../../../src/domain/capacity/pack";

export const sizes = [5, 3, 2];

export interface Shared {
  readonly holding: CurrentHolding;
  readonly limit: number;
}

const counts = fc.tuple(...sizes.map(() => fc.integer({ min: 0, max: 2 })));

/** Two or three managers with up to two accounts of each size, a few more that nobody has, a limit. */
export const sharings: fc.Arbitrary<Shared> = fc.record({
  holding: fc.record({
    sizes: fc.constant(sizes),
    held: fc.array(counts, { minLength: 2, maxLength: 3 }),
    unheld: fc.tuple(...sizes.map(() => fc.integer({ min: 0, max: 1 }))),
  }),
  limit: fc.integer({ min: 5, max: 25 }),
});

/** How many accounts can stay at most, by trying every packing; -1 where none is under the limit. */
export function mostKept({ holding: { held, unheld }, limit }: Shared): number {
  const mine = held.map(() => sizes.map(() => 0));
  let most = -1;
  function share(size: number, manager: number, left: number): void {
    if (size === sizes.length) {
      if (mine.every((list) => totalOf(sizes, list) <= limit)) most = Math.max(most, kept());
      return;
    }
    const isLast = manager === held.length - 1;
    for (let count = isLast ? left : 0; count <= left; count++) {
      mine[manager]![size] = count;
      if (!isLast) share(size, manager + 1, left - count);
      else share(size + 1, 0, everything(size + 1));
    }
  }
  function kept(): number {
    return held.reduce(
      (sum, list, manager) =>
        list.reduce((own, count, size) => own + Math.min(count, mine[manager]![size]!), sum),
      0,
    );
  }
  function everything(size: number): number {
    return held.reduce((sum, list) => sum + (list[size] ?? 0), unheld[size] ?? 0);
  }
  share(0, 0, everything(0));
  return most;
}

export function keptBy({ held }: CurrentHolding, packing: Packing): number {
  return held.reduce(
    (sum, list, manager) =>
      list.reduce((own, count, size) => own + Math.min(count, packing[manager]?.[size] ?? 0), sum),
    0,
  );
}

/** How many accounts of each size the lists have together. */
export function together(lists: Packing): number[] {
  return lists[0]!.map((_, size) => lists.reduce((sum, list) => sum + list[size]!, 0));
}
