import { criterionEnds } from "../../actions/criterion-ends";
import type { AccountList, Criterion } from "../../domain/scoring/scoring-setup";

/** A criterion as it is asked about: its name, and its worst and best in words. */
export interface AskedCriterion {
  readonly name: string;
  readonly worst: string;
  readonly best: string;
}

interface Words {
  readonly value: (value: number) => string;
  readonly day: (serial: number) => string;
}

export function askedCriteria(
  criteria: readonly Criterion[],
  list: AccountList,
  words: Words,
): readonly AskedCriterion[] {
  return criteria.map((criterion) => {
    const { worst, best } = criterionEnds(criterion, list);
    const column = list.columns.find(({ heading }) => heading === criterion.sourceColumn);
    const shown = (value: number | null): string =>
      value === null ? "?" : column?.kind === "date" ? words.day(value) : words.value(value);
    return { name: criterion.name, worst: shown(worst), best: shown(best) };
  });
}
