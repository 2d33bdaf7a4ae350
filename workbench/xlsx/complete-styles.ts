import { child, parseXml } from "./xml-tree";

/** The order that the schema asks of a styles part. */
export const styleContainers = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** Excel takes the first two fills of every workbook to be these, whatever stands there. */
const reservedFills = ["none", "gray125"].map(
  (pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`,
);

/** What every styles part needs, since formats point to each by number, and number 0 is the usual. */
const needed: Readonly<Partial<Record<string, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: reservedFills,
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
};

/** A styles part with the lists that may be left out, so that what is added gets its true number. */
export function completeStyles(xml: string): string {
  const missing: Record<string, readonly string[]> = {};
  const root = parseXml(xml);
  for (const [container, entries = []] of Object.entries(needed)) {
    const count = child(root, container)?.children.length ?? 0;
    if (count < entries.length) missing[container] = entries.slice(count);
  }
  return withStyleEntries(xml, missing);
}

/** The styles part with entries added at the end of its lists. */
export function withStyleEntries(
  xml: string,
  added: Readonly<Partial<Record<string, readonly string[]>>>,
): string {
  let result = xml;
  for (const container of styleContainers) {
    const entries = added[container];
    if (entries && entries.length > 0) result = withEntries(result, container, entries);
  }
  return result;
}

function withEntries(xml: string, container: string, entries: readonly string[]): string {
  const root = parseXml(xml);
  const element = child(root, container);
  if (element) {
    const text = xml.slice(element.start, element.end);
    const opening = /^<[^>]*>/.exec(text)?.[0] ?? "";
    const counted = opening
      .replace(/\scount="\d+"/, "")
      .replace(/\s*\/?>$/, ` count="${element.children.length + entries.length}">`);
    const inside = opening.endsWith("/>") ? "" : text.slice(opening.length, text.lastIndexOf("</"));
    const whole = `${counted}${inside}${entries.join("")}</${element.name}>`;
    return xml.slice(0, element.start) + whole + xml.slice(element.end);
  }
  const whole = `<${container} count="${entries.length}">${entries.join("")}</${container}>`;
  const later: readonly string[] = styleContainers.slice(
    (styleContainers as readonly string[]).indexOf(container) + 1,
  );
  const next = root.children.find(({ local }) => later.includes(local));
  if (next) return xml.slice(0, next.start) + whole + xml.slice(next.start);
  const close = xml.lastIndexOf("</");
  return close > root.start
    ? xml.slice(0, close) + whole + xml.slice(close)
    : xml.replace(/\s*\/>\s*$/, () => `>${whole}</${root.name}>`);
}
