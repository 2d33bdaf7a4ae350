import type { Dropout } from "./dropout";

/**
 * The BG/NBD model of buying without a contract, in coordinates in which its limits are ordinary
 * points. The paper's parameters are r = 1/rateSpread, alpha = 1/(rateSpread x purchaseRate),
 * a = chance (1 - spread)/spread and b = (1 - chance)(1 - spread)/spread of the dropout.
 */
export interface PurchaseModel {
  /** Mean purchases in a unit of time while an account is alive: r/alpha. */
  readonly purchaseRate: number;
  /** How widely that rate differs between accounts, 1/r: 0 means they all buy at the same rate. */
  readonly rateSpread: number;
  /** The chance of dropping out after a purchase. */
  readonly dropout: Dropout;
}
