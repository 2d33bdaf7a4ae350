import type {
  CompoundStyle,
  DashStyle,
  LineEnd,
  ShapeText,
  UnderlineStyle,
} from "../shapes/kept-shape";

/** Excel's words and the file's for the same thing. */
function bothWays<Word extends string>(pairs: Readonly<Record<Word, string>>) {
  const words = Object.entries<string>(pairs) as [Word, string][];
  return {
    toFile: (word: Word): string => pairs[word],
    toExcel: (inFile: string | undefined): Word | undefined =>
      words.find(([, other]) => other === inFile)?.[0],
  };
}

export const dashWords = bothWays<DashStyle>({
  Solid: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  LongDash: "lgDash",
  LongDashDot: "lgDashDot",
  LongDashDotDot: "lgDashDotDot",
  // Round dots are square ones with round ends; files tell both by the same word.
  RoundDot: "sysDot",
  SquareDot: "dot",
  SystemDash: "sysDash",
  SystemDot: "sysDot",
  SystemDashDot: "sysDashDot",
  DashDotDot: "sysDashDotDot",
});

export const compoundWords = bothWays<CompoundStyle>({
  Single: "sng",
  ThinThin: "dbl",
  ThickThin: "thickThin",
  ThinThick: "thinThick",
  ThickBetweenThin: "tri",
});

export const arrowWords = bothWays<LineEnd["style"]>({
  None: "none",
  Triangle: "triangle",
  Stealth: "stealth",
  Diamond: "diamond",
  Oval: "oval",
  Open: "arrow",
});

export const arrowWidthWords = bothWays<LineEnd["width"]>({
  Narrow: "sm",
  Medium: "med",
  Wide: "lg",
});

export const arrowLengthWords = bothWays<LineEnd["length"]>({
  Short: "sm",
  Medium: "med",
  Long: "lg",
});

export const horizontalWords = bothWays<ShapeText["horizontal"]>({
  Left: "l",
  Center: "ctr",
  Right: "r",
  Justify: "just",
  JustifyLow: "justLow",
  Distributed: "dist",
  ThaiDistributed: "thaiDist",
});

export const verticalWords = bothWays<ShapeText["vertical"]>({
  Top: "t",
  Middle: "ctr",
  Bottom: "b",
  Justified: "just",
  Distributed: "dist",
});

export const autoSizeWords = bothWays<ShapeText["autoSize"]>({
  AutoSizeNone: "noAutofit",
  AutoSizeTextToFitShape: "normAutofit",
  AutoSizeShapeToFitText: "spAutoFit",
});

export const underlineWords = bothWays<UnderlineStyle>({
  None: "none",
  Single: "sng",
  Double: "dbl",
  Heavy: "heavy",
  Dotted: "dotted",
  DottedHeavy: "dottedHeavy",
  Dash: "dash",
  DashHeavy: "dashHeavy",
  DashLong: "dashLong",
  DashLongHeavy: "dashLongHeavy",
  DotDash: "dotDash",
  DotDashHeavy: "dotDashHeavy",
  DotDotDash: "dotDotDash",
  DotDotDashHeavy: "dotDotDashHeavy",
  Wavy: "wavy",
  WavyHeavy: "wavyHeavy",
  WavyDouble: "wavyDbl",
});

/** Text margins of a body that says nothing of them, in points (ECMA-376, 21.1.2.1.1). */
export const usualMargins = { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 } as const;

/** English Metric Units, in which drawings measure. */
export const unitsOfPoint = 12_700;
export const unitsOfPixel = 9_525;
