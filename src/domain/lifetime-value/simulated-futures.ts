import type { Interval } from "../numerics/interval";
import { quantile } from "../numerics/quantile";
import { drawFuture, type AccountHistory, type Future } from "./account-future";
import type { ValueModel } from "./gamma-gamma-fit";
import type { PurchaseModel } from "./purchase-model";
import type { TimeAhead } from "./time-ahead";

/** Intervals of one account; those of value are null without a model of values. */
export interface AccountInterval {
  readonly purchases: Interval;
  readonly value: Interval | null;
}

/** What all accounts together may come to, one element a draw. */
export interface TotalDraws {
  readonly purchases: Float64Array;
  readonly value: Float64Array;
}

/** Draws of the parameters; both lists are of one length, values null without a model of them. */
export interface ParameterDraws {
  readonly models: readonly PurchaseModel[];
  readonly values: readonly ValueModel[] | null;
}

/**
 * Draws a future of the account for every draw of the parameters, and adds it to those of all
 * accounts: a draw's parameters are the same for all of them, so what is uncertain about these does
 * not average out over the accounts.
 *
 * @param confidence how likely the interval holds what comes, such as 0.9
 * @param totals is added to
 */
export function simulateAccount(
  uniform: () => number,
  { models, values }: ParameterDraws,
  history: AccountHistory,
  ahead: TimeAhead,
  confidence: number,
  totals: TotalDraws,
): AccountInterval {
  const future: Future = { purchases: 0, value: 0 };
  const purchases = new Float64Array(models.length);
  const worth = new Float64Array(models.length);
  models.forEach((model, draw) => {
    drawFuture(uniform, model, values?.[draw] ?? null, history, ahead, future);
    purchases[draw] = future.purchases;
    worth[draw] = future.value;
    totals.purchases[draw] = (totals.purchases[draw] as number) + future.purchases;
    totals.value[draw] = (totals.value[draw] as number) + future.value;
  });
  return {
    purchases: intervalOf(purchases, confidence),
    value: values === null ? null : intervalOf(worth, confidence),
  };
}

/** The middle of the draws that has the given share of them, as much left out below as above. */
export function intervalOf(draws: Float64Array, confidence: number): Interval {
  const sorted = draws.slice().sort();
  return {
    low: quantile(sorted, (1 - confidence) / 2),
    high: quantile(sorted, (1 + confidence) / 2),
  };
}
