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
  shownSheet: string,
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
  }
  const shown = placeOfShown(sheets, shownSheet);
  if (shown !== activeSheetIn(result)) result = withActiveSheet(result, shown);
  return areNamesSame ? result : withNames(result, names);
}

/** The place of the sheet that is shown, or of the first that can be. */
function placeOfShown(sheets: readonly SheetListing[], relationshipId: string): number {
  const isVisible = ({ state }: SheetListing): boolean => state === "visible";
  const place = sheets.findIndex(
    (sheet) => sheet.relationshipId === relationshipId && isVisible(sheet),
  );
  return place < 0 ? Math.max(sheets.findIndex(isVisible), 0) : place;
}

function activeSheetIn(xml: string): number {
  const view = child(child(parseXml(xml), "bookViews"), "workbookView");
  return Number(view?.attributes.activeTab ?? 0);
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
  const root = parseXml(xml);
  const view = child(child(root, "bookViews"), "workbookView");
  if (view) {
    const attributes = attributesXml({
      ...view.attributes,
      firstSheet: undefined,
      activeTab: place,
    });
    const opening = `<${view.name}${attributes}`;
    const tag = /^<[^>]*>/.exec(xml.slice(view.start, view.end))?.[0] ?? "";
    const end = view.start + tag.length;
    return xml.slice(0, view.start) + opening + (tag.endsWith("/>") ? "/>" : ">") + xml.slice(end);
  }
  const holder = child(root, "sheets");
  if (!holder || child(root, "bookViews")) return xml;
  const views = `<bookViews><workbookView activeTab="${place}"/></bookViews>`;
  return xml.slice(0, holder.start) + views + xml.slice(holder.start);
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
