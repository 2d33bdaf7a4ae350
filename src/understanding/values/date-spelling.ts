import { folded, monthOf } from "./month-names";
import { serialDay } from "./serial-day";

/** A day as text writes it. */
export type DateSpelling = ClearDate | NumericDate;

/** A day that can be read in one way only. */
export interface ClearDate {
  readonly form: "year first" | "month named" | "month only";
  /** Excel's number of the day, with the time as a fraction. */
  readonly serial: number;
}

/** 31/12/2025 or 12-31-2025: which is the day, the column has to tell. */
export interface NumericDate {
  readonly form: "numeric";
  readonly separator: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly time: number;
}

const longest = 48;
const shortest = 6;
/** "setiembre", "donnerstag" and a few letters more. */
const longestWord = 14;

const zero = 48;
const nine = 57;
const separators = "-/.";

const time =
  "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?([apAP]\\.?[mM]\\.?)?" +
  "\\s?(?:[zZ]|UTC|GMT|Uhr|h|[+-]\\d{2}(?::?\\d{2})?)?";
const timeBehind = new RegExp(`^(?:[tT]|,? {1,2})${time}$`);
const timeOnly = new RegExp(`^${time}$`);
const yearAndMonth = /^(\d{4})[-/](\d{2})$/;
const monthAndYear = /^(\d{2})[-/](\d{4})$/;
const monthAndShortYear = /^(\p{L}{3,10})\.?[-'’ ]*[-'’](\d{2})$/u;

/** The day a text spells, or null. The zone of a time is left aside: the day is as written. */
export function spelledDate(text: string): DateSpelling | null {
  if (text.length < shortest || text.length > longest) return null;
  if (isDigit(text, 0)) return inNumbers(text) ?? monthInNumbers(text) ?? withMonthName(text);
  return isDigit(text, text.length - 1) || text.includes(":") || /\d/.test(text)
    ? withMonthName(text)
    : null;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= zero && code <= nine;
}

/** Blanks, digits and punctuation, as far as they follow the name of a month or a weekday. */
function isBetweenWords(code: number): boolean {
  return code < 0x41 || code === 0xa0 || code === 0x2019 || code === 0x202f;
}

/** Where the digits that begin at an index end, at most so many. */
function endOfDigits(text: string, start: number, most: number): number {
  let end = start;
  while (end < start + most && isDigit(text, end)) end += 1;
  return end;
}

/** 2024-03-05 or 31/12/2025, with or without a time. Read by hand, for every cell comes here. */
function inNumbers(text: string): DateSpelling | null {
  const firstEnd = endOfDigits(text, 0, 4);
  const separator = text.charAt(firstEnd);
  if (separator === "" || !separators.includes(separator)) return null;
  const secondStart = text.charAt(firstEnd + 1) === " " ? firstEnd + 2 : firstEnd + 1;
  const secondEnd = endOfDigits(text, secondStart, 2);
  if (secondEnd === secondStart || text.charAt(secondEnd) !== separator) return null;
  const thirdStart = text.charAt(secondEnd + 1) === " " ? secondEnd + 2 : secondEnd + 1;
  const end = endOfDigits(text, thirdStart, 4);
  const fraction = end === text.length ? 0 : dayFraction(timeBehind.exec(text.slice(end)));
  if (fraction === null) return null;
  const first = Number(text.slice(0, firstEnd));
  const second = Number(text.slice(secondStart, secondEnd));
  const third = text.slice(thirdStart, end);
  if (firstEnd === 4) {
    const day =
      third.length > 0 && third.length < 3 ? serialDay(first, second, Number(third)) : null;
    return day === null ? null : { form: "year first", serial: day + fraction };
  }
  if (firstEnd > 2 || (third.length !== 2 && third.length !== 4)) return null;
  const year = fullYear(third);
  const date: NumericDate = { form: "numeric", separator, first, second, year, time: fraction };
  const isDay = serialOf(date, "day first") !== null || serialOf(date, "month first") !== null;
  return isDay ? date : null;
}

/** Excel's number of a numeric day in one of the orders, null when there is no such day. */
export function serialOf(
  { first, second, year, time: fraction }: NumericDate,
  order: "day first" | "month first",
): number | null {
  const day =
    order === "day first" ? serialDay(year, second, first) : serialDay(year, first, second);
  return day === null ? null : day + fraction;
}

/** As Windows reads them: 49 is 2049, 50 is 1950. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthInNumbers(text: string): ClearDate | null {
  if (text.length !== 7) return null;
  const [, year, month] = yearAndMonth.exec(text) ?? [];
  if (year !== undefined) return monthOnly(Number(year), Number(month));
  const [, monthBefore, yearBehind] = monthAndYear.exec(text) ?? [];
  return yearBehind === undefined ? null : monthOnly(Number(yearBehind), Number(monthBefore));
}

/** By the first of the month, where the year is one that lists are kept of. */
function monthOnly(year: number, month: number): ClearDate | null {
  if (year < 1970 || year > 2100) return null;
  const serial = serialDay(year, month, 1);
  return serial === null ? null : { form: "month only", serial };
}

/** The time that was found as a part of the day, null where it is none. */
function dayFraction(found: RegExpExecArray | null): number | null {
  if (found === null) return null;
  const [, hour, minute, second = "0", fractionOfSecond, half] = found;
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second);
  return (fractionOfSecond ? seconds + Number(`0.${fractionOfSecond}`) : seconds) / 86_400;
}

const fillers: ReadonlySet<string> = new Set(
  ["de", "del", "di", "do", "da", "d", "of", "the", "den", "der", "le", "il", "el", "op"].concat(
    ["mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs"],
    ["thursday", "fri", "friday", "sat", "saturday", "sun", "sunday"],
    ["mo", "montag", "di", "dienstag", "mi", "mittwoch", "do", "donnerstag", "fr", "freitag"],
    ["sa", "samstag", "sonnabend", "so", "sonntag"],
    ["lun", "lundi", "mardi", "mer", "mercredi", "jeu", "jeudi", "ven", "vendredi", "sam"],
    ["samedi", "dim", "dimanche"],
    ["lunes", "martes", "mie", "miercoles", "jue", "jueves", "vie", "viernes", "sab", "sabado"],
    ["dom", "domingo", "seg", "segunda", "ter", "terca", "qua", "quarta", "qui", "quinta", "sex"],
    ["sexta", "feira", "lunedi", "martedi", "mercoledi", "gio", "giovedi", "venerdi", "sabato"],
    ["domenica", "ma", "maandag", "dinsdag", "wo", "woensdag", "donderdag", "vr", "vrijdag"],
    ["za", "zaterdag", "zo", "zondag"],
  ),
);

/** "martes, 5 de marzo de 2024," before a time. */
const mostWords = 8;

const dayNumber = /^(\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?$/;

/** "5. März 2024", "March 5th, 2024", "martes, 5 de marzo de 2024", "05-Mar-24", "Mar 2024". */
function withMonthName(text: string): ClearDate | null {
  // Names and addresses come here too: what begins with another word is left at once.
  if (!isDigit(text, 0)) {
    let end = 0;
    while (end < text.length && end <= longestWord && !isBetweenWords(text.charCodeAt(end)))
      end += 1;
    if (end > longestWord) return null;
    const word = folded(text.slice(0, end));
    if (monthOf(word) === null && !fillers.has(word)) return null;
  }
  const colon = text.indexOf(":");
  if (colon < 0) {
    const short = monthAndShortYear.exec(text);
    if (short) {
      const month = monthOf(folded(short[1] ?? ""));
      return month === null ? null : monthOnly(fullYear(short[2] ?? ""), month);
    }
  }
  const timeStart = colon < 0 ? text.length : text.slice(0, colon).search(/\d{1,2}$/);
  if (timeStart < 0) return null;
  const fraction = colon < 0 ? 0 : dayFraction(timeOnly.exec(text.slice(timeStart)));
  if (fraction === null) return null;
  const words = folded(text.slice(0, timeStart)).split(/[\s,./'’-]+/);
  if (words.length > mostWords) return null;
  const numbers: string[] = [];
  let month: number | null = null;
  let monthPlace = 0;
  let mayBeTuesday = false;
  for (const word of words) {
    if (word === "") continue;
    const code = word.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      numbers.push(word);
      continue;
    }
    const named = monthOf(word);
    if (named !== null) {
      if (month !== null && !mayBeTuesday) return null;
      // "mar. 5 mars" begins with a Tuesday.
      mayBeTuesday = word === "mar" && numbers.length === 0;
      month = named;
      monthPlace = numbers.length;
    } else if (!fillers.has(word)) return null;
  }
  return month === null ? null : namedDay(numbers, month, monthPlace, fraction);
}

function namedDay(
  numbers: readonly string[],
  month: number,
  monthPlace: number,
  fraction: number,
): ClearDate | null {
  const [one = "", two = "", ...others] = numbers;
  if (others.length > 0) return null;
  if (two === "") return /^\d{4}$/.test(one) ? monthOnly(Number(one), month) : null;
  const isYearFirst = /^\d{4}$/.test(one) && monthPlace === 1;
  const day = dayNumber.exec(isYearFirst ? two : one)?.[1];
  const year = isYearFirst ? one : two;
  if (day === undefined || !/^(?:\d{4}|\d{2})$/.test(year)) return null;
  const serial = serialDay(fullYear(year), month, Number(day));
  return serial === null ? null : { form: "month named", serial: serial + fraction };
}
