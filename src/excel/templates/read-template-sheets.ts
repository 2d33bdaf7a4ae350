import { charactersFromPoints } from "../../sheets/column-points";
import { pagePlaces, type TemplateSheet } from "../../sheets/own-template/own-template";
import { contentsFrom, queueMerges } from "../again/read-own-sheet";
import { rectangleOf } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import type { SurveyedSheet, WorkbookSurvey } from "../lists/survey-workbook";
import { supportsExcelApi } from "../requirement-set";
import { syncIfPossible } from "../write/sync-if-possible";

interface ReadSeries {
  readonly chart: string;
  readonly values: OfficeExtension.ClientResult<string>;
  readonly categories: OfficeExtension.ClientResult<string>;
}

/** Which cells charts show, where Excel tells that. */
async function readCharts(
  context: Excel.RequestContext,
  charts: readonly Excel.Chart[],
): Promise<TemplateSheet["charts"]> {
  if (!supportsExcelApi("1.15") || charts.length === 0) return [];
  const all = charts.map((chart) => chart.series.load("items/name"));
  await context.sync();
  const read = charts.flatMap((chart, index) =>
    (all[index]?.items ?? []).map((series): ReadSeries => ({
      chart: chart.name,
      values: series.getDimensionDataSourceString("Values"),
      categories: series.getDimensionDataSourceString("Categories"),
    })),
  );
  // A chart that shows no cells has no place of them.
  if (!(await syncIfPossible(context))) return [];
  return charts.map(({ name }) => ({
    name,
    series: read
      .filter(({ chart }) => chart === name)
      .map(({ values, categories }) => ({ values: values.value, categories: categories.value })),
  }));
}

/** They ask for a printer, and without one Excel refuses them. */
async function readHeadersAndFooters(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<TemplateSheet["headersAndFooters"]> {
  const page = sheet.pageLayout.headersFooters.defaultForAllPages.load(pagePlaces.join(","));
  if (!(await syncIfPossible(context))) return {};
  return Object.fromEntries(pagePlaces.map((place) => [place, page[place]]));
}

/** A sheet as a template is read from it. */
export async function readTemplateSheet(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  { id, name }: SurveyedSheet,
): Promise<TemplateSheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,formulas,values,numberFormat")
    .untrack();
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount").untrack();
  const charts = sheet.charts.load("items/name");
  const merges = queueMerges(sheet);
  await context.sync();
  const series = await readCharts(context, charts.items);
  const isBlank = used.isNullObject;
  const { rowIndex: row, columnIndex: column } = isBlank ? { rowIndex: 0, columnIndex: 0 } : used;
  const formats = (isBlank ? [] : used.numberFormat) as string[][];
  return {
    name,
    cells: isBlank
      ? []
      : contentsFrom(row, column, used.formulas as CellValue[][], used.values as CellValue[][]),
    numberFormats: [
      ...Array.from({ length: row }, () => []),
      ...formats.map((line) => [...Array.from({ length: column }, () => "General"), ...line]),
    ],
    merges: merges(),
    tables: survey.tables
      .filter(({ area }) => area.sheetName === name)
      .map(({ area }) => rectangleOf(area)),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowIndex + frozen.rowCount,
    charts: series,
    untoldCharts: charts.items
      .map((chart) => chart.name)
      .filter((chart) => !series.some((told) => told.name === chart)),
    headersAndFooters: await readHeadersAndFooters(context, sheet),
  };
}

/** Columns whose widths are worth asking for. */
const mostColumns = 60;

/** How wide the first columns of a sheet are, in characters; a hidden one is none wide. */
export async function readColumnWidths(
  context: Excel.RequestContext,
  { id }: SurveyedSheet,
  columns: number,
): Promise<readonly number[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const formats = Array.from({ length: Math.min(columns, mostColumns) }, (_, column) =>
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.load("columnWidth"),
  );
  await context.sync();
  return formats.map(({ columnWidth }) => charactersFromPoints(columnWidth));
}
