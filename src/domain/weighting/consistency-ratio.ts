import { Failure } from "../failure";
import { eigenvectorPriorities } from "./analytic-hierarchy";

export type RandomIndexTable = "saaty" | "alonso";

/** The mean consistency index of random matrices of 3, 4, ... criteria. */
const RANDOM_INDEX: Readonly<Record<RandomIndexTable, readonly number[]>> = {
  // Saaty (1980), The Analytic Hierarchy Process.
  saaty: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  // Alonso & Lamata (2006), Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 14(4).
  alonso: [0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854],
};

const SMALLEST_TABLED = 3;

/**
 * Do pairwise judgements contradict each other? Saaty's consistency ratio CI / RI, where
 * CI = (lambda - k) / (k - 1) and RI is the CI that judgements by lot would have: 0 is free of
 * contradiction, up to 0.1 is usually accepted, 1 is no better than chance. Two criteria or one
 * cannot contradict each other: 0.
 *
 * @param matrix a full reciprocal matrix, from `completePairwiseMatrix`
 */
export function consistencyRatio(matrix: readonly Float64Array[], table: RandomIndexTable): number {
  const count = matrix.length;
  if (count < SMALLEST_TABLED) return 0;
  const randomIndex = RANDOM_INDEX[table][count - SMALLEST_TABLED];
  if (randomIndex === undefined) {
    throw new Failure(
      "unavailable",
      `the random index is known for 3 to 10 criteria and pairwise has ${count}; compare them in groups`,
    );
  }
  const { largestEigenvalue } = eigenvectorPriorities(matrix);
  // Rounding may put the eigenvalue a little below k, where it cannot be.
  const index = Math.max(0, largestEigenvalue - count) / (count - 1);
  return index / randomIndex;
}
