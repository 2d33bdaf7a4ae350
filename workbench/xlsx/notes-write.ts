import { parseCell } from "../formulas/cell-address";
import type { KeptNote } from "./kept";
import type { WorkbookPackage } from "./workbook-package";
import { escapeExcelText, escapeXml } from "./xml-text";

const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/**
 * Writes the notes of a sheet whose notes changed. Gives the relationship of the drawing that shows
 * their boxes, which the sheet must name; null when there is none left.
 */
export function writeNotes(
  parts: WorkbookPackage,
  sheetPath: string,
  notes: readonly { readonly address: string; readonly note: KeptNote }[],
): string | null {
  const known = parts.relationships(sheetPath);
  const comments = known.find(({ kind }) => kind === "comments");
  const drawing = known.find(({ kind }) => kind === "vmlDrawing");
  if (notes.length === 0) {
    for (const old of [comments, drawing]) {
      if (!old) continue;
      parts.unrelate(sheetPath, old.id);
      parts.withdrawContent(old.target);
      parts.remove(old.target);
    }
    return null;
  }
  const path = comments?.target ?? parts.freePath("xl/comments%.xml");
  parts.set(path, commentsXml(notes));
  parts.declareContent(path, commentsType);
  if (!comments) parts.relate(sheetPath, "comments", path);
  const boxes = drawing?.target ?? parts.freePath("xl/drawings/vmlDrawing%.vml");
  parts.set(boxes, boxesXml(notes.map(({ address }) => address)));
  parts.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return drawing?.id ?? parts.relate(sheetPath, "vmlDrawing", boxes);
}

function commentsXml(
  notes: readonly { readonly address: string; readonly note: KeptNote }[],
): string {
  const authors = [...new Set(notes.map(({ note }) => note.author))];
  const list = notes.map(({ address, note }) => {
    const text = `<text><r><t xml:space="preserve">${escapeXml(escapeExcelText(note.text))}</t></r></text>`;
    return `<comment ref="${address}" authorId="${authors.indexOf(note.author)}">${text}</comment>`;
  });
  const names = authors.map((author) => `<author>${escapeXml(author)}</author>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${names.join("")}</authors><commentList>${list.join("")}</commentList></comments>`;
}

/** Excel draws a note only where this old kind of drawing has a box for it. */
function boxesXml(addresses: readonly string[]): string {
  const boxes = addresses.map((address, index) => {
    const { row, column } = parseCell(address);
    const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 15, row + 4, 4].join(
      ", ",
    );
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join("")}</xml>`;
}
