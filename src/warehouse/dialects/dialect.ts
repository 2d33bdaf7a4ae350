/** The words by which a user chooses a warehouse. */
export type DialectName =
  | "duckdb"
  | "postgresql"
  | "clickhouse"
  | "snowflake"
  | "bigquery"
  | "spark"
  | "redshift"
  | "sqlserver";

/**
 * How one warehouse spells what its SQL must say. Names and texts come from people's cells: whatever
 * stands in them, `identifier` and `text` give one token that the warehouse reads back unchanged.
 */
export interface Dialect {
  readonly name: DialectName;
  /** As its makers write it. */
  readonly title: string;
  /** Whether our tests run the SQL; it is parsed only where they cannot. */
  readonly isRun: boolean;
  identifier(name: string): string;
  text(value: string): string;
  /** A double, to the last digit. */
  number(value: number): string;
  /** An expression turned into a double; what is no number stays missing. */
  toNumber(expression: string): string;
  toText(expression: string): string;
  /** The same double, but missing where it is the value that is no number. */
  withoutNaN(expression: string): string;
  /** Whole days from 1970-01-01 to a date or a moment. */
  dayNumber(expression: string): string;
  /** The natural logarithm. */
  logarithm(expression: string): string;
  /** What a statement has to end with. */
  readonly ending: readonly string[];
}
