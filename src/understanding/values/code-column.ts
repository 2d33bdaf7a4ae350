import type { CellContent } from "./cell-content";

/** As long as a phone number; amounts of one column are not all so long and equally long. */
const shortestDialled = 9;

/** Fewer codes than one in so many are slips in a column of amounts. */
const oneIn = 20;

/** "WX1 6LT" among 75016 and 10022: capitals and digits. */
const mixedCode = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d -]{2,12}$/u;

/**
 * Whether a column of digits names things instead of counting them: leading zeros, versions,
 * digits too many for a number, phone numbers, or plain numbers among other names.
 */
export function isCodeColumn(cells: readonly CellContent[]): boolean {
  let codes = 0;
  let texts = 0;
  let mixed = 0;
  let numbers = 0;
  let plain = 0;
  let written = 0;
  let isCounted = false;
  let isEquallyLong = true;
  let length = -1;
  for (const cell of cells) {
    if (cell.kind === "code") codes += 1;
    else if (cell.kind === "text") {
      texts += 1;
      if (mixedCode.test(cell.text)) mixed += 1;
    } else if (cell.kind === "number") {
      numbers += 1;
      isCounted ||= cell.value < 0 || !Number.isInteger(cell.value);
    } else if (cell.kind === "spelled number") {
      const { spelling, text } = cell;
      const digits = spelling.body.length;
      const isOnlyDigits = spelling.shows === "nothing" && spelling.beside.power === 0;
      if (isOnlyDigits && (digits === text.length || spelling.isGroupedByBlanks)) plain += 1;
      else written += 1;
      isEquallyLong &&= length === -1 || length === digits;
      length = digits;
    }
  }
  const all = codes + texts + numbers + plain + written;
  if (codes > 0 && (codes * oneIn >= all || (written === 0 && numbers === 0))) return true;
  if (mixed * oneIn >= all && mixed > 0 && written === 0 && !isCounted) return true;
  if (numbers > 0 || written > 0) return false;
  if (texts * 10 > all) return true;
  return plain > 0 && isEquallyLong && length >= shortestDialled;
}
