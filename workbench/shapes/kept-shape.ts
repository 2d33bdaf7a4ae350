import { connectorOfPreset } from "./shape-types";

/** A paint: "#RRGGBB" and how much shines through it, from 0 to 1. */
export interface Paint {
  readonly color: string;
  readonly transparency: number;
}

export interface ShapeFill extends Paint {
  /** Of another than "Solid" only the file knows all. */
  readonly type: "Solid" | "Gradient" | "Pattern" | "PictureAndTexture";
}

export const dashStyles = [
  "Dash",
  "DashDot",
  "DashDotDot",
  "LongDash",
  "LongDashDot",
  "RoundDot",
  "Solid",
  "SquareDot",
  "LongDashDotDot",
  "SystemDash",
  "SystemDot",
  "SystemDashDot",
] as const;
export type DashStyle = (typeof dashStyles)[number];

export const compoundStyles = [
  "Single",
  "ThickBetweenThin",
  "ThickThin",
  "ThinThick",
  "ThinThin",
] as const;
export type CompoundStyle = (typeof compoundStyles)[number];

export interface ShapeOutline extends Paint {
  /** In points. */
  readonly weight: number;
  readonly dash: DashStyle;
  readonly compound: CompoundStyle;
}

export interface ShapeFont {
  readonly name: string | null;
  readonly size: number | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: UnderlineStyle | null;
}

export const underlineStyles = [
  "None",
  "Single",
  "Double",
  "Heavy",
  "Dotted",
  "DottedHeavy",
  "Dash",
  "DashHeavy",
  "DashLong",
  "DashLongHeavy",
  "DotDash",
  "DotDashHeavy",
  "DotDotDash",
  "DotDotDashHeavy",
  "Wavy",
  "WavyHeavy",
  "WavyDouble",
] as const;
export type UnderlineStyle = (typeof underlineStyles)[number];

export const horizontalAlignments = [
  "Left",
  "Center",
  "Right",
  "Justify",
  "JustifyLow",
  "Distributed",
  "ThaiDistributed",
] as const;
export const verticalAlignments = ["Top", "Middle", "Bottom", "Justified", "Distributed"] as const;
export const autoSizes = [
  "AutoSizeNone",
  "AutoSizeTextToFitShape",
  "AutoSizeShapeToFitText",
] as const;

export interface ShapeText {
  /** Paragraphs are parted by line feeds. */
  readonly text: string;
  /** A fact that is not the same everywhere in the text is null. */
  readonly font: ShapeFont;
  readonly horizontal: (typeof horizontalAlignments)[number];
  readonly vertical: (typeof verticalAlignments)[number];
  /** In points. */
  readonly margins: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly autoSize: (typeof autoSizes)[number];
}

export const arrowStyles = ["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"] as const;
export const arrowWidths = ["Narrow", "Medium", "Wide"] as const;
export const arrowLengths = ["Short", "Medium", "Long"] as const;

/** One end of a line. */
export interface LineEnd {
  readonly style: (typeof arrowStyles)[number];
  readonly width: (typeof arrowWidths)[number];
  readonly length: (typeof arrowLengths)[number];
  /** The figure that it is glued to and the number of the connection site there. */
  readonly glue?: { readonly figureId: string; readonly site: number };
  /** It leaves the shape upwards or downwards; otherwise sideways. */
  readonly isUpright: boolean;
}

export interface ShapeLine {
  /** It begins at the right side of its box. */
  readonly isMirrored: boolean;
  /** It begins at the lower side of its box. */
  readonly isUpturned: boolean;
  readonly begin: LineEnd;
  readonly end: LineEnd;
}

/** A shape or a connector on a sheet; its place is the engine's, as a figure. */
export interface KeptShape {
  readonly name: string;
  /** The geometry as files call it: "rect", "ellipse", "bentConnector3". */
  readonly preset: string;
  readonly isTextBox: boolean;
  readonly title: string;
  readonly description: string;
  readonly isHidden: boolean;
  readonly locksRatio: boolean;
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  /** In degrees, clockwise. A connector's follows from its ends. */
  readonly rotation: number;
  /** The shape of a sheet with the highest one lies in front. */
  readonly order: number;
  /** null: none. */
  readonly fill: ShapeFill | null;
  readonly outline: ShapeOutline | null;
  readonly text: ShapeText;
  /** Of lines and connectors. */
  readonly line?: ShapeLine;
}

export function isLine(shape: KeptShape): shape is KeptShape & { readonly line: ShapeLine } {
  return shape.line !== undefined && connectorOfPreset(shape.preset) !== undefined;
}
