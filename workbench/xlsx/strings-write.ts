import { escapeExcelText, escapeXml } from "./xml-text";

/** The workbook's texts, to which new ones are added as cells need them. */
export interface StringsWriter {
  indexOf(text: string): number;
  toXml(): string;
  hasAdditions(): boolean;
}

/** `xml` is the part as it is, `count` the number of texts in it. */
export function stringsWriter(xml: string, count: number): StringsWriter {
  const added = new Map<string, number>();
  return {
    indexOf(text) {
      const known = added.get(text);
      if (known !== undefined) return known;
      const index = count + added.size;
      added.set(text, index);
      return index;
    },
    hasAdditions: () => added.size > 0,
    toXml() {
      const items = [...added.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeXml(escapeExcelText(text))}</t></si>`,
      );
      // The counts are optional, and wrong ones are worse than none.
      return xml
        .replace(/(<sst\b[^>]*?)\s*\/>/, "$1></sst>")
        .replace(/<sst\b[^>]*>/, (open) => open.replace(/\s(?:count|uniqueCount)="\d+"/g, ""))
        .replace(/<\/sst>\s*$/, () => `${items.join("")}</sst>`);
    },
  };
}
