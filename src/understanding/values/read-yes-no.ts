import type { CellContent } from "./cell-content";
import type { ColumnReading, Misfit } from "./column-reading";
import { readAs } from "./read-as";
import { mayBeCode, yesNoWord } from "./yes-no-words";

/**
 * A column of answers: null when a filled cell is none, when its words are of no common language,
 * or when one word alone fills it that may as well be a code (NO for Norway).
 */
export function readYesNo(cells: readonly CellContent[], filled: number): ColumnReading | null {
  let languages = ~0;
  let hasLogical = false;
  let hasYes = false;
  let hasNo = false;
  let isSurelyAnswer = false;
  const numbers = new Set<number>();
  const misfits: Misfit[] = [];
  const told = readAs<boolean>();
  const values: (boolean | null)[] = [];
  for (const [row, cell] of cells.entries()) {
    let answer: boolean | null = null;
    if (cell.kind === "boolean") {
      answer = cell.value;
      hasLogical = true;
    } else if (cell.kind === "text") {
      const word = yesNoWord(cell.text);
      if (word === null) return null;
      languages &= word.languages;
      if (languages === 0) return null;
      answer = word.isYes;
      isSurelyAnswer ||= !mayBeCode(cell.text);
      hasLogical ||= /^(?:true|false)$/i.test(cell.text);
      told.add(cell.text, answer, answer ? 1 : 0);
    } else if (cell.kind === "number" || cell.kind === "spelled number") {
      const number = cell.kind === "number" ? cell.value : Number(cell.text);
      if (number !== 0 && number !== 1) return null;
      answer = number === 1;
      numbers.add(number);
    } else if (cell.kind === "error") {
      misfits.push({ row, why: "error" });
    } else if (cell.kind !== "blank") return null;
    hasYes ||= answer === true;
    hasNo ||= answer === false;
    values.push(answer);
  }
  // 1 and 0 are counted, unless TRUE or FALSE stand among them.
  if (numbers.size > 0 && !hasLogical) return null;
  if (!hasLogical && !isSurelyAnswer && !(hasYes && hasNo)) return null;
  return {
    kind: "yesNo",
    values,
    filled,
    unit: null,
    currencies: [],
    misfits,
    readAs: told.sentence((isYes) => (isYes ? "yes" : "no")),
    isDateOrderOpen: false,
  };
}
