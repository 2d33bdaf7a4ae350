import { columnOf, keyText, type ListColumn, type UnderstoodList } from "./lists/understood-list";
import { readColumn } from "./values/read-column";
import { accountHeadingStrength } from "./vocabulary/account-words";

interface NamingColumns {
  /** The column that tells the accounts apart. */
  readonly key: ListColumn;
  readonly name: ListColumn | null;
  readonly id: ListColumn | null;
}

function firstRowsOf(column: ListColumn): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  column.cells.forEach((cell, row) => {
    const key = keyText(cell).toLowerCase();
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  });
  return rows;
}

/** Whether each account has one value of the column, in all of its rows. */
function isConstant(
  column: ListColumn,
  account: ListColumn,
  firstRows: ReadonlyMap<string, number>,
): boolean {
  return account.cells.every((cell, row) => {
    const first = firstRows.get(keyText(cell).toLowerCase());
    return first === undefined || column.cells[row] === column.cells[first];
  });
}

/**
 * The columns by which a list names its customers. Ids tell them apart where there are some in nearly
 * every row: two customers may have one name, and one customer's name may be written in two ways.
 */
function namingColumns(list: UnderstoodList): NamingColumns | null {
  const keys = list.columns.filter(({ reading }) => ["text", "number"].includes(reading.kind));
  const strength = ({ heading }: ListColumn): number => accountHeadingStrength(heading);
  const name =
    keys.find(({ heading }) => heading === list.said?.namedBy) ??
    keys.filter((column) => strength(column) >= 3).sort((a, b) => strength(b) - strength(a))[0] ??
    null;
  const reference = columnOf(list, "account");
  const id =
    keys.find((column) => column !== name && strength(column) === 1) ??
    (reference && reference !== name && keys.includes(reference) ? reference : null);
  const isByName =
    name !== null &&
    (id === null ||
      id.reading.filled < 0.9 * name.reading.filled ||
      (id.distinct === name.distinct && isConstant(id, name, firstRowsOf(name))));
  const key = isByName ? name : id;
  return key && key.distinct > 1 ? { key, name, id } : null;
}

function accountsWithin(list: UnderstoodList): UnderstoodList | null {
  const naming = namingColumns(list);
  if (!naming) return null;
  const { key, name, id } = naming;
  const firstRows = firstRowsOf(key);
  const rows = [...firstRows.values()];
  const attributes = list.columns.filter(
    (one) =>
      one !== key &&
      (one === name ||
        (one === id && isConstant(one, key, firstRows)) ||
        (one.reading.kind === "text" && isConstant(one, key, firstRows))),
  );
  const fieldOf = (column: ListColumn): string | null =>
    column === name
      ? "name"
      : column === id
        ? "id"
        : column.field === "account"
          ? null
          : column.field;
  return {
    ...list,
    name: `${list.name}, by ${key.heading}`,
    // What is said of its columns is said of its rows, not of their accounts.
    said: list.said?.namedBy === undefined ? null : { list: list.name, namedBy: list.said.namedBy },
    kind: "accounts",
    rows: rows.length,
    sheetRows: rows.map((row) => list.sheetRows[row] ?? 0),
    parts: [],
    also: [],
    columns: [key, ...attributes].map((column) => {
      const cells = rows.map((row) => column.cells[row] ?? "");
      const reading = readColumn(cells);
      const distinct = new Set(cells.map((cell) => keyText(cell)).filter((text) => text !== ""))
        .size;
      return { ...column, cells, reading, distinct, repeated: 0, field: fieldOf(column) };
    }),
    remarks: [],
  };
}

/**
 * The accounts that a list of orders or deals names itself, where no list holds them: those of the
 * list that names the most; null where none does.
 */
export function accountsWithinLists(lists: readonly UnderstoodList[]): UnderstoodList | null {
  return lists
    .flatMap((list) => accountsWithin(list) ?? [])
    .reduce<UnderstoodList | null>(
      (best, list) => (best === null || list.rows > best.rows ? list : best),
      null,
    );
}
