import { leastLoaded } from "./least-loaded";
import { totalOf, type LoadSizes } from "./load-sizes";
import type { Packing } from "./pack";

/**
 * Turns "so many accounts of each size" into accounts: each manager keeps what is theirs as far as
 * it is wanted, and gets the rest in the order of the list. Accounts without load stay where they
 * are, or go to the manager who has least.
 *
 * @param managerNow for each account the position of its manager, -1 for nobody
 * @returns for each account the position of its manager
 */
export function handOut(
  { sizes, sizeOf }: LoadSizes,
  packing: Packing,
  managerNow: readonly number[],
): readonly number[] {
  const wanted = packing.map((list) => [...list]);
  const least = leastLoaded(packing.map((list) => totalOf(sizes, list)));

  function accept(manager: number, size: number): boolean {
    const list = wanted[manager];
    if (list === undefined || !((list[size] ?? 0) > 0)) return false;
    list[size] = (list[size] as number) - 1;
    return true;
  }

  const kept = sizeOf.map((size, account) => {
    const now = managerNow[account] as number;
    if (size < 0) return now >= 0 ? now : least;
    return accept(now, size) ? now : -1;
  });
  return kept.map((manager, account) =>
    manager >= 0
      ? manager
      : wanted.findIndex((_, candidate) => accept(candidate, sizeOf[account] as number)),
  );
}
