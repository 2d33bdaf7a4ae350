import type { KeptChartKind } from "../xlsx/kept";

/** Excel's chart types that the engine draws. */
export const chartKinds = {
  BarClustered: "BarClustered",
  BarStacked: "BarStacked",
  ColumnClustered: "ColumnClustered",
  ColumnStacked: "ColumnStacked",
  Line: "Line",
  LineMarkers: "Line",
  Pie: "Pie",
  Doughnut: "Doughnut",
  Area: "Area",
  Radar: "Radar",
  RadarMarkers: "Radar",
  XYScatter: "Scatter",
  Bubble: "Bubble",
} as const satisfies Readonly<Record<string, KeptChartKind>>;

export type ChartTypeName = keyof typeof chartKinds;
export const chartTypeNames = Object.keys(chartKinds) as readonly ChartTypeName[];

export function chartTypeOf(kind: KeptChartKind | undefined): string {
  return (
    Object.entries(chartKinds).find(([, candidate]) => candidate === kind)?.[0] ?? "ColumnClustered"
  );
}
