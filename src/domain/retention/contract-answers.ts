import { Failure } from "../failure";
import type { Interval } from "../numerics/interval";
import { type ContractFit, fitContracts } from "./contract-fit";
import {
  chanceToLeave,
  expectedPayments,
  refuseDiscount,
  refuseRenewals,
} from "./contract-forecast";
import { intervalOfChance, intervalOfPayments } from "./contract-interval";
import { contractPosterior } from "./contract-posterior";

/** A forecast and between which numbers it lies; each may be open by itself. */
export interface AnswerWithInterval {
  readonly expected: number | Failure;
  readonly interval: Interval | Failure;
}

/** Plain numbers, so that it can be handed to a worker. */
export interface ContractQuestion {
  /** Counts of accounts left at time 0, 1, 2, ... */
  readonly survivors: Float64Array;
  /** The different numbers of renewals that are asked for; null is a new account. */
  readonly renewals: readonly (number | null)[];
}

/** The chance to leave at the next renewal, for each number of renewals made. */
export function chancesWithInterval({
  survivors,
  renewals,
}: ContractQuestion): AnswerWithInterval[] {
  const posterior = contractPosterior(survivors);
  const fit = fitOrWhyNot(survivors);
  return renewals.map((count) => {
    const made = count ?? 0;
    const refusal = refuseRenewals(made);
    return refusal
      ? { expected: refusal, interval: refusal }
      : {
          expected: fit instanceof Failure ? fit : chanceToLeave(fit, made),
          interval: intervalOfChance(posterior, made),
        };
  });
}

/** The discounted payments of 1 a term still to come, for each number of renewals made. */
export function paymentsWithInterval({
  survivors,
  renewals,
  discount,
}: ContractQuestion & { readonly discount: number }): AnswerWithInterval[] {
  const posterior = contractPosterior(survivors);
  const fit = fitOrWhyNot(survivors);
  return renewals.map((made) => {
    const refusal = refuseDiscount(discount) ?? refuseRenewals(made ?? 0);
    return refusal
      ? { expected: refusal, interval: refusal }
      : {
          expected: fit instanceof Failure ? fit : expectedPayments(fit, made, discount),
          interval: intervalOfPayments(posterior, made, discount),
        };
  });
}

/** Roughly what it takes, to decide where it runs. */
export function contractMilliseconds({ survivors, renewals }: ContractQuestion): number {
  return 30 + survivors.length * 2 + renewals.length * 10;
}

/** Without a loss nothing is most likely but a chance of 0, yet an interval there is. */
function fitOrWhyNot(survivors: Float64Array): ContractFit | Failure {
  try {
    return fitContracts(survivors);
  } catch (thrown) {
    if (thrown instanceof Failure) {
      return thrown;
    }
    throw thrown;
  }
}
