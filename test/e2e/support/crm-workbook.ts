import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { sharedData } from "../../support/shared-data";

type Row = Readonly<Record<string, string>>;

function readCsv(name: string): readonly Row[] {
  const text = readFileSync(sharedData(`b2b/maven_crm/${name}`), "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export interface CrmAccount {
  readonly account: string;
  readonly revenue: number;
  readonly employees: number;
  readonly wonRevenue: number;
  readonly winRate: number;
}

/** Won revenue and win rate of each account, added up here and not by the workbook. */
export function crmAccounts(): readonly CrmAccount[] {
  const deals = readCsv("sales_pipeline.csv");
  return readCsv("accounts.csv").map((row) => {
    const own = deals.filter((deal) => deal["account"] === row["account"]);
    const won = own.filter((deal) => deal["deal_stage"] === "Won");
    const lost = own.filter((deal) => deal["deal_stage"] === "Lost");
    return {
      account: row["account"] ?? "",
      revenue: Number(row["revenue"]),
      employees: Number(row["employees"]),
      wonRevenue: won.reduce((sum, deal) => sum + Number(deal["close_value"]), 0),
      winRate: won.length / (won.length + lost.length),
    };
  });
}

/** The deals as their export has them, on a sheet of their own. */
export function addPipeline(book: ExcelJS.Workbook, deals: readonly Row[]): void {
  const pipeline = book.addWorksheet("sales_pipeline");
  const headings = Object.keys(deals[0] ?? {});
  pipeline.addRow(headings);
  for (const deal of deals) {
    pipeline.addRow(
      headings.map((heading) => {
        const value = deal[heading] ?? "";
        if (value === "") return null;
        if (heading === "close_value") return Number(value);
        return heading.endsWith("_date") ? new Date(`${value} UTC`) : value;
      }),
    );
  }
}

/** A CRM export as people keep it: the deals on one sheet, the accounts with SUMIFS over them on another. */
export async function crmWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const deals = readCsv("sales_pipeline.csv");
  const accounts = book.addWorksheet("accounts");
  accounts.addRow(["account", "sector", "revenue", "employees", "won revenue", "win rate"]);
  const expected = crmAccounts();
  readCsv("accounts.csv").forEach((row, index) => {
    const line = index + 2;
    const count = (stage: string): string =>
      `COUNTIFS(sales_pipeline!$D$2:$D$${deals.length + 1},A${line},sales_pipeline!$E$2:$E$${deals.length + 1},"${stage}")`;
    const sum = `SUMIFS(sales_pipeline!$H$2:$H$${deals.length + 1},sales_pipeline!$D$2:$D$${deals.length + 1},A${line},sales_pipeline!$E$2:$E$${deals.length + 1},"Won")`;
    accounts.addRow([
      row["account"],
      row["sector"],
      Number(row["revenue"]),
      Number(row["employees"]),
      { formula: sum, result: expected[index]?.wonRevenue ?? 0 },
      {
        formula: `${count("Won")}/(${count("Won")}+${count("Lost")})`,
        result: expected[index]?.winRate ?? 0,
      },
    ]);
  });
  addPipeline(book, deals);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
