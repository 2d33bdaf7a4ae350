import { attributesXml } from "./xml-text";
import type { XmlElement } from "./xml-tree";

export interface ElementEdit {
  /** null takes an attribute away. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  /** New children by their names without prefix; null takes one away. */
  readonly children?: Readonly<Record<string, string | null>>;
}

/**
 * The text of an element with some of its attributes and children exchanged; all others keep their
 * very text. `order` is the schema's order of children, for those that are new.
 */
export function editedElement(
  source: string,
  element: XmlElement,
  { attributes = {}, children = {} }: ElementEdit,
  order: readonly string[],
): string {
  const pieces = element.children.map(({ local, start, end }) => ({
    local,
    xml: local in children ? (children[local] ?? "") : source.slice(start, end),
  }));
  const rank = (local: string): number => order.indexOf(local);
  for (const [local, xml] of Object.entries(children)) {
    if (xml === null || pieces.some((piece) => piece.local === local)) continue;
    const next = pieces.findIndex((piece) => rank(piece.local) > rank(local));
    pieces.splice(next < 0 ? pieces.length : next, 0, { local, xml });
  }
  const content = pieces.map(({ xml }) => xml).join("") + element.text.trim();
  const opening = `<${element.name}${attributesXml({ ...element.attributes, ...attributes })}`;
  return content === "" ? `${opening}/>` : `${opening}>${content}</${element.name}>`;
}

/** A stretch of a text and what comes in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits may not overlap. */
export function withEdits(source: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((first, second) => second.start - first.start)
    .reduce(
      (text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end),
      source,
    );
}
