import type { Model } from "../engine";
import { fixedRangeName, quotedSheetName } from "../formulas/cell-address";
import { fileSpelling, shownSpelling } from "../formulas/file-spelling";
import type { Displacement } from "./displacement";
import type { KeptSheet } from "./kept";
import { getFact, listFacts } from "./kept-facts-plugin";
import type { SavingOrigin } from "./saving-origin";
import type { DefinedName } from "./workbook-outline";
import { attributesXml, escapeXml } from "./xml-text";

/**
 * The workbook's names as they are now. `indexOf` tells a sheet's place in the new order, -1 for a
 * sheet that is gone.
 */
export function currentNames(
  model: Model,
  origin: SavingOrigin,
  displacement: Displacement,
  indexOf: (sheetId: string) => number,
): DefinedName[] {
  const { outline } = origin.file;
  const keyOf = (name: string, sheetIndex: number | null): string =>
    `${sheetIndex ?? ""}|${name.toUpperCase()}`;
  const names = new Map<string, DefinedName>();
  const put = (name: DefinedName): void => {
    names.set(keyOf(name.name, name.sheetIndex), name);
  };
  const kept = new Map(listFacts(model, "name").map(({ key, value }) => [key, value]));
  // Names of the file first and in their order, so that an untouched list stays the same.
  for (const name of outline.names) {
    const sheetId = name.sheetIndex === null ? null : (outline.sheets[name.sheetIndex]?.id ?? "");
    const sheetIndex = sheetId === null ? null : indexOf(sheetId);
    if (sheetIndex === -1) continue;
    if (name.name.startsWith("_xlnm.")) {
      put({ ...name, sheetIndex, formula: displacement.moveFormula(name.formula, "") });
      continue;
    }
    const key = `${sheetId ?? ""}|${name.name.toUpperCase()}`;
    const value = kept.get(key);
    kept.delete(key);
    if (!value) continue;
    const isSame = shownSpelling(name.formula) === value.formula;
    put({
      name: value.name,
      sheetIndex,
      formula: isSame ? name.formula : fileSpelling(value.formula),
      comment: value.comment,
      isHidden: value.hidden === true,
    });
  }
  for (const value of kept.values()) {
    const sheetIndex = value.sheetId === null ? null : indexOf(value.sheetId);
    if (sheetIndex === -1) continue;
    put({
      name: value.name,
      sheetIndex,
      formula: fileSpelling(value.formula),
      comment: value.comment,
      isHidden: value.hidden === true,
    });
  }
  const fileNames = new Set(outline.names.map(({ name }) => name.toUpperCase()));
  for (const { name, range } of model.getters.getNamedRanges()) {
    // A name of the file whose fact was taken away was deleted; the engine only still knows it.
    if (names.has(keyOf(name, null)) || fileNames.has(name.toUpperCase())) continue;
    const sheet = quotedSheetName(model.getters.getSheetName(range.sheetId));
    const formula = `${sheet}!${fixedRangeName(range.zone)}`;
    put({ name, sheetIndex: null, formula, comment: undefined, isHidden: false });
  }
  for (const sheetId of model.getters.getSheetIds()) {
    putPrintNames(model, origin, sheetId, indexOf(sheetId), put);
  }
  return [...names.values()];
}

function putPrintNames(
  model: Model,
  origin: SavingOrigin,
  sheetId: string,
  sheetIndex: number,
  put: (name: DefinedName) => void,
): void {
  const page = getFact(model, "sheet", sheetId)?.page;
  const before = (origin.facts.sheet?.[sheetId] as KeptSheet | undefined)?.page;
  const sheet = quotedSheetName(model.getters.getSheetName(sheetId));
  const builtIn = { sheetIndex, comment: undefined, isHidden: false };
  if (page?.titleRows !== undefined && page.titleRows !== before?.titleRows) {
    const [first = "1", last = first] = page.titleRows.replaceAll("$", "").split(":");
    put({ ...builtIn, name: "_xlnm.Print_Titles", formula: `${sheet}!$${first}:$${last}` });
  }
  if (page?.printArea !== undefined && page.printArea !== before?.printArea) {
    const area = page.printArea.slice(page.printArea.lastIndexOf("!") + 1).replaceAll("$", "");
    const fixed = area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    put({ ...builtIn, name: "_xlnm.Print_Area", formula: `${sheet}!${fixed}` });
  }
}

export function namesXml(names: readonly DefinedName[]): string {
  if (names.length === 0) return "";
  const list = names.map(({ name, comment, sheetIndex, isHidden, formula }) => {
    const attributes = attributesXml({
      name,
      comment,
      localSheetId: sheetIndex,
      hidden: isHidden ? 1 : undefined,
    });
    return `<definedName${attributes}>${escapeXml(formula)}</definedName>`;
  });
  return `<definedNames>${list.join("")}</definedNames>`;
}
