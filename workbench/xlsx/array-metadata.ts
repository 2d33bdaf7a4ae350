import type { WorkbookPackage } from "./workbook-package";

const metadataType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

const dynamicArrays =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * Gives the workbook the part that says which arrays spill, and the number by which cells point to
 * it. A workbook of Excel's that has arrays has it already, nearly always as number 1.
 */
export function arrayMark(parts: WorkbookPackage, workbookPath: string): number {
  const known = parts.relationships(workbookPath).find(({ kind }) => kind === "sheetMetadata");
  const text = known === undefined ? undefined : parts.text(known.target);
  if (text === undefined) {
    parts.set("xl/metadata.xml", dynamicArrays);
    parts.declareContent("xl/metadata.xml", metadataType);
    if (!known) parts.relate(workbookPath, "sheetMetadata", "xl/metadata.xml");
    return 1;
  }
  const types = [...text.matchAll(/<metadataType\b[^>]*\bname="([^"]*)"/g)].map((type) => type[1]);
  const type = types.indexOf("XLDAPR") + 1;
  const cells = /<cellMetadata\b[\s\S]*?<\/cellMetadata>/.exec(text)?.[0] ?? "";
  const blocks = [...cells.matchAll(/<bk>\s*<rc t="(\d+)"/g)].map((block) => Number(block[1]));
  const found = blocks.indexOf(type);
  return type > 0 && found >= 0 ? found + 1 : 1;
}
