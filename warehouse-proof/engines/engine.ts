import type { Dialect } from "../../src/warehouse/dialects/dialect";
import type { TableName } from "../../src/warehouse/table-name";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export type ColumnType = "text" | "number" | "date";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One element a row; a date is written 2026-11-26. */
  readonly values: readonly Value[] | Float64Array;
}

/** A warehouse inside this process. */
export interface Engine {
  readonly dialect: Dialect;
  /** Makes a table; a blank is NULL, a number is the same double. */
  load(table: TableName, columns: readonly Column[]): Promise<void>;
  run(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}
