import { Failure } from "../domain/failure";
import { bigquery } from "./dialects/bigquery";
import { clickhouse } from "./dialects/clickhouse";
import type { Dialect } from "./dialects/dialect";
import { duckdb } from "./dialects/duckdb";
import { postgresql } from "./dialects/postgresql";
import { redshift } from "./dialects/redshift";
import { snowflake } from "./dialects/snowflake";
import { spark } from "./dialects/spark";
import { sqlServer } from "./dialects/sql-server";

/** Every warehouse we write for: those our tests run first. */
export const dialects: readonly Dialect[] = [
  duckdb,
  postgresql,
  clickhouse,
  snowflake,
  bigquery,
  spark,
  redshift,
  sqlServer,
];

/** Other words for the same warehouse. */
const alsoCalled: Readonly<Record<string, string>> = {
  postgres: "postgresql",
  databricks: "spark",
  tsql: "sqlserver",
  mssql: "sqlserver",
};

/** The dialect a user names, in any case and spacing. */
export function findDialect(word: string): Dialect {
  const plain = word.toLowerCase().replace(/[\s_-]/gu, "");
  const name = alsoCalled[plain] ?? plain;
  const found = dialects.find((dialect) => dialect.name === name);
  if (found === undefined) {
    const known = dialects.map((dialect) => dialect.name).join(", ");
    throw new Failure("value", `There is no dialect "${word}": choose one of ${known}.`);
  }
  return found;
}
