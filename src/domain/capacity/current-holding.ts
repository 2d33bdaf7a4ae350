import type { Packing } from "./pack";

/** Who has what now, in sizes. */
export interface CurrentHolding {
  /** From the largest. */
  readonly sizes: readonly number[];
  /** For each manager, how many accounts of each size are theirs now. */
  readonly held: Packing;
  /** How many accounts of each size nobody in the list has now. */
  readonly unheld: readonly number[];
}
