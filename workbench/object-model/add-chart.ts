import { fixedRangeName, quotedSheetName, type CellRange } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import type { KeptSeries } from "../xlsx/kept";
import { writtenValue } from "./cell-values";
import { change } from "./change";
import { chartsOnSheet, chartFact, type ChartPlace } from "./chart-place";
import { chartKinds, type ChartTypeName } from "./chart-types";
import { engineChart } from "./engine-chart";
import { excelLimits } from "./excel-limits";
import { setFact, type ChartFact } from "./facts";
import type { RangePlace } from "./range-place";
import type { SheetPlace } from "./worksheet-class";

const newChartSize = { width: 480, height: 288 } as const;

export function addChart(
  sheet: SheetPlace,
  type: ChartTypeName,
  source: RangePlace,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartPlace {
  const { session, sheetId } = sheet;
  const series = seriesOf(source, seriesBy);
  refuseTooManySeries(series.length);
  const fact: ChartFact = {
    name: freeName(sheet),
    kind: chartKinds[type],
    series,
    legend: series.length > 1 ? "right" : null,
    ...(series.length === 1 && series[0]?.name ? { title: series[0].name } : {}),
  };
  const chartId = session.model.uuidGenerator.uuidv4();
  setFact(session.model, "chart", chartId, fact);
  change(session, {
    type: "CREATE_CHART",
    sheetId,
    chartId,
    figureId: session.model.uuidGenerator.uuidv4(),
    col: 0,
    row: 0,
    offset: { x: 0, y: 0 },
    size: newChartSize,
    definition: engineChart(session, sheetId, fact),
  });
  return { session, sheetId, chartId };
}

export function refuseTooManySeries(count: number): void {
  if (count > excelLimits.seriesInChart) {
    throw new RichApiError(
      "InvalidArgument",
      `A chart shows at most ${excelLimits.seriesInChart} series; there are ${count}.`,
    );
  }
}

function freeName({ session, sheetId }: SheetPlace): string {
  const taken = new Set(chartsOnSheet(session, sheetId).map((place) => chartFact(place).name));
  let number = taken.size + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** As Excel reads a block: a first row of texts names the series, a first column the categories. */
export function seriesOf(source: RangePlace, seriesBy: "Auto" | "Columns" | "Rows"): KeptSeries[] {
  const { zone } = source;
  const rows = zone.bottom - zone.top + 1;
  const columns = zone.right - zone.left + 1;
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && rows >= columns);
  const headerRow = rows > 1 && !isNumber(source, zone.top, zone.right) ? 1 : 0;
  const labelColumn = columns > 1 && !isNumber(source, zone.bottom, zone.left) ? 1 : 0;
  const body = { ...zone, top: zone.top + headerRow, left: zone.left + labelColumn };
  const reference = (area: CellRange): string =>
    `${quotedSheetName(source.session.getters.getSheetName(source.sheetId))}!${fixedRangeName(area)}`;
  const series: KeptSeries[] = [];
  const [first, last] = byColumns ? [body.left, body.right] : [body.top, body.bottom];
  for (let index = first; index <= last; index += 1) {
    const values = byColumns
      ? { ...body, left: index, right: index }
      : { ...body, top: index, bottom: index };
    const categories = byColumns
      ? { ...body, left: zone.left, right: zone.left }
      : { ...body, top: zone.top, bottom: zone.top };
    const head = byColumns
      ? { top: zone.top, bottom: zone.top, left: index, right: index }
      : { top: index, bottom: index, left: zone.left, right: zone.left };
    const hasHead = byColumns ? headerRow === 1 : labelColumn === 1;
    const hasCategories = byColumns ? labelColumn === 1 : headerRow === 1;
    series.push({
      valuesRef: reference(values),
      ...(hasCategories ? { categoriesRef: reference(categories) } : {}),
      ...(hasHead
        ? { nameRef: reference(head), name: String(valueAt(source, head.top, head.left)) }
        : {}),
    });
  }
  return series;
}

function valueAt({ session, sheetId }: RangePlace, row: number, col: number) {
  return writtenValue(session, { sheetId, row, col });
}

function isNumber(source: RangePlace, row: number, col: number): boolean {
  const cell = source.session.getters.getCell({ sheetId: source.sheetId, row, col });
  return cell?.isFormula === true || typeof valueAt(source, row, col) === "number";
}
