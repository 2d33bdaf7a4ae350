import ExcelJS from "exceljs";

/** A file with a formula of the add-in on its sheet Rates, as Excel saves it, and one that uses it. */
export async function writeRatesWorkbook(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Rates");
  sheet.getCell("A1").value = { formula: "_xldudf_KAM_CHURN(40,37)", result: 0.075 };
  sheet.getCell("B1").value = { formula: "A1*2", result: 0.15 };
  await book.xlsx.writeFile(file);
}
