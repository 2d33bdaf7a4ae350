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
  /** Places beside the page, by name, in which sections stand under each other as well. */
  readonly stacks?: Readonly<Record<string, Stack>>;
  readonly frozenColumns?: number;
  /** What is printed, from A1 on: so many columns; all of them where this is left out. */
  readonly printedColumns?: number;
  /** Printed as large as its columns allow, on pages that begin with a section; fitted without it. */
  readonly isPaged?: boolean;
  /** Printed on one page, however much stands on it. */
  readonly isOnePage?: boolean;
  readonly sections: readonly Section[];
}

/** Where the first section of a stack stands, and how many columns its headings take. */
export interface Stack {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

export type Section =
  | TitleSection
  | CardsSection
  | FieldsSection
  | ListSection
  | LinesSection
  | SpillsSection
  | ChartSection
  | DrawingSection;

/** Under the section before it in its stack, and under others that are named. */
export interface SectionPlace {
  /** The page itself where this is left out. */
  readonly stack?: string;
  readonly after?: readonly string[];
}

export interface TitleSection extends SectionPlace {
  readonly kind: "title";
  readonly key: string;
  /** The name of its cell; "Account" where this is left out. */
  readonly name?: string;
  /** What kind of sheet this is; the account's name stands above it. */
  readonly subtitle: string;
  /** Beside it stands what the settings print under each title: "Confidential · amounts in EUR". */
  readonly showsSettings?: boolean;
}

/** A few numbers that answer first, each a label over a large value. */
export interface CardsSection extends SectionPlace {
  readonly kind: "cards";
  readonly key: string;
  readonly columns: readonly number[];
  readonly fields: readonly Field[];
}

/** Labels with a value beside them. */
export interface FieldsSection extends SectionPlace {
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
  /** On a page made from another sheet: which place of that sheet it shows, `section.key`. */
  readonly shows?: string;
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
export interface ListSection extends SectionPlace {
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
  /** Rows over the headings that say something of single columns: their weight, their scale. */
  readonly above?: readonly AboveRow[];
  /** These rows are what others are computed from: out of sight until somebody unhides them. */
  readonly hidesAbove?: boolean;
  readonly showFilter?: boolean;
  /** On a page made from another sheet: which rows of a list of that sheet it shows. */
  readonly rowsOf?: RowsOf;
  /** The height of the headings' row; two lines where this is left out. */
  readonly headingPoints?: number;
  /** The height of its rows, where a formula's words need more than one line. */
  readonly rowPoints?: number;
}

export interface RowsOf {
  readonly list: string;
  /** Only rows that say something in this column. */
  readonly needs?: string;
  /** A column of states: what is done (✓) is left out, what asks for attention (▲) comes first. */
  readonly openBy?: string;
  readonly most?: number;
}

/** One row over the headings of a list: cells by the column over which they stand. */
export interface AboveRow {
  readonly key: string;
  /** Stands left of its first cell. */
  readonly label: string;
  readonly format?: NumberFormatName;
  /** By column, where not all are shown alike. */
  readonly formats?: Readonly<Record<string, NumberFormatName>>;
  readonly cells: Readonly<Record<string, string>>;
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
  /** Words that are cut off rather than raise their row. */
  readonly isOneLine?: boolean;
  /** Prose in the last column: it runs on over the blank cells up to the end of the page. */
  readonly runsOn?: boolean;
  /** One column for each thing of that name; `@` in key, label and formula is its number. */
  readonly forEach?: string;
  /** The name of its cells, for what reads them. */
  readonly name?: string;
  /** Values to begin with, which people change: what they put in their place is no difference. */
  readonly isStart?: boolean;
  readonly alignment?: "Left" | "Center" | "Right";
  readonly isBold?: boolean;
  readonly hasBar?: boolean;
  /** A rule that marks a cell, with places of its own row. */
  readonly marked?: string;
  /** Which column of the list that is shown. */
  readonly shows?: string;
}

/** Values by column key; a text that begins with "=" is a formula of the template. */
export interface StartRow {
  readonly format?: NumberFormatName;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** Sentences that are formulas; one that begins with ▲ asks for attention, one with ✓ is fine. */
export interface LinesSection extends SectionPlace {
  readonly kind: "lines";
  readonly key: string;
  readonly heading: string | null;
  readonly lines: readonly string[];
  /** So many columns from the heading's: a frozen column would cut them off. */
  readonly indent?: number;
  /** The lines get this name, with the sheet's prefix, for what reads them. */
  readonly name?: string;
}

/** Formulas side by side, each of which fills the cells below it. */
export interface SpillsSection extends SectionPlace {
  readonly kind: "spills";
  readonly key: string;
  readonly heading: string | null;
  /** A heading that is a formula. */
  readonly liveHeading?: string;
  readonly note?: string;
  readonly columns: readonly SpillColumn[];
  /** So many rows are kept free for what they fill. */
  readonly rows: number;
  /** So many of them have room for two lines. */
  readonly tallRows?: number;
  /** What others are computed from: quiet, and nothing to read. */
  readonly isWorking?: boolean;
}

export interface SpillColumn {
  readonly key: string;
  readonly label: string;
  readonly formula: string;
  readonly format?: NumberFormatName;
  readonly alignment?: "Left" | "Center" | "Right";
  readonly isBold?: boolean;
  /** A longer text takes two lines. */
  readonly wraps?: boolean;
  readonly hasBar?: boolean;
  readonly forEach?: string;
  /** How many columns it fills; one where this is left out. */
  readonly columns?: number;
}

export interface ChartSection extends SectionPlace {
  readonly kind: "chart";
  readonly key: string;
  readonly chart: ChartPlan["kind"];
  readonly title: string;
  /** A list, or formulas that fill the cells below them. */
  readonly list: string;
  readonly category: string;
  /** Columns of it; one that is repeated stands for all of them. */
  readonly series: readonly string[];
  readonly forEach?: string;
  /** So many rows of formulas that fill the cells below them. */
  readonly shownRows?: number;
  /** A spider chart has none. */
  readonly valueAxisTitle?: string;
  readonly valueAxis?: ChartPlan["valueAxis"];
  /** Of bubbles: the column of their sizes, and the title of the axis across. */
  readonly sizes?: string;
  readonly categoryAxisTitle?: string;
  /** Both axes run this far from 0 to both sides, and cross in the middle. */
  readonly reach?: number;
  /** Of the words of its axes, in points; Excel's own without it. */
  readonly fontSize?: number;
  /** Bars with the first row at the top. */
  readonly isInReverse?: boolean;
  readonly lastColumn: number;
  readonly rows: number;
}

/** Rows over which boxes and lines are drawn, which the content gives. */
export interface DrawingSection extends SectionPlace {
  readonly kind: "drawing";
  readonly key: string;
  readonly heading: string | null;
  readonly note?: string;
  /** The height of each of its rows; there are as many as the drawing is high. */
  readonly rowPoints: number;
}
