import { Failure } from "../failure";
import { summarisePurchases } from "./account-summaries";
import { type AccountValueInput, valueAccounts } from "./account-values";
import { accountHistories } from "./book";
import { NO_VALUE_KNOWN, simulatePortfolio } from "./portfolio-intervals";
import { daysAhead } from "./time-ahead";

/** Plain numbers and words, so that it can be handed to a worker. */
export interface PortfolioTotalInput extends Pick<AccountValueInput, "list" | "options"> {
  /** How likely the interval holds what comes, between 0 and 1. */
  readonly confidence: number;
  readonly seed: number;
}

export interface PortfolioTotal {
  /** The sum of all lifetime values; a Failure where one of them is open. */
  readonly expected: number | Failure;
  readonly low: number;
  readonly high: number;
}

/**
 * What are all accounts together worth over the horizon, and between which numbers will it lie? The sum is
 * that of `valueAccounts`; the interval counts both what few accounts leave open of the parameters and
 * chance. Accounts without a purchase up to `asOf` are not there yet and add nothing.
 *
 * @throws Failure when a row is refused: nobody would see that its account is left out of the sum
 * @throws Failure "unavailable" when no account has a repeat purchase of known value
 */
export function totalAccounts(input: PortfolioTotalInput): PortfolioTotal {
  const { list, options, confidence, seed } = input;
  for (const { kind, sentence } of list.refused) {
    throw new Failure(kind, sentence);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new Failure(
      "value",
      `confidence is ${confidence}; give a share between 0 and 1, such as 0.9`,
    );
  }
  const values = valueAccounts({ list, options });
  const accounts = accountHistories(summarisePurchases(list, options.asOf, 1));
  const { horizon, unit, discountPerYear } = options;
  const { totalValue } = simulatePortfolio(accounts, {
    ahead: daysAhead(horizon, unit, discountPerYear),
    confidence,
    seed,
  });
  if (totalValue === null) {
    throw new Failure("unavailable", NO_VALUE_KNOWN);
  }
  const without = new Set(values.failures.map(({ account }) => account));
  const expected = values.lifetimeValue.reduce(
    (sum, value, account) => (without.has(account) ? sum : sum + value),
    0,
  );
  const isPurchasesOpen = values.expectedPurchases.some(
    (purchases, account) => Number.isNaN(purchases) && !without.has(account),
  );
  return {
    expected: Number.isNaN(expected)
      ? new Failure("unavailable", isPurchasesOpen ? values.whyPurchasesOpen : values.whyValueOpen)
      : expected,
    ...totalValue,
  };
}
