import type { CellContent, ChartPlan, SheetPlan } from "../../sheets/sheet-plan";
import { parseAddress, quotedSheetName } from "../cells/address";

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
    : String(content);
}

/** One chart with its series; the caller syncs. */
export function queueChart(
  sheet: Excel.Worksheet,
  sheetName: string,
  plan: SheetPlan,
  chartPlan: ChartPlan,
): void {
  const [first, ...others] = chartPlan.series;
  if (!first) {
    return;
  }
  const chart = sheet.charts.add(chartPlan.kind, sheet.getRange(first.values), "Columns");
  chart.name = chartPlan.name;
  chart.title.text = chartPlan.title;
  const categories = sheet.getRange(chartPlan.categories);
  const firstSeries = chart.series.getItemAt(0);
  firstSeries.name = seriesName(plan, sheetName, first.nameCell);
  firstSeries.setXAxisValues(categories);
  for (const { nameCell, values } of others) {
    const series = chart.series.add(seriesName(plan, sheetName, nameCell));
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(categories);
  }
  chart.legend.visible = chartPlan.series.length > 1;
  if (chartPlan.series.length > 1) {
    chart.legend.position = "Bottom";
  }
  if (chartPlan.valueAxisTitle !== undefined) {
    chart.axes.valueAxis.title.text = chartPlan.valueAxisTitle;
  }
  if (chartPlan.categoriesInReverse === true) {
    chart.axes.categoryAxis.reversePlotOrder = true;
  }
  chart.setPosition(chartPlan.from, chartPlan.to);
}
