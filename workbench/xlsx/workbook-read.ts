import { CompiledFormula, type WorkbookData } from "../engine";
import { createModelData } from "./engine-data";
import { cellsToEngine } from "./cells-to-engine";
import { readCharts } from "./charts-read";
import { formulaContexts, isEngineName, nameRange } from "./formula-contexts";
import { farCells, refersToFarCells } from "./far-cells";
import { initialFacts } from "./initial-facts";
import { fits, nearGrid } from "./near-grid";
import { optionalPart, type OptionalPart } from "./optional-parts";
import { refuseUnshowable } from "./refused-workbooks";
import { readShapes } from "./shapes-read";
import { readSharedStrings } from "./shared-strings";
import { readSheetData } from "./sheet-cells";
import { readSheetFeatures } from "./sheet-features-read";
import { lookTables, sheetToEngine } from "./sheet-to-engine";
import { readStyles } from "./styles-read";
import { readTables, type FileTable } from "./tables-read";
import { readThemeColors } from "./theme-colors";
import { shownSpelling } from "../formulas/file-spelling";
import { cellName, quotedSheetName, rangeName } from "../formulas/cell-address";
import { readOutline, type SheetEntry } from "./workbook-outline";
import type { OriginSheet, WorkbookOrigin } from "./workbook-origin";
import type { WorkbookPackage } from "./workbook-package";
import { pieceXml, readWorksheetDocument } from "./worksheet-document";

export interface WorkbookRead {
  readonly data: WorkbookData;
  readonly origin: WorkbookOrigin;
  readonly remarks: readonly string[];
}

/** Reads the parts of a workbook into the engine's data, and keeps what saving it will need. */
export function readWorkbook(parts: WorkbookPackage): WorkbookRead {
  const outline = readOutline(parts);
  refuseUnshowable(parts, outline);
  const part = (kind: OptionalPart): string => optionalPart(parts, outline.path, kind);
  const styles = readStyles(part("styles"), readThemeColors(part("theme")));
  const strings = readSharedStrings(part("sharedStrings"));
  const worksheets = outline.sheets.filter(({ isWorksheet }) => isWorksheet);
  const tables = new Map(
    worksheets.map((entry) => [entry.id, readTables(parts, entry.path, entry.name)]),
  );
  const engineNames = engineNamedRanges(
    outline.names,
    outline.sheets.map(({ name }) => name),
  );
  const context = formulaContexts({
    sheetNames: worksheets.map(({ name }) => name),
    tables: [...tables.values()].flat().map(({ shape }) => shape),
    names: outline.names.map((name) => ({
      name: name.name,
      sheetName: name.sheetIndex === null ? null : (outline.sheets[name.sheetIndex]?.name ?? ""),
      formula: shownSpelling(name.formula),
      isInEngine: name.sheetIndex === null && name.name in engineNames,
    })),
  });
  const judged = new Map<string, boolean>();
  let notRecalculated = 0;
  const contents = worksheets.map((entry) =>
    readContents(parts, entry, tables.get(entry.id) ?? [], styles.theme),
  );
  const refersToFar = refersToFarCells(
    contents.map(({ entry, ...sheet }) => ({
      ...sheet,
      name: entry.name,
      hasFarTable: sheet.tables.some(({ shape }) => !fits(sheet.grid, shape.range)),
    })),
  );
  const sheets = contents.map((content): OriginSheet => {
    const { entry } = content;
    const read = cellsToEngine({
      rows: content.rows,
      grid: content.grid,
      refersToFar: (formula) => refersToFar(formula, entry.name),
      strings,
      isDate: styles.isDate,
      countsFrom1904: outline.countsFrom1904,
      contextAt: (row, column, isSingleCell) => context(entry.name, row, column, isSingleCell),
      isGoodFormula: (formula) => {
        const known = judged.get(formula);
        if (known !== undefined) return known;
        const isGood = !CompiledFormula.IsBadExpression(formula);
        judged.set(formula, isGood);
        return isGood;
      },
    });
    notRecalculated += read.notRecalculated;
    return { ...content, cells: read.cells };
  });
  const origin: WorkbookOrigin = { parts, outline, strings, styles, sheets, refersToFar };
  const data = {
    ...createModelData(),
    ...lookTables(styles.looks),
    sheets: sheets.map((sheet) =>
      sheetToEngine(sheet, origin, (row, column) => context(sheet.entry.name, row, column, false)),
    ),
    namedRanges: engineNames,
    keptFacts: initialFacts(origin),
  };
  return { data, origin, remarks: remarksOn(origin, notRecalculated) };
}

/** What a sheet holds before its formulas are understood, and how much of it the engine is given. */
function readContents(
  parts: WorkbookPackage,
  entry: SheetEntry,
  tables: readonly FileTable[],
  theme: readonly string[],
): Omit<OriginSheet, "cells"> {
  const document = readWorksheetDocument(parts.text(entry.path) ?? "");
  const rows = readSheetData(pieceXml(document, "sheetData") ?? "<sheetData/>");
  const features = readSheetFeatures(document, theme);
  const charts = readCharts(parts, entry.path, theme);
  const shapes = readShapes(parts, entry.path, entry.id, theme);
  const areas = [
    ...features.merges,
    ...tables.map(({ shape }) => shape.range),
    ...[...charts, ...shapes].map(({ from, to }) => ({
      top: from.row,
      left: from.column,
      bottom: (to ?? from).row,
      right: (to ?? from).column,
    })),
  ];
  return { entry, document, rows, features, tables, charts, shapes, grid: nearGrid(rows, areas) };
}

/** The names that the engine can hold itself: one fixed range, for the whole workbook. */
function engineNamedRanges(
  names: WorkbookOrigin["outline"]["names"],
  sheetNames: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const place = nameRange(name.formula);
    const isClear = name.sheetIndex === null && !name.isHidden && isEngineName(name.name);
    if (!isClear || !place || !sheetNames.includes(place.sheetName)) continue;
    found[name.name] = `${quotedSheetName(place.sheetName)}!${rangeName(place.range)}`;
  }
  return found;
}

function remarksOn(origin: WorkbookOrigin, notRecalculated: number): string[] {
  const remarks: string[] = [];
  const { repeated } = origin.parts;
  if (repeated.length > 0) {
    remarks.push(
      `${repeated.join(", ")} stands in the file more than once. The last one is shown and saved; look whether it is the right one.`,
    );
  }
  if (/macroEnabled/i.test(origin.parts.contentType(origin.outline.path) ?? "")) {
    remarks.push(
      "This workbook holds macros. The workbench does not run them and keeps them in the file, whose name must end in .xlsm.",
    );
  }
  const far = origin.sheets.flatMap((sheet) =>
    farCells(sheet).map((cell) => `${quotedSheetName(sheet.entry.name)}!${cellName(cell)}`),
  );
  if (far.length > 0) {
    remarks.push(
      `${far.slice(0, 3).join(", ")}${far.length > 3 ? ` and ${far.length - 3} more` : ""} lie far from all other cells: they stay in the file and are not shown, and formulas that use them keep their last value.`,
    );
  }
  if (notRecalculated > 0) {
    const many = notRecalculated === 1 ? "1 formula is" : `${notRecalculated} formulas are`;
    remarks.push(
      `${many} not recalculated here, because the workbench lacks something they use. They keep their text and their last value, and Excel calculates them again.`,
    );
  }
  if (origin.outline.countsFrom1904) {
    remarks.push(
      "This workbook counts dates from 1904. The workbench shows them as dates from 1900 and writes them back as they were.",
    );
  }
  const unseen = origin.outline.sheets.filter(({ isWorksheet }) => !isWorksheet);
  if (unseen.length > 0) {
    const names = unseen.map(({ name }) => `"${name}"`).join(", ");
    remarks.push(`${names} cannot be shown here and stays in the file as it is.`);
  }
  return remarks;
}
