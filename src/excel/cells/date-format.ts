/** Whether a number format shows a date, so that the number below it is a day and not a quantity. */
export function isDateFormat(format: string): boolean {
  const withoutLiterals = format
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, "")
    .replace(/am\/pm|general/giu, "");
  return /[yd]|mmm/iu.test(withoutLiterals);
}
