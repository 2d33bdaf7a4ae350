import type { NumberFormatName } from "../look";
import type { CellContent, Drawing, LinkPlan, PointLabel } from "../sheet-plan";
import type { ListColumn } from "./template";

/** What the facts put into a template. */
export interface SheetContent {
  readonly sheetName: string;
  /** Text above everything: the account's name. */
  readonly title: string;
  /** Written beside the subtitle: the period, the list. */
  readonly subtitle: string;
  /** By `section.key`. */
  readonly fields: Readonly<Record<string, CellContent>>;
  /** By section. */
  readonly lists: Readonly<Record<string, readonly ListRow[]>>;
  /** More cells for the template's own rows: by section, then by the text in the first column. */
  readonly additions?: Readonly<Record<string, Readonly<Record<string, ListRow["cells"]>>>>;
  /** By section: what the rows of a list are taken from, as people call it. */
  readonly fedBy?: Readonly<Record<string, string>>;
  /** Columns instead of those of the template, by section. */
  readonly columns?: Readonly<Record<string, readonly ListColumn[]>>;
  /** Instead of the template's notes under the headings, by section. */
  readonly notes?: Readonly<Record<string, string>>;
  /** By section: how many of its rows are shown; the facts' others are there, and hidden at first. */
  readonly shownRows?: Readonly<Record<string, number>>;
  /** Values from the lists look copied, where people could type others. */
  readonly showsCopied?: boolean;
  /** Words at the points of a chart of bubbles, by its section. */
  readonly pointLabels?: Readonly<Record<string, readonly PointLabel[]>>;
  /** What is drawn where the template has room for it. */
  readonly drawing?: Drawing;
  /** Links by `section.key` of the field whose cell they stand on. */
  readonly links?: Readonly<Record<string, Omit<LinkPlan, "cell">>>;
}

export interface ListRow {
  /** What the row is known by when the sheet is made again; the text of its first column without it. */
  readonly key?: string;
  /** Kept up to date where the row stands already, and not added where it does not. */
  readonly isOptional?: boolean;
  /** Its values were copied from a list. */
  readonly isCopied?: boolean;
  readonly format?: NumberFormatName;
  readonly cells: Readonly<Record<string, CellContent>>;
}
