/** A custom XML part holds one JSON text; its element tells whose it is and of which version. */
interface PartKind {
  readonly element: string;
  readonly namespace: string;
  readonly version: number;
}

/** Characters that JSON leaves as they are and XML 1.0 forbids are spelled out. */
function spelledOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

function escaped(json: string): string {
  const text = json.replace(/[\uFFFE\uFFFF]/gu, spelledOut);
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

export function partText({ element, namespace, version }: PartKind, json: unknown): string {
  return `<${element} xmlns="${namespace}" version="${version}">${escaped(JSON.stringify(json))}</${element}>`;
}

/** What the part holds; undefined when it is damaged. */
export function partJson({ element }: PartKind, xml: string): unknown {
  const content = new RegExp(`<${element}[^>]*>([\\s\\S]*)</${element}>`, "u").exec(xml)?.[1];
  try {
    return content === undefined ? undefined : JSON.parse(unescaped(content));
  } catch {
    return undefined;
  }
}
