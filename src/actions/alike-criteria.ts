import { ALIKE_FROM, correlation } from "../domain/scoring/correlation";
import type { RatedBy } from "../domain/scoring/rate-criterion";
import type { AccountList, Criterion } from "../domain/scoring/scoring-setup";
import { rateColumn } from "./rate-column";

/** Two criteria, by their places, that say almost the same about the accounts. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  readonly correlation: number;
}

/** What rates the accounts: all of a criterion but its name and weight. */
type Rating = RatedBy & Pick<Criterion, "sourceColumn">;

function ratingsOf(list: AccountList, criterion: Rating): Float64Array {
  const column = list.columns.find(({ heading }) => heading === criterion.sourceColumn);
  // Text among the numbers is rated 0; it is no rating to compare.
  return rateColumn(column, criterion).map((rating) => (rating < 1 ? NaN : rating));
}

/** Every pair whose ratings go together as the matrix will warn of, the closest pair first. */
export function alikePairs(list: AccountList, criteria: readonly Rating[]): readonly AlikePair[] {
  const ratings = criteria.map((criterion) => ratingsOf(list, criterion));
  return ratings
    .flatMap((ratingsOfOne, one) =>
      ratings.slice(one + 1).flatMap((ratingsOfOther, offset): readonly AlikePair[] => {
        const found = correlation(ratingsOfOne, ratingsOfOther);
        return found !== null && Math.abs(found) > ALIKE_FROM
          ? [{ one, other: one + 1 + offset, correlation: found }]
          : [];
      }),
    )
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
