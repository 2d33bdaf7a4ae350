import { type CellRange, quotedSheetName, rangeName } from "./cell-address";
import type { FormulaContext, TableShape } from "./formula-context";

export interface StructuredParts {
  readonly table: string;
  readonly specifiers: readonly string[];
  readonly columns: readonly string[];
  readonly isColumnRange: boolean;
}

/** The range that `Table[Column]` and its relatives stand for, or null when nothing is there. */
export function structuredRange(text: string, context: FormulaContext): string | null {
  const parts = structuredParts(text);
  const table = parts.table === "" ? context.tableAround() : context.findTable(parts.table);
  if (!table) return null;
  const rows = rowsOf(parts.specifiers, table, context);
  const columns = columnsOf(parts, table);
  if (!rows || !columns) return null;
  return `${quotedSheetName(table.sheetName)}!${rangeName({ ...rows, ...columns })}`;
}

export function structuredParts(text: string): StructuredParts {
  const bracket = text.indexOf("[");
  const table = text.slice(0, bracket);
  const inside = text.slice(bracket + 1, -1).trim();
  const specifiers: string[] = [];
  const columns: string[] = [];
  let rest = inside;
  if (rest.startsWith("@")) {
    specifiers.push("#this row");
    rest = rest.slice(1).trim();
  }
  if (rest !== "" && !rest.startsWith("[")) {
    if (rest.startsWith("#")) specifiers.push(rest.toLowerCase());
    else columns.push(unescaped(rest));
    return { table, specifiers, columns, isColumnRange: false };
  }
  for (const item of rest.matchAll(/\[((?:'.|[^\]'])*)\]/g)) {
    const name = item[1] ?? "";
    if (name.startsWith("#")) specifiers.push(name.toLowerCase());
    else columns.push(unescaped(name));
  }
  return { table, specifiers, columns, isColumnRange: /\]\s*:\s*\[/.test(rest) };
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, "$1");
}

function rowsOf(
  specifiers: readonly string[],
  table: TableShape,
  context: FormulaContext,
): Pick<CellRange, "top" | "bottom"> | null {
  const { top, bottom } = table.range;
  const firstData = top + table.headerRows;
  const lastData = bottom - table.totalsRows;
  const parts = (specifiers.length === 0 ? ["#data"] : specifiers).map((specifier) => {
    switch (specifier) {
      case "#all":
        return { top, bottom };
      case "#data":
        return { top: firstData, bottom: lastData };
      case "#headers":
        return table.headerRows > 0 ? { top, bottom: firstData - 1 } : null;
      case "#totals":
        return table.totalsRows > 0 ? { top: lastData + 1, bottom } : null;
      case "#this row":
        return context.row >= firstData && context.row <= lastData
          ? { top: context.row, bottom: context.row }
          : null;
      default:
        return null;
    }
  });
  const found = parts.filter((part) => part !== null);
  if (found.length < parts.length) return null;
  return {
    top: Math.min(...found.map((part) => part.top)),
    bottom: Math.max(...found.map((part) => part.bottom)),
  };
}

function columnsOf(
  parts: StructuredParts,
  table: TableShape,
): Pick<CellRange, "left" | "right"> | null {
  if (parts.columns.length === 0) return { left: table.range.left, right: table.range.right };
  if (parts.columns.length > (parts.isColumnRange ? 2 : 1)) return null;
  const indexes = parts.columns.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (indexes.includes(-1)) return null;
  return {
    left: table.range.left + Math.min(...indexes),
    right: table.range.left + Math.max(...indexes),
  };
}
