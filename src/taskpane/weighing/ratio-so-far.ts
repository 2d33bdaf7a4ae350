import { consistencyRatio } from "../../domain/weighting/consistency-ratio";
import { completePairwiseMatrix } from "../../domain/weighting/pairwise-matrix";
import type { Comparison } from "../../domain/weighting/weighing";
import { squareOf } from "./square-of";

/** Up to here answers do not contradict each other too much (Saaty). */
export const ACCEPTED_RATIO = 0.1;

/** Between all of the first so many criteria everything is compared: so far it can be consistent. */
export function ratioSoFar(count: number, comparisons: readonly Comparison[]): number | null {
  for (let size = Math.min(count, 10); size >= 3; size--) {
    const inside = comparisons.filter(({ criterion, than }) => criterion < size && than < size);
    if (inside.length === (size * (size - 1)) / 2) {
      return consistencyRatio(completePairwiseMatrix(squareOf(size, inside)), "saaty");
    }
  }
  return null;
}
