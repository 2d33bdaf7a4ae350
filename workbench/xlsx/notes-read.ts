import { plainText } from "./shared-strings";
import type { KeptComment, KeptNote } from "./kept";
import type { WorkbookPackage } from "./workbook-package";
import { childrenNamed, child, parseXml } from "./xml-tree";

/** The notes on a sheet, by the address of their cell. */
export function readNotes(parts: WorkbookPackage, sheetPath: string): Map<string, KeptNote> {
  const part = parts.relationships(sheetPath).find(({ kind }) => kind === "comments");
  const text = part === undefined ? undefined : parts.text(part.target);
  if (text === undefined) return new Map();
  const root = parseXml(text);
  const authors = childrenNamed(child(root, "authors"), "author").map((author) => author.text);
  return new Map(
    childrenNamed(child(root, "commentList"), "comment").map((note) => [
      note.attributes.ref ?? "A1",
      {
        author: authors[Number(note.attributes.authorId ?? 0)] ?? "",
        text: plainText(text.slice(note.start, note.end)),
      },
    ]),
  );
}

/** The threaded comments on a sheet, by the address of their cell. */
export function readComments(
  parts: WorkbookPackage,
  sheetPath: string,
): ReadonlyMap<string, KeptComment> {
  const part = parts.relationships(sheetPath).find(({ kind }) => kind === "threadedComment");
  const text = part === undefined ? undefined : parts.text(part.target);
  if (text === undefined) return new Map();
  const counts = new Map<string, number>();
  for (const { attributes } of childrenNamed(parseXml(text), "threadedComment")) {
    const cell = attributes.ref ?? "A1";
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return new Map([...counts].map(([cell, count]) => [cell, { replies: count - 1 }]));
}
