/** Excel's words for the geometries of shapes (Excel.GeometricShapeType, ExcelApi 1.9). */
export const geometricShapeTypes =
  `LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid
  NonIsoscelesTrapezoid Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6
  Star7 Star8 Star10 Star12 Star16 Star24 Star32 RoundRectangle Round1Rectangle
  Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle
  Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop HomePlate Chevron PieWedge
  Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow StripedRightArrow
  NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow LeftRightUpArrow
  QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout
  LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow
  LeftCircularArrow LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow
  CurvedDownArrow SwooshArrow Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1
  IrregularSeal2 FoldedCorner Bevel Frame HalfFrame Corner DiagonalStripe Chord Arc
  LeftBracket RightBracket LeftBrace RightBrace BracketPair BracePair Callout1 Callout2
  Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2
  BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3
  WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout CloudCallout Cloud Ribbon Ribbon2
  EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll HorizontalScroll Wave DoubleWave
  Plus FlowChartProcess FlowChartDecision FlowChartInputOutput FlowChartPredefinedProcess
  FlowChartInternalStorage FlowChartDocument FlowChartMultidocument FlowChartTerminator
  FlowChartPreparation FlowChartManualInput FlowChartManualOperation FlowChartConnector
  FlowChartPunchedCard FlowChartPunchedTape FlowChartSummingJunction FlowChartOr
  FlowChartCollate FlowChartSort FlowChartExtract FlowChartMerge FlowChartOfflineStorage
  FlowChartOnlineStorage FlowChartMagneticTape FlowChartMagneticDisk FlowChartMagneticDrum
  FlowChartDisplay FlowChartDelay FlowChartAlternateProcess FlowChartOffpageConnector
  ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation
  ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning
  ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9
  Funnel MathPlus MathMinus MathMultiply MathDivide MathEqual MathNotEqual CornerTabs
  SquareTabs PlaqueTabs ChartX ChartStar ChartPlus`.split(/\s+/);

/** Where the file's word is not Excel's with a small first letter (ECMA-376, 20.1.10.56). */
const filesOwnWords: Readonly<Record<string, string>> = {
  LineInverse: "lineInv",
  RightTriangle: "rtTriangle",
  WedgeRRectCallout: "wedgeRoundRectCallout",
};

/** The geometry's name in files: "RoundRectangle" is "roundRect". */
export function presetOfType(type: string): string {
  const own = filesOwnWords[type];
  if (own !== undefined) return own;
  const short = type.replace("Rectangle", "Rect").replace("Diagonal", "Diag");
  return short.charAt(0).toLowerCase() + short.slice(1);
}

const typesOfPresets = new Map(geometricShapeTypes.map((type) => [presetOfType(type), type]));

/** Excel's word for a geometry of a file; undefined for connectors and for what Excel has no word for. */
export function typeOfPreset(preset: string): string | undefined {
  return typesOfPresets.get(preset);
}

export type ConnectorType = "Straight" | "Elbow" | "Curve";

/** What kind of connector a geometry of a file is; undefined for other shapes. */
export function connectorOfPreset(preset: string): ConnectorType | undefined {
  if (preset === "line" || preset === "straightConnector1") return "Straight";
  if (preset.startsWith("bentConnector")) return "Elbow";
  return preset.startsWith("curvedConnector") ? "Curve" : undefined;
}

/** The number at the end tells how many stretches a connector has: two go round one corner. */
export function presetOfConnector(type: ConnectorType, turnsOnce: boolean): string {
  if (type === "Straight") return "straightConnector1";
  return `${type === "Elbow" ? "bent" : "curved"}Connector${turnsOnce ? 2 : 3}`;
}
