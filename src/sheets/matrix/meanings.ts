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

/** The values rated 1, 5 and 10 in words: rating = 1 + 9 x (value - worst) / (best - worst). */
export function meanings(format: NumberFormatName): Readonly<Record<string, CellContent>> {
  const [worst, best] = ["{worst}", "{best}"];
  const isDate = format === "date";
  const shown = (value: string): string => inWords(value, format);
  const low = shown(`MIN(${worst},${best})`);
  const high = shown(`MAX(${worst},${best})`);
  const upTo = (value: string): string => `"${isDate ? "by" : "up to"} "&${value}`;
  const orMore = (value: string): string => `${value}&"${isDate ? " or later" : " or more"}"`;
  const isLower = '{direction}="lower"';
  const middle = `${worst}+4/9*(${best}-${worst})`;
  return {
    one: { formula: `=IF(${isLower},${orMore(high)},${upTo(low)})` },
    five: { formula: `="about "&${shown(isDate ? middle : threeDigits(middle))}` },
    ten: { formula: `=IF(${isLower},${upTo(low)},${orMore(high)})` },
  };
}
