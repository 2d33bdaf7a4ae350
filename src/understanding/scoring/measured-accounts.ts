import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import type { Measure } from "../measures/measure";
import { usualDirection } from "../vocabulary/criterion-words";

/** A measure as a column, and the measure that it is. */
export interface MeasureColumn {
  readonly column: AccountColumn;
  readonly measure: Measure;
}

export interface MeasuredColumns {
  readonly columns: readonly MeasureColumn[];
  /** The names of measures that are the same for every account, or known of none. */
  readonly constant: readonly string[];
}

/** A measure that is the same for every account, or known of none, tells no accounts apart. */
function tellsApart({ values }: AccountColumn): boolean {
  return new Set(values.filter((value) => value !== null)).size > 1;
}

/**
 * What lists tell of accounts, as columns beside those of their own.
 *
 * @param rows for each account to score, the row by which the measures know it; -1 for none
 * @param taken headings of the columns there are
 */
export function measureColumns(
  measures: readonly Measure[],
  rows: readonly number[],
  taken: readonly string[],
): MeasuredColumns {
  const small = new Set(taken.map((heading) => heading.toLowerCase()));
  const all = measures.map((measure): MeasureColumn => {
    const heading = small.has(measure.name.toLowerCase())
      ? `${measure.name} (${measure.of})`
      : measure.name;
    const direction = usualDirection(measure.name);
    return {
      measure,
      column: {
        heading,
        kind: "number",
        isMoney: measure.unit === "currency",
        values: rows.map((row) => measure.values[row] ?? null),
        ...(direction ? { usualDirection: direction } : {}),
      },
    };
  });
  return {
    columns: all.filter(({ column }) => tellsApart(column)),
    constant: all.filter(({ column }) => !tellsApart(column)).map(({ column }) => column.heading),
  };
}
