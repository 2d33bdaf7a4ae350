import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { duckdb } from "../../src/warehouse/dialects/duckdb";
import { tableInSql } from "../../src/warehouse/table-name";
import type { Engine, Row } from "./engine";
import { createTable, csvOf } from "./table-text";

const types = { text: "VARCHAR", number: "DOUBLE", date: "DATE" };

export async function startDuckdb(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "kam-duckdb-"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  return {
    dialect: duckdb,
    async load(table, columns) {
      const file = join(folder, "rows.csv");
      writeFileSync(file, csvOf(columns));
      await connection.run(createTable(table, columns, types, duckdb));
      const target = tableInSql(table, duckdb);
      await connection.run(`COPY ${target} FROM '${file}' (HEADER false, NULLSTR '', QUOTE '"')`);
    },
    async run(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map((row) => plainRow(row as Record<string, unknown>));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** Counts and ranks come as BigInt. */
function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "bigint" ? Number(value) : value,
    ]),
  ) as Row;
}
