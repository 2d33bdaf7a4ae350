import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { readableCell } from "../cells/address";
import { cellText, isBlank, isErrorValue, type CellValue } from "../cells/cell-value";
import { isDateFormat } from "../cells/date-format";
import { warning, type ReadNotice } from "../notice";
import type { CellGrid } from "./cell-grid";
import { isIdentifying } from "./criterion-meaning";

export interface ReadColumns {
  readonly columns: readonly AccountColumn[];
  readonly notices: readonly ReadNotice[];
}

type Kind = AccountColumn["kind"];

function kindOf(values: readonly CellValue[], formats: readonly string[]): Kind {
  const filled = values.filter((value) => !isBlank(value) && !isErrorValue(value));
  const numbers = filled.filter((value) => typeof value === "number").length;
  if (filled.length === 0) {
    return "empty";
  }
  if (numbers * 2 < filled.length) {
    return "text";
  }
  const shownAsDate = formats.filter(isDateFormat).length;
  return shownAsDate * 2 > formats.length ? "date" : "number";
}

function looksLikeNumber(value: CellValue): boolean {
  return typeof value === "string" && /^\s*[-+(]?[$€£¥]?\s*\d[\d.,' ]*\)?\s*%?\s*$/u.test(value);
}

function meaningOf(value: CellValue, kind: Kind): number | string | boolean | null {
  if (isBlank(value) || isErrorValue(value)) {
    return null;
  }
  if (kind === "number" || kind === "date") {
    return typeof value === "number" ? value : null;
  }
  return typeof value === "string" ? value.trim() : value;
}

/** A cell that does not fit its column. */
interface Misfit {
  readonly heading: string;
  readonly cell: string;
}

/** One notice for all columns with the same trouble, with the first cell to look at. */
function noticeAbout(
  misfits: readonly Misfit[],
  what: string,
  wayOut: string,
): readonly ReadNotice[] {
  const [first] = misfits;
  if (!first) {
    return [];
  }
  const headings = [...new Set(misfits.map(({ heading }) => `'${heading}'`))];
  const named = headings.slice(0, 3).join(", ");
  const others = headings.length > 3 ? ` and ${headings.length - 3} more columns` : "";
  const cells = misfits.length > 1 ? `${first.cell} and ${misfits.length - 1} more` : first.cell;
  return [
    warning(
      `${named}${others} ${headings.length === 1 ? "has" : "have"} ${what} in ${cells}: ${wayOut}`,
      first.cell,
    ),
  ];
}

/**
 * Columns of a list by what they hold. What does not fit its column (an error, text among numbers)
 * counts as missing and is told with its cell, so that one bad cell never stops the work.
 */
export function readColumns(headings: readonly string[], data: CellGrid): ReadColumns {
  const errors: Misfit[] = [];
  const texts: Misfit[] = [];
  const numbersAsText: Misfit[] = [];
  const columns = headings.map((heading, index): AccountColumn => {
    const values = data.values.map((row) => row[index] ?? "");
    const formats = data.numberFormats
      .filter((_, row) => !isBlank(values[row] ?? ""))
      .map((row) => row[index] ?? "General");
    const kind = kindOf(values, formats);
    const isMeasured = kind === "number" && !isIdentifying(heading);
    values.forEach((value, row) => {
      const misfit = () => ({
        heading,
        cell: readableCell(data.sheetName, data.row + row, data.column + index),
      });
      if (isErrorValue(value)) {
        errors.push(misfit());
      } else if ((isMeasured || kind === "date") && typeof value === "string" && !isBlank(value)) {
        texts.push(misfit());
      }
    });
    const filled = values.filter((value) => !isBlank(value) && !isErrorValue(value));
    if (kind === "text" && !isIdentifying(heading) && filled.every(looksLikeNumber)) {
      const cell = readableCell(data.sheetName, data.row, data.column + index);
      numbersAsText.push({ heading, cell });
    }
    return { heading, kind, values: values.map((value) => meaningOf(value, kind)) };
  });
  const notices = [
    ...noticeAbout(errors, "an error", "it counts as missing until it is mended."),
    ...noticeAbout(
      texts,
      "text among numbers",
      "it counts as missing; type a number there, or leave it blank.",
    ),
    ...noticeAbout(
      numbersAsText,
      "numbers stored as text",
      "select the column and choose Convert to Number to use it as a criterion.",
    ),
  ];
  return { columns, notices };
}

/** The heading cell as text, for comparing and showing. */
export function headingText(value: CellValue | undefined): string {
  return value === undefined || isErrorValue(value) ? "" : cellText(value).replace(/\s+/gu, " ");
}
