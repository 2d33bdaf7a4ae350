import { parseRange } from "../formulas/cell-address";
import type { TableShape } from "../formulas/formula-context";
import { shownSpelling } from "../formulas/file-spelling";
import type { KeptTable } from "./kept";
import type { WorkbookPackage } from "./workbook-package";
import { unescapeExcelText } from "./xml-text";
import { child, childrenNamed, isTrue, parseXml } from "./xml-tree";

export interface FileTable {
  readonly path: string;
  readonly range: string;
  readonly shape: TableShape;
  readonly kept: KeptTable;
  readonly hasFilter: boolean;
  readonly style: {
    readonly name: string;
    readonly bandedRows: boolean;
    readonly bandedColumns: boolean;
    readonly firstColumn: boolean;
    readonly lastColumn: boolean;
  };
}

/** The tables on a sheet. */
export function readTables(
  parts: WorkbookPackage,
  sheetPath: string,
  sheetName: string,
): FileTable[] {
  return parts
    .relationships(sheetPath)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const text = parts.text(target);
      return text === undefined ? [] : [readTable(target, text, sheetName)];
    });
}

function readTable(path: string, text: string, sheetName: string): FileTable {
  const root = parseXml(text);
  const { attributes } = root;
  const columns = childrenNamed(child(root, "tableColumns"), "tableColumn");
  const info = child(root, "tableStyleInfo")?.attributes ?? {};
  const name = attributes.displayName ?? attributes.name ?? "";
  const headerRows = Number(attributes.headerRowCount ?? 1);
  const formulas = columns.flatMap((column) => {
    const formula = child(column, "calculatedColumnFormula")?.text;
    return formula ? [[columnName(column.attributes.name), shownSpelling(formula)] as const] : [];
  });
  return {
    path,
    range: attributes.ref ?? "A1",
    hasFilter: child(root, "autoFilter") !== undefined,
    shape: {
      name,
      sheetName,
      range: parseRange(attributes.ref ?? "A1"),
      columns: columns.map((column) => columnName(column.attributes.name)),
      headerRows,
      totalsRows: Number(attributes.totalsRowCount ?? 0),
    },
    kept: {
      name,
      ...(info.name === undefined ? {} : { styleName: info.name }),
      showHeaders: headerRows > 0,
      ...(formulas.length > 0 ? { columnFormulas: Object.fromEntries(formulas) } : {}),
    },
    style: {
      name: info.name ?? "None",
      bandedRows: isTrue(info.showRowStripes),
      bandedColumns: isTrue(info.showColumnStripes),
      firstColumn: isTrue(info.showFirstColumn),
      lastColumn: isTrue(info.showLastColumn),
    },
  };
}

/** Line breaks in headings are escaped in their own way. */
function columnName(name: string | undefined): string {
  return unescapeExcelText(name ?? "");
}
