import type { Packing } from "./pack";

/** How many accounts are not with the manager who held them. */
export function countMoves(held: Packing, packing: Packing): number {
  return held.reduce(
    (moves, list, manager) =>
      list.reduce(
        (sum, count, size) => sum + Math.max(0, count - (packing[manager]?.[size] ?? 0)),
        moves,
      ),
    0,
  );
}
