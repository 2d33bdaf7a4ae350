import { columnAliases } from "../../src/warehouse/column-alias";
import { inComment } from "../../src/warehouse/comment";
import { dialects, findDialect } from "../../src/warehouse/find-dialect";
import { parseTableName } from "../../src/warehouse/table-name";
import { refusalOf } from "../support/refusal";

const HOSTILE = 'a"; drop table accounts; --';

test("a comment ends at no line end that any warehouse knows, and turns no writing round", () => {
  expect(inComment("one\ntwo\rthree\u2028four\u2029five\u0085six\u202Eseven\0eight")).toBe(
    "one two three four five six seven eight",
  );
  expect(inComment("x".repeat(500))).toHaveLength(120);
});

test("aliases are plain, unlike each other and never reserved", () => {
  expect(
    columnAliases("rating", ["Annual revenue", "annual_revenue", "客户", "select", ""]),
  ).toEqual([
    "rating_annual_revenue",
    "rating_annual_revenue_2",
    "rating_3",
    "rating_select",
    "rating_5",
  ]);
});

test.each([
  ["accounts", ["accounts"]],
  ["sales.accounts", ["sales", "accounts"]],
  ['sales."accounts.2026"', ["sales", "accounts.2026"]],
  ['"a""b"', ['a"b']],
  ["Key accounts", ["Key accounts"]],
])("the table %s has the parts %j", (typed, parts) => {
  expect(parseTableName(typed)).toEqual(parts);
});

test.each(["", ".", "a.", ".a", "a..b", 'a"b', '"a"b', '"'])("%j names no table", (typed) => {
  expect(refusalOf(() => parseTableName(typed))).toMatch(/names no table/u);
});

test.each(["DuckDB", "Postgres", "SQL Server", "databricks", "BigQuery"])(
  "%s is found by its usual name",
  (word) => {
    expect(dialects).toContain(findDialect(word));
  },
);

test("a dialect that there is not lists those there are", () => {
  expect(refusalOf(() => findDialect("oracle"))).toMatch(
    /^value: There is no dialect "oracle": choose one of duckdb, .*, sqlserver\.$/u,
  );
});

test.each([
  ["duckdb", '"a""; drop table accounts; --"', "'it''s \\ ' || chr(10) || 'x'"],
  ["postgresql", '"a""; drop table accounts; --"', "E'it\\'s \\\\ \\nx'"],
  ["clickhouse", '`a"; drop table accounts; --`', "'it\\'s \\\\ \\nx'"],
  ["snowflake", '"a""; drop table accounts; --"', "'it\\'s \\\\ \\nx'"],
  ["bigquery", '`a"; drop table accounts; --`', "'it\\'s \\\\ \\nx'"],
  ["spark", '`a"; drop table accounts; --`', "'it\\'s \\\\ \\nx'"],
  ["redshift", '"a""; drop table accounts; --"', "'it''s ' || CHR(92) || ' ' || CHR(10) || 'x'"],
  ["sqlserver", '[a"; drop table accounts; --]', "N'it''s \\ ' + NCHAR(10) + N'x'"],
])(
  "%s quotes a hostile name and a text with a quote, a backslash and a new line",
  (word, name, text) => {
    const dialect = findDialect(word);
    expect(dialect.identifier(HOSTILE)).toBe(name);
    expect(dialect.text("it's \\ \nx").replace(/^\(|\)$/gu, "")).toBe(text);
  },
);

test.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  "%s ends a name only at its own mark",
  (_, dialect) => {
    const marks = ['"', "`", "]", "\\", "\\`", '\\"', "``", '""', "]]"];
    const quoted = marks.map((mark) => dialect.identifier(mark));
    // Read back as each warehouse reads it.
    const [open = "", close = open] = dialect.identifier("x").split("x");
    const hasEscapes = dialect.name === "bigquery" || dialect.name === "clickhouse";
    const read = quoted.map((text) => {
      const inside = text.slice(open.length, -close.length);
      return hasEscapes ? inside.replace(/\\(.)/gu, "$1") : inside.replaceAll(close + close, close);
    });
    expect(read).toEqual(marks);
  },
);
