/**
 * How the chance that an account drops out spreads over the accounts: beta-distributed with
 * parameters a and b (alpha and beta in the contractual model), but written as its mean and its
 * spread, because then both limits are ordinary points: with spread 0 all accounts have the same
 * chance (a and b infinite), with spread 1 each either drops out at once or never.
 */
export interface Dropout {
  /** a/(a + b): the chance that a new account drops out at its first opportunity. */
  readonly chance: number;
  /** 1/(1 + a + b), 0 to 1; Fader & Hardie call it the polarisation index. */
  readonly spread: number;
}

/** The chance of dropping out at one opportunity, with its derivatives in chance and spread. */
export interface DropoutHazard {
  readonly hazard: number;
  /** 1 - hazard, without the cancellation. */
  readonly staying: number;
  readonly byChance: number;
  readonly bySpread: number;
  readonly byChanceAndSpread: number;
  readonly bySpreadTwice: number;
}

/**
 * The chance that an account which has come through `survived` opportunities drops out at the
 * next: a/(a + b + survived). It falls as accounts that were likely to go have gone.
 */
export function dropoutHazard(dropout: Dropout, survived: number): DropoutHazard {
  const { chance, spread } = dropout;
  if (survived === 0) {
    return {
      hazard: chance,
      staying: 1 - chance,
      byChance: 1,
      bySpread: 0,
      byChanceAndSpread: 0,
      bySpreadTwice: 0,
    };
  }
  const whole = 1 - spread;
  const denominator = whole + spread * survived;
  const square = denominator * denominator;
  return {
    hazard: (chance * whole) / denominator,
    staying: ((1 - chance) * whole + spread * survived) / denominator,
    byChance: whole / denominator,
    bySpread: (-chance * survived) / square,
    byChanceAndSpread: -survived / square,
    bySpreadTwice: (2 * chance * survived * (survived - 1)) / (square * denominator),
  };
}
