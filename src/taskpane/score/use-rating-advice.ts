import { useMemo } from "react";
import { ratingAdvice, type RatingAdvice } from "../../actions/rating-advice";
import type { AccountList, Criterion } from "../../domain/scoring/scoring-setup";
import type { SetupEdits } from "./edit-setup";
import { adviceKey } from "./RatingAdviceNotice";

/** The first advice on the ratings that nobody has declined; weights and names play no part. */
export function useRatingAdvice(list: AccountList, edits: SetupEdits): RatingAdvice | null {
  const { criteria } = edits.setup;
  const rated = JSON.stringify(
    criteria.map((criterion) => ({ ...criterion, name: "", weight: 0 })),
  );
  const all = useMemo(
    () => ratingAdvice(list, { criteria: JSON.parse(rated) as Criterion[] }),
    [list, rated],
  );
  return (
    all.find((advice) => {
      const criterion = criteria[advice.index];
      return criterion !== undefined && !edits.keptAlike.includes(adviceKey(advice, criterion));
    }) ?? null
  );
}
