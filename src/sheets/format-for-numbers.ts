import type { NumberFormatName } from "./look";

const moneyWords = /revenue|sales|turnover|amount|spend|cost|price|value|profit|budget/iu;
const shareWords = /%|percent|share|rate|growth|margin/iu;

/**
 * How numbers that somebody typed are best shown: small ones that are called a share as percent,
 * whole and large ones without decimals.
 */
export function formatForNumbers(
  calledLike: string | null,
  numbers: readonly (number | null)[],
): NumberFormatName {
  const known = numbers.filter((value) => value !== null);
  if (known.every((value) => Math.abs(value) <= 2) && shareWords.test(calledLike ?? "")) {
    return "percentFine";
  }
  const isWhole = known.every((value) => Number.isInteger(value));
  const isMoney = moneyWords.test(calledLike ?? "");
  return isWhole || known.some((value) => Math.abs(value) >= 1000)
    ? isMoney
      ? "money"
      : "number"
    : "fine";
}
