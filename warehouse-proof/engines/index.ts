import { startClickhouse } from "./clickhouse";
import { startDuckdb } from "./duckdb";
import type { Engine } from "./engine";
import { startPostgresql } from "./postgresql";

/** The three warehouses that run inside a test, by the titles of their dialects. */
export const engines: readonly (readonly [string, () => Promise<Engine>])[] = [
  ["DuckDB", startDuckdb],
  ["PostgreSQL", startPostgresql],
  ["ClickHouse", startClickhouse],
];
