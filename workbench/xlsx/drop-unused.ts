import { optionalPart, writeOptionalPart, hasOptionalPart } from "./optional-parts";
import type { WorkbookPackage } from "./workbook-package";

/**
 * Takes out what only deleted cells, comments and formulas had: Excel writes texts anew whenever it
 * saves, so none of what is gone from the sheets stands in its file.
 */
export function dropUnused(parts: WorkbookPackage, workbookPath: string): void {
  const sheets = parts
    .relationships(workbookPath)
    .filter(({ kind }) => kind === "worksheet")
    .map(({ target }) => target);
  blankUnusedTexts(parts, workbookPath, sheets);
  sheets.forEach((sheet) => dropUnusedCharts(parts, sheet));
  dropPeople(parts, workbookPath, sheets);
  dropUnusedBooks(parts, workbookPath, sheets);
}

const cellOfText = /<(?:\w+:)?c\b[^>]*\st="s"[^>]*>[\s\S]*?<(?:\w+:)?v>(\d+)<\/(?:\w+:)?v>/g;
const oneText = /<((?:\w+:)?si)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g;

/** Texts are counted, so one that nobody needs leaves an empty one in its place. */
function blankUnusedTexts(
  parts: WorkbookPackage,
  workbookPath: string,
  sheets: readonly string[],
): void {
  if (!hasOptionalPart(parts, workbookPath, "sharedStrings")) return;
  const used = new Set<number>();
  for (const sheet of sheets) {
    for (const [, index] of (parts.text(sheet) ?? "").matchAll(cellOfText)) used.add(Number(index));
  }
  let place = -1;
  const before = optionalPart(parts, workbookPath, "sharedStrings");
  const after = before.replace(oneText, (text: string, name: string) => {
    place += 1;
    return used.has(place) ? text : `<${name}><t/></${name}>`;
  });
  if (after !== before) writeOptionalPart(parts, workbookPath, "sharedStrings", after);
}

function drop(parts: WorkbookPackage, path: string, id: string, target: string): void {
  parts.unrelate(path, id);
  parts.withdrawContent(target);
  const slash = target.lastIndexOf("/") + 1;
  parts.remove(`${target.slice(0, slash)}_rels/${target.slice(slash)}.rels`);
  parts.remove(target);
}

/** A chart that no drawing shows any more keeps the values that it had. */
function dropUnusedCharts(parts: WorkbookPackage, sheet: string): void {
  for (const { kind, target: drawing } of parts.relationships(sheet)) {
    if (kind !== "drawing") continue;
    const shown = parts.text(drawing) ?? "";
    for (const { id, kind: shownKind, target } of parts.relationships(drawing)) {
      if (shownKind !== "chart" || shown.includes(`"${id}"`)) continue;
      for (const { target: own } of parts.relationships(target)) {
        parts.withdrawContent(own);
        parts.remove(own);
      }
      drop(parts, drawing, id, target);
    }
  }
}

/** Those who wrote comments are listed as long as there are any. */
function dropPeople(parts: WorkbookPackage, workbookPath: string, sheets: readonly string[]): void {
  const hasComments = sheets.some((sheet) =>
    parts.relationships(sheet).some(({ kind }) => kind === "threadedComment"),
  );
  if (hasComments) return;
  for (const { id, kind, target } of parts.relationships(workbookPath)) {
    if (kind === "person") drop(parts, workbookPath, id, target);
  }
}

const otherBook = /\[\d+\]/;

/** Copies of other workbooks' cells stay as long as a formula or a name refers to one. */
function dropUnusedBooks(
  parts: WorkbookPackage,
  workbookPath: string,
  sheets: readonly string[],
): void {
  const books = parts.relationships(workbookPath).filter(({ kind }) => kind === "externalLink");
  if (books.length === 0) return;
  const workbook = parts.text(workbookPath) ?? "";
  const names = /<definedNames>[\s\S]*<\/definedNames>/.exec(workbook)?.[0] ?? "";
  const formulas = sheets.flatMap((sheet) =>
    [...(parts.text(sheet) ?? "").matchAll(/<(?:\w+:)?f\b[^>]*>([^<]*)</g)].map(
      ([, formula]) => formula,
    ),
  );
  if ([names, ...formulas].some((text) => otherBook.test(text ?? ""))) return;
  for (const { id, target } of books) drop(parts, workbookPath, id, target);
  parts.set(
    workbookPath,
    workbook.replace(/<externalReferences>[\s\S]*?<\/externalReferences>/, ""),
  );
}
