import ExcelJS from "exceljs";
import { crmAccountsAt, crmDeals, crmFirms, crmHeadings } from "../../support/crm-at-dates";
import { addPipeline } from "./crm-workbook";

/**
 * The accounts with formulas over their deals that count what was closed by the day in `known on!B1`:
 * another day there is another state of the same list.
 */
export async function crmWorkbookAt(cut: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const deals = crmDeals();
  const column = (letter: string) => `sales_pipeline!$${letter}$2:$${letter}$${deals.length + 1}`;
  const known = crmAccountsAt(cut);
  const accounts = book.addWorksheet("accounts");
  accounts.addRow([...crmHeadings]);
  crmFirms().forEach((row, index) => {
    const line = index + 2;
    const closed = `${column("D")},A${line},${column("G")},"<="&'known on'!$B$1`;
    const won = `${closed},${column("E")},"Won"`;
    const [, , , wonRevenue = 0, winRate = ""] = known[index] ?? [];
    accounts.addRow([
      row["account"],
      Number(row["revenue"]),
      Number(row["employees"]),
      { formula: `SUMIFS(${column("H")},${won})`, result: wonRevenue },
      { formula: `IFERROR(COUNTIFS(${won})/COUNTIFS(${closed}),"")`, result: winRate },
    ]);
  });
  addPipeline(book, deals);
  book.addWorksheet("known on").addRow(["Known on", cut]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
