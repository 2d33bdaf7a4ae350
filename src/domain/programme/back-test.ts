import { averageRanks } from "../numerics/average-ranks";
import { holmAdjusted } from "../numerics/holm";
import { studentTwoSided } from "../numerics/student-t";
import { correlation } from "../scoring/correlation";
import { FEWEST_ACCOUNTS, growthSince } from "./growth-since";

export type BackTestVerdict = "With growth" | "Against growth" | "No evidence" | "Not testable";

/** What came after high and low ratings of one criterion. */
export interface TestedCriterion {
  /** Accounts with a rating, revenue before and revenue after. */
  readonly accounts: number;
  /** Rank correlation of rating and growth since, what regression to the mean explains left out; null where not testable. */
  readonly correlation: number | null;
  /** 95 % interval of it. */
  readonly low: number | null;
  readonly high: number | null;
  /** The chance of so much without any relation, in a book of so many criteria (Holm). */
  readonly chance: number | null;
  readonly verdict: BackTestVerdict;
}

export interface BackTestQuestion {
  /** By criterion, each account's rating then; NaN is a blank. */
  readonly ratings: readonly Float64Array[];
  /** Revenue of a period up to the day of the ratings, and of a period of that length since. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const LEVEL = 0.05;
const INTERVAL_WIDTH = 1.959963984540054;

/**
 * Did the accounts that a criterion rated high grow more than those it rated low?
 *
 * Spearman's rank correlation of rating and growth, and the same with the revenue before held
 * fixed (partial rank correlation). An account that had a good year by chance falls back after it:
 * ratings that follow that year's revenue then rank against growth though nothing is wrong with
 * them. Held fixed, that goes away; but a rating that follows the usual size of an account then
 * ranks with revenue after an unusual year without foretelling growth. So a criterion ranks with
 * or against growth only when both correlations say so, and the one nearer to 0 is told.
 *
 * p-values from Student's t with n - 2 and n - 3 degrees of freedom, the larger of the two, by Holm
 * over all criteria of the book; the interval by Fisher's z with the standard error of Bonett &
 * Wright (2000), Psychometrika 65(1). Below ten accounts, or where all ratings or all growths are
 * the same, it is not testable.
 */
export function backTestCriteria(question: BackTestQuestion): readonly TestedCriterion[] {
  const since = growthSince(question.before, question.after);
  const tests = question.ratings.map((ratings) => {
    const places = since.accounts.flatMap((account, place) =>
      Number.isNaN(ratings[account]) ? [] : [place],
    );
    return { accounts: places.length, test: testOne(places, ratings, since) };
  });
  const testable = tests.flatMap(({ test }) => (test === null ? [] : [test.chance]));
  const adjusted = holmAdjusted(testable);
  let next = 0;
  return tests.map(({ accounts, test }): TestedCriterion => {
    if (test === null) {
      return {
        accounts,
        correlation: null,
        low: null,
        high: null,
        chance: null,
        verdict: "Not testable",
      };
    }
    const chance = adjusted[next++] as number;
    return { accounts, ...test, chance, verdict: verdictOf(chance, test.correlation) };
  });
}

function verdictOf(chance: number, correlated: number): BackTestVerdict {
  if (chance > LEVEL) return "No evidence";
  return correlated > 0 ? "With growth" : "Against growth";
}

function testOne(
  places: readonly number[],
  ratings: Float64Array,
  { accounts, before, growth }: ReturnType<typeof growthSince>,
) {
  const count = places.length;
  if (count < FEWEST_ACCOUNTS) return null;
  const ranked = (values: Float64Array): Float64Array =>
    averageRanks(Float64Array.from(places, (place) => values[place]!));
  const rating = averageRanks(Float64Array.from(places, (place) => ratings[accounts[place]!]!));
  const [grown, size] = [ranked(growth), ranked(before)];
  const raw = correlation(rating, grown);
  if (raw === null) return null;
  const fixed = partial(raw, correlation(rating, size) ?? 0, correlation(grown, size) ?? 0);
  const isSameSide = raw * fixed > 0;
  const nearest = isSameSide ? Math.sign(raw) * Math.min(Math.abs(raw), Math.abs(fixed)) : 0;
  const chance = isSameSide ? Math.max(chanceOf(raw, count - 2), chanceOf(fixed, count - 3)) : 1;
  return { correlation: nearest, chance, ...intervalOf(nearest, count) };
}

/** The correlation of two things with a third held fixed; 0 where the third says all of one. */
function partial(together: number, one: number, other: number): number {
  const left = (1 - one ** 2) * (1 - other ** 2);
  return left < 1e-9 ? 0 : Math.max(-1, Math.min(1, (together - one * other) / Math.sqrt(left)));
}

function chanceOf(correlated: number, degrees: number): number {
  const left = 1 - correlated ** 2;
  return left < 1e-15 ? 0 : studentTwoSided(correlated * Math.sqrt(degrees / left), degrees);
}

/** One degree of freedom goes to the revenue before. */
function intervalOf(correlated: number, count: number) {
  const middle = Math.atanh(Math.max(-1 + 1e-12, Math.min(1 - 1e-12, correlated)));
  const error = Math.sqrt((1 + correlated ** 2 / 2) / (count - 4));
  return {
    low: Math.tanh(middle - INTERVAL_WIDTH * error),
    high: Math.tanh(middle + INTERVAL_WIDTH * error),
  };
}
