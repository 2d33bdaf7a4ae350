import { parseXml, type XmlElement } from "./xml-tree";

/** The order that the schema asks of a worksheet's elements; Excel refuses a file with another one. */
const order = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

interface Piece {
  readonly name: string;
  readonly xml: string;
}

/** A worksheet's XML as a list of its top-level elements, each replaceable without touching the rest. */
export interface WorksheetDocument {
  readonly head: string;
  readonly pieces: readonly Piece[];
  readonly tail: string;
}

export function readWorksheetDocument(xml: string): WorksheetDocument {
  const pieces: Piece[] = [];
  const root = /<(?:worksheet|chartsheet|dialogsheet)\b[^>]*>/.exec(xml);
  if (!root) throw new Error("the sheet has no worksheet element");
  let position = root.index + root[0].length;
  const head = xml.slice(0, position);
  const opening = /\s*(?:<!--[\s\S]*?-->\s*)*<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/y;
  for (;;) {
    opening.lastIndex = position;
    const found = opening.exec(xml);
    const name = found?.[1];
    if (!found || name === undefined) break;
    const start = position;
    position = found[3] === "/" ? opening.lastIndex : closeOf(xml, name, opening.lastIndex);
    pieces.push({ name: name.replace(/^\w+:/, ""), xml: xml.slice(start, position) });
  }
  return { head, pieces, tail: xml.slice(position) };
}

/** None of a worksheet's own elements holds one of its own name, but mc:AlternateContent may. */
function closeOf(xml: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, "g");
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    if (found[1] === "/") depth -= 1;
    else if (found[2] !== "/") depth += 1;
    if (depth === 0) return tag.lastIndex;
  }
  throw new Error(`<${name}> is not closed`);
}

export function writeWorksheetDocument(document: WorksheetDocument): string {
  return document.head + document.pieces.map((piece) => piece.xml).join("") + document.tail;
}

export function pieceXml(document: WorksheetDocument, name: string): string | undefined {
  return document.pieces.find((piece) => piece.name === name)?.xml;
}

/** The elements of that name, read. Prefixes inside must be declared in the head, which is not read. */
export function readPieces(document: WorksheetDocument, name: string): XmlElement[] {
  return document.pieces
    .filter((piece) => piece.name === name)
    .map((piece) => parseXml(piece.xml.trim()));
}

/** The document with all elements of that name replaced by these. */
export function withPieces(
  document: WorksheetDocument,
  name: string,
  xml: readonly string[],
): WorksheetDocument {
  const others = document.pieces.filter((piece) => piece.name !== name);
  const rank = order.indexOf(name);
  const isAfter = (piece: Piece): boolean => order.indexOf(piece.name) > rank;
  const found = others.findIndex(isAfter);
  const place = found < 0 ? others.length : found;
  const added = xml.filter((text) => text !== "").map((text) => ({ name, xml: text }));
  return { ...document, pieces: [...others.slice(0, place), ...added, ...others.slice(place)] };
}

/** The document with one element replaced by its changed text, or taken out when null. */
export function withPiece(
  document: WorksheetDocument,
  name: string,
  xml: string | null,
): WorksheetDocument {
  return withPieces(document, name, xml === null ? [] : [xml]);
}
