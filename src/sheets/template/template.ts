import type { ChartPlan } from "../sheet-plan";
import type { NumberFormatName } from "../look";

/**
 * A sheet as data. A company changes labels, columns, choices, rules and settings here, not in
 * code. Formulas may hold places: `{section.key}` is a cell of a section of fields or the whole
 * column of a list, `{key}` is the cell of that column in the same row.
 */
export interface SheetTemplate {
  readonly tabColor: string;
  /** Names and tables of the sheet begin with it: "Plan" makes PlanGoals. */
  readonly prefix: string;
  readonly orientation: "Portrait" | "Landscape";
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** The column (from 0) at which the page of headings and prose ends. */
  readonly lastColumn: number;
  /**
   * How many columns every list takes, so that each can push those below it down; as many as it has
   * where this is left out.
   */
  readonly listColumns?: number;
  readonly sections: readonly Section[];
}

export type Section =
  TitleSection | CardsSection | FieldsSection | ListSection | LinesSection | ChartSection;

export interface TitleSection {
  readonly kind: "title";
  readonly key: string;
  /** What kind of sheet this is; the account's name stands above it. */
  readonly subtitle: string;
}

/** A few numbers that answer first, each a label over a large value. */
export interface CardsSection {
  readonly kind: "cards";
  readonly key: string;
  readonly columns: readonly number[];
  readonly fields: readonly Field[];
}

/** Labels with a value beside them. */
export interface FieldsSection {
  readonly kind: "fields";
  readonly key: string;
  readonly heading: string | null;
  readonly note?: string;
  /** Where the pairs of one row stand: the columns of label and value. */
  readonly grid: readonly FieldPlace[];
  readonly fields: readonly Field[];
}

export interface FieldPlace {
  readonly label: number;
  readonly value: number;
  /** The last of the columns that a value takes; without it, it takes one. */
  readonly last?: number;
  /** Room for so many lines of prose. */
  readonly lines?: number;
}

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly format?: NumberFormatName;
  readonly input?: InputRule;
  readonly formula?: string;
  /** What stands there when the facts say nothing. */
  readonly start?: string | number;
  /** A finding for reading: neither an input nor a calculation to the eye. */
  readonly isPlain?: boolean;
  /** Room for so many lines of prose, where it is another than that of its place. */
  readonly lines?: number;
  /** The name of the cell, with what it means: for settings and what others look up. */
  readonly name?: string;
}

export type InputRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  | {
      readonly kind: "number";
      readonly from: number;
      readonly to: number;
      readonly whole?: boolean;
    }
  | { readonly kind: "date" };

/** A native table: the template's own rows, then those from the facts, then empty ones to type in. */
export interface ListSection {
  readonly kind: "list";
  readonly key: string;
  readonly heading: string | null;
  readonly note?: string;
  readonly columns: readonly ListColumn[];
  readonly startRows?: readonly StartRow[];
  readonly spareRows: number;
  readonly minimumRows: number;
  /** The range with its heading row gets this name. */
  readonly name: string;
}

export interface ListColumn {
  readonly key: string;
  readonly label: string;
  /** "row" takes the format that the row asks for. */
  readonly format?: NumberFormatName | "row";
  readonly input?: InputRule;
  /** A computed column. */
  readonly formula?: string;
  /** Words for reading, nothing to type. */
  readonly isPlain?: boolean;
  /** Prose in the last column: it runs on over the blank cells up to the end of the page. */
  readonly runsOn?: boolean;
}

/** Values by column key; a text that begins with "=" is a formula of the template. */
export interface StartRow {
  readonly format?: NumberFormatName;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** Sentences that are formulas; one that begins with ▲ asks for attention, one with ✓ is fine. */
export interface LinesSection {
  readonly kind: "lines";
  readonly key: string;
  readonly heading: string | null;
  readonly lines: readonly string[];
  /** The lines get this name, with the sheet's prefix, for what reads them. */
  readonly name?: string;
}

export interface ChartSection {
  readonly kind: "chart";
  readonly key: string;
  readonly chart: ChartPlan["kind"];
  readonly title: string;
  readonly list: string;
  readonly category: string;
  readonly series: readonly string[];
  readonly valueAxisTitle: string;
  readonly lastColumn: number;
  readonly rows: number;
}
