import type { OriginSheet } from "./workbook-origin";
import type { WorkbookPackage } from "./workbook-package";
import { type WorksheetDocument, withPiece, withPieces } from "./worksheet-document";
import { attributesXml } from "./xml-text";
import { childrenNamed, parseXml, type XmlElement } from "./xml-tree";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** Written anew on a copy, or belonging to one sheet alone. */
const notCopied: ReadonlySet<string> = new Set([
  "hyperlinks",
  "rowBreaks",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "tableParts",
  "customProperties",
  "oleObjects",
  "controls",
  "picture",
  "AlternateContent",
]);

/**
 * A sheet that was copied since the file was opened begins as its original stands in the file, so that
 * it keeps what the grid knows nothing of: pictures, headers, icons, prompts.
 */
export function copiedSheet(
  parts: WorkbookPackage,
  fileParts: WorkbookPackage,
  original: OriginSheet,
  { id, path }: { readonly id: string; readonly path: string },
): OriginSheet {
  const { entry } = original;
  let document: WorksheetDocument = withoutRelated({
    ...original.document,
    head: original.document.head.replace(/\sxr:uid="[^"]*"/, ""),
    pieces: original.document.pieces.flatMap(({ name, xml }) => {
      if (notCopied.has(name)) return [];
      // The settings of a printer are a part of the original's; its code has its name.
      if (name === "pageSetup") return [{ name, xml: xml.replace(/\sr:id="[^"]*"/, "") }];
      if (name === "sheetPr") return [{ name, xml: xml.replace(/\scodeName="[^"]*"/, "") }];
      return [{ name, xml }];
    }),
  });
  const drawing = copyPictures(parts, fileParts, entry.path, path);
  if (drawing !== null) document = withPiece(document, "drawing", drawing);
  // By a name that no sheet can have: what names the original still means it.
  return { ...original, document, entry: { ...entry, id, path, name: `[${id}]` } };
}

/** Extensions that stand for parts of the original: slicers and the like. */
function withoutRelated(document: WorksheetDocument): WorksheetDocument {
  const extensions = document.pieces.find(({ name }) => name === "extLst")?.xml.trim();
  if (extensions === undefined || !/\sr:id=/.test(extensions)) return document;
  const kept = childrenNamed(parseXml(extensions), "ext")
    .map((element) => extensions.slice(element.start, element.end))
    .filter((xml) => !/\sr:id=/.test(xml));
  return withPieces(
    document,
    "extLst",
    kept.length === 0 ? [] : [`<extLst>${kept.join("")}</extLst>`],
  );
}

/** Pictures and shapes; charts are drawn by the grid. Null where there are none. */
function copyPictures(
  parts: WorkbookPackage,
  fileParts: WorkbookPackage,
  pathFrom: string,
  pathTo: string,
): string | null {
  const from = fileParts.relationships(pathFrom).find(({ kind }) => kind === "drawing")?.target;
  const text = from === undefined ? undefined : fileParts.text(from);
  if (from === undefined || text === undefined) return null;
  const related = fileParts
    .relationships(from)
    .filter(({ kind, isExternal }) => kind === "image" || isExternal);
  const ids = new Set(related.map((one) => one.id));
  let drawing = text;
  const anchors = parseXml(text).children;
  const isCopied = ({ start, end }: XmlElement): boolean =>
    [...text.slice(start, end).matchAll(/\sr:\w+="([^"]*)"/g)].every(([, id]) => ids.has(id ?? ""));
  if (!anchors.some(isCopied)) return null;
  for (const anchor of [...anchors].reverse()) {
    if (!isCopied(anchor)) drawing = drawing.slice(0, anchor.start) + drawing.slice(anchor.end);
  }
  const to = parts.freePath("xl/drawings/drawing%.xml");
  parts.set(to, drawing);
  parts.declareContent(to, drawingType);
  const renamed = new Map(
    related.map((one) => [one.id, parts.relate(to, one.type, one.target, one.isExternal)]),
  );
  parts.set(
    to,
    drawing.replace(
      /(\sr:\w+=")([^"]*)"/g,
      (_, opening: string, id: string) => `${opening}${renamed.get(id) ?? id}"`,
    ),
  );
  const id = parts.relate(pathTo, "drawing", to);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return `<drawing${attributesXml({ "r:id": id, "xmlns:r": office })}/>`;
}
