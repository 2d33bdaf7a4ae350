import type { Displacement } from "./displacement";
import type { WorkbookOrigin } from "./workbook-origin";
import type { WorkbookPackage } from "./workbook-package";
import { escapeXml, unescapeXml } from "./xml-text";

/**
 * Charts and table columns of the file keep their text, so after rows were inserted or a sheet was
 * renamed their references are moved here.
 */
export function moveKeptParts(
  parts: WorkbookPackage,
  file: WorkbookOrigin,
  displacement: Displacement,
): void {
  for (const path of file.parts.paths()) {
    if (!/\/charts\/[^/]+\.xml$/.test(path) || !parts.has(path)) continue;
    const text = parts.text(path) ?? "";
    parts.set(path, movedElements(text, ["c:f"], displacement, ""));
  }
  moveTableFormulas(parts, file, displacement);
}

/** Formulas of table columns that the file brought along. */
function moveTableFormulas(
  parts: WorkbookPackage,
  file: WorkbookOrigin,
  displacement: Displacement,
): void {
  for (const { entry, tables } of file.sheets) {
    for (const { path } of tables) {
      if (!parts.has(path)) continue;
      const names = ["calculatedColumnFormula", "totalsRowFormula"];
      parts.set(path, movedElements(parts.text(path) ?? "", names, displacement, entry.name));
    }
  }
}

/** A text with the formulas in the named elements moved. */
export function movedElements(
  xml: string,
  names: readonly string[],
  displacement: Displacement,
  homeSheet: string,
): string {
  const pattern = new RegExp(`(<(${names.join("|")})(?:\\s[^>]*)?>)([^<]*)(</\\2>)`, "g");
  return xml.replace(
    pattern,
    (_, opening: string, _name: string, formula: string, closing: string) => {
      const moved = displacement.moveFormula(unescapeXml(formula), homeSheet);
      return opening + escapeXml(moved) + closing;
    },
  );
}
