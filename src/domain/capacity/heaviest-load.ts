import { leastLoaded } from "./least-loaded";
import { totalOf } from "./load-sizes";
import { pack, type Packing } from "./pack";

export interface HeaviestLoad {
  /** The smallest heaviest load that was found, in units, and a packing that has it. */
  readonly heaviest: number;
  readonly packing: Packing;
  /** No packing can have less; equal to `heaviest` where that is proven to be the best. */
  readonly atLeast: number;
}

/**
 * How evenly can accounts be shared out? The smallest possible load of the manager who has most:
 * the scheduling problem P||Cmax. From the lower bounds that averages and pigeonholes give and the
 * packing of the longest-first rule, the limit is searched by halving, each time by asking whether
 * all accounts fit under it.
 */
export function smallestHeaviestLoad(
  sizes: readonly number[],
  counts: readonly number[],
  managers: number,
  stepsPerLimit: number,
): HeaviestLoad {
  let packing = longestFirst(sizes, counts, managers);
  let heaviest = heaviestOf(sizes, packing);
  let atLeast = lowerBound(sizes, counts, managers);
  let lowest = atLeast;
  let isProven = true;
  // The bound itself is reached more often than not.
  let limit = atLeast;
  while (lowest < heaviest) {
    const answer = pack(sizes, counts, managers, limit, stepsPerLimit);
    if (answer.kind === "packed") {
      packing = answer.packing;
      heaviest = heaviestOf(sizes, packing);
    } else {
      lowest = limit + 1;
      isProven &&= answer.kind === "impossible";
      if (isProven) atLeast = lowest;
    }
    limit = Math.floor((lowest + heaviest - 1) / 2);
  }
  return { heaviest, packing, atLeast };
}

export function heaviestOf(sizes: readonly number[], packing: Packing): number {
  return packing.reduce((heaviest, list) => Math.max(heaviest, totalOf(sizes, list)), 0);
}

/**
 * The average rounded up; and, for every j, the j + 1 smallest of the j x managers + 1 largest
 * accounts, because some manager has j + 1 of those.
 */
function lowerBound(sizes: readonly number[], counts: readonly number[], managers: number): number {
  const descending = sizes.flatMap((size, at) =>
    new Array<number>(counts[at] as number).fill(size),
  );
  let bound = Math.ceil(totalOf(sizes, counts) / managers);
  for (let j = 0; j * managers < descending.length; j++) {
    const end = j * managers + 1;
    const together = descending.slice(end - j - 1, end).reduce((sum, size) => sum + size, 0);
    bound = Math.max(bound, together);
  }
  return bound;
}

/** Graham (1969): the largest account left goes to the manager who has least. */
function longestFirst(
  sizes: readonly number[],
  counts: readonly number[],
  managers: number,
): Packing {
  const packing = Array.from({ length: managers }, () => sizes.map(() => 0));
  const loads = new Array<number>(managers).fill(0);
  sizes.forEach((size, at) => {
    for (let account = 0; account < (counts[at] as number); account++) {
      const least = leastLoaded(loads);
      loads[least] = (loads[least] as number) + size;
      const list = packing[least] as number[];
      list[at] = (list[at] as number) + 1;
    }
  });
  return packing;
}
