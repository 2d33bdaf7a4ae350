/** Numbers and days as the workbook writes them; one set for the life of the pane. */
export interface Formats {
  /** "1,250" */
  readonly integer: (value: number) => string;
  /** One decimal: "8.4". */
  readonly score: (value: number) => string;
  /** A raw value of the workbook with as many decimals as it needs, at most two. */
  readonly value: (value: number) => string;
  /** From whole per cents: "35 %". */
  readonly percent: (percent: number) => string;
  /** An Excel serial number as a day: "21 Nov 2026". */
  readonly day: (serial: number) => string;
  /** From 1 to 12: "January". */
  readonly month: (month: number) => string;
  /** What someone typed, with the locale's own decimal sign; null when it is not a number. */
  readonly parse: (typed: string) => number | null;
}

const MS_PER_DAY = 86_400_000;
/** Serial 25569 is 1 January 1970 in the 1900 date system. */
const UNIX_EPOCH_SERIAL = 25_569;

export function createFormats(locale: string): Formats {
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const score = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const parse = numberParser(locale);
  return {
    integer: (number) => integer.format(number),
    score: (number) => score.format(number),
    value: (number) => value.format(number),
    percent: (number) => percent.format(number / 100),
    day: (serial) => day.format(new Date((serial - UNIX_EPOCH_SERIAL) * MS_PER_DAY)),
    month: (month) => monthName.format(new Date(Date.UTC(2000, month - 1, 1))),
    parse,
  };
}

/** A serial number as a date field wants it: "2026-11-21". */
export function serialToIsoDay(serial: number): string {
  return new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Null where the text is not a day. */
export function isoDayToSerial(isoDay: string): number | null {
  const time = Date.parse(`${isoDay}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / MS_PER_DAY + UNIX_EPOCH_SERIAL;
}

function numberParser(locale: string): (typed: string) => number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const decimalSign = parts.find((part) => part.type === "decimal")?.value ?? ".";
  const groupSign = parts.find((part) => part.type === "group")?.value ?? ",";
  return function parse(typed) {
    const plain = typed
      .replace(/[\s\u00a0\u202f'’]/g, "")
      .replaceAll(/\s/.test(groupSign) ? " " : groupSign, "")
      .replace(decimalSign, ".")
      .replace("\u2212", "-");
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
  };
}
