import type { Model } from "../engine";
import { writeAddInData } from "./add-in-data";
import { arrayMark } from "./array-metadata";
import { cellWriter } from "./cell-write";
import { displacementOf } from "./displacement";
import { formatsWriter } from "./formats-write";
import { getFact } from "./kept-facts-plugin";
import { notRecalculatedText } from "../formulas/to-excel-formula";
import { type CellSnapshot, type SavingOrigin, plainData, sheetCells } from "./saving-origin";
import { removeSheet } from "./sheet-removal";
import { writeSheet } from "./sheet-write";
import { stringsWriter } from "./strings-write";
import { currentNames } from "./workbook-names-write";
import { type SheetListing, withFullCalculation, workbookPartXml } from "./workbook-part-write";
import { emptyWorksheet } from "./new-workbook";
import { moveKeptParts } from "./kept-parts-move";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Writes the session's changes into a copy of the opened file. */
export async function workbookBytes(model: Model, origin: SavingOrigin): Promise<Uint8Array> {
  const { file } = origin;
  const { outline } = file;
  const parts = file.parts.copy();
  const partOf = (kind: string, path: string): string => {
    const known = parts.relationships(outline.path).find((entry) => entry.kind === kind);
    if (!known) parts.relate(outline.path, kind, path);
    return known?.target ?? path;
  };
  const data = plainData(model);
  const sheetIds = model.getters.getSheetIds();
  const cells = new Map(sheetIds.map((sheetId) => [sheetId, sheetCells(model, sheetId)]));
  const stylesPath = partOf("styles", "xl/styles.xml");
  const stylesText = parts.text(stylesPath) ?? "";
  const formats = formatsWriter(stylesText, file.styles);
  const stringsPath = parts
    .relationships(outline.path)
    .find(({ kind }) => kind === "sharedStrings")?.target;
  const strings = stringsWriter(
    stringsPath === undefined ? undefined : parts.text(stringsPath),
    file.strings.length,
  );
  const writer = cellWriter(strings, outline.countsFrom1904, () => arrayMark(parts, outline.path));
  const displacement = displacementOf(model, file);
  const isWorkbookChanged = sheetIds.some((sheetId) => {
    const before = origin.cells.get(sheetId);
    const now = cells.get(sheetId) ?? new Map();
    return (
      before?.size !== now.size ||
      [...now].some(([address, cell]) => before.get(address)?.content !== cell.content)
    );
  });
  const known = new Map(file.sheets.map((sheet) => [sheet.entry.id, sheet]));
  const listing: (SheetListing & { readonly id: string })[] = [];
  for (const sheet of data.sheets) {
    const originSheet = known.get(sheet.id);
    const path = originSheet?.entry.path ?? parts.freePath("xl/worksheets/sheet%.xml");
    let relationshipId = originSheet?.entry.relationshipId;
    if (relationshipId === undefined) {
      parts.set(path, emptyWorksheet);
      parts.declareContent(path, worksheetType);
      relationshipId = parts.relate(outline.path, "worksheet", path);
    }
    writeSheet({
      model,
      origin,
      originSheet,
      parts,
      path,
      before: origin.data.sheets.find(({ id }) => id === sheet.id && originSheet !== undefined),
      now: sheet,
      cellsBefore: (originSheet && origin.cells.get(sheet.id)) ?? new Map(),
      cellsNow: cells.get(sheet.id) ?? new Map(),
      displacement,
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
  const names = currentNames(model, origin, displacement, (sheetId) =>
    listing.findIndex(({ id }) => id === sheetId),
  );
  const sheets = listing.map(({ name, relationshipId, state }) => ({
    name,
    relationshipId,
    state,
  }));
  writeAddInData(model, origin, parts, outline.path);
  const workbookText = parts.text(outline.path) ?? "";
  const workbookXml = workbookPartXml(workbookText, origin, sheets, names);
  const isStale = isWorkbookChanged && [...cells.values()].some(holdsNotRecalculated);
  parts.set(outline.path, isStale ? withFullCalculation(workbookXml) : workbookXml);
  parts.set(stylesPath, formats.toXml());
  const stringsText = strings.toXml();
  if (stringsText !== undefined) {
    const path = stringsPath ?? partOf("sharedStrings", "xl/sharedStrings.xml");
    parts.set(path, stringsText);
    parts.declareContent(path, sharedStringsType);
  }
  dropCalculationOrder(parts, outline.path);
  return parts.toBytes();
}

/** Formulas that were not recalculated here may hang on what changed. */
function holdsNotRecalculated(cells: ReadonlyMap<string, CellSnapshot>): boolean {
  return [...cells.values()].some(
    ({ content, result }) => result !== null && notRecalculatedText(content) !== null,
  );
}

const sharedStringsType =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** Excel makes it anew when it is not there, and calls the file damaged when it is wrong. */
function dropCalculationOrder(parts: SavingOrigin["file"]["parts"], workbookPath: string): void {
  for (const { id, kind, target } of parts.relationships(workbookPath)) {
    if (kind !== "calcChain") continue;
    parts.unrelate(workbookPath, id);
    parts.withdrawContent(target);
    parts.remove(target);
  }
}
