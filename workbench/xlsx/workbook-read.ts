import { CompiledFormula, type WorkbookData } from "../engine";
import { createModelData } from "./engine-data";
import { cellsToEngine } from "./cells-to-engine";
import { readCharts } from "./charts-read";
import { formulaContexts, isEngineName, nameRange } from "./formula-contexts";
import { initialFacts } from "./initial-facts";
import { optionalPart, type OptionalPart } from "./optional-parts";
import { readSharedStrings } from "./shared-strings";
import { readSheetData } from "./sheet-cells";
import { readSheetFeatures } from "./sheet-features-read";
import { lookTables, sheetToEngine } from "./sheet-to-engine";
import { readStyles } from "./styles-read";
import { readTables } from "./tables-read";
import { readThemeColors } from "./theme-colors";
import { shownSpelling } from "../formulas/file-spelling";
import { quotedSheetName, rangeName } from "../formulas/cell-address";
import { readOutline } from "./workbook-outline";
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
  const sheets = worksheets.map((entry): OriginSheet => {
    const document = readWorksheetDocument(parts.text(entry.path) ?? "");
    const rows = readSheetData(pieceXml(document, "sheetData") ?? "");
    const read = cellsToEngine({
      rows,
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
    return {
      entry,
      document,
      rows,
      cells: read.cells,
      features: readSheetFeatures(document, styles.theme),
      tables: tables.get(entry.id) ?? [],
      charts: readCharts(parts, entry.path, styles.theme),
    };
  });
  const origin: WorkbookOrigin = { parts, outline, strings, styles, sheets };
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
