import { totalOf } from "./load-sizes";

/** For each manager, how many accounts of each size. */
export type Packing = readonly (readonly number[])[];

export type PackingAnswer =
  | { readonly kind: "packed"; readonly packing: Packing }
  | { readonly kind: "impossible" }
  | { readonly kind: "undecided" };

/** Failed situations that are worth their memory. */
const MOST_REMEMBERED = 50_000;
/** Choices that hang on each other; each is a call, and calls cannot be nested without end. */
const MOST_NESTED = 2_000;

/**
 * Do the accounts fit on so many managers with no one above `limit`? Bin completion (Korf 2002, "A
 * new algorithm for optimal bin packing", AAAI-02; Schreiber & Korf 2013, IJCAI-13): the largest
 * account left opens the next manager's list, and every way to complete it is tried that wastes no
 * more than all managers together may waste and leaves no room for another account. Situations that
 * failed are remembered.
 *
 * @param sizes from the largest
 * @param counts how many accounts of each size
 * @param steps after so many, or where choices nest too deep, the question is left undecided: the same
 *   on every machine
 */
export function pack(
  sizes: readonly number[],
  counts: readonly number[],
  managers: number,
  limit: number,
  steps: number,
): PackingAnswer {
  const left = [...counts];
  const packing: number[][] = [];
  const failed = new Set<string>();
  let stepsLeft = steps;
  let nested = 0;

  function packRest(managersLeft: number, total: number): boolean {
    if (total === 0) return true;
    const waste = managersLeft * limit - total;
    if (waste < 0) return false;
    if (managersLeft === 1) {
      packing.push([...left]);
      return true;
    }
    const situation = `${managersLeft},${left.join()}`;
    if (failed.has(situation)) return false;
    const largest = left.findIndex((count) => count > 0);
    const list = sizes.map(() => 0);
    take(list, largest, 1);
    packing.push(list);
    nested++;
    if (complete(list, largest, sizes[largest] as number, waste, managersLeft, total)) return true;
    nested--;
    packing.pop();
    take(list, largest, -1);
    if (stepsLeft > 0 && failed.size < MOST_REMEMBERED) failed.add(situation);
    return false;
  }

  function complete(
    list: number[],
    size: number,
    load: number,
    waste: number,
    managersLeft: number,
    total: number,
  ): boolean {
    // Leaving a size out goes on in this loop: a call for each would be too deep for many sizes.
    for (let next = size; ; next++) {
      if (stepsLeft <= 0) return false;
      stepsLeft--;
      while (next < sizes.length && !((left[next] as number) > 0 && fits(next, load))) next++;
      if (next === sizes.length) {
        return limit - load <= waste && !roomLeft(load) && packRest(managersLeft - 1, total - load);
      }
      if (load + restFrom(next) < limit - waste) return false;
      const unit = sizes[next] as number;
      const most = Math.min(left[next] as number, Math.floor((limit - load) / unit));
      for (let count = most; count > 0; count--) {
        take(list, next, count);
        nested++;
        if (nested > MOST_NESTED) stepsLeft = 0;
        if (complete(list, next + 1, load + count * unit, waste, managersLeft, total)) return true;
        nested--;
        take(list, next, -count);
      }
    }
  }

  function fits(size: number, load: number): boolean {
    return (sizes[size] as number) <= limit - load;
  }

  /** A list with room for an account that is left is no better than the list with it. */
  function roomLeft(load: number): boolean {
    for (let size = sizes.length - 1; size >= 0; size--) {
      if ((left[size] as number) > 0) return fits(size, load);
    }
    return false;
  }

  function restFrom(size: number): number {
    let rest = 0;
    for (let next = size; next < sizes.length; next++) {
      rest += (left[next] as number) * (sizes[next] as number);
    }
    return rest;
  }

  function take(list: number[], size: number, count: number): void {
    list[size] = (list[size] as number) + count;
    left[size] = (left[size] as number) - count;
  }

  if (packRest(managers, totalOf(sizes, counts))) {
    const empty = sizes.map(() => 0);
    return {
      kind: "packed",
      packing: Array.from({ length: managers }, (_, manager) => packing[manager] ?? empty),
    };
  }
  return { kind: stepsLeft > 0 ? "impossible" : "undecided" };
}
