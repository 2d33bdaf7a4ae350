import { PGlite } from "@electric-sql/pglite";
import { postgresql } from "../../src/warehouse/dialects/postgresql";
import { tableInSql } from "../../src/warehouse/table-name";
import type { Engine, Row } from "./engine";
import { createTable, csvOf } from "./table-text";

const types = { text: "text", number: "double precision", date: "date" };

export async function startPostgresql(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    dialect: postgresql,
    async load(table, columns) {
      await database.exec(createTable(table, columns, types, postgresql));
      const target = tableInSql(table, postgresql);
      await database.query(`COPY ${target} FROM '/dev/blob' WITH (FORMAT csv)`, [], {
        blob: new Blob([csvOf(columns)]),
      });
    },
    async run(sql) {
      const { rows } = await database.query<Record<string, unknown>>(sql);
      return rows as readonly Row[];
    },
    close: () => database.close(),
  };
}
