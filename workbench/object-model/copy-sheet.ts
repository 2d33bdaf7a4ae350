import { RichApiError } from "../protocol/rich-api-error";
import type { LineEnd } from "../shapes/kept-shape";
import { excelFormulaAt } from "../xlsx/remembered-formulas";
import { withReferences } from "../xlsx/series-references";
import { change } from "./change";
import { excelLimits } from "./excel-limits";
import { getFact, listFacts, setFact } from "./facts";
import { sheetIdOfName } from "./range-place";
import { renamedSheet } from "./rename-sheet-references";
import {
  coreTable,
  freeTableName,
  tableName,
  tablesOnSheet,
  tableZone,
  type TablePlace,
} from "./table-place";
import type { WorkbookSession } from "./workbook-session";

/** "Sales" becomes "Sales (2)", as short as a name has to be. */
export function copiedSheetName(session: WorkbookSession, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const candidate = base.slice(0, excelLimits.sheetNameCharacters - ending.length) + ending;
    if (sheetIdOfName(session, candidate) === undefined) return candidate;
  }
}

/**
 * A copy of the sheet with all that lies on it. Its tables get names of their own, its formulas mean
 * the copy where they meant the sheet itself, and the sheet's own names come along.
 */
export function copySheet(session: WorkbookSession, sheetId: string, position: number): string {
  const { getters, model } = session;
  const sheetIdTo = `{${model.uuidGenerator.uuidv4()}}`;
  const name = getters.getSheetName(sheetId);
  const sheetNameTo = copiedSheetName(session, name);
  change(session, { type: "DUPLICATE_SHEET", sheetId, sheetIdTo, sheetNameTo });
  const delta = position - getters.getSheetIds().indexOf(sheetIdTo);
  if (delta !== 0) change(session, { type: "MOVE_SHEET", sheetId: sheetIdTo, delta });
  const renamedTables = separateTables(session, sheetId, sheetIdTo);
  copyFacts(session, sheetId, sheetIdTo, name, sheetNameTo);
  copyFormulas(session, sheetId, sheetIdTo, renamedTables);
  return sheetIdTo;
}

/** The engine gives the copied tables the ids of the old ones, so they are made anew. */
function separateTables(
  session: WorkbookSession,
  sheetId: string,
  sheetIdTo: string,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const original of tablesOnSheet(session, sheetId)) {
    const zone = tableZone(original);
    const { config } = coreTable(original);
    change(session, { type: "REMOVE_TABLE", sheetId: sheetIdTo, target: [zone] });
    change(session, {
      type: "CREATE_TABLE",
      sheetId: sheetIdTo,
      tableType: "static",
      ranges: [session.getters.getRangeDataFromZone(sheetIdTo, zone)],
      config,
    });
    const made = tablesOnSheet(session, sheetIdTo).find((place) => isAt(place, zone));
    if (!made) throw new RichApiError("GeneralException", "A table of the sheet was not copied.");
    const name = freeTableName(session);
    const fact = getFact(session.model, "table", original.tableId);
    renamed.set(tableName(original).toLowerCase(), name);
    setFact(session.model, "table", made.tableId, { ...fact, name });
    session.changedNames.add(name, null);
  }
  return renamed;
}

function isAt(place: TablePlace, zone: { readonly top: number; readonly left: number }): boolean {
  const { top, left } = tableZone(place);
  return top === zone.top && left === zone.left;
}

function copyFacts(
  session: WorkbookSession,
  sheetId: string,
  sheetIdTo: string,
  name: string,
  nameTo: string,
): void {
  const { model } = session;
  const sheet = getFact(model, "sheet", sheetId);
  if (sheet) setFact(model, "sheet", sheetIdTo, sheet);
  for (const kind of ["note", "link", "rowBreak"] as const) {
    for (const { key, value } of listFacts(model, kind)) {
      const [owner = "", cell = ""] = key.split("|");
      if (owner === sheetId) setFact(model, kind, `${sheetIdTo}|${cell}`, value as never);
    }
  }
  for (const { value } of listFacts(model, "name")) {
    if (value.sheetId !== sheetId) continue;
    const formula = renamedSheet(value.formula, name, nameTo);
    const key = `${sheetIdTo}|${value.name.toUpperCase()}`;
    setFact(model, "name", key, { ...value, sheetId: sheetIdTo, formula });
    session.changedNames.add(value.name, sheetIdTo);
  }
  copyShapes(session, sheetId, sheetIdTo);
  const copies = session.getters.getChartIds(sheetIdTo);
  session.getters.getChartIds(sheetId).forEach((chartId, index) => {
    const copy = copies[index];
    const fact = getFact(model, "chart", chartId);
    if (copy === undefined || !fact) return;
    setFact(model, "chart", copy, {
      ...fact,
      ...(fact.series
        ? {
            series: fact.series.map((one) =>
              withReferences(one, (reference) => renamedSheet(reference, name, nameTo)),
            ),
          }
        : {}),
    });
  });
}

/** Connectors of the copy are glued to the copies of the shapes. */
function copyShapes(session: WorkbookSession, sheetId: string, sheetIdTo: string): void {
  const { getters, model } = session;
  const copies = getters.getFigures(sheetIdTo);
  const copyOf = new Map(
    getters.getFigures(sheetId).map(({ id }, index) => [id, copies[index]?.id ?? ""]),
  );
  const copiedEnd = (end: LineEnd): LineEnd =>
    end.glue
      ? { ...end, glue: { ...end.glue, figureId: copyOf.get(end.glue.figureId) ?? "" } }
      : end;
  for (const [figureId, copy] of copyOf) {
    const fact = getFact(model, "shape", figureId);
    if (!fact) continue;
    const { line } = fact;
    setFact(model, "shape", copy, {
      ...fact,
      ...(line
        ? { line: { ...line, begin: copiedEnd(line.begin), end: copiedEnd(line.end) } }
        : {}),
    });
  }
}

/** In Excel's spelling, so that names and tables of the copy are found. */
function copyFormulas(
  session: WorkbookSession,
  sheetId: string,
  sheetIdTo: string,
  renamedTables: ReadonlyMap<string, string>,
): void {
  const { getters, model } = session;
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula) continue;
    const { row, col } = getters.getCellPosition(cell.id);
    const formula = excelFormulaAt(model, { sheetId, row, col });
    if (formula === undefined) continue;
    const content = formula.replace(
      /([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\[)/gu,
      (table) => renamedTables.get(table.toLowerCase()) ?? table,
    );
    change(session, { type: "UPDATE_CELL", sheetId: sheetIdTo, row, col, content });
  }
}
