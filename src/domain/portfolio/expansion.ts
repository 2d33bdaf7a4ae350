import { Failure } from "../failure";
import { reaches } from "../numerics/reaches";

/**
 * Of the accounts that bought before, which share buys more now? Of revenue this is the upsell
 * rate, of product lines the cross-sell rate.
 *
 * @param before What each account bought; NaN or 0 means that it did not buy.
 * @param after The same accounts now, position by position.
 */
export function expandedShare(
  before: Float64Array,
  after: Float64Array,
  names: { readonly before: string; readonly after: string },
): number {
  let buyers = 0;
  let grown = 0;
  before.forEach((amount, account) => {
    const now = after[account] as number;
    if (amount < 0) throw new Failure("value", negative(names.before, account, amount));
    if (now < 0) throw new Failure("value", negative(names.after, account, now));
    if (!(amount > 0)) return;
    // An empty cell may mean "nothing" or "not known yet": the user has to say which.
    if (Number.isNaN(now)) {
      throw new Failure(
        "unavailable",
        `${names.after}, value ${account + 1} is blank; give 0 if the account buys nothing`,
      );
    }
    buyers++;
    if (!reaches(amount, now)) grown++;
  });
  if (buyers === 0) {
    throw new Failure("unavailable", `${names.before} has no account that bought before`);
  }
  return grown / buyers;
}

function negative(name: string, account: number, amount: number): string {
  return `${name}, value ${account + 1} is ${amount}; give 0 or more`;
}
