/** What a column of cells holds, decided by all of its cells together. */
export interface ColumnReading {
  readonly kind: "number" | "date" | "yesNo" | "text" | "empty";
  /**
   * One per cell: numbers as numbers, dates as Excel serial numbers (whole day plus fraction for
   * time), yes and no as booleans, text trimmed; null for blank, error and what does not fit.
   */
  readonly values: readonly (number | string | boolean | null)[];
  /** Cells neither blank nor error. */
  readonly filled: number;
  readonly unit: "currency" | "percent" | null;
  /**
   * ISO codes found by sign or code in the cells, in alphabetical order: more than one means they
   * must not be added.
   */
  readonly currencies: readonly string[];
  /** Rows (from 0) whose content does not fit the column, with why. */
  readonly misfits: readonly Misfit[];
  /**
   * A part of a sentence when text was read as something else: "text such as '1.234,56 €' read as
   * 1234.56", or null.
   */
  readonly readAs: string | null;
  /** Days and months cannot be told apart in any cell: the user has to say. Values are then null. */
  readonly isDateOrderOpen: boolean;
}

export interface Misfit {
  readonly row: number;
  readonly why: "error" | "text among numbers" | "no date" | "ambiguous";
}

/** What is known of a column besides its cells. */
export interface ColumnHints {
  /** Its number format shows dates, so that its numbers are days. */
  readonly isShownAsDate?: boolean;
  /** What the user said where the cells leave it open. */
  readonly dateOrder?: "day first" | "month first";
}
