import type { Dialect } from "./dialects/dialect";
import { indented, type NamedQuery, separated, statement } from "./named-query";
import type { ScoreModel } from "./score-model";
import { scoreQueries } from "./score-sql";
import type { TableName } from "./table-name";

/** An account with the score that stands on the sheet; null where it has none. */
export interface ExpectedScore {
  readonly account: string;
  readonly score: number | null;
}

/** What two doubles may differ by that come from the same model. */
export const LARGEST_DIFFERENCE = 1e-9;

/** A list of expected rows as a step of a statement. */
export function expectedRows(name: string, why: string, rows: readonly string[]): NamedQuery {
  return {
    name,
    why: [why],
    lines: rows.map((row, place) => (place === 0 ? `SELECT ${row}` : `UNION ALL SELECT ${row}`)),
  };
}

/**
 * A statement that lists every expected account whose score in the warehouse differs: no row means
 * that both agree.
 */
export function proofSql(
  model: ScoreModel,
  table: TableName,
  expected: readonly ExpectedScore[],
  dialect: Dialect,
): string {
  const { queries, scored } = scoreQueries(model, table, dialect);
  const rows = expected.map(({ account, score }) => {
    const number = score === null ? "NULL" : dialect.number(score);
    return `${dialect.toText(dialect.text(account))} AS expected_account, ${dialect.toNumber(number)} AS expected_score`;
  });
  const proof = scored.replace("scored", "expected");
  return statement(
    [
      `Every difference above ${LARGEST_DIFFERENCE} between the sheet and the warehouse: no row means that both agree.`,
    ],
    [...queries, expectedRows(proof, "Accounts with their scores on the sheet.", rows)],
    [
      "SELECT",
      ...indented(
        separated([
          `${proof}.expected_account`,
          `${proof}.expected_score`,
          "scored.score",
          "CASE WHEN scored.account IS NULL THEN 'not in the warehouse' ELSE 'another score' END AS difference",
        ]),
      ),
      `FROM ${proof}`,
      `LEFT JOIN ${scored} AS scored`,
      `  ON ${dialect.toText("scored.account")} = ${proof}.expected_account`,
      "WHERE scored.account IS NULL",
      `  OR ABS(scored.score - ${proof}.expected_score) > ${dialect.number(LARGEST_DIFFERENCE)}`,
      `  OR (scored.score IS NULL AND ${proof}.expected_score IS NOT NULL)`,
      `  OR (scored.score IS NOT NULL AND ${proof}.expected_score IS NULL)`,
    ],
    dialect.ending,
  );
}
