import type { Rectangle } from "../../sheets/address";
import { formulaPieces } from "../../sheets/share/formula-pieces";
import type { SharedName, SharedWorkbook } from "../../sheets/share/formula-fate";
import { sameName, type SharedArea } from "../../sheets/share/shared-area";
import { parseCell } from "../../sheets/merge/cell-reference";
import { parseAddress, rectangleOf, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { readValuesAndFormulas } from "../read-areas";
import { Refusal } from "../refusal";
import { supportsExcelApi } from "../requirement-set";
import { findAreas } from "./find-areas";

/** So many cells with value and formula stay well below the 5 MB of one answer. */
const mostCellsAtOnce = 60_000;
/** So many formulas are asked in one sync for what they fill. */
const mostAnchorsAtOnce = 1_000;

/** What a sheet that goes along holds and shows, from the first used cell on. */
export interface SharedSheet {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly isProtected: boolean;
}

export interface ReadForSharing {
  readonly sheets: readonly SharedSheet[];
  readonly book: SharedWorkbook;
}

function isFormula(content: CellValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** Rows of an area that one answer can hold. */
function blocksOf(area: CellArea): readonly CellArea[] {
  const step = Math.max(1, Math.floor(mostCellsAtOnce / area.columnCount));
  return Array.from({ length: Math.ceil(area.rowCount / step) }, (_, index) => ({
    ...area,
    row: area.row + index * step,
    rowCount: Math.min(step, area.rowCount - index * step),
  }));
}

/** What cells hold and show, some rows a sync where a sheet is large. */
export async function readCells(
  context: Excel.RequestContext,
  area: CellArea,
): Promise<Pick<SharedSheet, "formulas" | "values">> {
  const formulas: (readonly CellValue[])[] = [];
  const values: (readonly CellValue[])[] = [];
  for (const block of blocksOf(area)) {
    const read = await readValuesAndFormulas(context, [block]);
    formulas.push(...(read.formulas[0] ?? []));
    values.push(...(read.values[0] ?? []));
  }
  return { formulas, values };
}

/** The rows, or columns, of a sheet that nobody sees. */
export async function readHidden(
  context: Excel.RequestContext,
  sheetName: string,
  used: Rectangle,
): Promise<readonly SharedArea[]> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const ask = (property: "rowHidden" | "columnHidden") => (area: Rectangle) => {
    const { row, column, rows, columns } = area;
    const range = sheet.getRangeByIndexes(row, column, rows, columns).load(property).untrack();
    return () => {
      const answer = range[property] as boolean | null;
      return answer === null ? ("mixed" as const) : { all: answer };
    };
  };
  const rows = await findAreas(context, { ...used, columns: 1 }, ask("rowHidden"));
  const columns = await findAreas(context, { ...used, rows: 1 }, ask("columnHidden"));
  const hidden = (found: typeof rows): readonly Rectangle[] =>
    found.filter(({ value }) => value).map(({ area }) => area);
  return [
    ...hidden(rows).map((area) => ({
      ...area,
      sheetName,
      column: used.column,
      columns: used.columns,
    })),
    ...hidden(columns).map((area) => ({ ...area, sheetName, row: used.row, rows: used.rows })),
  ];
}

/** Cells whose formula may fill others: those that others name so, and those beside what no one typed. */
function anchorsOf(
  sheets: readonly SharedSheet[],
): readonly { readonly sheetName: string; readonly row: number; readonly column: number }[] {
  const anchors = new Map<string, { sheetName: string; row: number; column: number }>();
  const add = (sheetName: string, row: number, column: number): void => {
    anchors.set(`${sheetName.toLowerCase()}|${row}|${column}`, { sheetName, row, column });
  };
  for (const { name, row, column, formulas, values } of sheets) {
    const isFilled = (down: number, across: number): boolean => {
      const value = values[down]?.[across] ?? "";
      return value !== "" && !isFormula(formulas[down]?.[across] ?? "");
    };
    formulas.forEach((cells, down) => {
      cells.forEach((content, across) => {
        if (!isFormula(content)) return;
        if (isFilled(down + 1, across) || isFilled(down, across + 1)) {
          add(name, row + down, column + across);
        }
        if (!content.includes("#")) return;
        for (const piece of formulaPieces(content)) {
          if (piece.kind !== "cells" || !piece.text.endsWith("#")) continue;
          const cell = parseCell(piece.text.slice(piece.text.lastIndexOf("!") + 1, -1));
          if (cell) add(piece.sheetName ?? name, cell.first.row, cell.first.column);
        }
      });
    });
  }
  return [...anchors.values()];
}

async function readSpills(
  context: Excel.RequestContext,
  sheets: readonly SharedSheet[],
): Promise<readonly SharedArea[]> {
  if (!supportsExcelApi("1.12")) return [];
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const anchors = anchorsOf(sheets).filter(({ sheetName }) => known.has(sheetName.toLowerCase()));
  const spills: SharedArea[] = [];
  for (let from = 0; from < anchors.length; from += mostAnchorsAtOnce) {
    const asked = anchors
      .slice(from, from + mostAnchorsAtOnce)
      .map(({ sheetName, row, column }) =>
        context.workbook.worksheets
          .getItem(sheetName)
          .getCell(row, column)
          .untrack()
          .getSpillingToRangeOrNullObject()
          .load("address")
          .untrack(),
      );
    // One answer holds so many and no more.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    asked.forEach((range, index) => {
      const area = range.isNullObject ? null : parseAddress(range.address);
      const anchor = anchors[from + index];
      if (area === null || anchor === undefined) return;
      if (area.rowCount * area.columnCount > 1) {
        spills.push({ sheetName: anchor.sheetName, ...rectangleOf(area) });
      }
    });
  }
  return spills;
}

/** A PivotTable carries a copy of its source, which cannot be seen on the sheet. */
function refusePivots(counts: readonly { readonly name: string; readonly pivots: number }[]): void {
  const found = counts.find(({ pivots }) => pivots > 0);
  if (found === undefined) return;
  throw new Refusal(
    "badInput",
    `${found.name} has a PivotTable, which carries all that it was made of: copy it, paste it as values and delete it, or leave the sheet out.`,
  );
}

/** Reads all that has to be known to share some sheets of the workbook; nothing is changed. */
export async function readForSharing(
  context: Excel.RequestContext,
  wanted: readonly string[],
  isForAny: boolean,
): Promise<ReadForSharing> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name");
  const lock = workbook.protection.load("protected");
  await context.sync();
  if (lock.protected) {
    throw new Refusal(
      "protectedSheet",
      "The structure of the workbook is protected, so no sheet can be taken out: choose Review > Protect Workbook to end that, then try again.",
    );
  }
  const going = wanted.map((name) => {
    const sheet = sheets.items.find(
      (one) => sameName(one.name, name) && one.visibility === "Visible",
    );
    if (sheet !== undefined) return sheet;
    throw new Refusal(
      "badInput",
      `There is no sheet ${name} to be seen in this workbook: choose another.`,
    );
  });
  if (going.length === 0)
    throw new Refusal("badInput", "No sheet is chosen: choose one that goes along.");
  const scoped = sheets.items.map((sheet) => ({
    sheetName: sheet.name,
    names: sheet.names.load("items/name,items/formula"),
  }));
  const places = tables.items.map((table) => ({
    name: table.name,
    range: table.getRange().load("address").untrack(),
  }));
  const read = going.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("address").untrack(),
    protection: sheet.protection.load("protected"),
    pivots: sheet.pivotTables.getCount(),
  }));
  await context.sync();
  refusePivots(read.map(({ sheet, pivots }) => ({ name: sheet.name, pivots: pivots.value })));
  const hidden: SharedArea[] = [];
  const shared: SharedSheet[] = [];
  for (const { sheet, used, protection } of read) {
    const area = used.isNullObject ? null : parseAddress(used.address);
    const about = { id: sheet.id, name: sheet.name, isProtected: protection.protected };
    if (area === null) {
      shared.push({ ...about, row: 0, column: 0, formulas: [], values: [] });
      continue;
    }
    const place = { ...area, sheetName: sheet.name };
    shared.push({
      ...about,
      row: area.row,
      column: area.column,
      ...(await readCells(context, place)),
    });
    hidden.push(...(await readHidden(context, sheet.name, rectangleOf(area))));
  }
  const ids = new Set(going.map(({ id }) => id));
  return {
    sheets: shared,
    book: {
      shared: going.map(({ name }) => name),
      leftOut: sheets.items.filter(({ id }) => !ids.has(id)).map(({ name }) => name),
      names: [
        ...names.items.map((item) => sharedName(item, null)),
        ...scoped.flatMap((one) => one.names.items.map((item) => sharedName(item, one.sheetName))),
      ],
      tables: places.flatMap(({ name, range }) => {
        const area = parseAddress(range.address);
        return area === null
          ? []
          : [{ name, area: { sheetName: area.sheetName, ...rectangleOf(area) } }];
      }),
      hidden,
      spills: await readSpills(context, shared),
      isForAny,
    },
  };
}

function sharedName({ name, formula }: Excel.NamedItem, sheetName: string | null): SharedName {
  return { name, sheetName, formula: String(formula) };
}
