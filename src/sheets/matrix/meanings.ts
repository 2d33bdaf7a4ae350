import type { RatingStep } from "../../domain/scoring/scoring-setup";
import type { CellContent } from "../sheet-plan";
import { type NumberFormatName, numberFormats } from "../look";

/** "About" is said in three digits: 1,110,000 and not 1,109,411. */
function threeDigits(value: string): string {
  return `ROUND(${value},3-LEN(INT(ABS(${value}))))`;
}

/** A value as text in every language of Excel, which TEXT with its format codes is not. */
function inWords(value: string, format: NumberFormatName): string {
  if (format === "date") {
    const twoDigits = (part: string): string => `RIGHT("0"&${part}(${value}),2)`;
    return `YEAR(${value})&"-"&${twoDigits("MONTH")}&"-"&${twoDigits("DAY")}`;
  }
  const decimals = /\.(0+)/.exec(numberFormats[format])?.[1]?.length ?? 0;
  if (numberFormats[format].endsWith("%")) return `FIXED(100*(${value}),${decimals})&"%"`;
  return `FIXED(${value},${decimals})`;
}

/** Ratings that are there already mean what their steps say, where there are some. */
function ofRated(steps: readonly RatingStep[], rating: number, otherwise: string): string {
  return steps.length > 0 ? ofStep(steps, rating) : `"rated "&${otherwise}`;
}

/** The words of the step whose rating is the nearest. */
function ofStep(steps: readonly RatingStep[], rating: number): string {
  const [nearest] = [...steps].sort(
    (a, b) => Math.abs(a.rating - rating) - Math.abs(b.rating - rating),
  );
  return `"${(nearest?.words || "see Steps").replaceAll('"', '""')}"`;
}

/** What the ratings 1, 5 and 10 mean in words, whatever scale the row asks for. */
export function meanings(
  format: NumberFormatName,
  steps: readonly RatingStep[],
): Readonly<Record<string, CellContent>> {
  const [worst, best] = ["{worst}", "{best}"];
  const isDate = format === "date";
  const shown = (value: string): string => inWords(value, format);
  const low = shown(`MIN(${worst},${best})`);
  const high = shown(`MAX(${worst},${best})`);
  const upTo = (value: string): string => `"${isDate ? "by" : "up to"} "&${value}`;
  const orMore = (value: string): string => `${value}&"${isDate ? " or later" : " or more"}"`;
  const isLower = '{direction}="lower"';
  const onLine = `${worst}+4/9*(${best}-${worst})`;
  const onLog = `${worst}*(${best}/${worst})^(4/9)`;
  const about = (value: string): string => `"about "&${shown(isDate ? value : threeDigits(value))}`;
  const asWords = (rating: number, ranked: string, otherwise: string, rated: string) => ({
    formula: `=IFERROR(IF({scale}="steps",${ofStep(steps, rating)},IF({scale}="rank",${ranked},IF({scale}="rated",${ofRated(steps, rating, rated)},${otherwise}))),"")`,
  });
  const lowest = '"the lowest"';
  const highest = '"the highest"';
  return {
    one: asWords(
      1,
      `IF(${isLower},${highest},${lowest})`,
      `IF(${isLower},${orMore(high)},${upTo(low)})`,
      `IF(${isLower},${high},${low})`,
    ),
    five: asWords(
      5,
      '"about the middle"',
      `IF(AND({scale}="three points",ISNUMBER({middle})),${shown("{middle}")},IF({scale}="log",${about(onLog)},${about(onLine)}))`,
      `ROUND(${onLine},2)`,
    ),
    ten: asWords(
      10,
      `IF(${isLower},${lowest},${highest})`,
      `IF(${isLower},${upTo(low)},${orMore(high)})`,
      `IF(${isLower},${low},${high})`,
    ),
  };
}
