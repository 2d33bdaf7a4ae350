import { WorkbookFileError } from "./workbook-file-error";
import type { WorkbookOutline } from "./workbook-outline";
import type { WorkbookPackage } from "./workbook-package";

/** A million cells take the engine some 2 GB; a browser tab has no more than 4. */
const mostCells = 1_500_000;

/** Tells archives that are something else by what they are, before anything in them is read. */
export function refuseOtherKinds(parts: WorkbookPackage, fileName: string): void {
  const main = parts.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  const type = main === undefined ? "" : (parts.contentType(main) ?? "");
  const refuse = (what: string): never => {
    throw new WorkbookFileError(`${fileName} is ${what}`);
  };
  if (/\.bin$/i.test(main ?? "") || /binary/i.test(type)) {
    refuse(
      'a binary workbook (.xlsb), whatever its name says. Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    );
  }
  if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
    refuse(
      'an OpenDocument file (.ods). Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    );
  }
  if (/wordprocessingml/.test(type)) refuse("a Word document. Choose an Excel workbook (.xlsx).");
  if (/presentationml/.test(type)) refuse("a presentation. Choose an Excel workbook (.xlsx).");
  if (main === undefined && !parts.has("xl/workbook.xml")) {
    refuse("an archive without a workbook in it. Unpack it and open the workbook itself.");
  }
  const text = parts.text(main ?? "xl/workbook.xml") ?? "";
  if (text.includes('"http://purl.oclc.org/ooxml/spreadsheetml/main"')) {
    refuse(
      'a "Strict Open XML Spreadsheet". Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    );
  }
}

/** Refuses what no grid can show, before its cells are read. */
export function refuseUnshowable(parts: WorkbookPackage, { sheets }: WorkbookOutline): void {
  const worksheets = sheets.filter(({ isWorksheet }) => isWorksheet);
  if (worksheets.length === 0) {
    throw new WorkbookFileError(
      "The workbook holds no worksheet, only charts or macros. Choose a workbook with cells.",
    );
  }
  if (!worksheets.some(({ state }) => state === "visible")) {
    throw new WorkbookFileError(
      "Every worksheet of the workbook is hidden, which Excel does not allow. Show one in the program that made the workbook, save it and open it again.",
    );
  }
  const cells = worksheets.reduce((sum, { path }) => sum + countCells(parts.text(path) ?? ""), 0);
  if (cells > mostCells) {
    throw new WorkbookFileError(
      `The workbook holds ${cells.toLocaleString("en-US")} cells, and the workbench opens up to ${mostCells.toLocaleString("en-US")}. Save the sheets you need in a smaller workbook and open that.`,
    );
  }
}

/** Cells of a worksheet, counted without reading it: formats of empty cells count as well. */
function countCells(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf("<c"); at >= 0; at = xml.indexOf("<c", at + 2)) {
    if (/[\s/>]/.test(xml.charAt(at + 2))) count += 1;
  }
  return count;
}
