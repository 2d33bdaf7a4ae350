import { Failure } from "../../domain/failure";
import { eigenvectorPriorities } from "../../domain/weighting/analytic-hierarchy";
import { completePairwiseMatrix } from "../../domain/weighting/pairwise-matrix";
import { weightsFromPoints } from "../../domain/weighting/point-weights";
import { weightsFromRanks } from "../../domain/weighting/rank-weights";
import type { RaterAnswers } from "../../domain/weighting/weighing";
import { squareOf } from "./square-of";

/** What one person's answers make the criteria weigh; null where they are not complete. */
export function sharesOfRater({
  method,
  answers,
  comparisons,
}: Pick<RaterAnswers, "method" | "answers" | "comparisons">): Float64Array | null {
  try {
    if (method === "pairwise") {
      const matrix = completePairwiseMatrix(squareOf(answers.length, comparisons));
      return eigenvectorPriorities(matrix).weights;
    }
    if (answers.includes(null)) return null;
    const given = Float64Array.from(answers, (answer) => answer ?? NaN);
    return method === "ranking" ? weightsFromRanks(given, "rank") : weightsFromPoints(given);
  } catch (problem) {
    if (problem instanceof Failure) return null;
    throw problem;
  }
}
