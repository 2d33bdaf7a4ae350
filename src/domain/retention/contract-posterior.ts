import { Failure } from "../failure";
import type { Dropout } from "../lifetime-value/dropout";
import { LOG_TOTAL_DEVIATION, USUAL_LOG_TOTAL } from "../lifetime-value/dropout-prior";
import { independentNormals, withNormalPrior } from "../numerics/log-density";
import { inLogisticCoordinates, logistic } from "../numerics/logistic-coordinates";
import { posteriorGrid } from "../numerics/posterior-grid";
import { withUniformShare } from "../numerics/uniform-share";
import { createContractLikelihood } from "./contract-likelihood";
import { requireCounts, requireSurvivors } from "./survivors";

const LOGIT_CHANCE = 0;
const LOG_TOTAL = 1;
const STARTS = [
  [-2, USUAL_LOG_TOTAL],
  [1, USUAL_LOG_TOTAL],
];

/** What the survivors leave open: distributions of the chance to leave, and how likely each is. */
export interface ContractPosterior {
  readonly dropouts: readonly Dropout[];
  /** Sum to 1. */
  readonly weights: Float64Array;
}

/**
 * The posterior of the shifted-beta-geometric model under the weak prior of `dropout-prior`. Unlike a fit it needs no loss: none among ten says that the chance is not 50 %.
 *
 * @param survivors how many accounts are left at time 0, 1, 2, ...: counts, as shares do not say how
 *   many accounts speak
 */
export function contractPosterior(survivors: Float64Array): ContractPosterior {
  requireSurvivors(survivors);
  requireCounts(survivors);
  const likelihood = inLogisticCoordinates(createContractLikelihood(survivors), [
    "rising",
    "falling",
  ]);
  const prior = independentNormals([0, USUAL_LOG_TOTAL], [Infinity, LOG_TOTAL_DEVIATION]);
  const logDensity = withUniformShare(withNormalPrior(likelihood, prior), LOGIT_CHANCE);
  const grid = posteriorGrid({
    logDensity,
    value: (point) => logDensity(point).value,
    starts: STARTS,
  });
  if (grid === null) {
    throw new Failure("number", "the interval did not converge; check survivors");
  }
  return {
    dropouts: grid.points.map((point) => ({
      chance: logistic(point[LOGIT_CHANCE] as number),
      spread: logistic(-(point[LOG_TOTAL] as number)),
    })),
    weights: grid.weights,
  };
}
