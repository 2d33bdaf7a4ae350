import { Failure } from "../failure";
import { median } from "../numerics/median";
import { relativeWeights } from "./relative-weights";

/** How several people's weights become one: each as good as the other. */
export const mergeRules = ["mean", "median", "geometric mean"] as const;
export type MergeRule = (typeof mergeRules)[number];

/**
 * What do several people's weights say together? Each person's weights are first taken as shares, so
 * that nobody counts more by giving more points; then each criterion takes the mean, the median or the
 * geometric mean of its shares, and all are shares again (Forman & Peniwati 1998, "Aggregating
 * individual judgments and priorities with the AHP", EJOR 108).
 *
 * Under the geometric mean a criterion to which one person gives nothing has nothing.
 *
 * @param raters a row of k weights for each person who answered, any scale, none missing
 * @returns k weights that sum to 1
 */
export function mergeWeights(raters: readonly Float64Array[], rule: MergeRule): Float64Array {
  const [first] = raters;
  if (first === undefined) {
    throw new Failure("unavailable", "nobody has answered yet; give one rater's weights");
  }
  const shares = raters.map((weights, place) => {
    if (weights.length !== first.length) {
      throw new Failure(
        "value",
        `rater ${place + 1} weighs ${weights.length} criteria and the first ${first.length}; every rater weighs the same ones`,
      );
    }
    return relativeWeights(weights, `weights of rater ${place + 1}`);
  });
  const merged = first.map((_, criterion) =>
    middleOf(
      shares.map((weights) => weights[criterion] as number),
      rule,
    ),
  );
  const total = merged.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) {
    throw new Failure(
      "unavailable",
      `the ${rule} leaves no criterion a weight; take the mean, or talk about who gives what nothing`,
    );
  }
  return merged.map((weight) => weight / total);
}

function middleOf(values: readonly number[], rule: MergeRule): number {
  switch (rule) {
    case "mean":
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case "median":
      return median(values) ?? 0;
    case "geometric mean":
      return values.includes(0)
        ? 0
        : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
  }
}

/**
 * Several people's comparisons as one matrix: each pair takes the geometric mean of its ratios, the
 * only mean under which the merged comparisons are reciprocal again (Aczel & Saaty 1983, "Procedures
 * for synthesizing ratio judgements", J. Mathematical Psychology 27).
 *
 * @param matrices full reciprocal matrices of the same criteria
 */
export function mergeComparisons(
  matrices: readonly (readonly Float64Array[])[],
): readonly Float64Array[] {
  const [first] = matrices;
  if (first === undefined) throw new Failure("unavailable", "nobody has compared anything yet");
  return first.map((row, at) =>
    row.map((_, column) =>
      Math.exp(
        matrices.reduce((sum, one) => sum + Math.log(one[at]?.[column] as number), 0) /
          matrices.length,
      ),
    ),
  );
}
