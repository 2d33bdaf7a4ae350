import { Failure } from "../failure";
import type { Dropout } from "../lifetime-value/dropout";
import { bestMaximum, isStrictMaximum, levelPoints } from "../numerics/best-maximum";
import { inUnits } from "../numerics/in-units";
import type { BoxMaximum } from "../numerics/maximise-in-box";
import { CHANCE, SPREAD, createContractLikelihood } from "./contract-likelihood";
import { requireSurvivors } from "./survivors";

/** Survivors are scaled to this many at the start: shares and counts then give the same fit. */
const START_OF_FIT = 1000;
const SPREADS_TO_START = [0.02, 0.2, 0.7];
const RIDGE_VALUES = [0, 0.1, 0.5, 0.9, 0.999];

export interface ContractFit {
  /**
   * The most likely distribution of the chance to leave at a renewal: alpha = chance (1 -
   * spread)/spread and beta = (1 - chance)(1 - spread)/spread in the paper.
   */
  readonly dropout: Dropout;
  /** Others that the survivors cannot tell from it. */
  readonly rivals: readonly Dropout[];
  readonly logLikelihood: number;
  /** Whether the likelihood has one highest point, at which alpha and beta are finite. */
  readonly isStrict: boolean;
}

/**
 * Fits the shifted-beta-geometric model of Fader & Hardie (2007) to the survivors of a group of
 * accounts under contract by maximum likelihood.
 *
 * Assumptions: at the end of each term an account leaves with its own constant chance; the
 * chances are beta-distributed over the accounts. Retention rises with time because those likely
 * to leave have left, not because anybody becomes more loyal.
 *
 * @param survivors how many are left at time 0, 1, 2, ...: never more than before; counts, or
 *   shares of the start
 * @throws Failure "unavailable" when nobody has left: then any low chance would do
 */
export function fitContracts(survivors: Float64Array): ContractFit {
  requireSurvivors(survivors);
  if (survivors[0] === survivors[survivors.length - 1]) {
    throw new Failure(
      "unavailable",
      "survivors shows no loss, so it does not say how likely one is; wait for a loss or add years",
    );
  }
  const start = survivors[0] as number;
  const usual = shareLost(survivors);
  const likelihood = createContractLikelihood(
    survivors.map((left) => (left * START_OF_FIT) / start),
  );
  const problem = {
    evaluate: inUnits(likelihood, [usual, 1]),
    lower: [0, 0],
    upper: [1 / usual, 1],
  };
  const found = bestMaximum(
    problem,
    SPREADS_TO_START.map((spread) => [1, spread]),
  );
  if (found === null) {
    throw new Failure("number", "the fit to survivors did not converge; check survivors");
  }
  const { best, ties } = found;
  const isStrict = ties.length === 0 && isStrictMaximum(best, START_OF_FIT);
  const ridge = isStrict ? [] : levelPoints(problem, best, SPREAD, RIDGE_VALUES);
  return {
    dropout: toDropout(best, usual),
    rivals: [...ties, ...ridge].map((maximum) => toDropout(maximum, usual)),
    logLikelihood: (best.value * start) / START_OF_FIT,
    isStrict,
  };
}

/** Of all renewals the share that was lost: the chance to leave, were it the same for everybody. */
function shareLost(survivors: Float64Array): number {
  const renewals = survivors.slice(0, -1).reduce((sum, left) => sum + left, 0);
  return ((survivors[0] as number) - (survivors[survivors.length - 1] as number)) / renewals;
}

function toDropout(maximum: BoxMaximum, usual: number): Dropout {
  return {
    chance: usual * (maximum.point[CHANCE] as number),
    spread: maximum.point[SPREAD] as number,
  };
}
