import { Failure } from "../domain/failure";
import type { Dialect } from "./dialects/dialect";

/** A table by its parts: catalogue, schema, table. */
export type TableName = readonly string[];

/**
 * Reads a table's name as people type it: dots part it, quotes keep a dot inside a part, as in
 * sales."orders.2026".
 */
export function parseTableName(typed: string): TableName {
  const parts = [...typed.trim().matchAll(/"((?:[^"]|"")*)"|([^."]+)|(\.)/gu)];
  const isWhole = parts.map(([whole]) => whole).join("") === typed.trim();
  const names = parts.filter(([, , , dot]) => dot === undefined);
  const alternates = parts.every(([, , , dot], place) => (dot !== undefined) === (place % 2 === 1));
  if (!isWhole || !alternates || names.length === 0 || parts.length % 2 === 0) {
    throw new Failure(
      "value",
      `"${typed}" names no table: write it as accounts, sales.accounts or sales."accounts.2026".`,
    );
  }
  return names.map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "").trim() : quoted.replaceAll('""', '"'),
  );
}

export function tableInSql(table: TableName, dialect: Dialect): string {
  return table.map((part) => dialect.identifier(part)).join(".");
}
