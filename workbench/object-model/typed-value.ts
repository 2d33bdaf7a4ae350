import { excelLimits } from "./excel-limits";

/** What Excel (English, United States) makes of a text that is typed into a cell formatted General. */
export interface TypedValue {
  readonly value: number | boolean;
  /** The number format that the cell gets, when it has none yet. */
  readonly numberFormat?: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthWord =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;

/** null: the text stays a text. */
export function typedValue(typed: string, today: Date = new Date()): TypedValue | null {
  const text = typed.trim();
  if (text === "") return null;
  if (/^(?:true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return typedNumber(text) ?? typedFraction(text) ?? typedMoment(text, today);
}

function typedNumber(text: string): TypedValue | null {
  const plain = new RegExp(`^([+-])?(${digits})(e[+-]?\\d{1,3})?(\\s*%)?$`, "i").exec(text);
  if (plain) {
    const [, sign, number = "", exponent = "", percent] = plain;
    const value =
      fifteenDigits(`${number.replaceAll(",", "")}${exponent}`) * (sign === "-" ? -1 : 1);
    if (Math.abs(value) > excelLimits.largestNumber) return null;
    if (percent) {
      return { value: value / 100, numberFormat: number.includes(".") ? "0.00%" : "0%" };
    }
    if (exponent) return { value, numberFormat: "0.00E+00" };
    if (number.includes(",")) {
      return { value, numberFormat: number.includes(".") ? "#,##0.00" : "#,##0" };
    }
    return { value };
  }
  const money = new RegExp(
    `^(?:([+-])?\\s*\\$\\s*([+-])?(${digits})|\\(\\s*(\\$)?\\s*(${digits})\\s*\\))$`,
  ).exec(text);
  if (!money) return null;
  const [, before, after, amount, dollar, bracketed] = money;
  const number = amount ?? bracketed ?? "0";
  const isNegative = bracketed !== undefined || before === "-" || after === "-";
  const value = fifteenDigits(number.replaceAll(",", "")) * (isNegative ? -1 : 1);
  if (amount === undefined && dollar === undefined) return { value };
  const places = number.includes(".") ? ".00" : "";
  return { value, numberFormat: `"$"#,##0${places}_);[Red]\\("$"#,##0${places}\\)` };
}

/** "1 1/2" is one and a half; "1/2" alone is a day. */
function typedFraction(text: string): TypedValue | null {
  const parts = /^([+-])?(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!parts || Number(parts[4]) === 0) return null;
  const value = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  const places = "?".repeat((parts[4] ?? "").length);
  return {
    value: parts[1] === "-" ? -value : value,
    numberFormat: `# ${places}/${places}`,
  };
}

function typedMoment(text: string, today: Date): TypedValue | null {
  const time = /^(.*?)\s*(\d{1,4}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?:\s+(am?|pm?))?$/i.exec(
    text,
  );
  const day = typedDay((time ? time[1] : text) ?? "", today);
  if (!time) return day;
  if (time[1] !== "" && !day) return null;
  const fraction = timeOfDay(time[2] ?? "0", time[3] ?? "0", time[4], time[5], day !== null);
  if (fraction === null) return null;
  if (day) return { value: Number(day.value) + fraction, numberFormat: "m/d/yyyy h:mm" };
  const clock = time[4] === undefined ? "h:mm" : "h:mm:ss";
  if (Number(time[2]) > 23) return { value: fraction, numberFormat: "[h]:mm:ss" };
  return { value: fraction, numberFormat: time[5] ? `${clock} AM/PM` : clock };
}

function timeOfDay(
  hourText: string,
  minuteText: string,
  secondText: string | undefined,
  half: string | undefined,
  hasDay: boolean,
): number | null {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? "0");
  if (minute > 59 || second > 59) return null;
  if (half && (hour < 1 || hour > 12)) return null;
  if ((hasDay && hour > 23) || hour > 9999) return null;
  const counted = half ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour;
  return (counted * 3600 + minute * 60 + second) / 86_400;
}

function typedDay(text: string, today: Date): TypedValue | null {
  const thisYear = today.getFullYear();
  const numbers = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (numbers) {
    const [, first = "", , second = "", third] = numbers;
    if (first.length > 2) {
      return third === undefined ? null : dated(Number(first), Number(second), Number(third));
    }
    if (third !== undefined) return dated(fullYear(third), Number(first), Number(second));
    const month = Number(first);
    if (Number(second) > daysIn(thisYear, month)) {
      return dated(fullYear(second.padStart(2, "0")), month, 1, "mmm-yy");
    }
    return dated(thisYear, month, Number(second), "d-mmm");
  }
  const dayFirst = new RegExp(
    `^(\\d{1,2})[- /]?(${monthWord})(?:[- /,]+(\\d{2}|\\d{4}))?$`,
    "i",
  ).exec(text);
  if (dayFirst) {
    const [, day = "", word = "", year] = dayFirst;
    return dated(
      year === undefined ? thisYear : fullYear(year),
      monthOf(word),
      Number(day),
      year === undefined ? "d-mmm" : "d-mmm-yy",
    );
  }
  const monthFirst = new RegExp(
    `^(${monthWord})[- /]*(\\d{1,2})(?:,\\s*|[ /-])(\\d{2}|\\d{4})$`,
    "i",
  ).exec(text);
  if (monthFirst) {
    const [, word = "", day = "", year = ""] = monthFirst;
    return dated(fullYear(year), monthOf(word), Number(day), "d-mmm-yy");
  }
  const monthAnd = new RegExp(`^(${monthWord})[- /]+(\\d{1,2}|\\d{4})$`, "i").exec(text);
  if (!monthAnd) return null;
  const [, word = "", number = ""] = monthAnd;
  const month = monthOf(word);
  return number.length <= 2 && Number(number) <= daysIn(thisYear, month)
    ? dated(thisYear, month, Number(number), "d-mmm")
    : dated(fullYear(number), month, 1, "mmm-yy");
}

function monthOf(word: string): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits: 00 to 29 are of this century. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function daysIn(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dated(
  year: number,
  month: number,
  day: number,
  numberFormat = "m/d/yyyy",
): TypedValue | null {
  if (year < 1900 || year > 9999 || day < 1 || day > daysIn(year, month)) return null;
  const days = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { value: days < 61 ? days - 1 : days, numberFormat };
}

function fifteenDigits(text: string): number {
  return Number(Number(text).toPrecision(15));
}
