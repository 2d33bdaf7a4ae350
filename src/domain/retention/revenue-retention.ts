import { Failure } from "../failure";

/** Revenue of the accounts we started with; new accounts are left out of every figure. */
interface StarterRevenue {
  readonly start: number;
  readonly end: number;
  /** Each account's max(0, start - end): growth elsewhere never makes up for a loss. */
  readonly lost: number;
}

/** Which share of the revenue we started with was lost, account by account? */
export function revenueChurn(start: Float64Array, end: Float64Array): number {
  const revenue = revenueOfStarters(start, end);
  return revenue.lost / revenue.start;
}

/** Gross revenue retention: what is kept when growth counts for nothing. */
export function grossRevenueRetention(start: Float64Array, end: Float64Array): number {
  const revenue = revenueOfStarters(start, end);
  return (revenue.start - revenue.lost) / revenue.start;
}

/** Net revenue retention: what the same accounts bring now, growth included. */
export function netRevenueRetention(start: Float64Array, end: Float64Array): number {
  const revenue = revenueOfStarters(start, end);
  return revenue.end / revenue.start;
}

/**
 * @param start Revenue an account at the start; NaN or 0 marks an account that is new.
 * @param end Revenue of the same accounts at the end, position by position; 0 for one that left.
 */
function revenueOfStarters(start: Float64Array, end: Float64Array): StarterRevenue {
  let startTotal = 0;
  let endTotal = 0;
  let lost = 0;
  start.forEach((before, account) => {
    const after = end[account] as number;
    if (before < 0) throw new Failure("value", negative("start", account, before));
    if (after < 0) throw new Failure("value", negative("end", account, after));
    if (!(before > 0)) return;
    // An empty cell may mean "lost" or "not known yet": the user has to say which.
    if (Number.isNaN(after)) {
      throw new Failure(
        "unavailable",
        `end, value ${account + 1} is blank; give 0 if the account left`,
      );
    }
    startTotal += before;
    endTotal += after;
    lost += Math.max(0, before - after);
  });
  if (startTotal === 0) throw new Failure("division", "start has no revenue to compare with");
  return { start: startTotal, end: endTotal, lost };
}

function negative(name: string, account: number, revenue: number): string {
  return `${name}, value ${account + 1} is ${revenue}; revenue must be 0 or more`;
}
