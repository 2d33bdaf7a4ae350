import { Failure } from "../failure";
import { addLosses, lossQuantile, type Outcomes } from "./loss-distribution";

/** All in the unit of the revenue. */
export interface RevenueAtRisk {
  /** Revenue times chance, added up: it is the same whether accounts leave together or not. */
  readonly expected: number;
  /** The loss that is not exceeded with the lower and the upper chance: 5 % and 95 % of .9. */
  readonly low: number;
  readonly high: number;
  /** The most that one account alone can take with it. */
  readonly largestSingle: number;
  /** Revenue whose chance of leaving is not given: it is in none of the others. */
  readonly unknown: number;
}

export interface RiskQuestion {
  /** A year's revenue of each account; NaN is not known, and 0 or less has nothing to lose. */
  readonly revenue: Float64Array;
  /** The chance that the account leaves within the year, 0..1; NaN is not known. */
  readonly chances: Float64Array;
  /** So many of the largest fail together rather than each by itself. */
  readonly together?: number;
  /** The share of cases that lies between low and high. */
  readonly confidence?: number;
}

/**
 * How much of a year's revenue may be gone, when each account may leave? The loss of an account is
 * all its revenue with its chance, and nothing else.
 *
 * Accounts leave independently of each other, except for the `together` largest, which hang on one
 * cause: whenever one of them leaves, all that are at least as likely to leave go with it. Each
 * keeps its own chance, so the expected loss stays, and the bad year becomes worse.
 *
 * Convolution of independent losses is the individual risk model: Klugman, Panjer & Willmot,
 * Loss Models (4th ed. 2012), chapter 9; accounts with one cause are comonotonic: Dhaene et al.
 * (2002), Insurance: Mathematics and Economics 31(1).
 *
 * @throws Failure for a chance outside 0..1, and where no account has both numbers
 * @example
 * // Two of 100 with a chance of 10 % each: in 81 % nothing is lost.
 * revenueAtRisk({ revenue: Float64Array.of(100, 100), chances: Float64Array.of(0.1, 0.1) })
 * // { expected: 20, low: 0, high: 100, largestSingle: 100, unknown: 0 }
 */
export function revenueAtRisk(question: RiskQuestion): RevenueAtRisk {
  const { revenue, chances, together = 0, confidence = 0.9 } = question;
  requireWhole(together);
  if (!(confidence > 0 && confidence < 1)) {
    throw new Failure("value", `confidence is ${confidence}; give a share between 0 and 1`);
  }
  const accounts = Array.from(revenue, (amount, row) => ({
    amount,
    chance: checkedChance(chances[row] as number, row),
  }));
  const known = accounts
    .filter(({ amount, chance }) => !Number.isNaN(amount) && !Number.isNaN(chance))
    .map(({ amount, chance }) => ({ amount: Math.max(0, amount), chance }))
    .sort((one, other) => other.amount - one.amount);
  if (known.length === 0) {
    throw new Failure("unavailable", "no account has both a revenue and a chance of leaving");
  }
  const shared = together > 1 ? [shareOneFate(known.slice(0, together))] : [];
  const alone = together > 1 ? known.slice(together) : known;
  const total = addLosses([...shared, ...alone.map((account) => shareOneFate([account]))]);
  const leaving = known.filter(({ chance }) => chance > 0);
  return {
    expected: known.reduce((sum, { amount, chance }) => sum + amount * chance, 0),
    low: lossQuantile(total, (1 - confidence) / 2),
    high: lossQuantile(total, (1 + confidence) / 2),
    largestSingle: leaving[0]?.amount ?? 0,
    unknown: accounts
      .filter(({ amount, chance }) => amount > 0 && Number.isNaN(chance))
      .reduce((sum, { amount }) => sum + amount, 0),
  };
}

interface Account {
  readonly amount: number;
  readonly chance: number;
}

/** One cause of some strength takes every account whose chance is at least that. */
function shareOneFate(accounts: readonly Account[]): Outcomes {
  const weakest = [...accounts].sort((one, other) => other.chance - one.chance);
  const losses = [0];
  const chances = [1 - (weakest[0] as Account).chance];
  weakest.forEach(({ amount, chance }, at) => {
    losses.push((losses[at] as number) + amount);
    chances.push(chance - (weakest[at + 1]?.chance ?? 0));
  });
  return { losses: Float64Array.from(losses), chances: Float64Array.from(chances) };
}

function checkedChance(chance: number, row: number): number {
  if (Number.isNaN(chance) || (chance >= 0 && chance <= 1)) return chance;
  throw new Failure(
    "value",
    `chance, row ${row + 1} is ${chance}; give a share from 0 to 1, such as 0.05`,
  );
}

function requireWhole(together: number): void {
  if (Number.isInteger(together) && together >= 0) return;
  throw new Failure("value", `together is ${together}; give a whole number of accounts, 0 or more`);
}
