import type { SavingOrigin } from "./saving-origin";
import type { DefinedName } from "./workbook-outline";
import { namesXml } from "./workbook-names-write";
import { attributesXml } from "./xml-text";
import { child, childrenNamed, parseXml } from "./xml-tree";

export interface SheetListing {
  readonly name: string;
  readonly relationshipId: string;
  readonly state: "visible" | "hidden" | "veryHidden";
}

/** The workbook's own part with its list of sheets and names brought up to date. */
export function workbookPartXml(
  xml: string,
  origin: SavingOrigin,
  sheets: readonly SheetListing[],
  names: readonly DefinedName[],
): string {
  const { outline } = origin.file;
  const before = outline.sheets.map(({ name, relationshipId, state }) => ({
    name,
    relationshipId,
    state,
  }));
  const isListSame = JSON.stringify(before) === JSON.stringify(sheets);
  const areNamesSame = JSON.stringify(names) === JSON.stringify(outline.names);
  let result = xml;
  if (!isListSame) {
    result = withSheets(result, sheets);
    const active = outline.sheets[outline.activeSheet]?.relationshipId;
    const place = sheets.findIndex(
      ({ relationshipId, state }) => relationshipId === active && state === "visible",
    );
    const first = sheets.findIndex(({ state }) => state === "visible");
    result = withActiveSheet(result, place < 0 ? Math.max(first, 0) : place);
  }
  return areNamesSame ? result : withNames(result, names);
}

function withSheets(xml: string, sheets: readonly SheetListing[]): string {
  const holder = child(parseXml(xml), "sheets");
  if (!holder) return xml;
  const known = new Map(
    childrenNamed(holder, "sheet").map((sheet) => [
      Object.entries(sheet.attributes).find(([name]) => /^\w+:id$/.test(name))?.[1] ?? "",
      sheet.attributes.sheetId ?? "1",
    ]),
  );
  let next = Math.max(0, ...[...known.values()].map(Number));
  const list = sheets.map(({ name, relationshipId, state }) => {
    const sheetId = known.get(relationshipId) ?? String((next += 1));
    const attributes = attributesXml({
      name,
      sheetId,
      state: state === "visible" ? undefined : state,
      "r:id": relationshipId,
    });
    return `<sheet${attributes} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;
  });
  return `${xml.slice(0, holder.start)}<sheets>${list.join("")}</sheets>${xml.slice(holder.end)}`;
}

function withActiveSheet(xml: string, place: number): string {
  return xml.replace(/<workbookView\b[^>]*>/, (view) => {
    const plain = view.replace(/\s(?:activeTab|firstSheet)="\d+"/g, "");
    return place === 0
      ? plain
      : plain.replace("<workbookView", `<workbookView activeTab="${place}"`);
  });
}

function withNames(xml: string, names: readonly DefinedName[]): string {
  const root = parseXml(xml);
  const holder = child(root, "definedNames");
  const list = namesXml(names);
  if (holder) return xml.slice(0, holder.start) + list + xml.slice(holder.end);
  const before = ["externalReferences", "functionGroups", "sheets"]
    .map((name) => child(root, name))
    .find((element) => element !== undefined);
  const place = before?.end ?? xml.lastIndexOf("</");
  return xml.slice(0, place) + list + xml.slice(place);
}

/** Asks Excel to calculate everything when it opens the file. */
export function withFullCalculation(xml: string): string {
  if (/<calcPr\b/.test(xml)) {
    return xml
      .replace(/<calcPr\b/, (open) => `${open} fullCalcOnLoad="1"`)
      .replace(/(<calcPr fullCalcOnLoad="1"[^>]*?)\sfullCalcOnLoad="\w+"/, "$1");
  }
  const root = parseXml(xml);
  const before = ["definedNames", "externalReferences", "functionGroups", "sheets"]
    .map((name) => child(root, name))
    .find((element) => element !== undefined);
  const place = before?.end ?? xml.lastIndexOf("</");
  return `${xml.slice(0, place)}<calcPr fullCalcOnLoad="1"/>${xml.slice(place)}`;
}
