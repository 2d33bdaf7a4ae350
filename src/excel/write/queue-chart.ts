import { look } from "../../sheets/look";
import { paletteColor } from "../../sheets/series-palette";
import type { CellContent, ChartPlan, SheetPlan } from "../../sheets/sheet-plan";
import { parseAddress, quotedSheetName } from "../cells/address";

/** Excel refuses longer titles and names of series. */
const longestChartText = 255;

function contentAt(plan: SheetPlan, address: string): CellContent {
  const cell = parseAddress(address);
  for (const block of cell ? plan.blocks : []) {
    const content = block.cells[(cell?.row ?? 0) - block.row]?.[(cell?.column ?? 0) - block.column];
    if (content !== undefined) {
      return content;
    }
  }
  return null;
}

/** The content of a cell, or of the cell it does nothing but refer to. */
function resolvedContent(plan: SheetPlan, address: string): CellContent {
  const content = contentAt(plan, address);
  const referred =
    content !== null && typeof content === "object"
      ? /^=?(\$?[A-Z]{1,3}\$?\d+)$/u.exec(content.formula)?.[1]
      : undefined;
  return referred === undefined ? content : resolvedContent(plan, referred);
}

/** The text of the heading where it is known; a reference where it is calculated. */
function seriesName(plan: SheetPlan, sheetName: string, nameCell: string): string {
  const content = resolvedContent(plan, nameCell);
  return content === null || typeof content === "object"
    ? `=${quotedSheetName(sheetName)}!${nameCell}`
    : String(content).slice(0, longestChartText);
}

function addSeries(chart: Excel.Chart, sheet: Excel.Worksheet, values: string): Excel.ChartSeries {
  const series = chart.series.add();
  series.setValues(sheet.getRange(values).untrack());
  return series;
}

/** Bubbles that hide each other least; the usual ones are made for a handful. */
const bubbleScale = 35;
const bubbleLine = "#FFFFFF";

function queueBubbles(
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  { sizes, labels, categoryAxisTitle, reach }: NonNullable<ChartPlan["bubbles"]>,
): void {
  const series = chart.series.getItemAt(0);
  series.setBubbleSizes(sheet.getRange(sizes).untrack());
  series.bubbleScale = bubbleScale;
  // Light enough that words on it can be read.
  series.format.fill.setSolidColor(look.bar);
  series.format.line.color = bubbleLine;
  labels.forEach(({ text, side }, place) => {
    const point = series.points.getItemAt(place);
    point.hasDataLabel = true;
    point.dataLabel.text = text;
    point.dataLabel.position = side;
  });
  const { categoryAxis, valueAxis } = chart.axes;
  if (categoryAxisTitle !== undefined) categoryAxis.title.text = categoryAxisTitle;
  if (reach === undefined) return;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.minimum = -reach;
    axis.maximum = reach;
    // The axes cross in the middle of the chart: their labels stand at its edges.
    axis.tickLabelPosition = "Low";
  }
}

/** One chart with its series; the caller syncs. */
export function queueChart(
  sheet: Excel.Worksheet,
  sheetName: string,
  plan: SheetPlan,
  chartPlan: ChartPlan,
): void {
  const [first] = chartPlan.series;
  if (!first) {
    return;
  }
  // Of several columns Excel may take one for the categories, as when it is not calculated yet.
  const chart = sheet.charts.add(chartPlan.kind, sheet.getRange(first.values).untrack(), "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title.slice(0, longestChartText);
  chartPlan.series.forEach(({ nameCell, values }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : addSeries(chart, sheet, values);
    series.name = seriesName(plan, sheetName, nameCell);
    series.format.fill.setSolidColor(paletteColor("light", index));
    series.setXAxisValues(sheet.getRange(chartPlan.categories).untrack());
  });
  chart.legend.visible = chartPlan.series.length > 1;
  if (chartPlan.series.length > 1) {
    chart.legend.position = "Bottom";
  }
  if (chartPlan.valueAxisTitle !== undefined) {
    chart.axes.valueAxis.title.text = chartPlan.valueAxisTitle;
  }
  if (chartPlan.bubbles !== undefined) queueBubbles(chart, sheet, chartPlan.bubbles);
  if (chartPlan.fontSize !== undefined) {
    chart.axes.valueAxis.format.font.size = chartPlan.fontSize;
    chart.axes.categoryAxis.format.font.size = chartPlan.fontSize;
    if (chartPlan.valueAxisTitle !== undefined) {
      chart.axes.valueAxis.title.format.font.size = chartPlan.fontSize;
    }
  }
  if (chartPlan.valueAxis !== undefined) {
    chart.axes.valueAxis.minimum = chartPlan.valueAxis.from;
    chart.axes.valueAxis.maximum = chartPlan.valueAxis.to;
  }
  if (chartPlan.categoriesInReverse === true) {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // Reversed alone, the first category takes the value axis to the top with it.
    chart.axes.categoryAxis.position = "Maximum";
  }
  chart.setPosition(chartPlan.from, chartPlan.to);
}
