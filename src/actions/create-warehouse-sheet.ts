import { readMatrixModel } from "../excel/facts/read-matrix-model";
import { matrixSheet } from "../excel/facts/read-matrix";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import { warehouseSheet, type WarehouseText } from "../sheets/warehouse-sheet";
import { dbtFiles, type DbtFile } from "../warehouse/dbt-model";
import type { Dialect } from "../warehouse/dialects/dialect";
import { findDialect } from "../warehouse/find-dialect";
import { proofSql } from "../warehouse/proof-sql";
import { MERGED_TABLE, scoreSql } from "../warehouse/score-sql";
import { parseTableName } from "../warehouse/table-name";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { proofAccounts, scoreModelOnSheet } from "./score-model-on-sheet";

/** Which model goes to which warehouse. */
export interface WarehouseRequest {
  /** "duckdb", "postgresql", "clickhouse", "snowflake", "bigquery", "spark", "redshift", "sqlserver". */
  readonly dialect: string;
  /** The sheet with the matrix; the newest one when null. */
  readonly sheet: string | null;
  /** The table of accounts, such as sales.accounts. */
  readonly table: string;
  /** Its column of accounts; called as on the matrix when null. */
  readonly accountColumn: string | null;
}

export interface CreatedWarehouseSheet extends CreatedSheet {
  /** The first statement, for the clipboard. */
  readonly sql: string;
}

/** Under the title of a sheet: what was tried of this warehouse. */
export function howFarTried({ title, isRun }: Dialect): string {
  return isRun
    ? `For ${title}. The add-in's tests run this SQL on ${title} and compare every number with the workbook's.`
    : `For ${title}: parsed, not run. The add-in's tests read this SQL with a parser of ${title}; they have no ${title} to run it on. Run the difference query below before you rely on it.`;
}

/** Files of a dbt project as they stand on a sheet, numbered on from the texts before. */
export function dbtTexts(files: readonly DbtFile[], first: number): readonly WarehouseText[] {
  return files.map(({ path, text }, place) => ({
    heading: `${first + place} dbt: ${path}`,
    note:
      place === 0
        ? "The same as a model of a dbt project, with tests. Save each under its path."
        : "",
    text,
  }));
}

/** Writes a scoring matrix as SQL, with proof and a dbt model, on a sheet of its own. */
export function createWarehouseSheet(
  request: WarehouseRequest,
  options: RunOptions = {},
): Promise<CreatedWarehouseSheet> {
  const task = "A matrix as SQL";
  return changeWorkbook(task, async () => {
    const dialect = findDialect(request.dialect);
    const table = parseTableName(request.table);
    options.onProgress?.({ share: 0, step: "Reading the matrix" });
    const { name, cells } = await runSettled(async (context) => {
      const sheet = matrixSheet(await surveyWorkbook(context), request.sheet);
      return { name: sheet.name, cells: await readMatrixModel(context, sheet) };
    }, options);
    const model = scoreModelOnSheet(name, cells, request.accountColumn);
    const expected = proofAccounts(cells, model);
    const sql = scoreSql(model, table, dialect);
    const typed = new Set(model.typed.map(({ account }) => account)).size;
    const texts: WarehouseText[] = [
      {
        heading: "1 Scores",
        note:
          "Copy the lines below into your warehouse. The first step names the table and its columns: put yours in." +
          (typed === 0
            ? ""
            : ` Ratings that were typed on the matrix (${typed === 1 ? "one account" : `${typed} accounts`}) cannot be computed in a warehouse: they are listed in the SQL as a small table.`),
        text: sql.whole,
      },
      {
        heading: "2 Difference query",
        note: "Lists every account of the proof below whose score differs by more than 1e-9. No row means that both agree.",
        text: proofSql(model, table, expected, dialect),
      },
      ...dbtTexts(dbtFiles(model, table, dialect), 3),
      {
        heading: "7 On shards, first statement",
        note: "Only for accounts that lie on several servers: run it on each.",
        text: sql.ofShard,
      },
      {
        heading: "8 On shards, second statement",
        note: `Put all rows of the first statement into one table ${MERGED_TABLE}, then run this.`,
        text: sql.ofMerged,
      },
    ];
    const plan = warehouseSheet({
      title: `${name}, ${dialect.title}`,
      subtitle: howFarTried(dialect),
      texts,
      proof: {
        note: "Accounts with their scores on the matrix, for the difference query.",
        headings: ["Account", "Expected score"],
        rows: expected.map(({ account, score }) => [account, score]),
      },
    });
    const written = await writeSheets([plan], { ...options, task });
    const created = createdSheet(written, `${name} as SQL for ${dialect.title}.`);
    return { ...created, sql: sql.whole };
  });
}
