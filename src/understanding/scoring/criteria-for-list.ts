import { handRatedCriterion } from "../../domain/scoring/hand-rated";
import type { AccountColumn, Criterion } from "../../domain/scoring/scoring-setup";
import { standardCriteria, type StandardCriterion } from "../vocabulary/criteria-library";
import { isIdentifying, usualDirection } from "../vocabulary/criterion-words";
import { hasPhrase, textWords } from "../vocabulary/has-phrase";
import { headingWords } from "../vocabulary/heading-words";
import { tellsAccountsApart } from "./tells-accounts-apart";

/** A standard criterion as these accounts can be rated by it. */
export interface OfferedCriterion {
  /** Ready to be added: it reads the column that tells it, else it is rated by hand. */
  readonly criterion: Criterion;
  readonly asks: string;
  /** What 1, 5 and 10 mean where people rate it. */
  readonly means: readonly [string, string, string];
  /** The heading of the column or the name of the measure that fills it; null where none does. */
  readonly filledBy: string | null;
}

function byHand({ name, means: [one, five, ten] }: StandardCriterion): Criterion {
  return handRatedCriterion(name, [
    { from: 1, rating: 1, words: one },
    { from: 5, rating: 5, words: five },
    { from: 10, rating: 10, words: ten },
  ]);
}

function tells({ told, otherwise }: StandardCriterion, heading: string): boolean {
  const words = [...headingWords(heading), ...textWords(heading)];
  return hasPhrase(words, told) && !hasPhrase(words, otherwise) && !isIdentifying(heading);
}

function offer(standard: StandardCriterion, columns: readonly AccountColumn[]): OfferedCriterion {
  const { name, asks, means, direction } = standard;
  const column = columns.find(({ heading }) => tells(standard, heading));
  const shared = { asks, means };
  if (column === undefined) {
    return { ...shared, criterion: byHand(standard), filledBy: null };
  }
  const { heading } = column;
  return {
    ...shared,
    filledBy: heading,
    criterion: {
      name,
      sourceColumn: heading,
      direction: column.usualDirection ?? usualDirection(heading) ?? direction,
      worst: null,
      best: null,
      weight: 0,
    },
  };
}

/**
 * The standard criteria for a list: which of its columns fills each, the list's own first and then
 * what other lists tell. What no column tells is rated by hand.
 */
export function criteriaForList(columns: readonly AccountColumn[]): readonly OfferedCriterion[] {
  const rateable = columns.filter(
    (column) => (column.kind === "number" || column.kind === "date") && tellsAccountsApart(column),
  );
  return standardCriteria.map((standard) => offer(standard, rateable));
}
