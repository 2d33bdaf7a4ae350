import { Failure } from "../failure";

export interface Priorities {
  /** One weight for each criterion; they sum to 1. */
  readonly weights: Float64Array;
  /** The principal eigenvalue, k for judgements without a contradiction and above it otherwise. */
  readonly largestEigenvalue: number;
}

/** The largest relative change of a weight in one step that no longer counts as movement. */
const STANDSTILL = 1e-12;
const MOST_STEPS = 100;
/** 4,950 pairs; a step takes the cube of the criteria. */
const MOST_CRITERIA = 100;

/**
 * What do criteria weigh when people compare them two at a time? The principal eigenvector w of
 * A w = lambda w of the reciprocal matrix A (Saaty 1980, The Analytic Hierarchy Process; Saaty
 * 2008, Int. J. Services Sciences 1(1)), by power iteration from the geometric means, which are the
 * answer already where the judgements hold no contradiction. Each step takes twice as many powers of
 * A as the last, so that it ends soon however much they contradict each other. Perron's theorem: a
 * matrix of positive numbers has exactly one such vector.
 *
 * @param matrix a full reciprocal matrix, from `completePairwiseMatrix`
 */
export function eigenvectorPriorities(matrix: readonly Float64Array[]): Priorities {
  if (matrix.length > MOST_CRITERIA) {
    throw new Failure(
      "unavailable",
      `pairwise compares ${matrix.length} criteria; compare ${MOST_CRITERIA} or fewer, or groups of ` +
        'them, or give the method "geometric"',
    );
  }
  let weights = geometricMeanWeights(matrix);
  let power = matrix;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = normalised(product(power, weights));
    const change = largestRelativeChange(weights, next);
    weights = next;
    if (change <= STANDSTILL) return { weights, largestEigenvalue: eigenvalue(matrix, weights) };
    power = squared(power);
  }
  throw new Failure("number", "pairwise contradicts itself so much that the weights do not settle");
}

/**
 * The row geometric means, as shares of their sum: the logarithmic least squares answer (Crawford &
 * Williams 1985, "A note on the analysis of subjective judgment matrices", J. Mathematical
 * Psychology 29(4)).
 */
export function geometricMeanWeights(matrix: readonly Float64Array[]): Float64Array {
  const means = matrix.map((row) =>
    Math.exp(row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / row.length),
  );
  return normalised(Float64Array.from(means));
}

function eigenvalue(matrix: readonly Float64Array[], weights: Float64Array): number {
  const ratios = product(matrix, weights).map((sum, row) => sum / (weights[row] as number));
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

function product(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) =>
    row.reduce((sum, ratio, column) => sum + ratio * (vector[column] as number), 0),
  );
}

/** The matrix times itself, measured by its largest number so that no power overflows. */
function squared(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const largest = Math.max(...matrix.map((row) => Math.max(...row)));
  const measured = matrix.map((row) => row.map((value) => value / largest));
  return measured.map((row) =>
    row.map((_, column) =>
      row.reduce((sum, value, place) => sum + value * (measured[place]?.[column] as number), 0),
    ),
  );
}

function normalised(vector: Float64Array): Float64Array {
  const total = vector.reduce((sum, value) => sum + value, 0);
  const shares = vector.map((value) => value / total);
  if (shares.every((share) => share > 0)) return shares;
  throw new Failure("number", "pairwise holds ratios too large to be worked with");
}

function largestRelativeChange(before: Float64Array, after: Float64Array): number {
  return after.reduce(
    (largest, weight, place) =>
      Math.max(largest, Math.abs(weight - (before[place] as number)) / weight),
    0,
  );
}
