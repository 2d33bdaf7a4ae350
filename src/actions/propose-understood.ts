import type { AccountColumn, ScoringSetup } from "../domain/scoring/scoring-setup";
import { proposeSetup } from "../excel/lists/propose-setup";
import { loadUnderstanding, type UnderstoodWorkbook } from "./understand-workbook";

const fewestCriteria = 3;

interface ScoredList {
  readonly sheetName: string;
  readonly accountColumn: string;
  readonly accounts: number;
  readonly asOf: number;
  readonly ownColumns: readonly AccountColumn[];
  /** Its own columns and what other lists tell of its accounts. */
  readonly columns: readonly AccountColumn[];
}

/**
 * Criteria from the list's own columns where these are enough, else with what other lists tell. What
 * says again what other columns say (a total, a share of it) is none, and the direction is the one
 * that the heading has in any of the languages that are read.
 */
export async function proposeUnderstood(
  list: ScoredList,
  { model }: UnderstoodWorkbook,
): Promise<ScoringSetup> {
  const { derivedColumns, usualDirection } = await loadUnderstanding();
  const found = model.lists.filter(({ sheet }) => sheet === list.sheetName);
  // Columns that are equal are told once they are chosen: they may count in opposite directions.
  const derived = new Set(
    found
      .flatMap(derivedColumns)
      .filter(({ how }) => how !== "same")
      .map(({ column }) => column.heading.toLowerCase()),
  );
  const proposable = (columns: readonly AccountColumn[]): readonly AccountColumn[] =>
    columns.filter(
      ({ heading }) => heading !== list.accountColumn && !derived.has(heading.toLowerCase()),
    );
  const own = proposeSetup(list.accounts, proposable(list.ownColumns), list.asOf);
  const proposal =
    own.criteria.length >= fewestCriteria
      ? own
      : proposeSetup(list.accounts, proposable(list.columns), list.asOf);
  return {
    ...proposal,
    criteria: proposal.criteria.map((criterion) => ({
      ...criterion,
      direction: usualDirection(criterion.sourceColumn) ?? criterion.direction,
    })),
  };
}
