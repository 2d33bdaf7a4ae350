import type { Accounts } from "../accounts";
import { keyText, type ListColumn, type UnderstoodList } from "../lists/understood-list";
import type { Question } from "../sheet-grid";
import { accountHeadingStrength } from "../vocabulary/account-words";
import { foldId, foldName } from "./fold-name";
import { keyRows, type KeyTie } from "./key-tie";
import {
  foldedRows,
  followPath,
  pathToAccounts,
  type AccountPath,
  type AccountTie,
} from "./tie-to-accounts";

export interface ListTie {
  readonly tie: AccountTie | null;
  readonly path: AccountPath | null;
}

const leastIncluded = 0.5;

function differentKeys(column: ListColumn): readonly string[] {
  return [...keyRows(column).keys()];
}

/** The share of different values of a column that a key has in some spelling. */
export function foldedInclusion(
  column: ListColumn,
  key: ListColumn,
  fold: (key: string) => string,
): number {
  const values = differentKeys(column);
  const rows = foldedRows({ key }, fold);
  const found = values.filter((value) => rows.has(fold(value))).length;
  return values.length === 0 ? 0 : found / values.length;
}

function tieByFolding(
  list: UnderstoodList,
  accounts: Accounts,
  column: ListColumn,
  key: ListColumn,
  fold: (key: string) => string,
): KeyTie {
  const inclusion = foldedInclusion(column, key, fold);
  return { from: list, column, to: accounts.list, key, inclusion, strength: inclusion };
}

/** A column of names that are all written a little otherwise than those of the accounts. */
function tieByNames(list: UnderstoodList, accounts: Accounts): KeyTie | null {
  const { nameColumn } = accounts;
  if (!nameColumn) return null;
  const ties = list.columns
    .filter(
      ({ reading, heading }) => reading.kind === "text" && accountHeadingStrength(heading) > 1,
    )
    .map((column) => tieByFolding(list, accounts, column, nameColumn, foldName))
    .filter(({ inclusion }) => inclusion >= leastIncluded)
    .sort((a, b) => b.inclusion - a.inclusion);
  return ties[0] ?? null;
}

/** The column that the user said, in whatever spelling its values are found best. */
function tieAsSaid(list: UnderstoodList, accounts: Accounts, said: string): KeyTie | null {
  const column = list.columns.find(({ heading }) => heading === said);
  if (!column) return null;
  const { idColumn, nameColumn } = accounts;
  const ties = [
    ...(idColumn ? [tieByFolding(list, accounts, column, idColumn, foldId)] : []),
    ...(nameColumn ? [tieByFolding(list, accounts, column, nameColumn, foldName)] : []),
  ].sort((a, b) => b.inclusion - a.inclusion);
  return ties[0] && ties[0].inclusion > 0 ? ties[0] : null;
}

/** The column that the user has chosen to tie a list by, while it is there. */
function columnSaid({ said, columns }: UnderstoodList): string | undefined {
  const heading = said?.account?.heading;
  return columns.some((column) => column.heading === heading) ? heading : undefined;
}

/** By key of a list that refers to the accounts: the row that the user says it means; -1 for none. */
function rowsSaid({ said }: UnderstoodList, accounts: Accounts): ReadonlyMap<string, number> {
  const { names, idColumn, nameColumn } = accounts;
  const called = new Map(names.map((name, row) => [name.toLowerCase(), row] as const));
  return new Map(
    Object.entries(said?.names ?? {}).flatMap(([spelling, account]) => {
      const key = account?.trim().toLowerCase() ?? "";
      const row =
        account === null
          ? -1
          : (called.get(key) ??
            (idColumn && keyRows(idColumn).get(key)) ??
            (nameColumn && keyRows(nameColumn).get(key)));
      return row === undefined || row === null
        ? []
        : [[spelling.trim().toLowerCase(), row] as const];
    }),
  );
}

/** How a list belongs to the accounts: as the user says, else as it is proven. */
export function tieList(
  list: UnderstoodList,
  accounts: Accounts,
  ties: readonly KeyTie[],
): ListTie {
  const wanted = columnSaid(list);
  if (list.said?.account === null) return { tie: null, path: null };
  const through = wanted === undefined ? undefined : list.said?.account?.through;
  const own =
    wanted === undefined
      ? ties
      : ties.filter(({ from, column }) => from !== list || column.heading === wanted);
  const found = pathToAccounts(list, accounts.list, own, through);
  const other =
    found === null && through === undefined
      ? wanted === undefined
        ? tieByNames(list, accounts)
        : tieAsSaid(list, accounts, wanted)
      : null;
  const path = found ?? (other && { steps: [other] });
  const last = path?.steps.at(-1);
  if (!path || !last) return { tie: null, path: null };
  const isByName = last.key === accounts.nameColumn;
  return {
    path,
    tie: followPath(path, {
      ...(isByName ? { fold: foldName, sharedNames: accounts.sharedNames } : {}),
      // Ids that are written otherwise are taken only where the user says so.
      ...(!isByName && wanted !== undefined ? { fold: foldId } : {}),
      said: rowsSaid(last.from, accounts),
    }),
  };
}

/** Rows that one column leads to an account and another to a different one, or to none. */
function rowsApart(one: Int32Array, other: Int32Array): number {
  let apart = 0;
  one.forEach((account, row) => {
    const second = other[row] ?? -1;
    if (second >= 0 && second !== account) apart += 1;
  });
  return apart;
}

/** Two columns of a list that both lead straight to the accounts: only the user knows which counts. */
export function rivalTies(
  list: UnderstoodList,
  accounts: Accounts,
  ties: readonly KeyTie[],
  { path, tie }: ListTie,
): readonly Question[] {
  const [first] = path?.steps ?? [];
  if (!first || !tie || path?.steps.length !== 1 || columnSaid(list) !== undefined) return [];
  const others = ties
    .filter(
      ({ from, to, column }) => from === list && to === accounts.list && column !== first.column,
    )
    .filter(({ key }) => key === accounts.idColumn || key === accounts.nameColumn)
    .filter(({ strength }) => strength >= 0.6 * first.strength)
    .flatMap(({ column, ...rest }) => {
      const followed = followPath({ steps: [{ column, ...rest }] });
      const apart = followed ? rowsApart(tie.accountOfRow, followed.accountOfRow) : 0;
      return followed && apart > 0 ? [{ column, apart, matched: followed.matched }] : [];
    });
  const [other] = others;
  if (!other) return [];
  const count = (rows: number): string => rows.toLocaleString("en");
  const row = first.column.cells.findIndex((cell) => keyText(cell) !== "");
  return [
    {
      list: list.name,
      sentence: `${list.name} leads to the accounts by '${first.column.heading}' (${count(tie.matched)} of ${count(list.rows)} rows, such as '${keyText(first.column.cells[row])}') and by '${other.column.heading}' (${count(other.matched)} rows), to another account in ${count(other.apart)} rows; '${first.column.heading}' is used.`,
      choices: [first.column, ...others.map(({ column }) => column)].map(({ heading }) => ({
        label: heading,
        correction: { list: list.name, account: { heading } },
      })),
    },
  ];
}
