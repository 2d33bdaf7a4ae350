import type { WorkbookData } from "../engine";
import { bubbleDefinition } from "../object-model/bubble-chart";
import type { KeptAxis } from "./kept";
import type { Corner, FileChart } from "./charts-read";
import { pixelsOfWidth, standardWidth, type SheetFeatures } from "./sheet-features-read";
import type { SheetEntry } from "./workbook-outline";

type Figure = WorkbookData["sheets"][number]["figures"][number];

const usualRowHeight = 20;

export function fileChartId(sheetId: string, relationshipId: string): string {
  return `chart-${sheetId}-${relationshipId}`;
}

/** A chart of the file as a figure of the engine. The engine's picture is near, the file's own stays. */
export function engineChart(chart: FileChart, sheet: SheetEntry, features: SheetFeatures): Figure {
  const { kept } = chart;
  const series = kept.series ?? [];
  const kind = kept.kind ?? "ColumnClustered";
  const chartId = fileChartId(sheet.id, chart.relationshipId);
  // The engine takes a series' name from the cell above its values or from the style.
  const dataSets = series.map((one, index) => ({
    dataSetId: `${chartId}-${index}`,
    dataRange: one.valuesRef.replaceAll("$", ""),
  }));
  const dataSetStyles = Object.fromEntries(
    series.map((one, index) => [
      `${chartId}-${index}`,
      {
        ...(one.name === undefined ? {} : { label: one.name }),
        ...(one.color === undefined ? {} : { backgroundColor: one.color }),
      },
    ]),
  );
  const labels = series.find((one) => one.categoriesRef !== undefined)?.categoriesRef;
  const axisDesign = ({ title, minimum, maximum }: KeptAxis = {}): object => ({
    ...(title === undefined ? {} : { title: { text: title } }),
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  });
  const common = {
    title: { text: kept.title ?? "" },
    legendPosition: kept.legend ?? ("none" as const),
    dataSetStyles,
    dataSource: {
      type: "range" as const,
      dataSets,
      dataSetsHaveTitle: false,
      ...(labels === undefined ? {} : { labelRange: labels.replaceAll("$", "") }),
    },
    axesDesign: { x: axisDesign(kept.categoryAxis), y: axisDesign(kept.valueAxis) },
  };
  return {
    id: `figure-${chartId}`,
    tag: "chart",
    col: chart.from.column,
    row: chart.from.row,
    offset: { x: chart.from.x, y: chart.from.y },
    ...sizeOf(chart, features),
    data: {
      chartId,
      ...(kind === "Bubble"
        ? bubbleDefinition(common, kept, (text) => text.replaceAll("$", ""))
        : { ...common, type: engineType(kind) }),
      stacked: kind.includes("Stacked"),
      horizontal: kind.startsWith("Bar"),
      ...(kind === "Area" ? { fillArea: true } : {}),
      ...(kind === "Doughnut" ? { isDoughnut: true } : {}),
      labelsAsText: true,
      cumulative: false,
      aggregated: false,
    },
  };
}

function engineType(kind: NonNullable<FileChart["kept"]["kind"]>): string {
  if (kind === "Line" || kind === "Area") return "line";
  if (kind === "Pie" || kind === "Doughnut") return "pie";
  if (kind === "Radar") return "radar";
  return kind === "Scatter" ? "scatter" : "bar";
}

function sizeOf(
  chart: FileChart,
  features: SheetFeatures,
): { readonly width: number; readonly height: number } {
  if (!chart.to) return chart.size ?? { width: 480, height: 288 };
  const width = columnsBetween(chart.from, chart.to, features);
  const rowHeight = ((features.defaultRowHeight ?? 15) * 96) / 72 || usualRowHeight;
  const height = (chart.to.row - chart.from.row) * rowHeight + chart.to.y - chart.from.y;
  return { width: Math.max(Math.round(width), 60), height: Math.max(Math.round(height), 60) };
}

function columnsBetween(from: Corner, to: Corner, features: SheetFeatures): number {
  let width = to.x - from.x;
  for (let column = from.column; column < to.column; column += 1) {
    const span = features.columns.find(({ first, last }) => column >= first && column <= last);
    width += pixelsOfWidth(span?.width ?? features.defaultColumnWidth ?? standardWidth);
  }
  return width;
}
