import type { Dialect } from "../../src/warehouse/dialects/dialect";
import { tableInSql, type TableName } from "../../src/warehouse/table-name";
import type { Column, ColumnType, Value } from "./engine";

function field(value: Value | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

/** The rows as comma-separated values: doubles to the last digit, a blank as nothing. */
export function csvOf(columns: readonly Column[]): string {
  const count = columns[0]?.values.length ?? 0;
  const rows = new Array<string>(count);
  for (let row = 0; row < count; row += 1) {
    rows[row] = columns.map(({ values }) => field(values[row])).join(",");
  }
  return `${rows.join("\n")}\n`;
}

export function createTable(
  table: TableName,
  columns: readonly Column[],
  types: Readonly<Record<ColumnType, string>>,
  dialect: Dialect,
): string {
  const all = columns.map(({ name, type }) => `${dialect.identifier(name)} ${types[type]}`);
  return `CREATE TABLE ${tableInSql(table, dialect)} (${all.join(", ")})`;
}
