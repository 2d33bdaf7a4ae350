import { currencyOf } from "./currency-signs";
import { isBareLetter, magnitudeOf } from "./magnitude-words";

export type DecimalSign = "point" | "comma";

/** A number as text writes it; its value may depend on the rest of its column. */
export interface NumberSpelling {
  /** Digits, points and commas. */
  readonly body: string;
  readonly isNegative: boolean;
  /** Of ten: -2 for percents, 6 for millions. */
  readonly power: number;
  readonly isPercent: boolean;
  /** ISO code, "" for money of unknown currency, null for no money. */
  readonly currency: string | null;
  /**
   * What the text itself shows of its decimal sign. "open": one sign with three digits behind it,
   * which parts decimals or thousands.
   */
  readonly shows: DecimalSign | "nothing" | "open";
  /** Digits behind the decimal sign, where that is known. */
  readonly decimals: number;
  /** The sign stands beside the money as only a language that parts thousands by it would write. */
  readonly isSurelyGrouped: boolean;
  readonly isGroupedByBlanks: boolean;
  /** A whole number with a single M or B behind it. */
  readonly isBareMagnitude: boolean;
}

/** Longer texts are no amounts anybody writes. */
const longest = 40;
const digitsThatCount = 15;

const [zero, nine, point, comma] = [48, 57, 46, 44];

/** "code" for digits that are not counted: leading zeros, phone numbers, versions, long ids. */
export function spelledNumber(text: string): NumberSpelling | "code" | null {
  if (text.length > longest) return null;
  let first = 0;
  while (first < text.length && !isDigit(text.charCodeAt(first))) first += 1;
  if (first === text.length) return null;
  let last = text.length - 1;
  while (!isDigit(text.charCodeAt(last))) last -= 1;
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
  if (prefix.length === 0 && suffix.length === 0) return bare(body, null);
  const beside = readBeside(prefix, suffix);
  return beside === null ? null : bare(body, beside);
}

/** The number that a spelling stands for, once its column has told which sign parts decimals. */
export function valueOf(spelling: NumberSpelling, decimalSign: DecimalSign): number {
  const { body, power, isNegative, shows } = spelling;
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

function withoutBlanks(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, "") : text;
}

interface Beside {
  readonly isNegative: boolean;
  readonly hasPlus: boolean;
  readonly power: number;
  readonly isPercent: boolean;
  readonly currency: string | null;
  readonly isCurrencyBefore: boolean;
  readonly isBareLetter: boolean;
}

const minusSigns = "-−–";

/** What stands before and behind the digits; null when that is more than a number has beside it. */
function readBeside(prefix: string, suffix: string): Beside | null {
  let before = withoutBlanks(prefix);
  let behind = withoutBlanks(suffix);
  let isNegative = false;
  let hasPlus = false;
  const opens = before.startsWith("(") || before.endsWith("(");
  const closes = behind.startsWith(")") || behind.endsWith(")");
  if (opens !== closes) return null;
  if (opens) {
    isNegative = true;
    before = withoutEdge(before, "(");
    behind = withoutEdge(behind, ")");
  }
  const sign = edgeAmong(before, `+${minusSigns}`);
  if (sign) {
    if (isNegative) return null;
    before = withoutEdge(before, sign);
    isNegative = sign !== "+";
    hasPlus = sign === "+";
  }
  // Prices of whole units: "5,-" and "100.--".
  behind = behind.replace(/^[.,][-–—]{1,2}/, "");
  const signBehind = edgeAmong(behind, minusSigns);
  if (signBehind) {
    if (isNegative || hasPlus) return null;
    behind = withoutEdge(behind, signBehind);
    isNegative = true;
  }
  const isPercent = edgeAmong(behind, "%") !== null;
  if (isPercent) behind = withoutEdge(behind, "%");
  const currencyBefore = before === "" ? null : currencyOf(before);
  if (before !== "" && currencyBefore === null) return null;
  const unit = readUnit(behind, currencyBefore !== null);
  if (unit === null || (unit.currency !== null && currencyBefore !== null)) return null;
  const currency = currencyBefore ?? unit.currency;
  if (isPercent && (currency !== null || unit.power !== 0)) return null;
  return {
    isNegative,
    hasPlus,
    power: isPercent ? -2 : unit.power,
    isPercent,
    currency,
    isCurrencyBefore: currencyBefore !== null,
    isBareLetter: currency === null && isBareLetter(behind),
  };
}

function edgeAmong(text: string, signs: string): string | null {
  const first = text.charAt(0);
  if (first !== "" && signs.includes(first)) return first;
  const last = text.charAt(text.length - 1);
  return last !== "" && signs.includes(last) ? last : null;
}

function withoutEdge(text: string, sign: string): string {
  return text.startsWith(sign) ? text.slice(1) : text.endsWith(sign) ? text.slice(0, -1) : text;
}

interface Unit {
  readonly power: number;
  readonly currency: string | null;
}

const noUnit: Unit = { power: 0, currency: null };

/** A currency, a magnitude, or one behind the other: "€", "Mio", "Mio.€", "TEUR". */
function readUnit(text: string, isBesideMoney: boolean): Unit | null {
  if (text === "") return noUnit;
  if (text.length > 16) return null;
  const currency = currencyOf(text);
  if (currency !== null) return { power: 0, currency };
  const power = magnitudeOf(text, isBesideMoney);
  if (power !== null) return { power, currency: null };
  for (let end = 1; end < text.length; end += 1) {
    const powerBefore = magnitudeOf(text.slice(0, end), true);
    if (powerBefore === null) continue;
    const currencyBehind = currencyOf(text.slice(end).replace(/^(?:de|di|d'|of)(?=.)/, ""));
    if (currencyBehind !== null) return { power: powerBefore, currency: currencyBehind };
  }
  return null;
}

const nothingBeside: Beside = {
  isNegative: false,
  hasPlus: false,
  power: 0,
  isPercent: false,
  currency: null,
  isCurrencyBefore: false,
  isBareLetter: false,
};

const groupedByPoints = /^\d{1,3}(?:\.\d{3})+,\d+$/;
/** Also by lakhs: 12,34,567.00. */
const groupedByCommas = /^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d+$/;
const severalPoints = /^\d{1,3}(?:\.\d{3}){2,}$/;
const severalCommas = /^(?:\d{1,3}(?:,\d{3}){2,}|\d{1,2}(?:,\d{2})+,\d{3})$/;
const groupedByBlanks = /^\d{1,3}([\s'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
/** As spreadsheets write large numbers; "12E4" may as well be a part number. */
const withExponent = /^\d(?:\.\d+e[+-]?|e[+-])\d{1,3}$/i;

function bare(body: string, besideOrNothing: Beside | null): NumberSpelling | "code" | null {
  const beside = besideOrNothing ?? nothingBeside;
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

function withOthers(body: string, beside: Beside): NumberSpelling | "code" | null {
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
  beside: Beside,
  shows: NumberSpelling["shows"],
  decimals: number,
  isGroupedByBlanks: boolean,
): NumberSpelling {
  return {
    body,
    isNegative: beside.isNegative,
    power: beside.power,
    isPercent: beside.isPercent,
    currency: beside.currency,
    shows,
    decimals,
    isSurelyGrouped: shows === "open" && isSurelyGrouped(body, beside),
    isGroupedByBlanks,
    isBareMagnitude: beside.isBareLetter && shows === "nothing",
  };
}

/**
 * Amounts of these currencies have two decimals, and who writes "$1,234" or "1.234 €" or
 * "R$ 1.234" parts thousands; "€1.234" and "1,234 €" are written by both.
 */
function isSurelyGrouped(body: string, beside: Beside): boolean {
  const isByComma = body.includes(",");
  if (beside.currency === "BRL") return !isByComma;
  if (beside.currency === "USD" || beside.currency === "GBP") {
    return isByComma && beside.isCurrencyBefore;
  }
  return beside.currency === "EUR" && !isByComma && !beside.isCurrencyBefore;
}
