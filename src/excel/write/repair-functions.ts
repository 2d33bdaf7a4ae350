import { areaAddress, parseAddress, type CellArea } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import { explainProblem } from "../explain-problem";
import { readAreas } from "../read-areas";
import { isUnknownFunction } from "../unknown-functions";
import { enterUnknownAgain } from "./enter-again";
import { withOutcome } from "./with-outcome";

/** Formulas entered in one sync, well below the 5 MB that Excel on the web takes. */
const mostFormulasAtOnce = 2_000;

/** Entering a formula once more changes its value alone, so half of it needs no taking back. */
const outcomeOfFailure = "No formula was changed, though some may be calculated again by now.";

export interface RepairedFunctions {
  readonly mended: number;
  readonly sheets: number;
  /** Cells that show #NAME? all the same. */
  readonly remaining: readonly CellArea[];
  /** Sheets that Excel lets nobody write to, with the number of their cells that show #NAME?. */
  readonly protectedSheets: readonly { readonly sheetName: string; readonly cells: number }[];
}

interface UnknownCell {
  readonly area: CellArea;
  readonly formula: string;
}

/** Enters every formula with a KAM function that shows #NAME? once more, on all sheets. */
export async function repairUnknownFunctions(
  context: Excel.RequestContext,
): Promise<RepairedFunctions> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const used = worksheets.items.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load("address"),
  );
  await context.sync();
  const areas = used.flatMap((range): readonly CellArea[] => {
    const area = range.isNullObject ? null : parseAddress(range.address);
    return area ? [area] : [];
  });
  const formulas = await readAreas(context, areas, "formulas");
  const values = await readAreas(context, areas, "values");
  const unknown = areas.flatMap((area, index) =>
    unknownCells(area, formulas[index] ?? [], values[index] ?? []),
  );
  const locked = new Set(
    worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name),
  );
  const open = unknown.filter(({ area }) => !locked.has(area.sheetName));
  const remaining = await enterAgain(context, open).catch((problem: unknown) => {
    throw withOutcome(explainProblem(problem), outcomeOfFailure);
  });
  const left = new Set(remaining.map(placeOf));
  const mended = open.filter(({ area }) => !left.has(placeOf(area)));
  return {
    mended: mended.length,
    sheets: new Set(mended.map(({ area }) => area.sheetName)).size,
    remaining,
    protectedSheets: [...locked].flatMap((sheetName) => {
      const cells = unknown.filter(({ area }) => area.sheetName === sheetName).length;
      return cells > 0 ? [{ sheetName, cells }] : [];
    }),
  };
}

function unknownCells(
  area: CellArea,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): readonly UnknownCell[] {
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across) => {
      const value = values[down]?.[across] ?? "";
      if (!isUnknownFunction(formula, value)) return [];
      const cell = { row: area.row + down, column: area.column + across };
      return [
        { area: { ...area, ...cell, rowCount: 1, columnCount: 1 }, formula: String(formula) },
      ];
    }),
  );
}

/** Answers the cells that show #NAME? still. */
async function enterAgain(
  context: Excel.RequestContext,
  cells: readonly UnknownCell[],
): Promise<readonly CellArea[]> {
  const remaining: CellArea[] = [];
  const enterGroup = async (group: readonly UnknownCell[]) => {
    const ranges = group.map(({ area, formula }) => {
      const sheet = context.workbook.worksheets.getItem(area.sheetName);
      const range = sheet.getRange(areaAddress(area));
      range.formulas = [[formula]];
      return range;
    });
    await context.sync();
    const still = new Set(await enterUnknownAgain(context, ranges));
    group.forEach(({ area }, index) => {
      const range = ranges[index];
      if (range && still.has(range)) remaining.push(area);
    });
    ranges.forEach((range) => range.untrack());
  };
  for (let first = 0; first < cells.length; first += mostFormulasAtOnce) {
    await enterGroup(cells.slice(first, first + mostFormulasAtOnce));
  }
  return remaining;
}

function placeOf(area: CellArea): string {
  return `${area.sheetName}!${areaAddress(area)}`;
}
