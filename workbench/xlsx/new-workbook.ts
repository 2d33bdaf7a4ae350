import { withCalculation } from "./calculation-settings";
import { writeDocumentProperties } from "./document-properties";
import { optionalPart, writeOptionalPart } from "./optional-parts";
import { WorkbookPackage } from "./workbook-package";
import { escapeXml } from "./xml-text";

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const workbookPath = "xl/workbook.xml";

export const emptyWorksheet = `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>`;

/** The parts of a workbook with one empty sheet. */
export function newWorkbookPackage(sheetName: string): WorkbookPackage {
  const parts = WorkbookPackage.fromTexts({
    "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${workbookPath}" ContentType="${sheetMl}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetMl}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${xmlHead}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${workbookPath}"/></Relationships>`,
    [workbookPath]: withCalculation(
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      true,
    ),
    "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": emptyWorksheet,
  });
  for (const kind of ["styles", "theme"] as const) {
    writeOptionalPart(parts, workbookPath, kind, optionalPart(parts, workbookPath, kind));
  }
  writeDocumentProperties(parts, { sheetNames: [sheetName], rangeNames: [] }, new Date());
  return parts;
}
