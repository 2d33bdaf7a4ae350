import { unescapeExcelText } from "./xml-text";
import { localName, walkXml } from "./xml-walk";

/** The texts that cells point to by number. Formats inside a text are not shown, but stay in the file. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const rich = richText();
  walkXml(xml, {
    open: (name) => rich.open(localName(name)),
    close(name) {
      rich.close(localName(name));
      if (localName(name) === "si") strings.push(rich.take());
    },
    text: (text) => rich.text(text),
  });
  return strings;
}

/** The text of an element that holds a shared, an inline or a note's text. */
export function plainText(xml: string): string {
  const rich = richText();
  walkXml(xml, {
    open: (name) => rich.open(localName(name)),
    close: (name) => rich.close(localName(name)),
    text: (text) => rich.text(text),
  });
  return rich.take();
}

export interface RichText {
  open(local: string): void;
  close(local: string): void;
  text(text: string): void;
  /** What was gathered since it was last taken. */
  take(): string;
}

/** Gathers the runs of a text while its XML is read, and leaves out how it is pronounced. */
export function richText(): RichText {
  let gathered = "";
  let isText = false;
  let isPronunciation = false;
  return {
    open(local) {
      if (local === "t") isText = true;
      else if (local === "rPh") isPronunciation = true;
    },
    close(local) {
      if (local === "t") isText = false;
      else if (local === "rPh") isPronunciation = false;
    },
    text(text) {
      if (isText && !isPronunciation) gathered += unescapeExcelText(text);
    },
    take() {
      const all = gathered;
      gathered = "";
      return all;
    },
  };
}
