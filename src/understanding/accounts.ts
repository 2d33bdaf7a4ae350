import { cellPlace } from "./cell-place";
import { placeInList } from "./lists/place-in-list";
import {
  columnOf,
  isKeyColumn,
  keyText,
  type ListColumn,
  type UnderstoodList,
} from "./lists/understood-list";
import type { Question, Remark } from "./sheet-grid";
import { foldName } from "./ties/fold-name";
import { keyRows } from "./ties/key-tie";
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
  /** Names that several accounts with ids of their own have, in small letters. */
  readonly sharedNames: ReadonlySet<string>;
  /** The row of each account's parent in the same list; -1 for none. */
  readonly parentOfRow: Int32Array;
  readonly remarks: readonly Remark[];
  readonly questions: readonly Question[];
}

function isSaidToName({ said }: UnderstoodList, { heading }: ListColumn): boolean {
  return said?.namedBy === heading || said?.columns?.[heading] === "name";
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
      isSaidToName(list, name) ||
      (name.reading.filled * 2 >= name.cells.length && name.distinct * 2 >= name.reading.filled));
  return { name: isUsable ? name : null, id };
}

/** Rows of one name: told apart by id where they have different ones. */
function callAccounts(
  list: UnderstoodList,
  name: ListColumn | null,
  id: ListColumn | null,
): Pick<Accounts, "names" | "sharedNames" | "remarks"> {
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
  const sharedNames = new Set<string>();
  const repeated = [...rowsOf].filter(([, rows]) => rows.length > 1);
  for (const [key, rows] of repeated) {
    const areApart =
      id !== null && id !== name && new Set(rows.map((row) => ids[row])).size === rows.length;
    if (!areApart) continue;
    sharedNames.add(key);
    rows.forEach((row) => (names[row] = `${plain[row]} (${ids[row]})`));
  }
  const [first] = repeated;
  const column = name ?? id;
  if (first && column) {
    const row = first[1][1] ?? 0;
    const isApart = sharedNames.has(first[0]);
    const more = repeated.length > 1 ? ` and ${repeated.length - 1} more names` : "";
    remarks.push({
      severity: "warning",
      sentence:
        isApart && id
          ? `'${plain[row]}'${more} of ${list.name} ${repeated.length > 1 ? "are each" : "is"} the name of several accounts: they are told apart by '${id.heading}'.`
          : `'${plain[row]}'${more} of ${list.name} ${repeated.length > 1 ? "stand" : "stands"} in several rows: each row is an account by itself, and what other lists tell counts for the first; join the rows where they are one account.`,
      cell: placeInList(list, column, row),
    });
  }
  return { names, sharedNames, remarks };
}

function rowsByKey(keys: readonly (ListColumn | null)[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const key of keys) {
    if (!key) continue;
    for (const [text, row] of keyRows(key)) if (!rows.has(text)) rows.set(text, row);
  }
  return rows;
}

interface Parents {
  readonly parentOfRow: Int32Array;
  readonly remarks: readonly Remark[];
}

/** The row of each account's parent, by name or id; a parent that is no account of the list is none. */
function findParents(
  list: UnderstoodList,
  names: readonly string[],
  keys: readonly (ListColumn | null)[],
): Parents {
  const column = columnOf(list, "parent");
  const parentOfRow = new Int32Array(list.rows).fill(-1);
  if (!column) return { parentOfRow, remarks: [] };
  const rows = rowsByKey(keys);
  const unknown: number[] = [];
  column.cells.forEach((cell, row) => {
    const key = keyText(cell).toLowerCase();
    const parent = rows.get(key) ?? -1;
    // Whoever is its own parent stands at the top.
    parentOfRow[row] = parent === row ? -1 : parent;
    if (key !== "" && parent < 0) unknown.push(row);
  });
  const remarks: Remark[] = [];
  for (const cycle of findCycles(parentOfRow)) {
    cycle.forEach((row) => (parentOfRow[row] = -1));
    remarks.push({
      severity: "warning",
      sentence: `${cycle.map((row) => names[row]).join(" > ")} > ${names[cycle[0] ?? 0]} are each other's parents in '${column.heading}': none of them counts as one; mend the column.`,
      cell: placeInList(list, column, cycle[0] ?? 0),
    });
  }
  const [first] = unknown;
  if (first !== undefined) {
    const count = unknown.length === 1 ? "1 account" : `${unknown.length} accounts`;
    remarks.push({
      severity: "info",
      sentence: `${count} of ${list.name} ${unknown.length === 1 ? "has" : "have"} a '${column.heading}' that is no account of the list, such as '${keyText(column.cells[first])}': ${unknown.length === 1 ? "it stands" : "they stand"} by ${unknown.length === 1 ? "itself" : "themselves"}.`,
      cell: placeInList(list, column, first),
    });
  }
  return { parentOfRow, remarks };
}

/** Accounts that are their own parents' parents, each round once. */
function findCycles(parents: Int32Array): readonly (readonly number[])[] {
  const state = new Uint8Array(parents.length);
  const cycles: (readonly number[])[] = [];
  for (let start = 0; start < parents.length; start += 1) {
    const way: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      way.push(at);
      at = parents[at] ?? -1;
    }
    if (at >= 0 && state[at] === 1) cycles.push(way.slice(way.indexOf(at)));
    for (const row of way) state[row] = 2;
  }
  return cycles;
}

/** Names that differ only in case, marks or legal forms may be one account: told, never joined. */
function aboutNearDuplicates(list: UnderstoodList, name: ListColumn | null): readonly Remark[] {
  if (!name) return [];
  const rows = new Map<string, number>();
  let [count, first, twin] = [0, -1, -1];
  for (const [text, row] of keyRows(name)) {
    const folded = foldName(text);
    const other = rows.get(folded);
    if (other === undefined) rows.set(folded, row);
    else {
      count += 1;
      if (first < 0) [first, twin] = [other, row];
    }
  }
  if (count === 0) return [];
  const more = count > 1 ? ` and ${(count - 1).toLocaleString("en")} more pairs` : "";
  return [
    {
      severity: "warning",
      sentence: `'${keyText(name.cells[first])}' and '${keyText(name.cells[twin])}'${more} of ${list.name} may be one account: they are kept apart; write them alike where they are one.`,
      cell: placeInList(list, name, twin),
    },
  ];
}

/** A name column that was set aside is told, with the reason. */
function aboutNames(list: UnderstoodList, name: ListColumn | null, id: ListColumn | null) {
  const column = columnOf(list, "name");
  if (name !== null || !column || !id) return [];
  const { filled } = column.reading;
  const isBlank = filled * 2 < column.cells.length;
  return [
    {
      severity: "info" as const,
      sentence: isBlank
        ? `'${column.heading}' of ${list.name} is blank in ${column.cells.length - filled} of ${column.cells.length} rows: the accounts are called by '${id.heading}'.`
        : `'${column.heading}' of ${list.name} has ${column.distinct} different names for ${id.distinct} of '${id.heading}': the accounts are called by '${id.heading}'.`,
      cell: cellPlace(list.sheet, list.headingRow, list.firstColumn + column.index),
    },
  ];
}

export function understandAccounts(list: UnderstoodList): Accounts {
  const { name, id } = chooseNames(list);
  const { names, sharedNames, remarks } = callAccounts(list, name, id);
  const parents = findParents(list, names, [name, id]);
  const collectors = names.filter(isCollectorName);
  const rivals = list.columns.filter(
    (column) => column !== name && column !== id && column.field === null && isRivalName(column),
  );
  return {
    list,
    names,
    nameColumn: name,
    idColumn: id,
    sharedNames,
    parentOfRow: parents.parentOfRow,
    remarks: [
      ...aboutNames(list, name, id),
      ...remarks,
      ...aboutNearDuplicates(list, name),
      ...parents.remarks,
      ...(collectors.length > 0 && (name ?? id)
        ? [
            {
              severity: "warning" as const,
              sentence: `${collectors.slice(0, 3).join(", ")} of ${list.name} look like collecting accounts and not like customers: leave them out of a ranking.`,
              cell: placeInList(
                list,
                (name ?? id) as ListColumn,
                names.indexOf(collectors[0] ?? ""),
              ),
            },
          ]
        : []),
    ],
    questions:
      name !== null && rivals[0] && !isSaidToName(list, name)
        ? [
            {
              list: list.correctedAs,
              sentence: `Both '${name.heading}' and '${rivals[0].heading}' of ${list.name} could name the accounts; '${name.heading}' is used.`,
              choices: [name, ...rivals].map(({ heading }) => ({
                label: heading,
                correction: { list: list.correctedAs, namedBy: heading },
              })),
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
