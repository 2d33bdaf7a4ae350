import { besideDigits, nothingBeside, withoutBlanks, type BesideDigits } from "./beside-digits";
import { currencyOf } from "./currency-signs";

export type DecimalSign = "point" | "comma";

/** A number as text writes it; its value may depend on the rest of its column. */
export interface NumberSpelling {
  /** Digits, points and commas. */
  readonly body: string;
  /** What stands before and behind the digits. */
  readonly beside: BesideDigits;
  /**
   * What the text itself shows of its decimal sign. "open": one sign with three digits behind it,
   * which parts decimals or thousands.
   */
  readonly shows: DecimalSign | "nothing" | "open";
  /** Digits behind the decimal sign, where that is known. */
  readonly decimals: number;
  readonly isGroupedByBlanks: boolean;
}

/** Longer texts are no amounts anybody writes. */
const longest = 40;
/** A sign, a bracket, a currency and blanks between them. */
const longestPrefix = 10;
const longestSuffix = 24;
const digitsThatCount = 15;

const [zero, nine, point, comma] = [48, 57, 46, 44];

/** "code" for digits that are not counted: leading zeros, phone numbers, versions, long ids. */
export function spelledNumber(text: string): NumberSpelling | "code" | null {
  if (text.length > longest) return null;
  let first = 0;
  while (first < text.length && !isDigit(text.charCodeAt(first))) first += 1;
  if (first === text.length || first > longestPrefix) return null;
  let last = text.length - 1;
  while (!isDigit(text.charCodeAt(last))) last -= 1;
  if (text.length - 1 - last > longestSuffix) return null;
  let prefix = text.slice(0, first);
  let body = text.slice(first, last + 1);
  const suffix = text.slice(last + 1);
  if (prefix.endsWith(".") && currencyOf(withoutBlanks(prefix)) === null) {
    prefix = prefix.slice(0, -1);
    body = `.${body}`;
  } else if (prefix.endsWith(",")) {
    prefix = prefix.slice(0, -1);
    body = `,${body}`;
  }
  if (prefix === "" && suffix === "") return bare(body, nothingBeside);
  const beside = besideDigits(prefix, suffix);
  return beside === null ? null : bare(body, beside);
}

/** The number that a spelling stands for, once its column has told which sign parts decimals. */
export function valueOf(spelling: NumberSpelling, decimalSign: DecimalSign): number {
  const { body, shows } = spelling;
  const { power, isNegative } = spelling.beside;
  let plain = body;
  if (shows !== "nothing") {
    plain =
      decimalSign === "point"
        ? body.replaceAll(",", "")
        : body.replaceAll(".", "").replace(",", ".");
  }
  // The power goes into the text, so that 7.1 % is the number nearest to 0.071.
  const size = power === 0 ? Number(plain) : Number(`${plain}e${power}`);
  return isNegative && size !== 0 ? -size : size;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

const groupedByPoints = /^\d{1,3}(?:\.\d{3})+,\d+$/;
/** Also by lakhs: 12,34,567.00. */
const groupedByCommas = /^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$/;
const severalPoints = /^\d{1,3}(?:\.\d{3}){2,}$/;
const severalCommas = /^(?:\d{1,3}(?:,\d{3}){2,}|\d{1,2}(?:,\d{2})+,\d{3})$/;
const groupedByBlanks = /^\d{1,3}([\s'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
/** As spreadsheets write large numbers; "12E4" may as well be a part number. */
const withExponent = /^\d(?:\.\d+e[+-]?|e[+-])\d{1,3}$/i;

function bare(body: string, beside: BesideDigits): NumberSpelling | "code" | null {
  let points = 0;
  let commas = 0;
  let others = 0;
  for (let index = 0; index < body.length; index += 1) {
    const code = body.charCodeAt(index);
    if (isDigit(code)) continue;
    if (code === point) points += 1;
    else if (code === comma) commas += 1;
    else others += 1;
  }
  const hasLeadingZero = body.charCodeAt(0) === zero && body.length > 1;
  if (points + commas + others === 0) {
    if (hasLeadingZero || body.length > digitsThatCount) return "code";
    // +49170123456 is dialled.
    if (beside.hasPlus && body.length > 8) return "code";
    return spelling(body, beside, "nothing", 0, false);
  }
  if (others > 0) return withOthers(body, beside);
  if (hasLeadingZero && body.charCodeAt(1) !== point && body.charCodeAt(1) !== comma) return "code";
  if (points > 0 && commas > 0) {
    if (groupedByPoints.test(body)) {
      return spelling(body, beside, "comma", digitsBehind(body, ","), false);
    }
    if (groupedByCommas.test(body)) {
      return spelling(body, beside, "point", digitsBehind(body, "."), false);
    }
    return null;
  }
  if (points + commas > 1) {
    if (beside.hasPlus) return "code";
    if (severalPoints.test(body)) return spelling(body, beside, "comma", 0, false);
    if (severalCommas.test(body)) return spelling(body, beside, "point", 0, false);
    return points > 1 ? "code" : null;
  }
  const sign = points === 1 ? "point" : "comma";
  const decimals = digitsBehind(body, sign === "point" ? "." : ",");
  const before = body.length - 1 - decimals;
  const isOpen = decimals === 3 && before >= 1 && before <= 3 && !hasLeadingZero;
  return spelling(body, beside, isOpen ? "open" : sign, decimals, false);
}

function withOthers(body: string, beside: BesideDigits): NumberSpelling | "code" | null {
  if (withExponent.test(body)) {
    return beside.power === 0 ? spelling(body, beside, "nothing", 0, false) : null;
  }
  if (!groupedByBlanks.test(body)) return null;
  if (body.charCodeAt(0) === zero || beside.hasPlus) return "code";
  const plain = body.replace(/[\s'’]/g, "");
  const sign = plain.includes(",") ? "comma" : plain.includes(".") ? "point" : "nothing";
  const decimals = sign === "nothing" ? 0 : digitsBehind(plain, sign === "comma" ? "," : ".");
  return spelling(plain, beside, sign, decimals, true);
}

function digitsBehind(body: string, sign: string): number {
  return body.length - 1 - body.lastIndexOf(sign);
}

function spelling(
  body: string,
  beside: BesideDigits,
  shows: NumberSpelling["shows"],
  decimals: number,
  isGroupedByBlanks: boolean,
): NumberSpelling {
  return { body, beside, shows, decimals, isGroupedByBlanks };
}

/**
 * Amounts of these currencies have two decimals, and who writes "$1,234" or "1.234 €" or
 * "R$ 1.234" parts thousands; "€1.234" and "1,234 €" are written by both.
 */
export function isSurelyGrouped({ shows, body, beside }: NumberSpelling): boolean {
  if (shows !== "open" || beside.currency === null) return false;
  const isByComma = body.includes(",");
  if (beside.currency === "BRL") return !isByComma;
  if (beside.currency === "USD" || beside.currency === "GBP") {
    return isByComma && beside.isCurrencyBefore;
  }
  return beside.currency === "EUR" && !isByComma && !beside.isCurrencyBefore;
}

/** A whole number with a single M or B behind it. */
export function isBareMagnitude({ shows, beside }: NumberSpelling): boolean {
  return beside.isBareLetter && shows === "nothing";
}
