import type { Model } from "../engine";
import { listFacts } from "./kept-facts-plugin";
import type { SavingOrigin } from "./saving-origin";
import type { WorkbookPackage } from "./workbook-package";
import { attributesXml, escapeXml } from "./xml-text";
import { childrenNamed, parseXml } from "./xml-tree";

/**
 * Excel keeps an add-in's settings under the add-in's own number, which no other program may write.
 * The workbench keeps them in a custom XML part of this namespace.
 */
const settingsNamespace = "urn:key-account-management:workbench:settings";
const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

export interface AddInData {
  readonly xmlParts: Readonly<Record<string, { readonly xml: string }>>;
  readonly settings: Readonly<Record<string, { readonly json: string }>>;
}

interface CustomPart {
  readonly id: string;
  readonly path: string;
  readonly xml: string;
  readonly relationshipId: string;
}

/** What add-ins keep in a workbook: custom XML parts by their id, settings by their name. */
export function readAddInData(parts: WorkbookPackage, workbookPath: string): AddInData {
  const xmlParts: Record<string, { readonly xml: string }> = {};
  const settings: Record<string, { readonly json: string }> = {};
  for (const { id, xml } of customParts(parts, workbookPath)) {
    if (!xml.includes(`"${settingsNamespace}"`)) xmlParts[id] = { xml };
    else {
      for (const setting of childrenNamed(parseXml(xml), "setting")) {
        settings[setting.attributes.name ?? ""] = { json: setting.text };
      }
    }
  }
  return { xmlParts, settings };
}

function customParts(parts: WorkbookPackage, workbookPath: string): CustomPart[] {
  return parts
    .relationships(workbookPath)
    .filter(({ kind }) => kind === "customXml")
    .flatMap(({ id: relationshipId, target: path }) => {
      const properties = parts.relationships(path).find(({ kind }) => kind === "customXmlProps");
      const described = properties === undefined ? undefined : parts.text(properties.target);
      const id = /itemID="([^"]*)"/.exec(described ?? "")?.[1] ?? path;
      const xml = parts.text(path);
      return xml === undefined ? [] : [{ id, path, xml, relationshipId }];
    });
}

/** Settings have no order of their own. */
function byName<T extends { readonly key: string }>(settings: readonly T[]): readonly T[] {
  return [...settings].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Writes what add-ins added, changed or took away since the file was opened. */
export function writeAddInData(
  model: Model,
  origin: SavingOrigin,
  parts: WorkbookPackage,
  workbookPath: string,
): void {
  const known = customParts(parts, workbookPath);
  const wanted = new Map(listFacts(model, "xmlPart").map(({ key, value }) => [key, value.xml]));
  const settings = byName(listFacts(model, "setting"));
  const before = byName(
    Object.entries(origin.facts.setting ?? {}).map(([key, value]) => ({ key, value })),
  );
  const settingsPart = known.find(({ xml }) => xml.includes(`"${settingsNamespace}"`));
  if (JSON.stringify(settings) === JSON.stringify(before)) {
    if (settingsPart) wanted.set(settingsPart.id, settingsPart.xml);
  } else if (settings.length > 0) {
    const list = settings.map(
      ({ key, value }) =>
        `<setting${attributesXml({ name: key })}>${escapeXml(writable(value.json))}</setting>`,
    );
    const xml = `<settings xmlns="${settingsNamespace}">${list.join("")}</settings>`;
    wanted.set(settingsPart?.id ?? settingsPartId, xml);
  }
  for (const part of known) {
    const xml = wanted.get(part.id);
    if (xml === undefined) removePart(parts, workbookPath, part);
    else parts.set(part.path, xml);
    wanted.delete(part.id);
  }
  for (const [id, xml] of wanted) addPart(parts, workbookPath, id, xml);
}

/** JSON has an escape for the two characters that it may hold and XML may not. */
function writable(json: string): string {
  return json.replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff");
}

const settingsPartId = "{6B1F3B0E-52C6-4C0E-9B7D-5E1B2C7A9D10}";

function removePart(parts: WorkbookPackage, workbookPath: string, part: CustomPart): void {
  parts.unrelate(workbookPath, part.relationshipId);
  for (const { kind, target } of parts.relationships(part.path)) {
    if (kind !== "customXmlProps") continue;
    parts.withdrawContent(target);
    parts.remove(target);
  }
  const slash = part.path.lastIndexOf("/") + 1;
  parts.remove(`${part.path.slice(0, slash)}_rels/${part.path.slice(slash)}.rels`);
  parts.remove(part.path);
}

function addPart(parts: WorkbookPackage, workbookPath: string, id: string, xml: string): void {
  const path = parts.freePath("customXml/item%.xml");
  const properties = parts.freePath("customXml/itemProps%.xml");
  parts.set(path, xml);
  parts.set(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${propertiesNamespace}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts.declareContent(properties, propertiesType);
  parts.relate(workbookPath, "customXml", path);
  parts.relate(path, "customXmlProps", properties);
}
