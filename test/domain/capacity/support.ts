import fc from "fast-check";
import type { CurrentHolding } from "../../../src/domain/capacity/current-holding";
import { totalOf } from "../../../src/domain/capacity/load-sizes";
import { pack, type Packing } from "../../../src/domain/capacity/pack";
import { createRandom } from "../../../src/domain/numerics/random";

export const sizes = [5, 3, 2];

export interface Shared {
  readonly holding: CurrentHolding;
  readonly limit: number;
}

function sharingsOf(
  ofSizes: readonly number[],
  most: number,
  managers: { readonly minLength: number; readonly maxLength: number },
  limits: { readonly min: number; readonly max: number },
): fc.Arbitrary<Shared> {
  const counts = (max: number) => fc.tuple(...ofSizes.map(() => fc.integer({ min: 0, max })));
  return fc.record({
    holding: fc.record({
      sizes: fc.constant(ofSizes),
      held: fc.array(counts(most), managers),
      unheld: counts(1),
    }),
    limit: fc.integer(limits),
  });
}

/** Two or three managers with up to two accounts of each size, a few more that nobody has, a limit. */
export const sharings = sharingsOf(sizes, 2, { minLength: 2, maxLength: 3 }, { min: 5, max: 25 });

/** Four to six managers: exchanges among three of them do not always get to the best. */
export const sharingsOfMany = sharingsOf(
  [7, 5, 4],
  1,
  { minLength: 4, maxLength: 6 },
  { min: 7, max: 18 },
);

/** Managers who have these accounts, and none that nobody has. */
export function allHeld(
  ofSizes: readonly number[],
  held: CurrentHolding["held"],
  limit: number,
): Shared {
  return { holding: { sizes: ofSizes, held, unheld: ofSizes.map(() => 0) }, limit };
}

/** Sixty accounts with loads from 1 to 10 that chance gave to twelve managers, to be made even. */
export function sixtyInDisorder(team: number): Shared {
  const uniform = createRandom(team);
  const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  const held = Array.from({ length: 12 }, () => ten.map(() => 0));
  for (let account = 0; account < 60; account++) {
    const size = 9 - Math.floor(10 * uniform());
    held[Math.floor(12 * uniform())]![size]!++;
  }
  const limit = Math.ceil(totalOf(ten, together(held)) / 12);
  return allHeld(ten, held, limit);
}

/** How many accounts can stay at most, by trying every list for every manager; below 0 if none fit. */
export function mostKept({ holding: { sizes, held, unheld }, limit }: Shared): number {
  const known = new Map<string, number>();

  function keptFrom(manager: number, left: readonly number[]): number {
    if (manager === held.length) return left.every((count) => count === 0) ? 0 : -Infinity;
    const key = `${manager}:${left.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let most = -Infinity;
    for (const list of listsOf(left)) {
      if (totalOf(sizes, list) > limit) continue;
      const kept = list.reduce(
        (sum, count, size) => sum + Math.min(count, held[manager]![size]!),
        keptFrom(
          manager + 1,
          left.map((count, size) => count - list[size]!),
        ),
      );
      most = Math.max(most, kept);
    }
    known.set(key, most);
    return most;
  }

  return keptFrom(0, together([...held, unheld]));
}

/** Every choice of some of what is left. */
function listsOf(left: readonly number[]): readonly (readonly number[])[] {
  return left.reduce<readonly (readonly number[])[]>(
    (lists, count) =>
      lists.flatMap((list) => Array.from({ length: count + 1 }, (_, taken) => [...list, taken])),
    [[]],
  );
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

/** Lists under the limit, whoever they are for. */
export function somePacking({ holding: { sizes, held, unheld }, limit }: Shared): Packing {
  const answer = pack(sizes, together([...held, unheld]), held.length, limit, 1e6);
  if (answer.kind !== "packed") throw new Error("there is a packing");
  return answer.packing;
}
