import { Failure } from "../failure";
import { highestPoint, type Posterior } from "../numerics/highest-point";
import type { LogDensity, NormalPrior } from "../numerics/log-density";
import { type ShrunkGroups, shrinkToWhole } from "../numerics/shrink-to-whole";
import { bgNbdPosterior, purchaseModelAt, unboundedBgNbdLikelihood } from "./bg-nbd-posterior";
import { type Book, hasValues } from "./book";
import type { ValueModel } from "./gamma-gamma-fit";
import { createGammaGammaLikelihood } from "./gamma-gamma-likelihood";
import { gammaGammaPosterior, valueModelAt } from "./gamma-gamma-posterior";
import type { PurchaseModel } from "./purchase-model";

/** The models of one cohort, pulled towards those of all accounts. */
export interface CohortModels {
  readonly purchases: PurchaseModel;
  /** Null when no account at all has a repeat purchase of known value. */
  readonly values: ValueModel | null;
  /** The share of what is known of the parameters that comes from all accounts, 0 to 1. */
  readonly borrowed: number;
}

export interface CohortFit {
  readonly cohorts: readonly CohortModels[];
  /** For accounts without a cohort. */
  readonly whole: CohortModels;
  /** What all accounts say of a cohort before its own are looked at. */
  readonly purchasePrior: NormalPrior;
  readonly valuePrior: NormalPrior | null;
}

/**
 * Fits both models to every cohort, with parameters that shrink towards those of all accounts by
 * empirical Bayes; see `shrinkToWhole`.
 *
 * @param whole all accounts
 * @param cohorts the accounts of each cohort, at least one in each
 */
export function fitCohorts(whole: Book, cohorts: readonly Book[]): CohortFit {
  const purchases = shrink(
    bgNbdPosterior(whole.histories),
    cohorts.map(({ histories }) => unboundedBgNbdLikelihood(histories)),
  );
  const values = hasValues(whole)
    ? shrink(
        gammaGammaPosterior(whole.values),
        cohorts.map((book) => createGammaGammaLikelihood(book.values)),
      )
    : null;
  return {
    cohorts: purchases.groups.map((ofPurchases, cohort) => {
      const ofValues = values?.groups[cohort];
      return {
        purchases: purchaseModelAt(ofPurchases.point),
        values: ofValues ? valueModelAt(ofValues.point) : null,
        borrowed: meanShare(ofPurchases, ofValues),
      };
    }),
    whole: {
      purchases: purchaseModelAt(purchases.centre),
      values: values && valueModelAt(values.centre),
      borrowed: 1,
    },
    purchasePrior: purchases.prior,
    valuePrior: values && values.prior,
  };
}

interface Parameters {
  readonly point: Float64Array;
  readonly borrowed: number;
}

/** Over all parameters: four of buying, three of values. */
function meanShare(ofPurchases: Parameters, ofValues: Parameters | undefined): number {
  const parts = ofValues ? [ofPurchases, ofValues] : [ofPurchases];
  const parameters = parts.reduce((sum, { point }) => sum + point.length, 0);
  return parts.reduce((sum, part) => sum + (part.borrowed * part.point.length) / parameters, 0);
}

function shrink(
  posterior: Posterior,
  likelihoods: readonly LogDensity[],
): ShrunkGroups & { readonly centre: Float64Array } {
  const whole = highestPoint(posterior);
  const shrunk = whole && shrinkToWhole(whole, likelihoods);
  if (!shrunk) {
    throw new Failure(
      "number",
      "the fit to the cohorts did not converge; check accounts and dates",
    );
  }
  return { ...shrunk, centre: whole.centre };
}
