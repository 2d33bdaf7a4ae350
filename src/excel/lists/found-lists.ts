import { areaAddress, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { findHeaderRow } from "../../understanding/lists/find-header-row";
import type { ListSource } from "./list-source";
import { headingText } from "./read-columns";
import type { SurveyedSheet, WorkbookSurvey } from "./survey-workbook";

/** A list before its accounts are counted. */
export interface FoundList {
  readonly id: string;
  readonly kind: ListSource["kind"];
  readonly label: string;
  /** Header row included. */
  readonly area: CellArea;
  readonly headings: readonly string[];
}

function texts(row: readonly CellValue[]): readonly string[] {
  return row.map(headingText);
}

function covers(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.sheetName === inner.sheetName &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount &&
    outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}

function listOnSheet(sheet: SurveyedSheet): readonly FoundList[] {
  const header = findHeaderRow(sheet.top.values);
  if (!sheet.used || header < 0) {
    return [];
  }
  const row = sheet.top.row + header;
  const area = { ...sheet.used, row, rowCount: sheet.used.rowCount - (row - sheet.used.row) };
  const offset = Math.max(0, sheet.top.column - area.column);
  const headings = [...Array<string>(offset).fill(""), ...texts(sheet.top.values[header] ?? [])];
  return [
    {
      id: `sheet:${sheet.id}`,
      kind: "sheet",
      label: `Sheet ${sheet.name}`,
      area: { ...area, sheetName: sheet.name },
      headings,
    },
  ];
}

function selectedList(survey: WorkbookSurvey): readonly FoundList[] {
  const { selection } = survey;
  if (!selection || selection.rowCount < 2 || selection.columnCount < 2) {
    return [];
  }
  const sheet = survey.sheets.find(({ name }) => name === selection.sheetName);
  const firstRow = sheet?.top.values[selection.row - sheet.top.row] ?? [];
  const from = selection.column - (sheet?.top.column ?? 0);
  return [
    {
      id: `selection:${selection.sheetName}!${areaAddress(selection)}`,
      kind: "selection",
      label: `Selection ${areaAddress(selection)}`,
      area: selection,
      headings: texts(firstRow.slice(from, from + selection.columnCount)),
    },
  ];
}

/** Tables, then the selection, then sheets with a list outside of tables; never our own sheets. */
export function foundLists(survey: WorkbookSurvey): readonly FoundList[] {
  const usersSheets = survey.sheets.filter((sheet) => sheet.ownKind === null);
  const isUsers = (area: CellArea) => usersSheets.some(({ name }) => name === area.sheetName);
  const tables = survey.tables
    .filter((table) => isUsers(table.area))
    .map((table): FoundList => ({
      id: `table:${table.id}`,
      kind: "table",
      label: `Table ${table.name}`,
      area: table.area,
      headings: texts(table.headings),
    }));
  const inTables = (area: CellArea) => tables.some((table) => covers(table.area, area));
  const hasTable = (sheet: SurveyedSheet) =>
    tables.some((table) => table.area.sheetName === sheet.name);
  const selected = selectedList(survey).filter(
    (list) => isUsers(list.area) && !inTables(list.area),
  );
  const sheets = usersSheets.filter((sheet) => !hasTable(sheet)).flatMap(listOnSheet);
  return [...tables, ...selected, ...sheets];
}
