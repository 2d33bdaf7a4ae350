import type { Model } from "../engine";
import { writeAddInData } from "./add-in-data";
import { arrayMark } from "./array-metadata";
import { withCalculation } from "./calculation-settings";
import { repointCharts } from "./charts-repoint";
import { cellWriter } from "./cell-write";
import { copiedSheet } from "./copied-sheet";
import { displacementOf } from "./displacement";
import { writeDocumentProperties } from "./document-properties";
import { formatsWriter } from "./formats-write";
import { copiedFrom, getFact, listFacts } from "./kept-facts-plugin";
import { notRecalculatedText } from "../formulas/to-excel-formula";
import { type CellSnapshot, type SavingOrigin, plainData, sheetCells } from "./saving-origin";
import { hasOptionalPart, optionalPart, writeOptionalPart } from "./optional-parts";
import { removeSheet } from "./sheet-removal";
import { dropUnused } from "./drop-unused";
import { writeSheet } from "./sheet-write";
import { stringsWriter } from "./strings-write";
import { isUnsettled } from "./unsettled-values";
import { currentNames } from "./workbook-names-write";
import { type SheetListing, workbookPartXml } from "./workbook-part-write";
import { emptyWorksheet } from "./new-workbook";
import { moveKeptParts } from "./kept-parts-move";
import type { WorkbookPackage } from "./workbook-package";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Writes the session's changes into a copy of the opened file. */
export async function workbookBytes(model: Model, origin: SavingOrigin): Promise<Uint8Array> {
  const { file } = origin;
  const { outline } = file;
  const parts = file.parts.copy();
  const data = plainData(model);
  const sheetIds = model.getters.getSheetIds();
  const cells = new Map(sheetIds.map((sheetId) => [sheetId, sheetCells(model, sheetId)]));
  const formats = formatsWriter(file.styles);
  const strings = stringsWriter(
    optionalPart(parts, outline.path, "sharedStrings"),
    file.strings.length,
  );
  const writer = cellWriter(strings, outline.countsFrom1904, () => arrayMark(parts, outline.path));
  const displacement = displacementOf(model, file.sheets);
  const isWorkbookChanged =
    sheetIds.some((sheetId) => {
      const before = origin.cells.get(sheetId);
      const now = cells.get(sheetId) ?? new Map();
      return (
        before?.size !== now.size ||
        [...now].some(([address, cell]) => before.get(address)?.content !== cell.content)
      );
    }) ||
    (outline.asksForCalculation && data.revisionId !== origin.data.revisionId);
  const known = new Map(file.sheets.map((sheet) => [sheet.entry.id, sheet]));
  const listing: (SheetListing & { readonly id: string })[] = [];
  for (const sheet of data.sheets) {
    const ownSheet = known.get(sheet.id);
    const path = ownSheet?.entry.path ?? parts.freePath("xl/worksheets/sheet%.xml");
    let relationshipId = ownSheet?.entry.relationshipId;
    if (relationshipId === undefined) {
      parts.set(path, emptyWorksheet);
      parts.declareContent(path, worksheetType);
      relationshipId = parts.relate(outline.path, "worksheet", path);
    }
    const copied = ownSheet ? undefined : known.get(copiedFrom(model, sheet.id) ?? "");
    const copy = copied && copiedSheet(parts, file.parts, copied, { id: sheet.id, path });
    const originSheet = ownSheet ?? copy;
    const idInFile = ownSheet?.entry.id ?? copied?.entry.id ?? "";
    writeSheet({
      model,
      origin,
      originSheet,
      isCopy: copy !== undefined,
      parts,
      path,
      before: origin.data.sheets.find(({ id }) => id === idInFile),
      now: sheet,
      cellsBefore: origin.cells.get(idInFile) ?? new Map(),
      cellsNow: cells.get(sheet.id) ?? new Map(),
      displacement: copy ? displacementOf(model, [...file.sheets, copy]) : displacement,
      isWorkbookChanged,
      formats,
      writer,
    });
    const isVeryHidden = getFact(model, "sheet", sheet.id)?.veryHidden === true;
    listing.push({
      id: sheet.id,
      name: sheet.name,
      relationshipId,
      state: sheet.isVisible ? "visible" : isVeryHidden ? "veryHidden" : "hidden",
    });
  }
  outline.sheets.forEach((entry, index) => {
    if (entry.isWorksheet) {
      if (!sheetIds.includes(entry.id)) removeSheet(parts, outline.path, entry);
      return;
    }
    const { id, name, relationshipId, state } = entry;
    listing.splice(Math.min(index, listing.length), 0, { id, name, relationshipId, state });
  });
  if (!displacement.isNone) moveKeptParts(parts, file, displacement);
  repointCharts(parts, file, model);
  const names = currentNames(model, origin, displacement, (sheetId) =>
    listing.findIndex(({ id }) => id === sheetId),
  );
  const sheets = listing.map(({ name, relationshipId, state }) => ({
    name,
    relationshipId,
    state,
  }));
  writeAddInData(model, origin, parts, outline.path);
  const shown = relationshipOfShown(model, origin, listing);
  const workbookText = parts.text(outline.path) ?? "";
  parts.set(outline.path, workbookPartXml(workbookText, origin, sheets, names, shown));
  if (formats.hasAdditions()) {
    writeOptionalPart(parts, outline.path, "styles", formats.toXml());
  }
  if (strings.hasAdditions()) {
    writeOptionalPart(parts, outline.path, "sharedStrings", strings.toXml());
  }
  if (parts.differsFrom(file.parts)) {
    selectSheet(parts, outline.path, shown);
    for (const kind of ["styles", "theme"] as const) {
      if (hasOptionalPart(parts, outline.path, kind)) continue;
      writeOptionalPart(parts, outline.path, kind, optionalPart(parts, outline.path, kind));
    }
    if (isWorkbookChanged) {
      const isComplete = ![...cells.values()].some(holdsOpenValue);
      parts.set(outline.path, withCalculation(parts.text(outline.path) ?? "", isComplete));
    }
    const contents = {
      sheetNames: sheets.map(({ name }) => name),
      rangeNames: names.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
      said: new Map(listFacts(model, "property").map(({ key, value }) => [key, value.text])),
    };
    writeDocumentProperties(parts, contents, new Date());
  }
  dropCalculationOrder(parts, outline.path);
  if (parts.differsFrom(file.parts)) dropUnused(parts, outline.path);
  return parts.toBytes();
}

/** The shown sheet, by its relationship; one that nobody turned to is the one of the file. */
function relationshipOfShown(
  model: Model,
  { file, shownSheetId }: SavingOrigin,
  listing: readonly (SheetListing & { readonly id: string })[],
): string {
  const now = model.getters.getActiveSheetId();
  const shown = listing.find(({ id }) => id === now)?.relationshipId ?? "";
  if (now !== shownSheetId) return shown;
  return file.outline.sheets[file.outline.activeSheet]?.relationshipId ?? shown;
}

/**
 * Formulas that were not recalculated here may hang on what changed, and so may the add-in's where
 * it did not answer.
 */
function holdsOpenValue(cells: ReadonlyMap<string, CellSnapshot>): boolean {
  return [...cells.values()].some(
    ({ content, result }) =>
      result !== null &&
      (notRecalculatedText(content) !== null ||
        (isUnsettled(result) && /KAM\.|Loading/i.test(content + result))),
  );
}

/** Excel takes sheets that are selected together for a group, and writes what is typed to all. */
function selectSheet(parts: WorkbookPackage, workbookPath: string, relationshipId: string): void {
  const worksheets = parts
    .relationships(workbookPath)
    .filter(({ kind }) => kind === "worksheet" || kind === "chartsheet");
  for (const { id, target } of worksheets) {
    const text = parts.text(target) ?? "";
    const views = text.slice(0, Math.max(text.indexOf("</sheetViews>"), 0));
    const changed = views.replace(/<sheetView\b[^>]*>/g, (view) => {
      const plain = view.replace(/\stabSelected="[^"]*"/, "");
      return id === relationshipId
        ? plain.replace("<sheetView", '<sheetView tabSelected="1"')
        : plain;
    });
    parts.set(target, changed + text.slice(views.length));
  }
}

/** Excel makes it anew when it is not there, and calls the file damaged when it is wrong. */
function dropCalculationOrder(parts: SavingOrigin["file"]["parts"], workbookPath: string): void {
  for (const { id, kind, target } of parts.relationships(workbookPath)) {
    if (kind !== "calcChain") continue;
    parts.unrelate(workbookPath, id);
    parts.withdrawContent(target);
    parts.remove(target);
  }
}
