import type { ReviewPeriod } from "../domain/plan/review-period";
import type { LabelSide } from "../domain/selection/label-sides";

/**
 * What a sheet of ours looks like, as a plain value: templates and facts go in, a SheetPlan comes
 * out, and one writer in `excel/` carries it out. Rows and columns count from 0; ranges are A1
 * addresses without a sheet name, because the writer may have to give the sheet another name.
 */
export interface SheetPlan {
  /** The name wanted. The writer makes it legal and unique. */
  readonly sheetName: string;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly columnWidths: readonly ColumnWidth[];
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  /** Rows that are there, and out of sight until somebody unhides them. */
  readonly hiddenRows?: readonly { readonly row: number; readonly count: number }[];
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly RangeFormat[];
  readonly tables: readonly TablePlan[];
  readonly names: readonly NamePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly drawing?: DrawingPlan;
  readonly links: readonly LinkPlan[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintPlan;
  /** The cell that is selected when the sheet opens. */
  readonly firstCell: string;
  /** It is a copy of a sheet of the workbook, whose looks it keeps: only its cells are written. */
  readonly copyOf?: SheetCopy;
}

/** A copy of a sheet, in which rows are repeated before its cells are written. */
export interface SheetCopy {
  readonly sheetId: string;
  readonly account: string;
  /** Of a review: which one. */
  readonly period: Pick<ReviewPeriod, "firstDay" | "lastDay" | "label"> | null;
  /** Rows that stand there once and are to stand there so many times, as they stand in the end. */
  readonly repeats: readonly {
    readonly row: number;
    readonly lines: number;
    readonly records: number;
  }[];
  /** What headers and footers say that are filled, by their places. */
  readonly page: Readonly<Record<string, string>>;
  readonly hides: readonly { readonly row: number; readonly count: number }[];
  /** What charts show when the rows are there, one range a series. */
  readonly charts: readonly {
    readonly name: string;
    readonly categories: string;
    readonly values: readonly string[];
  }[];
}

export interface ColumnWidth {
  readonly column: number;
  /** In characters of the standard font, as Excel's own dialog shows widths. */
  readonly characters: number;
}

/** A string is text whatever it begins with; only `{ formula }` is ever a formula. */
export type CellContent = string | number | boolean | null | { readonly formula: string };

/** A rectangle of cells; null leaves the cell blank. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** The names of Excel's own cell styles, so that sheets follow the user's theme. */
export type CellStyle =
  | "Title"
  | "Heading 1"
  | "Heading 2"
  | "Heading 3"
  | "Heading 4"
  | "Input"
  | "Calculation"
  | "Explanatory Text"
  | "Note"
  | "Good"
  | "Neutral"
  | "Bad"
  | "Total";

export interface RangeFormat {
  readonly range: string;
  readonly style?: CellStyle;
  readonly numberFormat?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly indent?: number;
  readonly borderBottom?: string;
  /** A thin line of this colour below each of the rows. */
  readonly rowLines?: string;
  /** A thin line of this colour on every side; "none" takes away the lines of the style. */
  readonly borders?: string;
  /** Lines of which each is told by itself. */
  readonly lines?: Partial<Readonly<Record<LineSide, LinePlan>>>;
  readonly merge?: boolean;
}

type LineSide =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** A line in Excel's own words. */
export interface LinePlan {
  readonly style:
    "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface TablePlan {
  /** The name wanted; the writer makes it unique. */
  readonly name: string;
  /** Header row included. */
  readonly range: string;
  readonly style: string;
  readonly showFilter: boolean;
}

/** Scoped to the sheet, so that two sheets of one kind never clash, unless there is only one. */
export interface NamePlan {
  readonly name: string;
  readonly range: string;
  readonly comment: string;
  /** Read by other sheets: one there is already is pointed at this sheet's cells. */
  readonly isOfWorkbook?: boolean;
  /** Not for people: it tells the add-in where the cell is, however it was moved. */
  readonly isHidden?: boolean;
}

export interface ValidationPlan {
  readonly range: string;
  readonly rule:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | {
        readonly kind: "number";
        readonly from: number;
        readonly to: number;
        readonly whole: boolean;
      }
    | { readonly kind: "date" }
    /** In Excel's own words, as a template tells it. */
    | { readonly kind: "given"; readonly rule: Readonly<Record<string, unknown>> };
  /** Shown by Excel when something else is typed. */
  readonly sentence?: string;
  /** The same in all parts, where a template tells them. */
  readonly alert?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
  /** Shown when the cell is chosen. */
  readonly prompt?: { readonly title: string; readonly message: string };
}

/** Rules look at cells only: Excel cannot call custom functions in them. */
export interface ConditionalFormatPlan {
  readonly range: string;
  readonly rule:
    | { readonly kind: "formula"; readonly formula: string }
    | { readonly kind: "dataBar"; readonly color: string }
    | CellValueRule
    | ColorScaleRule;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** In Excel's own words. */
interface CellValueRule {
  readonly kind: "cellValue";
  readonly operator:
    | "Between"
    | "NotBetween"
    | "EqualTo"
    | "NotEqualTo"
    | "GreaterThan"
    | "LessThan"
    | "GreaterThanOrEqual"
    | "LessThanOrEqual";
  readonly formula1: string;
  readonly formula2?: string;
}

interface ColorCriterion {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
  readonly formula?: string;
  readonly color: string;
}

interface ColorScaleRule {
  readonly kind: "colorScale";
  readonly minimum: ColorCriterion;
  readonly midpoint?: ColorCriterion;
  readonly maximum: ColorCriterion;
}

/** Words at a point of a chart, and on which side of it. */
export interface PointLabel {
  readonly text: string;
  readonly side: LabelSide;
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: "BarStacked" | "BarClustered" | "ColumnClustered" | "Line" | "Radar" | "Bubble";
  /** Says the finding or the question, never "Chart 1". */
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly nameCell: string; readonly values: string }[];
  /** Top left and bottom right cell that it covers. */
  readonly from: string;
  readonly to: string;
  readonly valueAxisTitle?: string;
  /** Where the values begin and end; as far as they go without it. */
  readonly valueAxis?: { readonly from: number; readonly to: number };
  /** Of the labels of its axes, in points, where the usual ones would be too small on paper. */
  readonly fontSize?: number;
  /** What only bubbles have; across stand the categories. */
  readonly bubbles?: {
    readonly sizes: string;
    readonly labels: readonly PointLabel[];
    readonly categoryAxisTitle?: string;
    /** Both axes run this far from 0 to both sides. */
    readonly reach?: number;
  };
  /** Bar charts list the first category at the top when this is set. */
  readonly categoriesInReverse?: boolean;
}

/** Boxes and lines between them, drawn over cells. */
export interface DrawingPlan extends Drawing {
  /** The cells over which it stands, from its top left corner on. */
  readonly range: string;
}

/** What is drawn; places are in points from the top left corner of its cells. */
export interface Drawing {
  /** How high the rows are together over which it stands. */
  readonly height: number;
  /** The first are the furthest behind. */
  readonly boxes: readonly DrawnBox[];
  readonly connectors: readonly Connector[];
}

export interface DrawnBox {
  /** What it is known by when the drawing is made again. */
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** For who hears it instead of seeing it. */
  readonly alternativeText: string;
  readonly look: BoxLook;
  /** Somebody put it there. */
  readonly isMoved?: boolean;
  /** Behind all lines. */
  readonly isBehind?: boolean;
}

export interface BoxLook {
  /** Null where one sees through it. */
  readonly fill: string | null;
  readonly line: string | null;
  readonly isDashed?: boolean;
  readonly isRound?: boolean;
  readonly fontColor: string;
  /** In points. */
  readonly fontSize: number;
  readonly isBold?: boolean;
  readonly align: "Left" | "Center";
}

/** A line that is glued to two boxes and goes with them. */
export interface Connector {
  readonly name: string;
  /** The names of the boxes, and the sites of each: 0 top, 1 left, 2 bottom, 3 right. */
  readonly from: string;
  readonly fromSite: number;
  readonly to: string;
  readonly toSite: number;
  readonly kind: "Elbow" | "Straight";
  readonly color: string;
  readonly isDashed: boolean;
  readonly hasArrow: boolean;
}

export interface LinkPlan {
  readonly cell: string;
  readonly text: string;
  /** A place in this workbook: `Sheet!A1`, quoted where needed. */
  readonly target: string;
}

export interface PrintPlan {
  readonly orientation: "Portrait" | "Landscape";
  /** Rows repeated on every page, as "1:4". */
  readonly titleRows?: string;
  /** What is printed, as "A1:K90"; everything without it. */
  readonly area?: string;
  /** In per cent; fitted to the width of a page without it. */
  readonly scale?: number;
  /** The rows that begin a page of their own. */
  readonly pagesBegin?: readonly number[];
  /** All of it on one page. */
  readonly isOnePage?: boolean;
  /** As a template tells it, instead of all that is said above but the orientation. */
  readonly page?: PagePlan;
}

/** A page in Excel's own words, margins in points. */
export interface PagePlan {
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly centerHorizontally: boolean;
  readonly scale?: number;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly headersAndFooters?: Readonly<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}
