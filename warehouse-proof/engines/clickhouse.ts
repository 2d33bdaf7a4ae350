import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "chdb";
import { clickhouse } from "../../src/warehouse/dialects/clickhouse";
import { tableInSql } from "../../src/warehouse/table-name";
import type { Column, Engine, Row } from "./engine";
import { createTable, csvOf } from "./table-text";

const types = { text: "Nullable(String)", number: "Nullable(Float64)", date: "Nullable(Date32)" };

export function startClickhouse(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "kam-clickhouse-"));
  const session = new Session(join(folder, "data"));
  return Promise.resolve({
    dialect: clickhouse,
    load(table, columns) {
      const file = join(folder, "rows.csv");
      writeFileSync(file, csvOf(columns));
      session.query(`${createTable(table, columns, types, clickhouse)} ENGINE = Memory`);
      const shape = columns.map((column, place) => structure(column, place)).join(", ");
      // Doubles are read to the last bit only when asked.
      session.query(
        `INSERT INTO ${tableInSql(table, clickhouse)} SELECT * FROM file('${file}', 'CSV', '${shape}') ` +
          "SETTINGS precise_float_parsing = 1, input_format_csv_empty_as_default = 1",
      );
      return Promise.resolve();
    },
    run(sql) {
      const answer = session.query(sql, "JSONCompact");
      const { meta, data } = JSON.parse(answer) as {
        meta: readonly { name: string }[];
        data: readonly (readonly unknown[])[];
      };
      return Promise.resolve(
        data.map((row) => Object.fromEntries(meta.map(({ name }, at) => [name, row[at]])) as Row),
      );
    },
    close() {
      session.cleanup();
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

function structure({ type }: Column, place: number): string {
  return `c${place} ${types[type]}`;
}
