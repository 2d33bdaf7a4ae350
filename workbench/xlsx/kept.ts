import type { Style } from "../engine";
import type { KeptShape } from "../shapes/kept-shape";

/** The engine's style with what Excel has besides; the engine carries unknown properties along. */
export interface ExcelStyle extends Style {
  readonly fontName?: string;
  /** The name of Excel's cell style, such as "Heading 1". */
  readonly cellStyle?: string;
  readonly indent?: number;
  /** Excel's number format, where the engine cannot read it and has a near one. */
  readonly numberFormat?: string;
  /** Which of the opened file's formats the cell had. Only workbench/xlsx sets it. */
  readonly xf?: number;
}

/** Formulas in facts are in the spelling that people see, without the equals sign. */
export interface KeptTable {
  readonly name: string;
  readonly styleName?: string;
  readonly showHeaders?: boolean;
  readonly columnFormulas?: Readonly<Record<string, string>>;
}

export interface KeptName {
  readonly name: string;
  /** null: the name belongs to the whole workbook. */
  readonly sheetId: string | null;
  readonly formula: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

export interface KeptSheet {
  readonly page?: {
    readonly orientation?: "portrait" | "landscape";
    readonly fitToWidth?: number;
    readonly fitToHeight?: number;
    readonly titleRows?: string;
    readonly titleColumns?: string;
    readonly printArea?: string;
    readonly paperSize?: number;
    /** In points; Excel's usual ones where they are left out. */
    readonly margins?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom", number>>>;
    readonly centerHorizontally?: boolean;
    readonly printGridlines?: boolean;
    /** With the codes that Excel's files have in them. */
    readonly footers?: Readonly<Partial<Record<"left" | "center" | "right", string>>>;
    readonly headers?: Readonly<Partial<Record<"left" | "center" | "right", string>>>;
    /** In per cent; without it the page is fitted. */
    readonly scale?: number;
  };
  readonly veryHidden?: boolean;
  /** How many PivotTables it has: they stay in the file as they are. */
  readonly pivotTables?: number;
  readonly activeCell?: string;
}

export interface KeptSeries {
  readonly name?: string;
  readonly nameRef?: string;
  readonly valuesRef: string;
  readonly categoriesRef?: string;
  /** How large the bubble of each point is. */
  readonly sizesRef?: string;
  readonly color?: string;
  /** Of the line around its bubbles. */
  readonly lineColor?: string;
  /** How large its bubbles are, in per cent of what is usual. */
  readonly bubbleScale?: number;
  /** Words at single points, by their places. */
  readonly pointLabels?: Readonly<Record<number, KeptPointLabel>>;
}

export type LabelPosition = "Center" | "Right" | "Left" | "Top" | "Bottom";

export interface KeptPointLabel {
  readonly text: string;
  readonly position?: LabelPosition;
}

export type KeptChartKind =
  | "BarClustered"
  | "BarStacked"
  | "BarStacked100"
  | "ColumnClustered"
  | "ColumnStacked"
  | "ColumnStacked100"
  | "Line"
  | "Pie"
  | "Doughnut"
  | "Area"
  | "Radar"
  | "Scatter"
  | "Bubble";

export type AxisPosition = "Automatic" | "Maximum" | "Minimum";

/** Where the labels of an axis stand: beside it, or at an edge of the chart. */
export type TickLabels = "NextToAxis" | "Low" | "High" | "None";

export interface KeptAxis {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
  readonly tickLabels?: TickLabels;
  /** Of its labels and of its title, in points. */
  readonly fontSize?: number;
  readonly titleSize?: number;
}

export interface KeptChart {
  readonly name: string;
  readonly kind?: KeptChartKind;
  readonly title?: string;
  readonly titleVisible?: boolean;
  readonly series?: readonly KeptSeries[];
  readonly categoryAxis?: KeptAxis & {
    readonly reverse?: boolean;
    /** At which category the value axis stands; the first one when it is left out. */
    readonly position?: AxisPosition;
  };
  readonly valueAxis?: KeptAxis;
  /** null: no legend. */
  readonly legend?: "top" | "bottom" | "left" | "right" | null;
  readonly dataLabels?: boolean;
}

export interface KeptNote {
  readonly author: string;
  readonly text: string;
}

/** Of a threaded comment only that it is there: what it says stays in the file. */
export interface KeptComment {
  readonly replies: number;
}

export interface KeptLink {
  readonly target?: string;
  readonly location?: string;
  readonly tooltip?: string;
  readonly label?: string;
}

export interface KeptValidation {
  readonly error?: {
    readonly title?: string;
    readonly message?: string;
    readonly style?: "stop" | "warning" | "information";
  };
  readonly prompt?: { readonly title?: string; readonly message?: string };
  readonly wholeNumber?: boolean;
}

/**
 * What is kept beside the engine, by kind. Keys: the engine's id of the table, chart, validation
 * rule or the figure of a shape; the sheet's id; `sheetId|NAME` for names (`|NAME` for the
 * workbook's); `sheetId|A1` for notes, comments, links and the rows that begin a page.
 */
export interface KeptFacts {
  readonly table: KeptTable;
  readonly name: KeptName;
  readonly sheet: KeptSheet;
  readonly chart: KeptChart;
  readonly shape: KeptShape;
  readonly note: KeptNote;
  readonly comment: KeptComment;
  readonly link: KeptLink;
  /** The first cell of a row that begins a page. */
  readonly rowBreak: object;
  readonly validation: KeptValidation;
  /** What people say of the workbook, by the name of its element; "custom" for what they invented. */
  readonly property: { readonly text: string };
  /** What an add-in keeps in the workbook: by the setting's name, as JSON. */
  readonly setting: { readonly json: string };
  /** Custom XML parts, by their id. */
  readonly xmlPart: { readonly xml: string };
}

export type FactKind = keyof KeptFacts;
