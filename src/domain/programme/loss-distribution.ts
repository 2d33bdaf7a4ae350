import { RELATIVE_ROUNDING } from "../numerics/reaches";

/** What may happen to one account, or to several that share one fate: chances add up to 1. */
export interface Outcomes {
  /** Ascending. */
  readonly losses: Float64Array;
  readonly chances: Float64Array;
}

/** So many different totals are told apart; beyond, losses are put on a grid. */
const MOST_TOTALS = 1 << 16;
const GRID_STEPS = 1 << 14;

/**
 * The distribution of a sum of independent losses: every total with its chance, by convolution of
 * one account after the other. It is exact as long as there are no more than 65,536 different
 * totals (16 accounts of any revenue, or thousands whose revenues repeat). Beyond, each loss is
 * split between the two nearest of 16,384 steps in such proportion that its mean stays: the
 * expected total is exact, and the variance grows by at most a quarter of a step squared for each
 * account.
 */
export function addLosses(parts: readonly Outcomes[]): Outcomes {
  return addExactly(parts) ?? addOnGrid(parts);
}

function addExactly(parts: readonly Outcomes[]): Outcomes | null {
  let sum: Outcomes = { losses: Float64Array.of(0), chances: Float64Array.of(1) };
  for (const part of parts) {
    if (sum.losses.length * part.losses.length > 4 * MOST_TOTALS) return null;
    sum = part.losses.reduce<Outcomes | null>(
      (merged, loss, at) => mergeShifted(merged, sum, loss, part.chances[at] as number),
      null,
    ) as Outcomes;
    if (sum.losses.length > MOST_TOTALS) return null;
  }
  return sum;
}

/** Totals that differ by rounding alone are one. */
function mergeShifted(
  merged: Outcomes | null,
  sum: Outcomes,
  loss: number,
  chance: number,
): Outcomes {
  const losses: number[] = [];
  const chances: number[] = [];
  const { length } = sum.losses;
  let [first, second] = [0, 0];
  const before = merged?.losses.length ?? 0;
  while (first < before || second < length) {
    const one = first < before ? (merged?.losses[first] as number) : Infinity;
    const other = second < length ? (sum.losses[second] as number) + loss : Infinity;
    const rounding = RELATIVE_ROUNDING * Math.min(one, other);
    let together = 0;
    if (one <= other + rounding) together += merged?.chances[first++] as number;
    if (other <= one + rounding) together += chance * (sum.chances[second++] as number);
    losses.push(Math.min(one, other));
    chances.push(together);
  }
  return { losses: Float64Array.from(losses), chances: Float64Array.from(chances) };
}

function addOnGrid(parts: readonly Outcomes[]): Outcomes {
  const worst = parts.reduce((sum, { losses }) => sum + (losses.at(-1) as number), 0);
  const step = worst / GRID_STEPS;
  let chances = new Float64Array(GRID_STEPS + parts.length + 1);
  chances[0] = 1;
  let reached = 0;
  for (const part of parts) {
    const next = new Float64Array(chances.length);
    const put = (shift: number, chance: number): void => {
      if (chance === 0) return;
      for (let at = 0; at <= reached; at++) {
        next[at + shift] = (next[at + shift] as number) + chance * (chances[at] as number);
      }
    };
    part.losses.forEach((loss, at) => {
      const chance = part.chances[at] as number;
      const steps = Math.floor(loss / step);
      const beyond = loss / step - steps;
      put(steps, chance * (1 - beyond));
      put(steps + 1, chance * beyond);
    });
    reached = Math.min(
      chances.length - 1,
      reached + Math.ceil((part.losses.at(-1) as number) / step),
    );
    chances = next;
  }
  return { losses: Float64Array.from(chances, (_, at) => Math.min(worst, at * step)), chances };
}

/** The smallest total that is not exceeded with at least this chance. */
export function lossQuantile({ losses, chances }: Outcomes, share: number): number {
  let together = 0;
  for (let at = 0; at < losses.length; at++) {
    together += chances[at] as number;
    // .95 that was added up from many chances may lack its last digits.
    if (together >= share - RELATIVE_ROUNDING) return losses[at] as number;
  }
  return losses.at(-1) as number;
}
