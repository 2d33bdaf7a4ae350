import { WORST_RATING } from "../domain/scoring/scale";
import type { ScoringSetup } from "../domain/scoring/scoring-setup";
import { largestDifferences, secondOpinions } from "../domain/selection/second-opinion";
import type { ReadAccounts } from "./contract";
import { rateColumn } from "./rate-column";

/** An account that TOPSIS ranks otherwise than the score does. */
export interface DifferingAccount {
  readonly account: string;
  readonly rankByScore: number;
  readonly rankByIdeal: number;
  /** Where most of the difference comes from; null where no criterion tells. */
  readonly criterion: string | null;
  /** Of the distance to the best, and of the points that the score lacks, 0..1. */
  readonly shareOfDistance: number;
  readonly shareOfShortfall: number;
}

const SHOWN = 5;

/** Those whom TOPSIS and the score see farthest apart; none where both rank alike or nothing can be rated. */
export function secondOpinionOn(
  { list }: ReadAccounts,
  { criteria }: ScoringSetup,
): readonly DifferingAccount[] {
  const rated = criteria.map((criterion) =>
    rateColumn(
      list.columns.find(({ heading }) => heading === criterion.sourceColumn),
      criterion,
    ),
  );
  const ratings = list.accounts.map((_, row) =>
    // A blank counts as the worst, as in the score.
    Float64Array.from(rated, (column) => Math.max(WORST_RATING, column[row] || WORST_RATING)),
  );
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const tells = ratings.some((row) =>
    row.some((rating, place) => weights[place] !== 0 && rating !== ratings[0]?.[place]),
  );
  if (!tells) return [];
  return largestDifferences(secondOpinions(ratings, weights), SHOWN).map(
    ({ account, criterion, rankByScore, rankByIdeal, shareOfDistance, shareOfShortfall }) => ({
      account: list.accounts[account] ?? "",
      rankByScore,
      rankByIdeal,
      criterion: criteria[criterion]?.name ?? null,
      shareOfDistance,
      shareOfShortfall,
    }),
  );
}
