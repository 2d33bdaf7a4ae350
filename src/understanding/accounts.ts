import { cellPlace } from "./cell-place";
import {
  columnOf,
  isKeyColumn,
  keyText,
  type ListColumn,
  type UnderstoodList,
} from "./lists/understood-list";
import type { Question, Remark } from "./sheet-grid";
import { accountHeadingStrength } from "./vocabulary/account-words";
import { isCollectorName } from "./vocabulary/collector-words";

/** The accounts of a workbook: one a row of the list that holds them. */
export interface Accounts {
  readonly list: UnderstoodList;
  /** What each is called, row by row: its name, with its id where two have one name. */
  readonly names: readonly string[];
  /** The columns by which others refer to them. */
  readonly nameColumn: ListColumn | null;
  readonly idColumn: ListColumn | null;
  /** The row of each account's parent in the same list; -1 for none. */
  readonly parentOfRow: Int32Array;
  readonly remarks: readonly Remark[];
  readonly questions: readonly Question[];
}

function placeOf(list: UnderstoodList, column: ListColumn, row: number): string {
  return cellPlace(list.sheet, list.sheetRows[row] ?? 0, list.firstColumn + column.index);
}

/** A name column that is mostly blank names nobody: the id does then. */
function chooseNames(list: UnderstoodList): {
  readonly name: ListColumn | null;
  readonly id: ListColumn | null;
} {
  const name = columnOf(list, "name") ?? null;
  const id = columnOf(list, "id") ?? null;
  // 120 names for 2,500 ids name nobody either.
  const isUsable =
    name !== null &&
    (id === null ||
      (name.reading.filled * 2 >= name.cells.length && name.distinct * 2 >= name.reading.filled));
  return { name: isUsable ? name : null, id };
}

/** Rows of one name: told apart by id where they have different ones. */
function callAccounts(
  list: UnderstoodList,
  name: ListColumn | null,
  id: ListColumn | null,
): { readonly names: readonly string[]; readonly remarks: readonly Remark[] } {
  const ids = list.sheetRows.map((_, row) => keyText(id?.cells[row]));
  const plain = list.sheetRows.map((_, row) => keyText(name?.cells[row]) || (ids[row] ?? ""));
  const rowsOf = new Map<string, number[]>();
  plain.forEach((one, row) => {
    if (one === "") return;
    const key = one.toLowerCase();
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  const names = [...plain];
  const remarks: Remark[] = [];
  const repeated = [...rowsOf.values()].filter((rows) => rows.length > 1);
  for (const rows of repeated) {
    const areApart =
      id !== null && id !== name && new Set(rows.map((row) => ids[row])).size === rows.length;
    if (areApart) rows.forEach((row) => (names[row] = `${plain[row]} (${ids[row]})`));
  }
  const [first] = repeated;
  const column = name ?? id;
  if (first && column) {
    const row = first[1] ?? 0;
    const more = repeated.length > 1 ? ` and ${repeated.length - 1} more names` : "";
    remarks.push({
      severity: "warning",
      sentence:
        id === null || id === name
          ? `'${plain[row]}'${more} of ${list.name} stand in several rows: each row is an account by itself; join the rows where they are one.`
          : `'${plain[row]}'${more} of ${list.name} are several accounts of one name: they are told apart by '${id.heading}'.`,
      cell: placeOf(list, column, row),
    });
  }
  return { names, remarks };
}

/** The row of each account's parent, by name or id; a parent that is no account of the list is none. */
function findParents(list: UnderstoodList, keys: readonly (ListColumn | null)[]): Int32Array {
  const column = columnOf(list, "parent");
  const parents = new Int32Array(list.rows).fill(-1);
  if (!column) return parents;
  const rows = new Map<string, number>();
  for (const key of keys) {
    key?.cells.forEach((cell, row) => {
      const text = keyText(cell).toLowerCase();
      if (text !== "" && !rows.has(text)) rows.set(text, row);
    });
  }
  return parents.map((_, row) => rows.get(keyText(column.cells[row]).toLowerCase()) ?? -1);
}

/** The first account that is its own parent's parent, with the way round; null where there is none. */
function findCycle(parents: Int32Array): readonly number[] | null {
  const state = new Uint8Array(parents.length);
  for (let start = 0; start < parents.length; start += 1) {
    const way: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      at = parents[at] ?? -1;
    }
    if (at >= 0 && state[at] === 1) return way.slice(way.indexOf(at));
    for (const row of way) state[row] = 2;
  }
  return null;
}

export function understandAccounts(list: UnderstoodList): Accounts {
  const { name, id } = chooseNames(list);
  const { names, remarks } = callAccounts(list, name, id);
  const parentOfRow = findParents(list, [name, id]);
  const cycle = findCycle(parentOfRow);
  if (cycle) cycle.forEach((row) => (parentOfRow[row] = -1));
  const parent = columnOf(list, "parent");
  const collectors = names.filter(isCollectorName);
  const rivals = list.columns.filter(
    (column) => column !== name && column !== id && column.field === null && isRivalName(column),
  );
  return {
    list,
    names,
    nameColumn: name,
    idColumn: id,
    parentOfRow,
    remarks: [
      ...remarks,
      ...(cycle && parent
        ? [
            {
              severity: "warning" as const,
              sentence: `${cycle.map((row) => names[row]).join(" > ")} > ${names[cycle[0] ?? 0]} are each other's parents in '${parent.heading}': none of them counts as one.`,
              cell: placeOf(list, parent, cycle[0] ?? 0),
            },
          ]
        : []),
      ...(collectors.length > 0 && (name ?? id)
        ? [
            {
              severity: "warning" as const,
              sentence: `${collectors.slice(0, 3).join(", ")} of ${list.name} look like collecting accounts and not like customers: leave them out of a ranking.`,
              cell: placeOf(list, (name ?? id) as ListColumn, names.indexOf(collectors[0] ?? "")),
            },
          ]
        : []),
    ],
    questions:
      name !== null && rivals[0]
        ? [
            {
              list: list.name,
              sentence: `Both '${name.heading}' and '${rivals[0].heading}' of ${list.name} could name the accounts; '${name.heading}' is used.`,
              choices: [name.heading, ...rivals.map(({ heading }) => heading)],
            },
          ]
        : [],
  };
}

function isRivalName(column: ListColumn): boolean {
  return column.reading.kind === "text" && isKeyColumn(column) && isAccountHeading(column.heading);
}

function isAccountHeading(heading: string): boolean {
  return accountHeadingStrength(heading) >= 3;
}
