import type { ChartDefinition, Model } from "../engine";
import { fixedRangeName, parseRange, quotedSheetName } from "../formulas/cell-address";
import type { KeptChart, KeptChartKind, KeptSeries } from "./kept";

/** What the engine knows of a chart that was made in the grid itself, in the file's terms. */
export function chartFromEngine(model: Model, sheetId: string, chartId: string): KeptChart {
  const definition = model.getters.getChartDefinition(chartId);
  const source = "dataSource" in definition ? definition.dataSource : undefined;
  const isRange = source?.type === "range";
  const labels = isRange ? source.labelRange : undefined;
  const title = "title" in definition ? definition.title?.text : undefined;
  const legend = "legendPosition" in definition ? definition.legendPosition : "none";
  return {
    name: "Chart",
    kind: kindOf(definition),
    ...(title === undefined ? {} : { title }),
    legend: legend === "none" ? null : legend,
    series: isRange
      ? source.dataSets.map((set) =>
          seriesOf(model, sheetId, set.dataRange, source.dataSetsHaveTitle, labels),
        )
      : [],
  };
}

function kindOf(definition: ChartDefinition): KeptChartKind {
  switch (definition.type) {
    case "line":
      return definition.fillArea ? "Area" : "Line";
    case "pie":
      return definition.isDoughnut ? "Doughnut" : "Pie";
    case "scatter":
      return "Scatter";
    case "radar":
      return "Radar";
    case "bar": {
      const direction = definition.horizontal ? "Bar" : "Column";
      return definition.stacked ? `${direction}Stacked` : `${direction}Clustered`;
    }
    default:
      return "ColumnClustered";
  }
}

function seriesOf(
  model: Model,
  sheetId: string,
  dataRange: string,
  hasTitle: boolean,
  labels: string | undefined,
): KeptSeries {
  const reference = (text: string, skip: number, only?: number): string => {
    const range = model.getters.getRangeFromSheetXC(sheetId, text);
    const sheet = quotedSheetName(model.getters.getSheetName(range.sheetId));
    const zone = parseRange(text.slice(text.lastIndexOf("!") + 1));
    const top = zone.top + skip;
    return `${sheet}!${fixedRangeName({ ...zone, top, bottom: only === undefined ? zone.bottom : top })}`;
  };
  const skip = hasTitle ? 1 : 0;
  return {
    valuesRef: reference(dataRange, skip),
    ...(hasTitle ? { nameRef: reference(dataRange, 0, 1) } : {}),
    ...(labels === undefined ? {} : { categoriesRef: reference(labels, skip) }),
  };
}
