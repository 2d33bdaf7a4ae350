import { useMemo } from "react";
import { alikePairs, type AlikePair } from "../../actions/alike-criteria";
import type { AccountList, Criterion } from "../../domain/scoring/scoring-setup";
import { pairKey, type SetupEdits } from "./edit-setup";

/** The closest pair of criteria that nobody has said to keep; weights and names play no part. */
export function useAlikePair(
  list: AccountList,
  edits: SetupEdits,
  isRateable: boolean,
): AlikePair | null {
  const { criteria } = edits.setup;
  // A dragged slider makes new criteria of the same columns: they are not compared again.
  const rated = JSON.stringify(
    criteria.map((criterion) => ({ ...criterion, name: "", weight: 0 })),
  );
  const pairs = useMemo(
    () => (isRateable ? alikePairs(list, JSON.parse(rated) as Criterion[]) : []),
    [list, rated, isRateable],
  );
  return (
    pairs.find(({ one, other }) => !edits.keptAlike.includes(pairKey(criteria, one, other))) ?? null
  );
}
