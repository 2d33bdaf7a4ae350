import type {
  AxisPosition,
  KeptAxis,
  KeptChart,
  KeptChartKind,
  KeptPointLabel,
  KeptSeries,
  LabelPosition,
  TickLabels,
} from "./kept";
import { unitsOfPixel } from "./shape-words";
import { readColor } from "./theme-colors";
import type { WorkbookPackage } from "./workbook-package";
import {
  allText,
  child,
  childrenNamed,
  descendants,
  isTrue,
  parseXml,
  type XmlElement,
} from "./xml-tree";

/** A corner of a drawing: a cell and the distance from its top left corner in pixels. */
export interface Corner {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

export interface FileChart {
  readonly path: string;
  readonly relationshipId: string;
  readonly from: Corner;
  readonly to: Corner | null;
  /** Pixels, where the drawing tells them itself. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly kept: KeptChart;
}

/** The charts on a sheet that the workbench can show; the others stay in the file untouched. */
export function readCharts(
  parts: WorkbookPackage,
  sheetPath: string,
  theme: readonly string[],
): FileChart[] {
  const drawing = parts.relationships(sheetPath).find(({ kind }) => kind === "drawing");
  const text = drawing === undefined ? undefined : parts.text(drawing.target);
  if (drawing === undefined || text === undefined) return [];
  const charts = new Map(parts.relationships(drawing.target).map((entry) => [entry.id, entry]));
  return parseXml(text).children.flatMap((anchor) => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const relationshipId = descendants(anchor, "chart")[0]?.attributes["r:id"];
    const from = child(anchor, "from");
    const path = charts.get(relationshipId ?? "")?.target;
    const chartText = path === undefined ? undefined : parts.text(path);
    if (!frame || !from || path === undefined || chartText === undefined) return [];
    const kept = readChart(parseXml(chartText), theme, nameOf(frame));
    if (!kept || relationshipId === undefined) return [];
    const to = child(anchor, "to");
    const extent = child(anchor, "ext")?.attributes;
    return [
      {
        path,
        relationshipId,
        from: corner(from),
        to: to ? corner(to) : null,
        size: extent
          ? {
              width: Number(extent.cx) / unitsOfPixel,
              height: Number(extent.cy) / unitsOfPixel,
            }
          : null,
        kept,
      },
    ];
  });
}

function nameOf(frame: XmlElement): string {
  return descendants(frame, "cNvPr")[0]?.attributes.name ?? "Chart";
}

export function corner(element: XmlElement): Corner {
  const number = (name: string): number => Number(child(element, name)?.text ?? 0);
  return {
    column: number("col"),
    row: number("row"),
    x: number("colOff") / unitsOfPixel,
    y: number("rowOff") / unitsOfPixel,
  };
}

function readChart(root: XmlElement, theme: readonly string[], name: string): KeptChart | null {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const group = plot?.children.find(({ local }) => /Chart$/.test(local));
  const kind = group ? kindOf(group) : null;
  if (!chart || !plot || !group || !kind) return null;
  const title = child(chart, "title");
  const legend = child(child(chart, "legend"), "legendPos")?.attributes.val ?? "r";
  const valueAxes = childrenNamed(plot, "valAx");
  // Points and bubbles have numbers on both axes; the one across comes first.
  const categories = child(plot, "catAx") ?? child(plot, "dateAx") ?? valueAxes[0];
  const values = valueAxes.find((one) => one !== categories);
  const positions = { t: "top", b: "bottom", l: "left", r: "right", tr: "right" } as const;
  return {
    name,
    kind,
    ...(title ? { title: titleText(title) } : {}),
    series: childrenNamed(group, "ser").flatMap((series) => readSeries(series, group, theme)),
    categoryAxis: { ...axis(categories), ...crossing(values) },
    valueAxis: axis(values),
    legend: child(chart, "legend")
      ? (positions[legend as keyof typeof positions] ?? "right")
      : null,
  };
}

function kindOf(group: XmlElement): KeptChartKind | null {
  const isAcross = child(group, "barDir")?.attributes.val === "bar";
  const grouping = child(group, "grouping")?.attributes.val ?? "clustered";
  switch (group.local.replace("3D", "")) {
    case "barChart": {
      const stack = { stacked: "Stacked", percentStacked: "Stacked100" } as const;
      const suffix = stack[grouping as keyof typeof stack] ?? "Clustered";
      return isAcross ? `Bar${suffix}` : `Column${suffix}`;
    }
    case "lineChart":
      return "Line";
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "areaChart":
      return "Area";
    case "radarChart":
      return "Radar";
    case "scatterChart":
      return "Scatter";
    case "bubbleChart":
      return "Bubble";
    default:
      return null;
  }
}

function titleText(title: XmlElement): string {
  const cached = descendants(title, "strCache")[0];
  if (cached) return descendants(cached, "v").map(allText).join("");
  return descendants(title, "t").map(allText).join("");
}

const tickLabels: Readonly<Record<string, TickLabels>> = { low: "Low", high: "High", none: "None" };

function axis(element: XmlElement | undefined): KeptAxis & { reverse?: boolean } {
  const title = child(element, "title");
  const [size, titleSize] = [child(element, "txPr"), title].map((words) =>
    words ? Number(descendants(words, "defRPr")[0]?.attributes.sz) / 100 : NaN,
  );
  const scaling = child(element, "scaling");
  const isReversed = child(scaling, "orientation")?.attributes.val === "maxMin";
  const [minimum, maximum] = ["min", "max"].map((end) => child(scaling, end)?.attributes.val);
  // Categories have theirs at the low end whatever is said.
  const labels =
    element?.local === "valAx"
      ? tickLabels[child(element, "tickLblPos")?.attributes.val ?? ""]
      : undefined;
  return {
    ...(title ? { title: titleText(title) } : {}),
    ...(isReversed ? { reverse: true } : {}),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
    ...(labels === undefined ? {} : { tickLabels: labels }),
    ...(size !== undefined && size > 0 ? { fontSize: size } : {}),
    // Ten points are what every title of an axis has.
    ...(titleSize !== undefined && titleSize > 0 && titleSize !== 10 ? { titleSize } : {}),
  };
}

/** The value axis says at which category it stands. */
function crossing(values: XmlElement | undefined): { position?: AxisPosition } {
  const positions = { max: "Maximum", min: "Minimum" } as const;
  const position = positions[child(values, "crosses")?.attributes.val as keyof typeof positions];
  return position ? { position } : {};
}

function readSeries(series: XmlElement, group: XmlElement, theme: readonly string[]): KeptSeries[] {
  const reference = (name: string): string | undefined => {
    const holder = child(series, name);
    return holder ? descendants(holder, "f")[0]?.text : undefined;
  };
  const valuesRef = reference("val") ?? reference("yVal");
  if (valuesRef === undefined) return [];
  const categoriesRef = reference("cat") ?? reference("xVal");
  const nameRef = reference("tx");
  const name = child(child(series, "tx"), "v")?.text;
  const look = child(series, "spPr");
  const [scheme, line] = [look, child(look, "ln")].map((holder) => {
    const fill = child(holder, "solidFill")?.children[0];
    return fill ? schemeColor(fill, theme) : undefined;
  });
  const sizesRef = reference("bubbleSize");
  const scale = Number(child(group, "bubbleScale")?.attributes.val ?? 100);
  const pointLabels = readPointLabels(series);
  const isHidden = isTrue(child(series, "delete")?.attributes.val);
  if (isHidden) return [];
  return [
    {
      valuesRef,
      ...(nameRef === undefined ? {} : { nameRef }),
      ...(name === undefined ? {} : { name }),
      ...(categoriesRef === undefined ? {} : { categoriesRef }),
      ...(scheme === undefined ? {} : { color: scheme }),
      ...(sizesRef === undefined
        ? {}
        : { sizesRef, ...(line === undefined ? {} : { lineColor: line }) }),
      ...(scale === 100 ? {} : { bubbleScale: scale }),
      ...(pointLabels === null ? {} : { pointLabels }),
    },
  ];
}

const labelPositions: Readonly<Record<string, LabelPosition>> = {
  ctr: "Center",
  r: "Right",
  l: "Left",
  t: "Top",
  b: "Bottom",
};

/** Words of their own at single points; null where there are none. */
function readPointLabels(series: XmlElement): Readonly<Record<number, KeptPointLabel>> | null {
  const entries = childrenNamed(child(series, "dLbls"), "dLbl").flatMap((label) => {
    const place = child(label, "idx")?.attributes.val;
    const words = child(label, "tx");
    if (place === undefined || words === undefined) return [];
    const position = labelPositions[child(label, "dLblPos")?.attributes.val ?? ""];
    const text = descendants(words, "t").map(allText).join("");
    return [[place, { text, ...(position === undefined ? {} : { position }) }] as const];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const schemeSlots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];

function schemeColor(fill: XmlElement, theme: readonly string[]): string | undefined {
  const { val } = fill.attributes;
  if (fill.local === "srgbClr" && val !== undefined) return `#${val.toUpperCase()}`;
  const slot = schemeSlots.indexOf((val ?? "").replace("bg", "lt").replace("tx", "dk"));
  return slot < 0 ? undefined : readColor({ ...fill, attributes: { theme: String(slot) } }, theme);
}
