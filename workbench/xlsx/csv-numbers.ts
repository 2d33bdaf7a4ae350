/**
 * Which sign parts the decimals; "unclear" when no number of the file tells, "mixed" when those of
 * one column tell different things.
 */
export type NumberConvention = "comma" | "point" | "unclear" | "mixed";

const plainNumber = /^[+-]?(?:\d{1,15}(?:\.\d+)?|\.\d+)$/;
/** 12E4 may be a part number: only a sign or a point beside it shows that it is counted. */
const withExponent = /^(?:[+-]\d(?:\.\d+)?e[+-]?|\d\.\d+e[+-]?|\de[+-])\d{1,3}$/i;
const commaNumber = /^[+-]?\d{1,15},\d+$/;
const groupedByPoints = /^[+-]?[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d+)?$/;
const groupedByCommas = /^[+-]?[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d+)?$/;
/** 85.400 is eighty-five and a bit, or as many thousands. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const withDecimalComma = /^-?\d{1,15},\d+$/;
const withDecimalPoint = /^-?\d{1,15}\.\d+$/;
/** +49.170.123 is dialled, not counted. */
const phoneNumber = /^\+\d{1,3}(?:[.,]\d{3}){2,}$/;

/** What the numbers of some cells show. */
interface Evidence {
  groupsByPoint: number;
  groupsByComma: number;
  comma: number;
  point: number;
  threeAfterComma: number;
}

/**
 * The convention of each column. What a column shows itself comes first; one that shows nothing is
 * taken to be written as the rest of the file, where that agrees with itself.
 */
export function numberConventions(
  rows: readonly (readonly string[])[],
  isCommaFree: boolean,
): readonly NumberConvention[] {
  const columns: Evidence[] = [];
  for (const row of rows) {
    row.forEach((field, column) => {
      const seen = (columns[column] ??= nothingSeen());
      collect(seen, field);
    });
  }
  const all = nothingSeen();
  for (const seen of columns) addUp(all, seen);
  const ofFile = fileConvention(all, isCommaFree);
  return columns.map((seen) => columnConvention(seen, isCommaFree) ?? ofFile);
}

function nothingSeen(): Evidence {
  return { groupsByPoint: 0, groupsByComma: 0, comma: 0, point: 0, threeAfterComma: 0 };
}

function addUp(all: Evidence, seen: Evidence): void {
  for (const key of Object.keys(all) as (keyof Evidence)[]) all[key] += seen[key];
}

function collect(seen: Evidence, field: string): void {
  const text = field.trim();
  if (!/^[+-]?\d+[.,]\d/.test(text)) return;
  if (ambiguous.test(text)) {
    if (text.includes(",")) seen.threeAfterComma += 1;
  } else if (groupedByPoints.test(text)) seen.groupsByPoint += 1;
  else if (groupedByCommas.test(text)) seen.groupsByComma += 1;
  else if (withDecimalComma.test(text)) seen.comma += 1;
  else if (withDecimalPoint.test(text)) seen.point += 1;
}

/** Null when the column shows neither sign, or both: then no cell of it can be trusted alone. */
function columnConvention(seen: Evidence, isCommaFree: boolean): NumberConvention | null {
  const byComma = seen.groupsByPoint + seen.comma;
  const byPoint = seen.groupsByComma + seen.point;
  if (byComma > 0 && byPoint > 0) return "mixed";
  if (byComma > 0) return seen.threeAfterComma > 0 && !isCommaFree ? "mixed" : "comma";
  return byPoint > 0 ? "point" : null;
}

/** Where semicolons or tabs part the fields a comma is free to part decimals, and usually does. */
function fileConvention(seen: Evidence, isCommaFree: boolean): NumberConvention {
  if (!isCommaFree) {
    if (seen.comma > 0) return seen.groupsByPoint > 0 ? "comma" : "unclear";
    if (seen.groupsByComma > 0 || seen.point > 0) return "point";
    if (seen.groupsByPoint > 0) return "comma";
    // Who parts fields by commas does not part decimals by them: "85,400" counts thousands.
    return seen.threeAfterComma > 0 ? "point" : "unclear";
  }
  const isByComma = seen.groupsByPoint + seen.comma > 0;
  const isByPoint = seen.groupsByComma + seen.point > 0;
  if (isByComma === isByPoint) return "unclear";
  return isByComma ? "comma" : "point";
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
  if (plainNumber.test(text)) {
    return convention === "mixed" && text.includes(".") ? null : Number(text);
  }
  if (withExponent.test(text)) return Number(text);
  const mayPartDecimals = convention === "comma" || (isCommaFree && convention === "unclear");
  return mayPartDecimals && commaNumber.test(text) ? Number(text.replace(",", ".")) : null;
}

export function isAmbiguousNumber(text: string): boolean {
  return ambiguous.test(text);
}
