import { Failure } from "../domain/failure";
import type { ValueModel } from "../domain/lifetime-value/gamma-gamma-fit";
import type { PurchaseModel } from "../domain/lifetime-value/purchase-model";
import type { TimeUnit } from "../domain/lifetime-value/time-unit";

/** A fit of purchases as SQL applies it: the model, and how far and how dearly to look ahead. */
export interface FittedPurchases {
  readonly purchases: PurchaseModel;
  /** Null when amounts are not counted, or leave the values open. */
  readonly values: ValueModel | null;
  readonly unit: TimeUnit;
  /** In units. */
  readonly horizon: number;
  readonly discountPerUnit: number;
}

/** Where the purchases lie in the warehouse. */
export interface PurchaseColumns {
  readonly account: string;
  readonly date: string;
  /** Null when only the purchases are of interest. */
  readonly amount: string | null;
}

/** @throws Failure in a sentence when the fit is at a limit, where the paper's parameters end */
export function requireFinite({ purchases }: FittedPurchases): void {
  const { purchaseRate, rateSpread, dropout } = purchases;
  const isInside = (share: number): boolean => share > 0 && share < 1;
  if (
    purchaseRate > 0 &&
    rateSpread > 0 &&
    Number.isFinite(rateSpread) &&
    isInside(dropout.chance) &&
    isInside(dropout.spread)
  ) {
    return;
  }
  throw new Failure(
    "unavailable",
    "The fit is not identified: the accounts do not single out how rates and dropout differ, so there is no SQL; count more accounts or a longer time.",
  );
}

/** The paper's parameters of a fit that has them. */
export function parametersOf({ purchaseRate, rateSpread, dropout }: PurchaseModel): {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
} {
  const total = (1 - dropout.spread) / dropout.spread;
  return {
    r: 1 / rateSpread,
    alpha: 1 / (rateSpread * purchaseRate),
    a: dropout.chance * total,
    b: (1 - dropout.chance) * total,
  };
}
