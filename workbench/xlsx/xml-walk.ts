import { SaxesParser } from "saxes";

/** What to do at each tag and text, in the order of the text. */
export interface XmlWalk {
  /** The name with its prefix, as written; the tag's text runs from start to end. */
  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
  ): void;
  /** `end` is behind the closing tag, or behind the tag itself where it is empty. */
  close(name: string, end: number): void;
  text(text: string): void;
}

/** No office format nests its elements nearly as deep; a file made to exhaust the stack does. */
const deepest = 256;

/** Reads XML once from front to back. Throws where it is not well-formed; entities are not expanded. */
export function walkXml(xml: string, walk: XmlWalk): void {
  const parser = new SaxesParser();
  let start = 0;
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentagstart", () => {
    // The parser is behind the name, which holds no "<".
    start = xml.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new Error(`<${name}> is nested too deep`);
    walk.open(name, attributes, start, parser.position);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    walk.close(name, parser.position);
  });
  parser.on("text", (text) => walk.text(text));
  parser.on("cdata", (text) => walk.text(text));
  parser.write(xml).close();
}

/** An element's name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
