import type { Rectangle } from "../address";
import type { CellContent } from "../sheet-plan";
import type { Condition, Piece } from "./placeholder";

/** A sheet that is, or is to be, a template: all that making a plan from it rests on. */
export interface TemplateSheet {
  readonly name: string;
  /** From A1 on. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Rectangle[];
  readonly tables: readonly Rectangle[];
  readonly frozenRows: number;
  /** Of its charts, as far as Excel tells: the ranges of each series, as `Sheet!$A$1:$A$4`. */
  readonly charts: readonly {
    readonly name: string;
    readonly series: readonly { readonly values: string; readonly categories: string }[];
  }[];
  /** Charts of which Excel does not tell that. */
  readonly untoldCharts: readonly string[];
  /** What stands in its headers and footers. */
  readonly headersAndFooters: Partial<Readonly<Record<PagePlace, string>>>;
}

export const pagePlaces = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

export type PagePlace = (typeof pagePlaces)[number];

/** A part of a header or footer that is filled. */
export interface PageWords {
  readonly place: PagePlace;
  readonly pieces: readonly Piece[];
  /** How long the other parts of that header or footer are that are not filled. */
  readonly others: number;
}

/** A cell that is filled. */
export interface TemplateCell {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
  readonly isFormula: boolean;
  readonly numberFormat: string;
}

/** Rows that repeat, once for each item of a list. */
export interface RepeatedRows {
  /** `each1`, in the order of the sheet. */
  readonly key: string;
  readonly row: number;
  /** How many rows one item takes. */
  readonly lines: number;
  readonly list: string;
  readonly where: readonly Condition[];
  readonly cells: readonly TemplateCell[];
  /** Words and numbers that every item begins with, and blank cells between them. */
  readonly constants: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: CellContent;
  }[];
}

/** Rows that are hidden where their conditions do not hold. */
export interface ConditionalRows {
  readonly key: string;
  readonly row: number;
  readonly count: number;
  readonly conditions: readonly Condition[];
}

/** A chart over rows that repeat. */
export interface RepeatedChart {
  readonly name: string;
  readonly rows: string;
  readonly categories: number;
  /** The columns of its series, in their order. */
  readonly values: readonly number[];
}

export interface OwnTemplate {
  readonly name: string;
  /** Outside of rows that repeat. */
  readonly cells: readonly TemplateCell[];
  readonly repeated: readonly RepeatedRows[];
  readonly conditional: readonly ConditionalRows[];
  readonly charts: readonly RepeatedChart[];
  /** Of its headers and footers, those with fields. */
  readonly page: readonly PageWords[];
  /** It names what only a review tells: reviews are made from it, else plans. */
  readonly isOfReviews: boolean;
}

/** Something that a template cannot be used with, and where. */
export interface TemplateFault {
  /** Null where it is about the sheet. */
  readonly cell: string | null;
  readonly sentence: string;
}

export interface ReadTemplate {
  readonly template: OwnTemplate;
  readonly faults: readonly TemplateFault[];
  /** What is no fault, and still not what one might expect. */
  readonly remarks: readonly TemplateFault[];
}
