import { parseXml, type XmlElement } from "./xml-tree";
import { localName, walkXml } from "./xml-walk";

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
  let depth = 0;
  let headEnd = 0;
  let position = 0;
  walkXml(xml, {
    open(name, _, __, end) {
      if (depth === 0) {
        if (!/^(?:worksheet|chartsheet|dialogsheet)$/.test(localName(name))) {
          throw new Error("the sheet has no worksheet element");
        }
        headEnd = end;
        position = end;
      }
      depth += 1;
    },
    close(name, end) {
      depth -= 1;
      if (depth !== 1) return;
      pieces.push({ name: localName(name), xml: xml.slice(position, end) });
      position = end;
    },
    text: () => undefined,
  });
  return { head: xml.slice(0, headEnd), pieces, tail: xml.slice(position) };
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
