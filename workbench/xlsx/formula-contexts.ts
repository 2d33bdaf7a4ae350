import { registries } from "../engine";
import { type CellRange, parseRange } from "../formulas/cell-address";
import type { FormulaContext, TableShape } from "../formulas/formula-context";

export interface ContextName {
  readonly name: string;
  readonly sheetName: string | null;
  /** In the spelling that people see. */
  readonly formula: string;
  /** Whether the engine itself knows the name. */
  readonly isInEngine: boolean;
}

/** Everything in a workbook that its formulas can refer to by name. */
export interface WorkbookNaming {
  readonly sheetNames: readonly string[];
  readonly tables: readonly TableShape[];
  readonly names: readonly ContextName[];
}

/** Makes the context of one formula; the lookups are prepared once for the whole workbook. */
export function formulaContexts(
  naming: WorkbookNaming,
): (sheetName: string, row: number, column: number, isSingleCell: boolean) => FormulaContext {
  const sheets = once(() => new Map(naming.sheetNames.map((name) => [name.toLowerCase(), name])));
  const tables = once(
    () => new Map(naming.tables.map((table) => [table.name.toLowerCase(), table])),
  );
  const names = once(
    () =>
      new Map(
        naming.names.map((name) => [`${name.sheetName ?? ""}|${name.name}`.toLowerCase(), name]),
      ),
  );
  return (sheetName, row, column, isSingleCell) => ({
    sheetName,
    row,
    column,
    isSingleCell,
    findTable: (name) => tables().get(name.toLowerCase()),
    tableAround: () =>
      naming.tables.find(
        (table) => table.sheetName === sheetName && holds(table.range, row, column),
      ),
    findName: (text) => {
      const split = text.lastIndexOf("!") + 1;
      const name = text.slice(split).toLowerCase();
      const scope = split > 0 ? unquoted(text.slice(0, split - 1)) : sheetName;
      const found = names().get(`${scope.toLowerCase()}|${name}`) ?? names().get(`|${name}`);
      return found === undefined
        ? undefined
        : found.isInEngine
          ? "kept"
          : { formula: found.formula };
    },
    hasSheet: (name) => sheets().has(name.toLowerCase()),
    sheetAsNamed: (name) => sheets().get(name.toLowerCase()),
    nameAsDefined: (text) => {
      const split = text.lastIndexOf("!") + 1;
      const name = text.slice(split).toLowerCase();
      const scope = split > 0 ? unquoted(text.slice(0, split - 1)) : sheetName;
      const found = names().get(`${scope.toLowerCase()}|${name}`) ?? names().get(`|${name}`);
      return found === undefined ? undefined : text.slice(0, split) + found.name;
    },
    hasFunction: (name) => registries.functionRegistry.contains(name),
  });
}

/** Most formulas need none of the lookups, so each is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => (value ??= { made: make() }).made;
}

function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The range that a name stands for when it is one fixed range on one sheet, else null. */
export function nameRange(
  formula: string,
): { readonly sheetName: string; readonly range: CellRange } | null {
  const found =
    /^('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)$/u.exec(formula);
  if (!found) return null;
  return { sheetName: unquoted(found[1] ?? ""), range: parseRange(found[2] ?? "A1") };
}

/** What the engine takes as a name and does not take for a cell or a function's relative. */
export function isEngineName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
}
