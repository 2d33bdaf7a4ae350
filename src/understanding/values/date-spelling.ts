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

const time =
  "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?([ap]\\.?m\\.?)?" +
  "\\s?(?:z|utc|gmt|uhr|h|[+-]\\d{2}(?::?\\d{2})?)?";
const timeBehind = `(?:(?:t|,? {1,2})${time})?$`;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${timeBehind}`, "i");
const numeric = new RegExp(`^(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${timeBehind}`, "i");
const timeOnly = new RegExp(`^${time}$`, "i");
const yearAndMonth = /^(\d{4})[-/](\d{2})$/;
const monthAndYear = /^(\d{2})[-/](\d{4})$/;
const monthAndShortYear = /^(\p{L}{3,10})\.?[-'’ ]*[-'’](\d{2})$/u;

/** The day a text spells, or null. The zone of a time is left aside: the day is as written. */
export function spelledDate(text: string): DateSpelling | null {
  if (text.length < shortest || text.length > longest) return null;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const found = withYearFirst(text) ?? withNumbers(text) ?? monthInNumbers(text);
    if (found) return found;
  }
  return /\d/.test(text) ? withMonthName(text) : null;
}

function withYearFirst(text: string): ClearDate | null {
  const found = yearFirst.exec(text);
  if (!found) return null;
  const day = serialDay(Number(found[1]), Number(found[3]), Number(found[4]));
  const fraction = dayFraction(text, found, 5);
  return day === null || fraction === null ? null : { form: "year first", serial: day + fraction };
}

function withNumbers(text: string): NumericDate | null {
  const found = numeric.exec(text);
  if (!found) return null;
  const fraction = dayFraction(text, found, 5);
  if (fraction === null) return null;
  const date: NumericDate = {
    form: "numeric",
    separator: found[2] ?? "",
    first: Number(found[1]),
    second: Number(found[3]),
    year: fullYear(found[4] ?? ""),
    time: fraction,
  };
  const isDay = (["day first", "month first"] as const).some(
    (order) => serialOf(date, order) !== null,
  );
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

/** The time of a match as a part of the day; 0 where there is none, null where it is no time. */
function dayFraction(text: string, found: RegExpExecArray, group: number): number | null {
  const hour = found[group];
  if (hour === undefined) return 0;
  const minute = Number(found[group + 1]);
  const second = Number(found[group + 2] ?? 0);
  const half = found[group + 3];
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hours > 23 || minute > 59 || second > 59) return null;
  const fractionOfSecond = /:\d{2}[.,](\d+)/.exec(text)?.[1];
  const seconds = hours * 3600 + minute * 60 + second;
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

const dayNumber = /^(\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?$/;

/** "5. März 2024", "March 5th, 2024", "martes, 5 de marzo de 2024", "05-Mar-24", "Mar 2024". */
function withMonthName(text: string): ClearDate | null {
  const short = monthAndShortYear.exec(text);
  if (short) {
    const month = monthOf(folded(short[1] ?? ""));
    return month === null ? null : monthOnly(fullYear(short[2] ?? ""), month);
  }
  const colon = text.indexOf(":");
  // Behind the last blank, comma or T before the hour.
  const timeStart = colon < 0 ? text.length : text.slice(0, colon).search(/\d{1,2}$/);
  if (timeStart < 0) return null;
  const timeFound = colon < 0 ? null : timeOnly.exec(text.slice(timeStart).trim());
  if (colon >= 0 && !timeFound) return null;
  const words = folded(text.slice(0, timeStart)).split(/[\s,./'’-]+/);
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
  if (month === null) return null;
  const fraction = timeFound ? dayFraction(text, timeFound, 1) : 0;
  return fraction === null ? null : namedDay(numbers, month, monthPlace, fraction);
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
