import type { AccountColumn } from "../../domain/scoring/scoring-setup";
import { columnLetters, readableCell } from "../cells/address";
import { cellText, isBlank, isErrorValue, type CellValue } from "../cells/cell-value";
import { isDateFormat } from "../cells/date-format";
import { warning, type ReadNotice } from "../notice";
import type { CellGrid } from "./cell-grid";

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

function andOthers(count: number): string {
  return count === 1 ? "" : ` and ${count - 1} more`;
}

/**
 * Columns of a list by what they hold. What does not fit its column (an error, text among numbers)
 * counts as missing and is told with its cell, so that one bad cell never stops the work.
 */
export function readColumns(headings: readonly string[], data: CellGrid): ReadColumns {
  const notices: ReadNotice[] = [];
  const columns = headings.map((heading, index): AccountColumn => {
    const values = data.values.map((row) => row[index] ?? "");
    const formats = data.numberFormats
      .filter((_, row) => !isBlank(values[row] ?? ""))
      .map((row) => row[index] ?? "General");
    const kind = kindOf(values, formats);
    const place = (row: number) =>
      readableCell(data.sheetName, data.row + row, data.column + index);
    const tell = (isMeant: (value: CellValue) => boolean, sentence: (cells: string) => string) => {
      const rows = values.flatMap((value, row) => (isMeant(value) ? [row] : []));
      const [first] = rows;
      if (first !== undefined) {
        notices.push(warning(sentence(place(first) + andOthers(rows.length)), place(first)));
      }
    };
    tell(
      isErrorValue,
      (cells) => `'${heading}' has an error in ${cells}: it counts as missing until it is mended.`,
    );
    if (kind === "number" || kind === "date") {
      tell(
        (value) => typeof value !== "number" && !isBlank(value) && !isErrorValue(value),
        (cells) =>
          `'${heading}' has text among its ${kind}s in ${cells}: it counts as missing; ` +
          `type a ${kind} there.`,
      );
    }
    const texts = values.filter((value) => !isBlank(value) && !isErrorValue(value));
    if (kind === "text" && texts.length > 0 && texts.every(looksLikeNumber)) {
      notices.push(
        warning(
          `'${heading}' holds numbers stored as text (column ${columnLetters(data.column + index)}): ` +
            `select the column and choose Convert to Number to use it as a criterion.`,
          place(0),
        ),
      );
    }
    return { heading, kind, values: values.map((value) => meaningOf(value, kind)) };
  });
  return { columns, notices };
}

/** The heading cell as text, for comparing and showing. */
export function headingText(value: CellValue | undefined): string {
  return value === undefined || isErrorValue(value) ? "" : cellText(value).replace(/\s+/gu, " ");
}
