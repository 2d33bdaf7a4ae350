import { requireOptions } from "../domain/lifetime-value/account-values";
import { discountForUnit, type TimeUnit } from "../domain/lifetime-value/time-unit";
import { parseAddress } from "../excel/cells/address";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { writeSheets } from "../excel/write/write-sheets";
import { warehouseSheet } from "../sheets/warehouse-sheet";
import { dbtPurchaseFiles } from "../warehouse/dbt-model";
import { findDialect } from "../warehouse/find-dialect";
import { countingSql, purchaseProofSql, purchaseSql } from "../warehouse/purchase-sql";
import { parseTableName } from "../warehouse/table-name";
import { usualHistories } from "../warehouse/usual-histories";
import { changeWorkbook } from "./change-workbook";
import type { RunOptions } from "./contract";
import { createdSheet } from "./created-sheet";
import { dbtTexts, type CreatedWarehouseSheet, howFarTried } from "./create-warehouse-sheet";
import { proofHistories, purchaseFitOnSheet } from "./purchase-fit-on-sheet";

/** Which fit goes to which warehouse. */
export interface FitWarehouseRequest {
  readonly dialect: string;
  /** Where KAM.CLV.FIT stands: its cells, or the first of them, such as Fit!A1. */
  readonly fit: string;
  readonly unit: TimeUnit;
  readonly horizon: number;
  readonly discountPerYear: number;
  /** The table of purchases, and its columns. */
  readonly table: string;
  readonly accountColumn: string;
  readonly dateColumn: string;
  readonly amountColumn: string;
  /** Up to which day purchases count, an Excel serial number; null for the last in the table. */
  readonly asOf: number | null;
  /** The most repeat purchases that an account is thought to have. */
  readonly mostRepeats: number;
}

/** KAM.CLV.FIT has thirteen rows of names and values. */
const FIT_CELLS = { rowCount: 13, columnCount: 2 };
const TIME_STEPS = 0.15;
const VALUE_STEPS = 0.01;

async function readFit(request: FitWarehouseRequest, options: RunOptions) {
  const area = parseAddress(request.fit);
  if (area === null || area.sheetName === "") {
    throw new Refusal(
      "badInput",
      `"${request.fit}" is no range on a sheet: write where KAM.CLV.FIT stands as Fit!A1:B13.`,
    );
  }
  return runSettled(async (context) => {
    const sheet = (await surveyWorkbook(context)).sheets.find(
      ({ name }) => name.toLowerCase() === area.sheetName.toLowerCase(),
    );
    if (!sheet) {
      throw new Refusal(
        "badInput",
        `There is no sheet ${area.sheetName}: write where the fit stands as Fit!A1:B13.`,
      );
    }
    const isOneCell = area.rowCount === 1 && area.columnCount === 1;
    const [cells = []] = await readAreas(context, [
      { ...area, ...(isOneCell ? FIT_CELLS : {}), sheetName: sheet.name },
    ]);
    return cells;
  }, options);
}

/** Writes a fit of purchases as SQL, with proof and a dbt model, on a sheet of its own. */
export function createFitWarehouseSheet(
  request: FitWarehouseRequest,
  options: RunOptions = {},
): Promise<CreatedWarehouseSheet> {
  const task = "A fit as SQL";
  return changeWorkbook(task, async () => {
    const { unit, horizon, discountPerYear, mostRepeats } = request;
    const dialect = findDialect(request.dialect);
    requireOptions({ unit, horizon, discountPerYear });
    options.onProgress?.({ share: 0, step: "Reading the fit" });
    const fit = purchaseFitOnSheet(request.fit, await readFit(request, options), {
      unit,
      horizon,
      discountPerUnit: discountForUnit(discountPerYear, unit),
    });
    const source = {
      table: parseTableName(request.table),
      columns: {
        account: request.accountColumn,
        date: request.dateColumn,
        amount: fit.values === null ? null : request.amountColumn,
      },
      asOf: request.asOf,
      unit,
    };
    const histories = usualHistories(unit, mostRepeats);
    const expected = proofHistories(fit, mostRepeats);
    const sql = purchaseSql(fit, histories, source, dialect);
    const dbt = dbtPurchaseFiles(fit, histories, source, dialect);
    const plan = warehouseSheet({
      title: `Purchases, ${dialect.title}`,
      subtitle: howFarTried(dialect),
      texts: [
        {
          heading: "1 What each account is worth",
          note:
            "Copy the lines below into your warehouse. The first step names the table and its columns: put yours in. " +
            `Accounts with up to ${mostRepeats} repeat purchases get every number; one that bought more often gets none where the series is too short for it.` +
            (fit.values === null
              ? " The fit has no values, so there is no value of a purchase."
              : ""),
          text: sql,
        },
        {
          heading: "2 Difference query",
          note: "Lists every history of the proof below whose numbers differ by more than 1e-9. No row means that both agree.",
          text: purchaseProofSql(fit, histories, expected, dialect),
        },
        ...dbtTexts(dbt, 3),
        {
          heading: "5 Count the purchases for the next fit",
          note: "Its rows are what KAM.CLV.FIT.HISTORIES and KAM.CLV.HISTORIES take, however many purchases there are.",
          text: countingSql(source, { time: TIME_STEPS, value: VALUE_STEPS }, dialect),
        },
      ],
      proof: {
        note: "Histories with their numbers by the workbook, for the difference query.",
        headings: [
          "Repeat purchases",
          "Recency",
          "Age",
          "Mean value",
          "P(alive)",
          "Expected purchases",
          "Expected value",
        ],
        rows: expected.map((row) => [
          row.repeats,
          row.recency,
          row.age,
          row.meanValue,
          row.probabilityAlive,
          row.expectedPurchases,
          row.expectedValue,
        ]),
      },
    });
    const written = await writeSheets([plan], { ...options, task });
    const created = createdSheet(written, `The fit in ${request.fit} as SQL for ${dialect.title}.`);
    return { ...created, sql };
  });
}
