import { optionalPart, writeOptionalPart } from "./optional-parts";
import type { WorkbookPackage } from "./workbook-package";
import { attributesXml } from "./xml-text";
import { child, childrenNamed, parseXml, type XmlElement } from "./xml-tree";

const typeName = "XLDAPR";

const metadataType = `<metadataType name="${typeName}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;

const futureBlock =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';

/** The order that the schema asks of the part. */
const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/**
 * Gives the workbook the part that says which arrays spill, and the number by which cells point to
 * it. The part may be there for other reasons; the mark is then added to it.
 */
export function arrayMark(parts: WorkbookPackage, workbookPath: string): number {
  const before = optionalPart(parts, workbookPath, "sheetMetadata");
  const known = markIn(before);
  if (known !== null) return known;
  const root = parseXml(before);
  const types = childrenNamed(child(root, "metadataTypes"), "metadataType").length;
  const marks = childrenNamed(child(root, "cellMetadata"), "bk").length;
  let text = withEntry(before, child(root, "metadataTypes"), "metadataTypes", metadataType);
  // A part of futureMetadata holds one type's blocks, so this one is always new.
  text = withEntry(text, undefined, "futureMetadata", futureBlock, { name: typeName });
  const mark = `<bk><rc t="${types + 1}" v="0"/></bk>`;
  text = withEntry(text, child(parseXml(text), "cellMetadata"), "cellMetadata", mark);
  writeOptionalPart(parts, workbookPath, "sheetMetadata", text);
  return marks + 1;
}

function markIn(xml: string): number | null {
  const root = parseXml(xml);
  const types = childrenNamed(child(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes.name === typeName) + 1;
  const marks = childrenNamed(child(root, "cellMetadata"), "bk");
  const found = marks.findIndex(
    (block) => type > 0 && Number(child(block, "rc")?.attributes.t) === type,
  );
  return found < 0 ? null : found + 1;
}

/** The list with one more entry, or a new list in its place. */
function withEntry(
  xml: string,
  list: XmlElement | undefined,
  name: string,
  entry: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  if (list) {
    const inside = list.children.map(({ start, end }) => xml.slice(start, end)).join("");
    const count = list.children.length + 1;
    return `${xml.slice(0, list.start)}<${name}${attributesXml({ ...list.attributes, count })}>${inside}${entry}</${name}>${xml.slice(list.end)}`;
  }
  const root = parseXml(xml);
  const rank = order.indexOf(name);
  const next = root.children.find(({ local }) => order.indexOf(local) > rank);
  const place = next?.start ?? xml.lastIndexOf("</");
  return `${xml.slice(0, place)}<${name}${attributesXml({ ...attributes, count: 1 })}>${entry}</${name}>${xml.slice(place)}`;
}
