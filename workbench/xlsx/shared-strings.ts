import { unescapeExcelText, unescapeXml } from "./xml-text";

/** The texts that cells point to by number. Formats inside a text are not shown, but stay in the file. */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((item) =>
    plainText(item[1] ?? ""),
  );
}

/** The text of a shared or inline string: its runs joined, its pronunciation left out. */
export function plainText(xml: string): string {
  let text = "";
  for (const run of xml
    .replace(/<rPh\b[\s\S]*?<\/rPh>/g, "")
    .matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)) {
    text += unescapeExcelText(unescapeXml((run[1] ?? "").replace(/\r\n?/g, "\n")));
  }
  return text;
}
