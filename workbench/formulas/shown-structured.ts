import type { FormulaContext, TableShape } from "./formula-context";
import { structuredParts } from "./structured-reference";

const specifierNames: Readonly<Record<string, string>> = {
  "#all": "#All",
  "#data": "#Data",
  "#headers": "#Headers",
  "#totals": "#Totals",
};

/**
 * A structured reference as Excel shows it: tables and columns in their own letters, `@` for this row,
 * and no table name inside the table itself. One that leads nowhere stays as it was typed.
 */
export function shownStructured(text: string, context: FormulaContext): string {
  const parts = structuredParts(text);
  const own = context.tableAround();
  const table = parts.table === "" ? own : context.findTable(parts.table);
  if (!table) return text;
  const columns = parts.columns.map((name) => columnAsNamed(name, table));
  const name = table.name === own?.name ? "" : table.name;
  const isThisRow = parts.specifiers.includes("#this row");
  const others = parts.specifiers.filter((specifier) => specifier !== "#this row");
  if (isThisRow && others.length === 0) return `${name}[@${rowColumns(columns)}]`;
  const specifiers = parts.specifiers.map(
    (specifier) => `[${specifierNames[specifier] ?? "#This Row"}]`,
  );
  const named = columns.map((column) => `[${escaped(column)}]`).join(":");
  if (specifiers.length === 0) {
    if (columns.length === 0) return table.name;
    return columns.length === 1 ? `${name}${named}` : `${name}[${named}]`;
  }
  if (columns.length === 0 && specifiers.length === 1) return `${table.name}${specifiers.join("")}`;
  return `${name}[${[...specifiers, ...(named === "" ? [] : [named])].join(",")}]`;
}

/** `@Column`, or `@[A column]` where there is more in it than letters and digits. */
function rowColumns(columns: readonly string[]): string {
  const [only = ""] = columns;
  if (columns.length === 0) return "";
  if (columns.length > 1) return columns.map((column) => `[${escaped(column)}]`).join(":");
  return /^[\p{L}\p{N}_]+$/u.test(only) ? only : `[${escaped(only)}]`;
}

function columnAsNamed(name: string, table: TableShape): string {
  return table.columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name;
}

function escaped(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}
