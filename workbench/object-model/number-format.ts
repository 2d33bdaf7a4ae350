import { helpers } from "../engine";

/** A value of each kind of section, so that a format is tried as a whole. */
const trialValues = [1234.5, -1234.5, 0] as const;

const locale = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
  weekStart: 7,
} as const;

const known = new Map<string, string>();

/**
 * The engine's format for one of Excel's. The engine turns a value into an error when it cannot
 * read the format, so what it cannot read is made simpler until it can: colours, padding and
 * conditions go, the number of decimals stays. "" is General.
 */
export function engineNumberFormat(excelFormat: string): string {
  const remembered = known.get(excelFormat);
  if (remembered !== undefined) return remembered;
  const format = candidates(excelFormat).find(isReadable) ?? "";
  known.set(excelFormat, format);
  return format;
}

function candidates(excelFormat: string): readonly string[] {
  if (/^general$/i.test(excelFormat) || excelFormat === "") return [""];
  const plain = excelFormat
    .replace(/\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]/g, (_all, symbol: string) =>
      symbol ? `"${symbol}"` : "",
    )
    .replace(/\[[^\]]*\]/g, "")
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\\(.)/g, '"$1"')
    .replace(/AM\/PM/gi, "a")
    .replace(/;@$/, "");
  const positive = plain.split(";")[0] ?? "";
  return [excelFormat, plain, plain.split(";").slice(0, 3).join(";"), positive, simple(positive)];
}

/** The last resort: the same kind of number with the same decimals. */
function simple(section: string): string {
  if (/[yd]/i.test(section) && !/[0#]/.test(section)) return "yyyy-mm-dd";
  if (/h/i.test(section)) return "hh:mm:ss";
  const decimals = /\.([0#?]+)/.exec(section)?.[1] ?? "";
  const fraction = decimals ? `.${"0".repeat(decimals.length)}` : "";
  const grouping = section.includes(",") ? "#,##0" : "0";
  return `${grouping}${fraction}${section.includes("%") ? "%" : ""}`;
}

function isReadable(format: string): boolean {
  try {
    for (const value of trialValues) helpers.formatValue(value, { format, locale });
    return true;
  } catch {
    return false;
  }
}
