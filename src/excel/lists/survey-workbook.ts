import type { ReviewPeriod } from "../../domain/plan/review-period";
import { parseAddress, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { Refusal } from "../refusal";
import { ownPlanName } from "../../sheets/own-template/own-plan-name";
import { ownReviewName, periodIn } from "../../sheets/own-template/own-review-name";
import { templateIdIn, templateMarkName } from "../store/template-mark";
import { markFrom, markName, type SheetMark } from "../store/sheet-mark";
import { ownSheetKind, type OwnSheetKind } from "./own-sheet";

/** Lists begin within this corner of a sheet; what lies beyond is read only as data. */
const corner = "A1:CV60";

/** So many sheets and tables are looked at in one request: more would hold up Excel, and Cancel with it. */
const [sheetsAtOnce, tablesAtOnce] = [20, 80];

interface SurveyedTable {
  readonly id: string;
  readonly name: string;
  readonly area: CellArea;
  readonly headings: readonly CellValue[];
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly ownKind: OwnSheetKind | null;
  /** By which a sheet of ours is known whatever it is called; null for others. */
  readonly mark: SheetMark | null;
  /** The id of a template; null of other sheets. */
  readonly templateId: string | null;
  /** What a plan or review from an own template says of its account, where no cell of it does. */
  readonly account: string | null;
  /** What a review from an own template is of. */
  readonly period: ReviewPeriod | null;
  /** The names that are scoped to the sheet, with the cells they stand for. */
  readonly names: readonly { readonly name: string; readonly area: CellArea | null }[];
  readonly used: CellArea | null;
  readonly top: { readonly row: number; readonly column: number; readonly values: CellValue[][] };
}

/** What stands where in a workbook, without the data: read in two syncs, of many sheets in some more. */
export interface WorkbookSurvey {
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  /** The names of the workbook that stand for cells, those on hidden sheets too. */
  readonly names: readonly { readonly name: string; readonly area: CellArea }[];
  /** The used part of the selected cells, when more than one is selected. */
  readonly selection: CellArea | null;
}

async function collections(context: Excel.RequestContext, withSelection: boolean) {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  const tables = context.workbook.tables.load(
    "items/id,items/name,items/showHeaders,items/showTotals",
  );
  const selected = withSelection
    ? context.workbook
        .getSelectedRange()
        .untrack()
        .getUsedRangeOrNullObject(true)
        .load("address")
        .untrack()
    : null;
  await context.sync();
  const isSelected = selected !== null && !selected.isNullObject;
  const selection = isSelected ? parseAddress(selected.address) : null;
  return { sheets: sheets.items, tables: tables.items, selection };
}

/** A chart or several areas may be selected, which Excel refuses: then it goes without. */
async function collectionsWithSelectionIfAny(context: Excel.RequestContext) {
  try {
    return await collections(context, true);
  } catch (problem) {
    if (problem instanceof Refusal) {
      throw problem;
    }
    return collections(context, false);
  }
}

function areaNamed(formula: unknown): CellArea | null {
  return typeof formula === "string" ? parseAddress(formula.replace(/^=/u, "")) : null;
}

/** The text that a name stands for. */
function textNamed(formula: unknown): string | null {
  const text = typeof formula === "string" ? /^="((?:[^"]|"")*)"$/u.exec(formula)?.[1] : undefined;
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** The text of a name of a sheet. */
function textOf(names: Excel.NamedItemCollection, wanted: string): string | null {
  return textNamed(names.items.find(({ name }) => name === wanted)?.formula);
}

function beginSheet(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true).load("address").untrack();
  const top = sheet
    .getRange(corner)
    .untrack()
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,values")
    .untrack();
  const names = sheet.names.load("items/name,items/formula");
  return (): SurveyedSheet => ({
    id: sheet.id,
    name: sheet.name,
    ownKind: ownSheetKind(names.items.map((item) => item.name)),
    mark: markFrom(names.items.find(({ name }) => name === markName)?.formula),
    templateId: templateIdIn(names.items.find(({ name }) => name === templateMarkName)?.formula),
    account: textOf(names, ownPlanName),
    period: periodIn(textOf(names, ownReviewName)),
    names: names.items.map((item) => ({ name: item.name, area: areaNamed(item.formula) })),
    used: used.isNullObject ? null : parseAddress(used.address),
    top: top.isNullObject
      ? { row: 0, column: 0, values: [] }
      : { row: top.rowIndex, column: top.columnIndex, values: top.values as CellValue[][] },
  });
}

function beginTable(table: Excel.Table) {
  const range = table.getRange().load("address").untrack();
  const header = table.getHeaderRowRange().load("values").untrack();
  return (): readonly SurveyedTable[] => {
    const whole = parseAddress(range.address);
    // The totals of a table are no row of its list: filtered, they do not even add it up.
    const area = whole && table.showTotals ? { ...whole, rowCount: whole.rowCount - 1 } : whole;
    const headings = (header.values[0] ?? []) as CellValue[];
    return area ? [{ id: table.id, name: table.name, area, headings }] : [];
  };
}

function portion<T>(all: readonly T[], at: number, size: number): readonly T[] {
  return all.slice(at * size, (at + 1) * size);
}

export async function surveyWorkbook(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const found = await collectionsWithSelectionIfAny(context);
  const withHeadings = found.tables.filter((table) => table.showHeaders);
  const names = context.workbook.names.load("items/name,items/formula");
  const visible = found.sheets.filter((sheet) => sheet.visibility === "Visible");
  const sheets: SurveyedSheet[] = [];
  const tables: SurveyedTable[] = [];
  const requests = Math.max(
    1,
    Math.ceil(visible.length / sheetsAtOnce),
    Math.ceil(withHeadings.length / tablesAtOnce),
  );
  for (let at = 0; at < requests; at += 1) {
    const begunSheets = portion(visible, at, sheetsAtOnce).map(beginSheet);
    const begunTables = portion(withHeadings, at, tablesAtOnce).map(beginTable);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    sheets.push(...begunSheets.map((finish) => finish()));
    tables.push(...begunTables.flatMap((finish) => finish()));
  }
  return {
    sheets,
    names: names.items.flatMap(({ name, formula }) => {
      const area = areaNamed(formula);
      return area ? [{ name, area }] : [];
    }),
    tables,
    selection: found.selection,
  };
}
