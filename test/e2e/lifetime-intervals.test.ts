import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { typeIntoCell } from "./support/pane-walk";
import { readSaved } from "./support/saved-workbook";

const serialNumber = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25569;

/** 30 September 1997, after which 39 weeks of CDNOW are held out. */
const END_OF_CALIBRATION = 35703;

function cdnowRows(): (string | number)[][] {
  const lines = readFileSync(sharedData("clv/CDNOW_sample.txt"), "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const [, customer = "", date = "", , amount] = line.trim().split(/\s+/);
    const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
    return [customer, serialNumber(year ?? 0, month ?? 0, day ?? 0), Number(amount)];
  });
}

function salesRows(): (string | number)[][] {
  const text = readFileSync(sharedData("b2b/sales_data_sample.csv"), "latin1");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => {
    const [month = 0, day = 0, year = 0] = (row["ORDERDATE"] ?? "").split("/").map(Number);
    return [
      row["CUSTOMERNAME"] ?? "",
      serialNumber(2000 + year, month, day),
      Number(row["SALES"]),
      row["TERRITORY"] ?? "",
    ];
  });
}

describeWithSharedData("intervals of real books, in cells of a real browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "kam-"));
  const cdnow = cdnowRows();
  const sales = salesRows();
  const cdnowRange = (column: string) => `CDNOW!${column}1:${column}${cdnow.length}`;
  const salesRange = (column: string) => `Sales!${column}1:${column}${sales.length}`;
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const answers = book.addWorksheet("Answers");
    answers.getCell(200, 1).value = "The answers end here";
    book.addWorksheet("CDNOW").addRows(cdnow);
    book.addWorksheet("Sales").addRows(sales);
    const file = join(folder, "books.xlsx");
    writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
    workbench = await openWorkbench({ workbookFile: file });
  });

  afterAll(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("CDNOW: the total spills with headings; the expected one is the sum of published forecasts", async () => {
    const columns = ["A", "B", "C"].map(cdnowRange).join(",");
    await typeIntoCell(workbench, "P1", "39");
    await typeIntoCell(
      workbench,
      "P3",
      `=KAM.CLV.TOTAL(${columns},P1,"week",0,${END_OF_CALIBRATION},,,TRUE)`,
    );
    const before = (await readSaved(await workbench.save())).sheet("Answers").rows;
    expect(before[2]?.slice(15, 18)).toEqual(["Expected value", "Low", "High"]);
    const [expected, low, high] = (before[3]?.slice(15, 18) ?? []).map(Number);
    const text = readFileSync(sharedData("clv/cdnow_expected_per_customer.csv"), "utf8");
    const customers = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
    const sum = customers.reduce(
      (total, row) => total + Number(row["cet39_mle"]) * Number(row["exp_avg_value_mle"]),
      0,
    );
    expect((expected ?? NaN) / sum).toBeCloseTo(1, 3);
    expect(low).toBeGreaterThan(0.8 * sum);
    expect(low).toBeLessThan(sum);
    expect(high).toBeGreaterThan(sum);
    expect(high).toBeLessThan(1.25 * sum);

    await typeIntoCell(workbench, "P1", "13");
    const after = (await readSaved(await workbench.save())).sheet("Answers").rows;
    expect(Number(after[3]?.[15])).toBeLessThan(0.5 * sum);
    expect(Number(after[3]?.[17])).toBeLessThan(low ?? NaN);
  });

  test("a model car maker's 92 customers by territory: 13 columns, every interval whole, anew for another horizon", async () => {
    const [accounts, dates, amounts, cohort] = ["A", "B", "C", "D"].map(salesRange);
    await typeIntoCell(workbench, "P7", "12");
    await typeIntoCell(
      workbench,
      "A1",
      `=KAM.CLV.TRANSACTIONS(${accounts},${dates},${amounts},P7,"month",,,TRUE,TRUE,${cohort})`,
    );
    const rows = (await readSaved(await workbench.save())).sheet("Answers").rows;
    expect(rows[0]?.slice(8, 13)).toEqual([
      "Purchases 5 %",
      "Purchases 95 %",
      "Value 5 %",
      "Value 95 %",
      "Borrowed",
    ]);
    const customers = new Set(sales.map(([name]) => name));
    expect(rows.slice(1, 93).map((row) => row[0])).toEqual([...customers]);
    for (const row of rows.slice(1, 93)) {
      const [low, high, least, most, borrowed] = row.slice(8, 13).map(Number);
      expect(low).toBeLessThanOrEqual(high ?? NaN);
      expect(least).toBeLessThanOrEqual(most ?? NaN);
      expect(borrowed).toBeGreaterThan(0);
      expect(borrowed).toBeLessThanOrEqual(1);
    }
    expect(rows[93]?.[0] ?? "").toBe("");

    await typeIntoCell(workbench, "P7", "3");
    const after = (await readSaved(await workbench.save())).sheet("Answers").rows;
    const sum = (of: typeof rows, column: number) =>
      of.slice(1, 93).reduce((total, row) => total + Number(row[column]), 0);
    for (const column of [5, 7, 9, 11]) {
      expect(sum(after, column)).toBeLessThan(0.6 * sum(rows, column));
    }
    expect(after.slice(1, 93).map((row) => row[4])).toEqual(rows.slice(1, 93).map((row) => row[4]));
  });
});
