import type { Dialect } from "./dialects/dialect";
import type { NamedQuery } from "./named-query";
import type { ScoreModel } from "./score-model";

/**
 * The ratings that people typed on the matrix, as a small table: no warehouse can compute what
 * someone knows. Null when none was typed.
 */
export function typedRatingsQuery(
  model: ScoreModel,
  ratings: readonly string[],
  name: string,
  dialect: Dialect,
): NamedQuery | null {
  const { typed } = model;
  if (typed.length === 0) return null;
  const columns = [...new Set(typed.map(({ criterion }) => criterion))].sort((a, b) => a - b);
  const accounts = [...new Set(typed.map(({ account }) => account))];
  const rows = accounts.map((account) => {
    const cells = columns.flatMap((criterion) => {
      const alias = String(ratings[criterion]);
      const found = typed.find((one) => one.account === account && one.criterion === criterion);
      const rating = found?.rating ?? null;
      return [
        `${found === undefined ? 0 : 1} AS has_${alias}`,
        `${rating === null ? dialect.toNumber("NULL") : dialect.toNumber(dialect.number(rating))} AS ${alias}`,
      ];
    });
    return `SELECT ${[`${dialect.toText(dialect.text(account))} AS typed_account`, ...cells].join(", ")}`;
  });
  return {
    name,
    why: [
      "Ratings that were typed on the matrix and cannot be computed here; has_... says where one stands.",
    ],
    lines: rows.map((row, place) => (place === 0 ? row : `UNION ALL ${row}`)),
  };
}
