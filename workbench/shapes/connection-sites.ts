import { typeOfPreset } from "./shape-types";

/** A point in parts of a shape's width and height. */
export interface Site {
  readonly across: number;
  readonly down: number;
}

/** In the middle of the sides: top, left, bottom, right. Most shapes have these. */
const onTheSides = "50,0 0,50 50,100 100,50";

/**
 * Where connectors can be glued to the other shapes, in per cent of width and height: the connection
 * sites of the presets (ECMA-376, presetShapeDefinitions) for a square of the usual proportions.
 */
const otherSites: readonly (readonly [types: string, sites: string])[] = [
  ["LineInverse", "0,100 100,0"],
  ["Triangle", "50,0 25,50 0,100 50,100 100,100 75,50"],
  ["RightTriangle", "0,0 0,50 0,100 50,100 100,100 50,50"],
  ["Parallelogram", "50,0 62.5,0 87.5,50 37.5,100 50,100 12.5,50"],
  ["Trapezoid VerticalScroll", "50,0 12.5,50 50,100 87.5,50"],
  ["NonIsoscelesTrapezoid", "87.5,50 50,100 12.5,50 50,0"],
  ["Pentagon", "50,0 0,38.2 19.1,100 50,100 80.9,100 100,38.2"],
  ["Hexagon", "100,50 75,100 25,100 0,50 25,0 75,0"],
  ["Heptagon Star7", "90.1,19.8 100,64.3 72.3,100 27.7,100 0,64.3 9.9,19.8 50,0"],
  ["Octagon", "100,29.3 100,70.7 70.7,100 29.3,100 0,70.7 0,29.3 29.3,0 70.7,0"],
  ["Decagon", "90.5,19.1 100,50 90.5,80.9 65.5,100 34.5,100 9.5,80.9 0,50 9.5,19.1 34.5,0 65.5,0"],
  [
    "Dodecagon",
    "86.6,13.4 100,36.6 100,63.4 86.6,86.6 63.4,100 36.6,100 13.4,86.6 0,63.4 0,36.6 13.4,13.4 36.6,0 63.4,0",
  ],
  ["Star5", "50,0 0,38.2 19.1,100 80.9,100 100,38.2"],
  ["Star6", "100,25 100,75 50,100 0,75 0,25 50,0"],
  ["Star8", "100,50 85.4,85.4 50,100 14.6,85.4 0,50 14.6,14.6 50,0 85.4,14.6"],
  ["Star10", "100,34.5 100,65.5 80.9,90.5 50,100 19.1,90.5 0,65.5 0,34.5 19.1,9.5 50,0 80.9,9.5"],
  ["Star12", "93.3,25 100,50 93.3,75 75,93.3 50,100 25,93.3 6.7,75 0,50 6.7,25 25,6.7 50,0 75,6.7"],
  [
    "Star16",
    "85.4,14.6 96.2,30.9 100,50 96.2,69.1 85.4,85.4 69.1,96.2 50,100 30.9,96.2 14.6,85.4 3.8,69.1 0,50 3.8,30.9 14.6,14.6 30.9,3.8 50,0 69.1,3.8",
  ],
  [
    "Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle Snip2SameRectangle Snip2DiagonalRectangle Pie Callout1 Callout2 Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3 ActionButtonBlank ActionButtonHome ActionButtonHelp ActionButtonInformation ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie",
    "100,50 50,100 0,50 50,0",
  ],
  [
    "Ellipse Donut NoSmoking SmileyFace FlowChartConnector FlowChartSummingJunction FlowChartOr",
    "50,0 14.6,14.6 0,50 14.6,85.4 50,100 85.4,85.4 100,50 85.4,14.6",
  ],
  ["Teardrop", "100,50 85.4,85.4 50,100 14.6,85.4 0,50 14.6,14.6 50,0 100,0"],
  ["HomePlate", "25,0 0,50 50,100 100,50"],
  ["Chevron", "25,0 50,50 25,100 100,50"],
  ["PieWedge", "100,50 50,100"],
  ["BlockArc", "12.5,50 87.5,50 50,50"],
  ["NotchedRightArrow", "50,0 25,50 50,100 100,50"],
  ["BentUpArrow", "75,0 50,25 0,87.5 43.8,100 87.5,62.5 100,25"],
  ["LeftRightArrow", "100,50 50,100 50,100 0,50 50,0 50,0"],
  ["UpDownArrow", "50,0 0,50 25,50 0,50 50,100 100,50 75,50 100,50"],
  ["LeftUpArrow", "75,0 50,25 25,50 0,75 25,100 56.2,87.5 87.5,56.2 100,25"],
  ["LeftRightUpArrow", "50,0 0,75 50,87.5 100,75"],
  ["LeftArrowCallout", "67.5,0 0,50 67.5,100 100,50"],
  ["RightArrowCallout", "32.5,0 0,50 32.5,100 100,50"],
  ["UpArrowCallout", "50,0 0,35 50,100 100,35"],
  ["DownArrowCallout", "50,0 0,32.5 50,100 100,32.5"],
  ["BentArrow", "75,0 75,50 12.5,100 100,25"],
  ["UturnArrow", "50,50 75,75 100,50 43.8,0 12.5,100"],
  ["CircularArrow", "12.5,50 97.9,37.8 87.5,50 72.9,37.8"],
  ["LeftCircularArrow", "12.5,50 97.9,62.2 87.5,50 72.9,62.2"],
  ["LeftRightCircularArrow", "12.5,50 2.1,37.8 97.9,37.8 87.5,50 72.9,37.8 27.1,37.8"],
  ["CurvedRightArrow", "0,43.8 75,99 100,75 75,49 100,12.5"],
  ["CurvedLeftArrow", "0,12.5 25,49 0,75 25,99 100,43.8"],
  ["CurvedUpArrow", "75,0 49,25 12.5,0 43.8,100 99,25"],
  ["CurvedDownArrow", "43.8,0 12.5,100 49,75 75,100 99,75"],
  ["SwooshArrow", "0,100 81.9,0 100,20 87.6,50"],
  ["Cube", "62.5,0 37.5,25 0,62.5 37.5,100 75,62.5 100,37.5"],
  ["Can", "50,25 50,0 0,50 50,100 100,50"],
  ["LightningBolt", "39.2,0 0,18 23.2,44.9 46.4,69.1 100,100 76.7,55.6 59.5,28.1"],
  ["Heart", "50,25 50,100"],
  ["Moon", "100,0 0,50 100,100 50,50"],
  ["IrregularSeal1", "67.2,0 0,39.9 39.3,100 100,61.5"],
  ["IrregularSeal2", "45,8.7 0,59.6 53.8,87.2 100,30.8"],
  ["Bevel", "100,50 87.5,50 50,100 50,87.5 0,50 12.5,50 50,0 50,12.5"],
  ["HalfFrame", "83.3,16.7 16.7,83.3 0,50 50,0"],
  ["Corner", "100,75 50,100 0,50 25,0"],
  ["DiagonalStripe", "50,50 0,75 25,25 75,0"],
  ["Chord", "85.4,85.4 50,0 67.7,42.7"],
  ["Arc", "50,0 50,50 100,50"],
  ["LeftBracket LeftBrace", "100,0 0,50 100,100"],
  ["RightBracket", "0,0 0,100 100,50"],
  ["RightBrace", "0,0 100,50 0,100"],
  ["WedgeRectCallout WedgeRRectCallout", "50,0 0,50 50,100 100,50 29.2,112.5"],
  ["WedgeEllipseCallout", "50,0 14.6,14.6 14.6,85.4 50,100 85.4,85.4 100,50 85.4,14.6 29.2,112.5"],
  ["CloudCallout", "0.3,50 50,99.9 99.9,50 50,5.7 29.2,112.5"],
  ["Cloud", "99.9,50 50,99.9 0.3,50 50,5.7"],
  ["Ribbon", "50,16.7 12.5,41.7 50,100 87.5,41.7"],
  ["Ribbon2", "50,0 12.5,58.3 50,83.3 87.5,58.3"],
  ["EllipseRibbon", "50,25 12.5,43 50,100 87.5,43"],
  ["EllipseRibbon2", "50,0 12.5,57 50,75 87.5,57"],
  ["LeftRightRibbon", "100,58.3 53.1,100 46.9,83.3 0,41.7 46.9,0 53.1,16.7"],
  ["HorizontalScroll Wave", "50,12.5 0,50 50,87.5 100,50"],
  ["DoubleWave", "50,6.2 0,50 50,93.8 100,50"],
  ["FlowChartInputOutput", "60,0 50,0 10,50 40,100 50,100 90,50"],
  ["FlowChartDocument", "50,0 0,50 50,93.4 100,50"],
  ["FlowChartMultidocument", "56.9,0 0,50 43,96.2 100,50"],
  ["FlowChartManualInput", "50,10 0,50 50,100 100,50"],
  ["FlowChartManualOperation", "50,0 10,50 50,100 90,50"],
  ["FlowChartPunchedTape", "50,10 0,50 50,90 100,50"],
  ["FlowChartCollate", "50,0 50,50 50,100"],
  ["FlowChartExtract FlowChartMerge", "50,0 25,50 50,100 75,50"],
  ["FlowChartOfflineStorage", "75,50 50,100 25,50 50,0"],
  ["FlowChartOnlineStorage", "50,0 0,50 50,100 83.3,50"],
  ["FlowChartMagneticDisk", "50,33.3 50,0 0,50 50,100 100,50"],
  ["FlowChartMagneticDrum", "50,0 0,50 50,100 66.7,50 100,50"],
  ["Gear6", "92.3,25.6 92.3,74.4 50,98.8 0,74.4 0,25.6 50,1.2"],
  ["Gear9", "81.9,12 98.8,41.4 92.9,74.8 67,96.6 0,96.6 0,74.8 0,41.4 0,12 50,0.4"],
  ["Funnel ChartX ChartStar ChartPlus", ""],
  ["MathPlus", "86.7,50 50,86.7 13.3,50 50,13.3"],
  ["MathMinus", "86.7,50 50,61.8 13.3,50 50,38.2"],
  ["MathMultiply", "24,24 76,24 76,76 24,76"],
  ["MathDivide", "86.7,50 50,88.2 13.3,50 50,11.8"],
  ["MathEqual", "86.7,32.4 86.7,67.6 50,79.4 13.3,32.4 13.3,67.6 50,20.6"],
  ["MathNotEqual", "86.7,32.4 86.7,67.6 33.3,96 13.3,32.4 13.3,67.6 66.7,4"],
  [
    "CornerTabs PlaqueTabs",
    "0,0 0,7.1 0,92.9 0,100 7.1,0 92.9,0 7.1,100 92.9,100 100,0 100,7.1 100,92.9 100,100",
  ],
  [
    "SquareTabs",
    "0,0 0,7.1 0,92.9 0,100 7.1,7.1 7.1,92.9 7.1,0 92.9,0 7.1,100 92.9,100 100,0 100,7.1 100,92.9 100,100 92.9,7.1 92.9,92.9",
  ],
];

const sitesOfType = new Map(
  otherSites.flatMap(([types, sites]) => types.split(" ").map((type) => [type, sites] as const)),
);

/** The connection sites of a geometry, numbered from 0 as in Excel; connectors have none. */
export function connectionSites(preset: string): readonly Site[] {
  const type = typeOfPreset(preset);
  if (type === undefined) return [];
  const text = sitesOfType.get(type) ?? onTheSides;
  return text.split(" ").flatMap((pair) => {
    const [across, down] = pair.split(",").map((part) => Number(part) / 100);
    return pair === "" || across === undefined || down === undefined ? [] : [{ across, down }];
  });
}
