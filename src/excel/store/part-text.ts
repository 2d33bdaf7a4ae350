/** Characters that JSON leaves as they are and XML 1.0 forbids. */
const forbidden = /[\uFFFE\uFFFF]/gu;

function spelledOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/** A value as the text of a custom XML part with one element. */
export function partText(element: string, namespace: string, value: unknown): string {
  const json = JSON.stringify(value)
    .replace(forbidden, spelledOut)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<${element} xmlns="${namespace}">${json}</${element}>`;
}

/** The value in a part; undefined when there is none or it is damaged. */
export function valueInPart(element: string, xml: string): unknown {
  const content = new RegExp(`<${element}[^>]*>([\\s\\S]*)</${element}>`, "u").exec(xml)?.[1];
  if (content === undefined) return undefined;
  try {
    return JSON.parse(
      content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    );
  } catch {
    return undefined;
  }
}
