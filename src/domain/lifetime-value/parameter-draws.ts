import { Failure } from "../failure";
import type { Posterior } from "../numerics/highest-point";
import { type NormalPrior, withNormalPrior } from "../numerics/log-density";
import { drawFromPosterior } from "../numerics/posterior-draws";
import { bgNbdPosterior, purchaseModelAt, unboundedBgNbdLikelihood } from "./bg-nbd-posterior";
import { type Book, hasValues } from "./book";
import type { CohortFit } from "./cohort-fit";
import { createGammaGammaLikelihood } from "./gamma-gamma-likelihood";
import { gammaGammaPosterior, valueModelAt } from "./gamma-gamma-posterior";
import type { PooledCohorts } from "./pooled-cohorts";
import type { ParameterDraws } from "./simulated-futures";

/**
 * Draws the parameters of both models from their posterior, for every cohort under what all accounts
 * say of it. By cohort, -1 for accounts without one.
 *
 * @param whole all accounts
 * @param pooled null: one model for all
 */
export function drawParameters(
  whole: Book,
  pooled: PooledCohorts | null,
  draws: number,
  uniform: () => number,
): ReadonlyMap<number, ParameterDraws> {
  const drawn = new Map<number, ParameterDraws>();
  if (pooled === null || pooled.cohortOfAccount.includes(-1)) {
    drawn.set(-1, {
      models: pointsOf(bgNbdPosterior(whole.histories), draws, uniform).map(purchaseModelAt),
      values: hasValues(whole)
        ? pointsOf(gammaGammaPosterior(whole.values), draws, uniform).map(valueModelAt)
        : null,
    });
  }
  pooled?.books.forEach((own, cohort) => {
    drawn.set(cohort, drawCohort(own, pooled.fit, draws, uniform));
  });
  return drawn;
}

function drawCohort(
  own: Book,
  { purchasePrior, valuePrior }: CohortFit,
  draws: number,
  uniform: () => number,
): ParameterDraws {
  const models = pointsOf(
    posteriorAround(unboundedBgNbdLikelihood(own.histories), purchasePrior),
    draws,
    uniform,
  ).map(purchaseModelAt);
  if (valuePrior === null) {
    return { models, values: null };
  }
  const likelihood = createGammaGammaLikelihood(own.values);
  const values = pointsOf(posteriorAround(likelihood, valuePrior), draws, uniform);
  return { models, values: values.map(valueModelAt) };
}

function posteriorAround(likelihood: Posterior["logDensity"], prior: NormalPrior): Posterior {
  const logDensity = withNormalPrior(likelihood, prior);
  return {
    logDensity,
    value: (point) => logDensity(point).value,
    starts: [[...prior.centre]],
  };
}

function pointsOf(
  posterior: Posterior,
  draws: number,
  uniform: () => number,
): readonly Float64Array[] {
  const drawn = drawFromPosterior(posterior, draws, uniform);
  if (drawn === null) {
    throw new Failure("number", "the interval did not converge; check accounts and dates");
  }
  return drawn.points;
}
