import type { ChartDefinition } from "../engine";
import { bubbleDefinition } from "./bubble-chart";
import type { ChartFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

type Common = Pick<
  Extract<ChartDefinition, { type: "bar" }>,
  "dataSource" | "dataSetStyles" | "title" | "legendPosition" | "axesDesign"
>;

/** What the engine draws for a chart of Excel's. */
export function engineChart(
  session: WorkbookSession,
  sheetId: string,
  chart: ChartFact,
): ChartDefinition {
  const common = commonDefinition(session, sheetId, chart);
  const kind = chart.kind ?? "ColumnClustered";
  const stacked = kind.includes("Stacked");
  if (kind === "Line") {
    return { type: "line", ...common, labelsAsText: true, stacked: false, cumulative: false };
  }
  if (kind === "Pie" || kind === "Doughnut") {
    return { type: "pie", ...common, isDoughnut: kind === "Doughnut" };
  }
  if (kind === "Area") {
    return {
      type: "line",
      ...common,
      labelsAsText: true,
      stacked: false,
      cumulative: false,
      fillArea: true,
    };
  }
  if (kind === "Radar") return { type: "radar", ...common, stacked: false };
  if (kind === "Bubble") {
    const reference = (text: string): string => engineReference(session, sheetId, text);
    return bubbleDefinition(common, chart, reference);
  }
  if (kind === "Scatter") return { type: "scatter", ...common, labelsAsText: false };
  return { type: "bar", ...common, stacked, horizontal: kind.startsWith("Bar") };
}

function commonDefinition(session: WorkbookSession, sheetId: string, chart: ChartFact): Common {
  // A series that has just been added has no values to draw yet.
  const series = (chart.series ?? []).filter(({ valuesRef }) => valuesRef !== "");
  const isHorizontal = chart.kind?.startsWith("Bar") === true;
  const categoryAxis = {
    ...(chart.categoryAxis?.title ? { title: { text: chart.categoryAxis.title } } : {}),
    ...(chart.categoryAxis?.minimum === undefined ? {} : { min: chart.categoryAxis.minimum }),
    ...(chart.categoryAxis?.maximum === undefined ? {} : { max: chart.categoryAxis.maximum }),
  };
  const valueAxis = {
    ...(chart.valueAxis?.title ? { title: { text: chart.valueAxis.title } } : {}),
    ...(chart.valueAxis?.minimum === undefined ? {} : { min: chart.valueAxis.minimum }),
    ...(chart.valueAxis?.maximum === undefined ? {} : { max: chart.valueAxis.maximum }),
    ...(chart.valueAxis?.gridlines === false ? { gridLines: "none" as const } : {}),
  };
  const labelRange = series[0]?.categoriesRef;
  return {
    title: chart.titleVisible === false || !chart.title ? {} : { text: chart.title },
    legendPosition: chart.legend === null ? "none" : (chart.legend ?? "right"),
    axesDesign: isHorizontal
      ? { x: valueAxis, y: categoryAxis }
      : { x: categoryAxis, y: valueAxis },
    dataSource: {
      type: "range",
      dataSetsHaveTitle: false,
      dataSets: series.map(({ valuesRef }, index) => ({
        dataSetId: String(index),
        dataRange: engineReference(session, sheetId, valuesRef),
      })),
      ...(labelRange ? { labelRange: engineReference(session, sheetId, labelRange) } : {}),
    },
    dataSetStyles: Object.fromEntries(
      series.map(({ name, color }, index) => [
        String(index),
        { ...(name ? { label: name } : {}), ...(color ? { backgroundColor: color } : {}) },
      ]),
    ),
  };
}

/** The engine writes references to the chart's own sheet without the sheet's name. */
function engineReference(session: WorkbookSession, sheetId: string, reference: string): string {
  const range = session.getters.getRangeFromSheetXC(sheetId, reference.replaceAll("$", ""));
  return session.getters.getRangeString(range, sheetId);
}
