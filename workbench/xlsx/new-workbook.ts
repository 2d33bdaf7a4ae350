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

/** The parts of a workbook with empty sheets. */
export function newWorkbookPackage(...sheetNames: readonly [string, ...string[]]): WorkbookPackage {
  const each = (make: (number: number, name: string) => string): string =>
    sheetNames.map((name, index) => make(index + 1, name)).join("");
  const parts = WorkbookPackage.fromTexts({
    "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${workbookPath}" ContentType="${sheetMl}.sheet.main+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetMl}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${xmlHead}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${workbookPath}"/></Relationships>`,
    [workbookPath]: withCalculation(
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${each((number, name) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
      true,
    ),
    "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${packageRelationships}">${each((number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(
      sheetNames.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, emptyWorksheet]),
    ),
  });
  for (const kind of ["styles", "theme"] as const) {
    writeOptionalPart(parts, workbookPath, kind, optionalPart(parts, workbookPath, kind));
  }
  writeDocumentProperties(parts, { sheetNames, rangeNames: [] }, new Date());
  return parts;
}
