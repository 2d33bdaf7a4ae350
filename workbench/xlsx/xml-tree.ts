import { localName, walkXml } from "./xml-walk";

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

/** Reads XML that the office formats use: no DTDs, no entities of its own. */
export function parseXml(xml: string): XmlElement {
  const stack: OpenElement[] = [];
  let root: XmlElement | undefined;
  walkXml(xml, {
    open(name, attributes, start) {
      const element = {
        name,
        local: localName(name),
        attributes,
        children: [],
        text: "",
        start,
        end: start,
      };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close(_, end) {
      const element = stack.pop();
      if (element) element.end = end;
    },
    text(text) {
      const top = stack.at(-1);
      if (top) top.text += text;
    },
  });
  if (!root) throw new Error("the XML is empty");
  return root;
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
