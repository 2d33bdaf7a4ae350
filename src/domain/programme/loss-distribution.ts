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
/** Finding out that totals are too many must not take longer than the grid. */
const MOST_MERGES = 1 << 22;
/** Losses below so many steps of the grid are small; so many of them add up to a normal loss. */
const SMALL_STEPS = 4;
const MANY = 32;

/**
 * The distribution of a sum of independent losses: every total with its chance, by convolution of
 * one account after the other. It is exact as long as there are no more than 65,536 different
 * totals (16 accounts of any revenue, or some two thousand of one revenue). Beyond, each loss is
 * split between the two nearest of 16,384 steps in such proportion that its mean stays: the
 * expected total is exact, and the variance grows by at most a quarter of a step squared for each
 * account. Of thousands of accounts that would be much: those with less than 4 steps to lose, where
 * they are many, count together as a normal loss of their own mean and variance.
 */
export function addLosses(parts: readonly Outcomes[]): Outcomes {
  return addExactly(parts) ?? addOnGrid(parts);
}

function worstOf({ losses }: Outcomes): number {
  return losses.at(-1) as number;
}

function addExactly(parts: readonly Outcomes[]): Outcomes | null {
  let sum: Outcomes = { losses: Float64Array.of(0), chances: Float64Array.of(1) };
  let merges = 0;
  for (const part of parts) {
    const totals = sum.losses.length * part.losses.length;
    merges += totals;
    if (totals > 4 * MOST_TOTALS || merges > MOST_MERGES) return null;
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
  const before = merged?.losses.length ?? 0;
  const { length } = sum.losses;
  const losses = new Float64Array(before + length);
  const chances = new Float64Array(before + length);
  let [first, second, count] = [0, 0, 0];
  while (first < before || second < length) {
    const one = first < before ? (merged?.losses[first] as number) : Infinity;
    const other = second < length ? (sum.losses[second] as number) + loss : Infinity;
    const least = one < other ? one : other;
    const rounding = RELATIVE_ROUNDING * least;
    let together = 0;
    if (one <= other + rounding) together += merged?.chances[first++] as number;
    if (other <= one + rounding) together += chance * (sum.chances[second++] as number);
    losses[count] = least;
    chances[count] = together;
    count += 1;
  }
  return { losses: losses.subarray(0, count), chances: chances.subarray(0, count) };
}

/** Small losses together, on the grid. */
function addSmall(parts: readonly Outcomes[], step: number): Outcomes {
  let [mean, variance] = [0, 0];
  for (const { losses, chances } of parts) {
    const own = losses.reduce((sum, loss, at) => sum + loss * (chances[at] as number), 0);
    mean += own;
    variance += losses.reduce(
      (sum, loss, at) => sum + (loss - own) ** 2 * (chances[at] as number),
      0,
    );
  }
  const deviation = Math.sqrt(variance);
  if (deviation < step) return { losses: Float64Array.of(mean), chances: Float64Array.of(1) };
  const worst = parts.reduce((sum, part) => sum + worstOf(part), 0);
  const first = Math.max(0, Math.floor((mean - 9 * deviation) / step));
  const last = Math.floor(Math.min(worst, mean + 9 * deviation) / step);
  const losses = Float64Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  const density = losses.map((loss) => Math.exp(-0.5 * ((loss - mean) / deviation) ** 2));
  const whole = density.reduce((sum, one) => sum + one, 0);
  return { losses, chances: density.map((one) => one / whole) };
}

function addOnGrid(all: readonly Outcomes[]): Outcomes {
  const worst = all.reduce((sum, part) => sum + worstOf(part), 0);
  const step = worst / GRID_STEPS;
  const isSmall = (part: Outcomes) => worstOf(part) < SMALL_STEPS * step;
  const small = all.filter(isSmall);
  const parts =
    small.length < MANY ? all : [...all.filter((part) => !isSmall(part)), addSmall(small, step)];
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
    reached = Math.min(chances.length - 1, reached + Math.ceil(worstOf(part) / step));
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
