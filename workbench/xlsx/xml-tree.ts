import { unescapeXml } from "./xml-text";

/** An element, with the place where it stands in the text it was read from. */
export interface XmlElement {
  /** With its namespace prefix, as written. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  end: number;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** Reads XML that the office formats use: no DTDs, no entities of its own. */
export function parseXml(xml: string): XmlElement {
  const root = openElement("", "", 0);
  const stack: OpenElement[] = [root];
  let last = 0;
  for (const found of xml.matchAll(token)) {
    const top = stack.at(-1) ?? root;
    const between = xml.slice(last, found.index);
    if (between !== "") top.text += unescapeXml(between);
    last = found.index + found[0].length;
    const [, characters, slash, name, attributes, isEmpty] = found;
    if (characters !== undefined) top.text += characters;
    if (name === undefined) continue;
    if (slash === "/") {
      const closed = stack.pop();
      if (!closed || closed.name !== name || closed === root)
        throw new Error(`unexpected </${name}>`);
      closed.end = last;
    } else {
      const element = openElement(name, attributes ?? "", found.index);
      top.children.push(element);
      if (isEmpty === "/") element.end = last;
      else stack.push(element);
    }
  }
  const first = root.children[0];
  if (!first || stack.length > 1) throw new Error("the XML is cut off");
  return first;
}

function openElement(name: string, attributes: string, start: number): OpenElement {
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    attributes: parseAttributes(attributes),
    children: [],
    text: "",
    start,
    end: start,
  };
}

/** Attributes by the name as written, prefix included. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const found of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[found[1] ?? ""] = unescapeXml(found[2] ?? found[3] ?? "");
  }
  return attributes;
}

export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.local === local);
}

export function childrenNamed(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** All elements of that name below, at any depth, in the order of the text. */
export function descendants(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((candidate) => [
    ...(candidate.local === local ? [candidate] : []),
    ...descendants(candidate, local),
  ]);
}

/** The text of an element and of everything in it. */
export function allText(element: XmlElement): string {
  return element.text + element.children.map(allText).join("");
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
