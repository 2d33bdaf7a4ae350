import { handRatedCriterion, isHandRated } from "./hand-rated";
import type { AccountColumn, Criterion } from "./scoring-setup";

/** Criteria with their weights and scales under a name, for other lists and other people. */
export interface CriteriaSet {
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

export interface FittedSet {
  readonly criteria: readonly Criterion[];
  /** Criteria whose column a list lacks: they are rated by hand until somebody chooses another. */
  readonly byHand: readonly string[];
}

function isSameHeading(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * What can these accounts be rated by, of a set that was made for others? Each criterion reads the
 * column it always read, or one that is called as the criterion; none is left out.
 */
export function fitCriteriaSet(
  { criteria }: CriteriaSet,
  columns: readonly AccountColumn[],
): FittedSet {
  const rateable = columns.filter(({ kind }) => kind === "number" || kind === "date");
  const byHand: string[] = [];
  const fitted = criteria.map((criterion): Criterion => {
    const { name, sourceColumn, weight, steps = [] } = criterion;
    const column =
      rateable.find(({ heading }) => isSameHeading(heading, sourceColumn)) ??
      rateable.find(({ heading }) => isSameHeading(heading, name));
    if (column !== undefined) return { ...criterion, sourceColumn: column.heading };
    if (isHandRated(criterion)) return criterion;
    byHand.push(name);
    return { ...handRatedCriterion(name, criterion.scale === "rated" ? steps : []), weight };
  });
  return { criteria: fitted, byHand };
}
