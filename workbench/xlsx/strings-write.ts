import { escapeExcelText, escapeXml } from "./xml-text";

/** The workbook's texts, to which new ones are added as cells need them. */
export interface StringsWriter {
  indexOf(text: string): number;
  /** Undefined when nothing was added. */
  toXml(): string | undefined;
}

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

export function stringsWriter(xml: string | undefined, count: number): StringsWriter {
  const added = new Map<string, number>();
  return {
    indexOf(text) {
      const known = added.get(text);
      if (known !== undefined) return known;
      const index = count + added.size;
      added.set(text, index);
      return index;
    },
    toXml() {
      if (added.size === 0) return undefined;
      const items = [...added.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeXml(escapeExcelText(text))}</t></si>`,
      );
      // The counts are optional, and wrong ones are worse than none.
      return (xml ?? empty)
        .replace(/(<sst\b[^>]*?)\s*\/>/, "$1></sst>")
        .replace(/<sst\b[^>]*>/, (open) => open.replace(/\s(?:count|uniqueCount)="\d+"/g, ""))
        .replace("</sst>", () => `${items.join("")}</sst>`);
    },
  };
}
