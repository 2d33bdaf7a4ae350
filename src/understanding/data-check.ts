import { servedNeeds, type Need } from "./missing";
import { placeInList } from "./lists/place-in-list";
import { repeatedRows } from "./lists/repeated-rows";
import { keyText, type ListColumn, type UnderstoodList } from "./lists/understood-list";
import { foldName } from "./ties/fold-name";
import { isBlank } from "./values/cell-value";
import type { WorkbookModel } from "./workbook-model";

/** Some cells of a list: how many, and where the first of them stand. */
interface CountedCells {
  readonly count: number;
  readonly cells: readonly string[];
}

/** Cells of a column that tell nothing, or not what the column tells. */
export interface ColumnCheck extends CountedCells {
  readonly list: string;
  readonly heading: string;
  readonly what: "blank" | "error" | "text" | "unclear";
  readonly rows: number;
}

/** Rows or names that may stand there twice. */
export interface RepeatCheck extends CountedCells {
  readonly list: string;
  readonly what: "rows" | "names" | "nearNames";
}

/** Accounts of which the lists of a kind tell nothing. */
export interface AccountsWithout {
  readonly need: Need;
  readonly count: number;
  readonly accounts: number;
  readonly examples: readonly string[];
  readonly cells: readonly string[];
}

export interface DataCheck {
  readonly without: readonly AccountsWithout[];
  readonly columns: readonly ColumnCheck[];
  readonly repeats: readonly RepeatCheck[];
}

/** Enough to see what is meant; a list of thousands is nobody's reading. */
const shownCells = 3;

function counted(
  list: UnderstoodList,
  column: Pick<ListColumn, "index">,
  rows: readonly number[],
): CountedCells {
  return {
    count: rows.length,
    cells: rows.slice(0, shownCells).map((row) => placeInList(list, column, row)),
  };
}

const reasons = {
  error: "error",
  "text among numbers": "text",
  "no date": "text",
  ambiguous: "unclear",
} as const;

function checkColumn(list: UnderstoodList, column: ListColumn): readonly ColumnCheck[] {
  const { heading, reading, cells, field } = column;
  const rowsBy = new Map<ColumnCheck["what"], number[]>();
  const add = (what: ColumnCheck["what"], row: number): void => {
    const rows = rowsBy.get(what);
    if (rows) rows.push(row);
    else rowsBy.set(what, [row]);
  };
  // A column that is mostly blank is meant to be: the end of what has not ended.
  if (field !== null && reading.filled * 2 >= cells.length && reading.filled < cells.length) {
    cells.forEach((cell, row) => {
      if (isBlank(cell)) add("blank", row);
    });
  }
  reading.misfits.forEach(({ row, why }) => add(reasons[why], row));
  return [...rowsBy].map(([what, rows]) => ({
    list: list.name,
    heading,
    what,
    rows: list.rows,
    ...counted(list, column, rows),
  }));
}

/** Rows whose text another row has before them. */
function laterOnes(texts: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, row) => {
    if (text === "" || !seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [row];
  });
}

function checkNames({ accounts }: WorkbookModel): readonly RepeatCheck[] {
  const column = accounts?.nameColumn ?? accounts?.idColumn;
  if (!accounts || !column) return [];
  const { list } = accounts;
  const names = column.cells.map((cell) => keyText(cell).toLowerCase());
  const same = laterOnes(names);
  const isSame = new Set(same);
  const near = laterOnes(names.map(foldName)).filter((row) => !isSame.has(row));
  return [
    { list: list.name, what: "names" as const, ...counted(list, column, same) },
    { list: list.name, what: "nearNames" as const, ...counted(list, column, near) },
  ].filter(({ count }) => count > 0);
}

function checkRows(list: UnderstoodList): readonly RepeatCheck[] {
  const [first] = list.columns;
  if (!first || list.columns.every(({ repeated }) => repeated === 0)) return [];
  const rows = repeatedRows(list.columns).map(({ row }) => row);
  return rows.length === 0
    ? []
    : [{ list: list.name, what: "rows", ...counted(list, first, rows) }];
}

/** The accounts of which the lists that serve a need have no row. */
function accountsWithout(model: WorkbookModel): readonly AccountsWithout[] {
  const { accounts } = model;
  if (!accounts) return [];
  const column = accounts.nameColumn ?? accounts.idColumn;
  const told = new Set<string>();
  return servedNeeds(model).flatMap(({ need, servedBy }): readonly AccountsWithout[] => {
    const names = new Set(servedBy.map(({ name }) => name));
    // What stands in the accounts' own rows is checked cell by cell.
    const lists = [...names].join("\t");
    // One list may serve several needs: whom it does not have is told once.
    if (names.size === 0 || names.has(accounts.list.name) || told.has(lists)) return [];
    told.add(lists);
    const isThere = new Uint8Array(accounts.names.length);
    for (const { account } of model.lists.filter(({ name }) => names.has(name))) {
      account?.accountOfRow.forEach((row) => {
        if (row >= 0) isThere[row] = 1;
      });
    }
    const rows = [...isThere.keys()].filter((row) => isThere[row] === 0);
    return rows.length === 0
      ? []
      : [
          {
            need,
            accounts: accounts.names.length,
            examples: rows.slice(0, shownCells).map((row) => accounts.names[row] ?? ""),
            ...(column
              ? counted(accounts.list, column, rows)
              : { count: rows.length, cells: [] as string[] }),
          },
        ];
  });
}

/** What to look at in the lists before anything is made of them, with the places. */
export function checkData(model: WorkbookModel): DataCheck {
  return {
    without: accountsWithout(model),
    columns: model.lists
      .flatMap((list) => list.columns.flatMap((column) => checkColumn(list, column)))
      .sort((a, b) => Number(a.what === "blank") - Number(b.what === "blank")),
    repeats: [...checkNames(model), ...model.lists.flatMap(checkRows)],
  };
}
