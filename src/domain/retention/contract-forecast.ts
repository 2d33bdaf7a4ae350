import { Failure } from "../failure";
import { type Dropout, dropoutHazard } from "../lifetime-value/dropout";
import type { ContractFit } from "./contract-fit";
import { discountedSurvival } from "./discounted-survival";

/** A hundredth: models that the survivors cannot tell apart may differ by so much in a forecast. */
const AGREEMENT = 0.01;

/** The sum is worked out for discounts from here on; closer to 0 it would take millions of terms. */
const SMALLEST_DISCOUNT = 1e-9;

/**
 * The chance that an account leaves at its next renewal: Fader & Hardie (2007), equation 7,
 * 1 - r(n + 1) = alpha/(alpha + beta + n).
 *
 * @param renewals n, how many renewals the account has made: 0, 1, 2, ...
 * @returns the chance, or a Failure in the row of an account for which it is open
 */
export function chanceToLeave(fit: ContractFit, renewals: number): number | Failure {
  return forecast(fit, renewals, (dropout) => dropoutHazard(dropout, renewals).hazard);
}

/**
 * The expected discounted payments of 1 a term from an account under contract.
 *
 * @param renewals null: a new account, whose first term is paid now (DEL, sum over t >= 0 of
 *   S(t)/(1 + d)^t). Otherwise how many renewals it has made, valued just before the next one is
 *   due (DERL, see `discountedSurvival`); the paper counts terms, so its n is ours + 1.
 * @param discount a fraction for each term: 0, or 1e-9 or more
 */
export function expectedPayments(
  fit: ContractFit,
  renewals: number | null,
  discount: number,
): number | Failure {
  const refusal = refuseDiscount(discount);
  if (refusal) {
    return refusal;
  }
  return forecast(fit, renewals ?? 0, (dropout) => {
    const coming = discountedSurvival(dropout, renewals ?? 0, discount);
    if (coming === null) {
      return new Failure(
        "number",
        "the value is infinite: so many accounts stay for ever; give a discount above 0",
      );
    }
    return renewals === null ? 1 + coming / (1 + discount) : coming;
  });
}

/** Why a discount rate cannot be used, or null. */
export function refuseDiscount(discount: number): Failure | null {
  if (!(discount >= 0 && discount < Infinity)) {
    return new Failure("value", `discount is ${discount}; give 0 or above, such as 0.1`);
  }
  return discount > 0 && discount < SMALLEST_DISCOUNT
    ? new Failure("value", `discount is ${discount}; give 0, or 1e-9 or more, such as 0.1`)
    : null;
}

/** Why a number of renewals is none, or null. */
export function refuseRenewals(renewals: number): Failure | null {
  return Number.isInteger(renewals) && renewals >= 0
    ? null
    : new Failure("value", `renewals is ${renewals}; give a whole number, 0 or more`);
}

function forecast(
  fit: ContractFit,
  renewals: number,
  predict: (dropout: Dropout) => number | Failure,
): number | Failure {
  const refusal = refuseRenewals(renewals);
  if (refusal) {
    return refusal;
  }
  const prediction = predict(fit.dropout);
  const isOpen = fit.rivals.some((rival) => !agree(prediction, predict(rival)));
  return isOpen
    ? new Failure(
        "unavailable",
        "survivors do not tell how much accounts differ, and this depends on it; add years",
      )
    : prediction;
}

function agree(one: number | Failure, other: number | Failure): boolean {
  if (one instanceof Failure || other instanceof Failure) {
    return one instanceof Failure && other instanceof Failure;
  }
  return Math.abs(one - other) <= AGREEMENT * Math.max(one, other);
}
