import { cellContent, contentText, type CellContent } from "./cell-content";
import type { CellValue } from "./cell-value";
import { isCodeColumn } from "./code-column";
import type { ColumnHints, ColumnReading, Misfit } from "./column-reading";
import { currencyCodeAlone } from "./currency-signs";
import { readDates, serialIn } from "./read-dates";
import { readNumbers } from "./read-numbers";
import { readYesNo } from "./read-yes-no";

export type { ColumnHints, ColumnReading } from "./column-reading";

/**
 * What a column of somebody else's list holds: amounts, days, answers or text. All cells decide
 * together, so that one spelling never means two things in one column, and what could mean two
 * things in the whole column is told and not guessed.
 *
 * @param values the cells below the heading, from the first row on
 * @param hints what is known besides: that Excel shows dates, or the order the user chose
 */
export function readColumn(values: readonly CellValue[], hints: ColumnHints = {}): ColumnReading {
  const cells = values.map(cellContent);
  const isShownAsDate = hints.isShownAsDate === true;
  const counts = count(cells, isShownAsDate);
  const { filled, voting, dates, numbers, words } = counts;
  if (filled === 0) return readTexts(cells, filled);
  if (words > 0 && dates + counts.placeholders === 0) {
    const answers = readYesNo(cells, filled);
    if (answers !== null) return answers;
  }
  const days = isShownAsDate || dates > 0 ? dates + counts.serials : 0;
  const areDays = isShownAsDate || dates * 4 >= voting;
  if (days > 0 && areDays && days * 2 >= voting) {
    return counts.monthsOnly > 0 && counts.texts > 0
      ? readTexts(cells, filled)
      : readDates(cells, filled, hints);
  }
  if (numbers > 0 && numbers * 2 >= voting && !isCodeColumn(cells)) {
    return readNumbers(cells, filled);
  }
  return readTexts(cells, filled);
}

interface Counts {
  readonly filled: number;
  /** Filled cells that say something of what the column holds. */
  readonly voting: number;
  readonly dates: number;
  /** Numbers that are shown as days or may be Excel's numbers of them. */
  readonly serials: number;
  /** Dates of which only the year and the month are written. */
  readonly monthsOnly: number;
  readonly numbers: number;
  readonly texts: number;
  readonly placeholders: number;
  /** Logical values and texts. */
  readonly words: number;
}

function count(cells: readonly CellContent[], isShownAsDate: boolean): Counts {
  let [filled, dates, serials, monthsOnly, numbers, texts, booleans, placeholders] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const cell of cells) {
    if (cell.kind === "blank" || cell.kind === "error") continue;
    filled += 1;
    if (cell.kind === "number" || cell.kind === "spelled number") {
      numbers += 1;
      // What Excel shows as a date is meant as one, though it may be no day.
      const isMeantAsDay = isShownAsDate && cell.kind === "number";
      if (isMeantAsDay || serialIn(cell, isShownAsDate) !== null) serials += 1;
    } else if (cell.kind === "spelled date") {
      dates += 1;
      if (cell.spelling.form === "month only") monthsOnly += 1;
    } else if (cell.kind === "placeholder") placeholders += 1;
    else if (cell.kind === "boolean") booleans += 1;
    else if (cell.kind === "text") texts += 1;
  }
  const voting = filled - placeholders;
  const words = booleans + texts;
  return { filled, voting, dates, serials, monthsOnly, numbers, texts, placeholders, words };
}

function readTexts(cells: readonly CellContent[], filled: number): ColumnReading {
  const misfits: Misfit[] = [];
  cells.forEach(({ kind }, row) => {
    if (kind === "error") misfits.push({ row, why: "error" });
  });
  return {
    kind: filled === 0 ? "empty" : "text",
    values: cells.map(contentText),
    filled,
    unit: null,
    currencies: currenciesNamed(cells),
    misfits,
    readAs: null,
    isDateOrderOpen: false,
  };
}

/** The codes of a column that holds nothing else. */
function currenciesNamed(cells: readonly CellContent[]): readonly string[] {
  const codes = new Set<string>();
  for (const cell of cells) {
    const text = contentText(cell);
    if (text === null) continue;
    const code = currencyCodeAlone(text);
    if (code === null) return [];
    codes.add(code);
  }
  return [...codes].sort();
}
