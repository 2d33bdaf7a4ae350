import type { PurchaseHistories } from "../domain/lifetime-value/purchase-histories";
import { inComment } from "./comment";
import type { Dialect } from "./dialects/dialect";
import type { PurchaseSource } from "./history-sql";
import { statement } from "./named-query";
import type { FittedPurchases } from "./purchase-model";
import { purchaseSql } from "./purchase-sql";
import { ratedCriteria, type ScoreModel } from "./score-model";
import { scoreSql } from "./score-sql";
import { type TableName, tableInSql } from "./table-name";

/** A file of a dbt project. */
export interface DbtFile {
  readonly path: string;
  readonly text: string;
}

/** Stands for the table until dbt's own reference takes its place. */
const PLACE = ["the accounts, as dbt names them"];

/**
 * The model as files of a dbt project: the scores, the weights as a table of their own, and tests
 * that accounts are unique, scores lie within 1 and 10 and weights add up to 1. Nothing beyond dbt
 * itself is needed.
 */
export function dbtFiles(
  model: ScoreModel,
  table: TableName,
  dialect: Dialect,
): readonly DbtFile[] {
  const { whole } = scoreSql(model, PLACE, dialect);
  return [
    { path: "models/kam_scores.sql", text: withReference(whole, table, dialect) },
    { path: "models/kam_weights.sql", text: withoutJinja(weightsSql(model, dialect)) },
    { path: "models/kam_schema.yml", text: schema(model) },
    { path: "tests/generic/kam_tests.sql", text: TESTS },
  ];
}

/** A fit of purchases as files of a dbt project, with tests that need nothing beyond dbt itself. */
export function dbtPurchaseFiles(
  fit: FittedPurchases,
  counted: PurchaseHistories,
  source: PurchaseSource,
  dialect: Dialect,
): readonly DbtFile[] {
  const sql = purchaseSql(fit, counted, { ...source, table: PLACE }, dialect);
  return [
    { path: "models/kam_values.sql", text: withReference(sql, source.table, dialect) },
    { path: "models/kam_values.yml", text: VALUES_SCHEMA },
  ];
}

function withReference(sql: string, table: TableName, dialect: Dialect): string {
  return withoutJinja(sql).replaceAll(tableInSql(PLACE, dialect), () => referenceTo(table));
}

/** What dbt would read as a template becomes the text it is: a criterion may be called {{ this }}. */
function withoutJinja(sql: string): string {
  return sql.replace(/\{[{%#]/gu, (opening) => `{{ "${opening}" }}`);
}

function referenceTo(table: TableName): string {
  const [name = "accounts", schemaName] = [...table].reverse();
  const quoted = (text: string): string => JSON.stringify(text);
  return schemaName === undefined
    ? `{{ ref(${quoted(name)}) }}`
    : `{{ source(${quoted(schemaName)}, ${quoted(name)}) }}`;
}

function weightsSql(model: ScoreModel, dialect: Dialect): string {
  const criteria = ratedCriteria(model);
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const rows = criteria.map(({ name, weight }, place) => {
    const row = `SELECT ${dialect.toText(dialect.text(name))} AS criterion, ${dialect.number(weight / total)} AS weight`;
    return place === 0 ? row : `UNION ALL ${row}`;
  });
  return statement([`${inComment(model.title)}: what each criterion counts.`], [], rows, []);
}

function schema(model: ScoreModel): string {
  const title = JSON.stringify(withoutJinja(inComment(model.title)));
  return [
    "version: 2",
    "",
    "models:",
    "  - name: kam_scores",
    `    description: ${title}`,
    "    columns:",
    "      - name: account",
    "        data_tests:",
    "          - unique",
    "          - not_null",
    "      - name: score",
    "        data_tests:",
    "          - kam_within_1_and_10",
    "  - name: kam_weights",
    `    description: ${title}`,
    "    columns:",
    "      - name: criterion",
    "        data_tests:",
    "          - not_null",
    "      - name: weight",
    "        data_tests:",
    "          - kam_adds_up_to_1",
  ].join("\n");
}

const VALUES_SCHEMA = [
  "version: 2",
  "",
  "models:",
  "  - name: kam_values",
  '    description: "What each account is worth: BG/NBD and gamma-gamma"',
  "    columns:",
  "      - name: account",
  "        data_tests:",
  "          - unique",
  "          - not_null",
  "      - name: p_alive",
  "        data_tests:",
  "          - not_null",
].join("\n");

const TESTS = [
  "{% test kam_within_1_and_10(model, column_name) %}",
  "SELECT {{ column_name }} FROM {{ model }}",
  "WHERE {{ column_name }} < 1 - 1e-9 OR {{ column_name }} > 10 + 1e-9",
  "{% endtest %}",
  "",
  "{% test kam_adds_up_to_1(model, column_name) %}",
  "SELECT SUM({{ column_name }}) AS total FROM {{ model }}",
  "HAVING ABS(SUM({{ column_name }}) - 1) > 1e-9",
  "{% endtest %}",
].join("\n");
