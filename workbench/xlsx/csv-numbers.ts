/** Which sign parts the decimals; "unclear" when no number of the file tells. */
export type NumberConvention = "comma" | "point" | "unclear";

const plainNumber = /^[+-]?(?:\d{1,15}(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const commaNumber = /^[+-]?\d{1,15},\d+$/;
const groupedByPoints = /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d+)?$/;
const groupedByCommas = /^[+-]?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d+)?$/;
/** 85.400 is eighty-five and a bit, or as many thousands. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const withDecimalComma = /^-?\d{1,15},\d+$/;
const withDecimalPoint = /^-?\d{1,15}\.\d+$/;
/** +49.170.123 is dialled, not counted. */
const phoneNumber = /^\+\d{1,3}(?:[.,]\d{3}){2,}$/;

/**
 * One convention for the whole file. Two signs in one number settle it before a single sign does;
 * where semicolons or tabs part the fields a comma is free to part decimals, and usually does.
 */
export function numberConvention(
  rows: readonly (readonly string[])[],
  isCommaFree: boolean,
): NumberConvention {
  const seen = {
    groupsByPoint: false,
    groupsByComma: false,
    comma: false,
    point: false,
    threeAfterComma: false,
  };
  for (const row of rows) {
    for (const field of row) {
      const text = field.trim();
      if (!/^-?\d+[.,]\d/.test(text)) continue;
      if (ambiguous.test(text)) {
        seen.threeAfterComma ||= text.includes(",");
        continue;
      }
      if (groupedByPoints.test(text)) seen.groupsByPoint = true;
      else if (groupedByCommas.test(text)) seen.groupsByComma = true;
      else if (withDecimalComma.test(text)) seen.comma = true;
      else if (withDecimalPoint.test(text)) seen.point = true;
    }
  }
  if (!isCommaFree) {
    if (seen.groupsByComma || seen.point) return "point";
    if (seen.groupsByPoint) return "comma";
    // Who parts fields by commas does not part decimals by them: "85,400" counts thousands.
    return seen.threeAfterComma && !seen.comma ? "point" : "unclear";
  }
  if (seen.groupsByPoint) return "comma";
  if (seen.groupsByComma) return "point";
  if (seen.comma) return "comma";
  return seen.point ? "point" : "unclear";
}

/** The number a trimmed field holds, or null where it is text. */
export function numberIn(
  text: string,
  convention: NumberConvention,
  isCommaFree: boolean,
): number | null {
  // A code such as 00417 would lose its zeros.
  if (/^[+-]?0\d/.test(text) || phoneNumber.test(text)) return null;
  if (convention === "comma" && groupedByPoints.test(text)) {
    return Number(text.replaceAll(".", "").replace(",", "."));
  }
  if (convention === "point" && groupedByCommas.test(text)) return Number(text.replaceAll(",", ""));
  if (plainNumber.test(text)) return Number(text);
  const mayPartDecimals = isCommaFree || convention === "comma";
  return mayPartDecimals && commaNumber.test(text) ? Number(text.replace(",", ".")) : null;
}

export function isAmbiguousNumber(text: string): boolean {
  return ambiguous.test(text);
}
