import type { WorkbookPackage } from "./workbook-package";
import { escapeXml } from "./xml-text";
import { parseXml } from "./xml-tree";

const application = "Key Account Management Workbench";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const corePropertiesRelationship =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const extendedType = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/** What people say of a workbook, by the name of its element; "custom" where they invented more. */
export function readDocumentProperties(parts: WorkbookPackage): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { kind, target } of parts.relationships("")) {
    const isWanted = (name: string): boolean =>
      (kind === "core-properties" && name in described) ||
      (kind === "extended-properties" && ownersWords.test(name));
    if (kind === "custom-properties") said.set("custom", "");
    const text = kind.endsWith("-properties") ? parts.text(target) : undefined;
    if (text === undefined) continue;
    for (const { local, text: words } of parseXml(text).children) {
      if (isWanted(local)) said.set(local, words);
    }
  }
  return said;
}

/** Takes out what people invented to say of the workbook. */
function dropCustomProperties(parts: WorkbookPackage): void {
  for (const { id, kind, target } of parts.relationships("")) {
    if (kind !== "custom-properties") continue;
    parts.unrelate("", id);
    parts.withdrawContent(target);
    parts.remove(target);
  }
}

export interface DocumentContents {
  readonly sheetNames: readonly string[];
  /** Names that Excel shows in its list of names. */
  readonly rangeNames: readonly string[];
  /** What is said of it now; left out, what the file says. */
  readonly said?: ReadonlyMap<string, string>;
}

/** Brings what the file says of itself up to date: who wrote it last, when, and what is in it. */
export function writeDocumentProperties(
  parts: WorkbookPackage,
  contents: DocumentContents,
  now: Date,
): void {
  const corePath = propertiesPath(parts, "core-properties", "docProps/core.xml");
  const said = contents.said ?? readDocumentProperties(parts);
  parts.set(corePath, coreProperties(parts.text(corePath), said, now));
  parts.declareContent(corePath, coreType);
  const extendedPath = propertiesPath(parts, "extended-properties", "docProps/app.xml");
  parts.set(extendedPath, extendedProperties(said, contents));
  parts.declareContent(extendedPath, extendedType);
  if (!said.has("custom")) dropCustomProperties(parts);
}

function propertiesPath(parts: WorkbookPackage, kind: string, usual: string): string {
  const known = parts.relationships("").find((relationship) => relationship.kind === kind);
  if (known) return known.target;
  parts.relate("", kind === "core-properties" ? corePropertiesRelationship : kind, usual);
  return usual;
}

/** What people say of a workbook, with the prefix of each one's namespace. */
const described: Readonly<Record<string, string>> = {
  title: "dc",
  subject: "dc",
  creator: "dc",
  description: "dc",
  identifier: "dc",
  language: "dc",
  keywords: "cp",
  category: "cp",
  contentStatus: "cp",
  version: "cp",
};

/** The day on which the workbook was made stays; a workbook that does not say so was made now. */
function coreProperties(
  xml: string | undefined,
  said: ReadonlyMap<string, string>,
  now: Date,
): string {
  const moment = now.toISOString().replace(/\.\d+Z$/, "Z");
  const known = xml === undefined ? [] : parseXml(xml).children;
  const kept = [...said].flatMap(([local, text]) => {
    const prefix = described[local];
    return prefix === undefined ? [] : element(`${prefix}:${local}`, text);
  });
  const dated = known.find(({ local }) => local === "created")?.text.trim() ?? "";
  const created = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(dated) ? dated : moment;
  const date = (name: string, value: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}</dcterms:${name}>`;
  const own = [
    element("cp:lastModifiedBy", application),
    date("created", created),
    date("modified", moment),
  ];
  return `${head}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[...kept, ...own].join("")}</cp:coreProperties>`;
}

const ownersWords = /^(?:Template|Manager|Company|HyperlinkBase|DocSecurity|SharedDoc|ScaleCrop)$/;

/** Whose workbook it is stays; what its last program said of itself and of the contents goes. */
function extendedProperties(
  said: ReadonlyMap<string, string>,
  { sheetNames, rangeNames }: DocumentContents,
): string {
  const kept = [...said]
    .filter(([local]) => ownersWords.test(local))
    .map(([local, text]) => element(local, text));
  const groups = [
    { title: "Worksheets", names: sheetNames },
    { title: "Named Ranges", names: rangeNames },
  ].filter(({ names }) => names.length > 0);
  const pairs = groups.map(
    ({ title, names }) =>
      `<vt:variant>${element("vt:lpstr", title)}</vt:variant><vt:variant>${element("vt:i4", String(names.length))}</vt:variant>`,
  );
  const titles = groups.flatMap(({ names }) => names.map((name) => element("vt:lpstr", name)));
  return `${head}<Properties xmlns="${extended}" xmlns:vt="${variants}">${element("Application", application)}${kept.join("")}<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.join("")}</vt:vector></TitlesOfParts></Properties>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
