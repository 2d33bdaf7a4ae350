import {
  eigenvectorPriorities,
  geometricMeanWeights,
} from "../domain/weighting/analytic-hierarchy";
import { consistencyRatio } from "../domain/weighting/consistency-ratio";
import { completePairwiseMatrix } from "../domain/weighting/pairwise-matrix";
import { weightsFromPoints } from "../domain/weighting/point-weights";
import { weightsFromRanks } from "../domain/weighting/rank-weights";
import { readMatrix, readNumbersOrBlanks, readOption, type ResultCell } from "./coercion";
import { readRange } from "./coercion/range";

/**
 * What the judgements are.
 * @customenum {string}
 */
enum WeightMethodOption {
  /** Points or swing points: the more, the more important */
  points = "points",
  /** Ranks, 1 = most important: rank-order centroid */
  rank = "rank",
  /** Ranks, 1 = most important: weights fall in equal steps */
  ranksum = "ranksum",
  /** Ranks, 1 = most important: weights fall as 1, 1/2, 1/3 */
  rankreciprocal = "rankreciprocal",
}

/**
 * Turns points or ranks into weights that sum to 1.
 * @customfunction WEIGHTS WEIGHTS
 * @category Scoring and weights
 * @question What does each criterion weigh, when people hand out points or put criteria in order?
 * @words weighting, importance, priorities, criteria, percent, rank order centroid, swing
 * @param judgements One for each criterion: points of 0 or more, or ranks from 1 (most important).
 * @param [method] "points" (default; swing points too), "rank", "ranksum" or "rankreciprocal".
 * @returns One weight for each criterion, in the shape of judgements; a blank stays blank.
 * @intable In a table with one criterion a row
 * =INDEX(KAM.WEIGHTS(Criteria[Points]), ROW()-ROW(Criteria[#Headers]))
 * @failure #VALUE! when a judgement is not a number, points are negative or all 0, or a rank is below 1.
 * @failure #N/A when all judgements are blank.
 * @example Points
 * =KAM.WEIGHTS({50;30;20})
 * {0.5;0.3;0.2}
 * @example Five criteria in order of importance
 * =KAM.WEIGHTS({1,2,3,4,5}, "rank")
 * {0.4567,0.2567,0.1567,0.09,0.04}
 * @example Two criteria share the second place
 * =KAM.WEIGHTS({1;2;2;4}, "ranksum")
 * {0.4;0.25;0.25;0.1}
 * @method points: each one's share of the sum. rank: rank-order centroid, (1/n)(1/i + ... + 1/n). ranksum: 2(n + 1 - i)/(n(n + 1)). rankreciprocal: 1/i, as shares of the sum. Only the order of ranks counts; equal ranks share alike the weights of the positions they take up together.
 * @source Barron & Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11); Stillwell, Seaver & Edwards (1981), Organizational Behavior and Human Performance 28(1).
 */
function weights(judgements: any[][], method: WeightMethodOption): any[][] {
  const { columnCount, rowCount } = readRange(judgements, "judgements");
  const given = readNumbersOrBlanks(judgements, "judgements");
  const chosen = readOption(method, "method", Object.values(WeightMethodOption), "points");
  const shares = chosen === "points" ? weightsFromPoints(given) : weightsFromRanks(given, chosen);
  const cells = Array.from(shares, (share): ResultCell => (Number.isNaN(share) ? "" : share));
  return Array.from({ length: rowCount }, (_, row) =>
    cells.slice(row * columnCount, (row + 1) * columnCount),
  );
}

/**
 * How weights are found in pairwise judgements.
 * @customenum {string}
 */
enum PriorityMethodOption {
  /** Saaty's principal eigenvector */
  eigenvector = "eigenvector",
  /** Geometric means of the rows */
  geometric = "geometric",
}

/**
 * Finds the weights of criteria that were compared two at a time.
 * @customfunction AHP AHP
 * @category Scoring and weights
 * @question What does each criterion weigh, when people compare them in pairs?
 * @words analytic hierarchy process, paired comparison, importance of criteria, Saaty, decision,
 *   priorities
 * @param pairwise A square: how many times more important the row's criterion is than the column's. The lower triangle and the diagonal may be blank.
 * @param [method] "eigenvector" (default) or "geometric".
 * @returns One weight for each criterion, in a column; they sum to 1.
 * @intable In a table with one criterion a row
 * =INDEX(KAM.AHP($H$2:$J$4), ROW()-ROW(Criteria[#Headers]))
 * @failure #N/A when a pair is not compared, or the eigenvector of more than 100 criteria is asked for.
 * @failure #VALUE! when pairwise is not a square, a judgement is 0 or below, the diagonal is not 1, or a pair is not reciprocal to 1 % nor as one of the two is rounded to two decimals.
 * @example Three criteria, upper triangle only
 * =KAM.AHP({1,5,0.333333333333333;"",1,0.142857142857143;"","",1})
 * {0.279;0.0719;0.6491}
 * @example Four criteria: Choose a leader
 * =KAM.AHP({1,4,3,7;"",1,0.333333333333333,3;"","",1,5;"","","",1})
 * {0.5476;0.1266;0.2699;0.0559}
 * @method eigenvector: the principal eigenvector of the reciprocal matrix, by power iteration to 1e-12. geometric: the geometric means of the rows, as shares of their sum.
 * @source Saaty (1980), The Analytic Hierarchy Process; Crawford & Williams (1985), J. Mathematical Psychology 29(4).
 * @differences Many spreadsheets take the mean of the normalised columns instead, which differs in the third digit as soon as judgements contradict each other a little.
 */
function ahp(pairwise: any[][], method: PriorityMethodOption): any[][] {
  const matrix = completePairwiseMatrix(readMatrix(pairwise, "pairwise"));
  const chosen = readOption(method, "method", Object.values(PriorityMethodOption), "eigenvector");
  const found =
    chosen === "geometric" ? geometricMeanWeights(matrix) : eigenvectorPriorities(matrix).weights;
  return Array.from(found, (weight) => [weight]);
}

/**
 * Whose random index consistency is measured by.
 * @customenum {string}
 */
enum RandomIndexOption {
  /** Saaty (1980): .58 .90 1.12 1.24 1.32 1.41 1.45 1.49 */
  saaty = "saaty",
  /** Alonso & Lamata (2006): .5247 .8816 1.1086 1.2479 ... */
  alonso = "alonso",
}

/**
 * Measures how much pairwise judgements contradict each other: 0 is not at all, above 0.1 is too much.
 * @customfunction AHP.CONSISTENCY AHP.CONSISTENCY
 * @category Scoring and weights
 * @question Can the pairwise judgements be trusted, or must some be thought over?
 * @words analytic hierarchy process, contradiction, reliability of judgements, consistency ratio,
 *   CR
 * @param pairwise The judgements as given to AHP.
 * @param [table] The random index: "saaty" (default) or "alonso".
 * @returns The consistency ratio, 0 or more.
 * @failure #N/A when a pair is not compared, or there are more than 10 criteria.
 * @failure #VALUE! when pairwise is not a square, a judgement is 0 or below, or a pair is not reciprocal to 1 % nor as one of the two is rounded to two decimals.
 * @example Three criteria
 * =KAM.AHP.CONSISTENCY({1,5,0.333333333333333;"",1,0.142857142857143;"","",1})
 * 0.0559
 * @example Judgements in a circle: equal weights, but no consistency
 * =KAM.AHP.CONSISTENCY({1,9,0.111111111111111;"",1,9;"","",1})
 * 6.13
 * @method (lambda - k)/(k - 1), divided by the same index of random judgements; lambda is the principal eigenvalue and k the number of criteria. 0 for two criteria or one.
 * @source Saaty (1980), The Analytic Hierarchy Process; Alonso & Lamata (2006), Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 14(4).
 * @differences Tools take different random indices: for 3 criteria .58 (Saaty 1980), .5247 (Alonso & Lamata), .52 (Saaty 2005) or .4914 (Donegan & Dodd), so the same judgements differ by up to 18 %.
 */
function ahpConsistency(pairwise: any[][], table: RandomIndexOption): any {
  const matrix = completePairwiseMatrix(readMatrix(pairwise, "pairwise"));
  return consistencyRatio(
    matrix,
    readOption(table, "table", Object.values(RandomIndexOption), "saaty"),
  );
}

export const weightingFunctions = {
  WEIGHTS: weights,
  AHP: ahp,
  "AHP.CONSISTENCY": ahpConsistency,
};
