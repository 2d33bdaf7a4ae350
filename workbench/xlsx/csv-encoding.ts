import { WorkbookFileError } from "./workbook-file-error";

export interface DecodedCsv {
  readonly text: string;
  /** Sentences for the person who opened the file. */
  readonly remarks: readonly string[];
}

/** The text of a file, its encoding told by its first bytes or, without a mark, by its content. */
export function decodedCsv(bytes: Uint8Array, fileName: string): DecodedCsv {
  const wide = wideEncoding(bytes);
  const { text, remarks } = wide
    ? { text: new TextDecoder(wide).decode(bytes), remarks: [] }
    : fromSingleBytes(bytes, fileName);
  if (holdsNoText(text)) {
    throw new WorkbookFileError(
      `${fileName} holds bytes that are no text, so it is no list of values. Export the list again as "CSV UTF-8", or open the file in the program it comes from.`,
    );
  }
  return { text, remarks };
}

/** How much of a file without a mark is looked at. */
const looked = 65_536;

/** UTF-16 by its mark, or by the zeros that every second byte of western text then is. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(Math.min(bytes.length, looked) / 2);
  let [first, second] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 2) {
    if (bytes[index] === 0) first += 1;
    if (bytes[index + 1] === 0) second += 1;
  }
  // Separators and ends of lines have a zero whatever the letters are.
  const fewest = Math.max(1, pairs * 0.05);
  if (second >= fewest && first === 0) return "utf-16le";
  return first >= fewest && second === 0 ? "utf-16be" : null;
}

function fromSingleBytes(bytes: Uint8Array, fileName: string): DecodedCsv {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const asUtf8 = new TextDecoder("utf-8").decode(bytes);
    if (isDamagedUtf8(asUtf8)) {
      return { text: asUtf8, remarks: [] };
    }
    return {
      text: withWindowsSigns(new TextDecoder("windows-1252").decode(bytes)),
      remarks: [
        `${fileName} is not in UTF-8 and was read as Windows Western European. If letters look wrong, save it as "CSV UTF-8".`,
      ],
    };
  }
}

/** What Windows Western European has at 0x80 to 0x9f. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node reads these bytes as control signs where browsers give the euro sign and quotes. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

const replacement = "\ufffd";

/** Most letters beyond ASCII came out right: a few bytes are broken, and the encoding is not. */
function isDamagedUtf8(text: string): boolean {
  let [broken, right] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) right += 1;
  }
  return right > 4 * broken;
}

/** Tabs and ends of lines are the only signs below the blank that a list is written with. */
function holdsNoText(text: string): boolean {
  if (text.includes("\0")) return true;
  const part = text.slice(0, looked);
  let control = 0;
  for (let index = 0; index < part.length; index += 1) {
    const code = part.charCodeAt(index);
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) control += 1;
  }
  return control * 100 > part.length;
}

/** What UTF-8 looks like that was once read as Windows Western European: MÃ¼ller, 12 â‚¬. */
const readTwice =
  /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u203a\u20ac]|â‚¬|Â[\u00a0-\u00bf]|â€[\u0080-\uffff]/;

/** Why letters of a text came out wrong; null when none did. */
export function brokenLetters(text: string): "lost" | "read twice" | null {
  if (text.includes(replacement)) return "lost";
  return readTwice.test(text) ? "read twice" : null;
}
