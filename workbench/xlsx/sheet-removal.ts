import type { SheetEntry } from "./workbook-outline";
import type { WorkbookPackage } from "./workbook-package";

/** Parts that belong to one sheet only; pictures and settings may be shared. */
const ownParts = new Set([
  "table",
  "drawing",
  "comments",
  "vmlDrawing",
  "chart",
  "printerSettings",
]);

/** Takes a deleted sheet out of the file, with everything that only it used. */
export function removeSheet(parts: WorkbookPackage, workbookPath: string, entry: SheetEntry): void {
  parts.unrelate(workbookPath, entry.relationshipId);
  removeWithOwnParts(parts, entry.path);
}

function removeWithOwnParts(parts: WorkbookPackage, path: string): void {
  for (const { kind, target, isExternal } of parts.relationships(path)) {
    if (!isExternal && ownParts.has(kind) && parts.has(target)) removeWithOwnParts(parts, target);
  }
  const slash = path.lastIndexOf("/") + 1;
  parts.remove(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  parts.withdrawContent(path);
  parts.remove(path);
}
