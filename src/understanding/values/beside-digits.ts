import { currencyOf } from "./currency-signs";
import { isBareLetter, magnitudeOf } from "./magnitude-words";

/** What stands before and behind the digits of a number. */
export interface BesideDigits {
  readonly isNegative: boolean;
  readonly hasPlus: boolean;
  /** Of ten: -2 for percents, 6 for millions. */
  readonly power: number;
  readonly isPercent: boolean;
  /** ISO code, "" for money of unknown currency, null for no money. */
  readonly currency: string | null;
  readonly isCurrencyBefore: boolean;
  readonly isBareLetter: boolean;
}

const minusSigns = "-−–";

export const nothingBeside: BesideDigits = {
  isNegative: false,
  hasPlus: false,
  power: 0,
  isPercent: false,
  currency: null,
  isCurrencyBefore: false,
  isBareLetter: false,
};

/** A column writes the same signs all over, so what was read last is mostly read again. */
const last: { prefix: string; suffix: string; beside: BesideDigits | null } = {
  prefix: "",
  suffix: "",
  beside: nothingBeside,
};

/** What stands before and behind the digits; null when that is more than a number has beside it. */
export function besideDigits(prefix: string, suffix: string): BesideDigits | null {
  if (prefix !== last.prefix || suffix !== last.suffix) {
    last.beside = readBeside(prefix, suffix);
    last.prefix = prefix;
    last.suffix = suffix;
  }
  return last.beside;
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

function readBeside(prefix: string, suffix: string): BesideDigits | null {
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
  if (behind.startsWith(",") || behind.startsWith(".")) {
    behind = behind.replace(/^[.,][-–—]{1,2}/, "");
  }
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
