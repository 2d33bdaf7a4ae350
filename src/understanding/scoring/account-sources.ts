import { accountsWithin } from "../accounts-within";
import { columnOf, type UnderstoodList } from "../lists/understood-list";
import type { ListKind } from "../vocabulary/kinds";
import type { TiedList, WorkbookModel } from "../workbook-model";
import { namingColumns } from "./naming-columns";
import { hasSeveralRowsAnAccount, severalRowsConcern } from "./several-rows";

/** A list that accounts could be read from. */
export interface PossibleSource {
  readonly list: UnderstoodList;
  /** By which column its rows are added up; null where each row counts by itself. */
  readonly addedUpBy: string | null;
  /** How many accounts it gives. */
  readonly rows: number;
  readonly isAccounts: boolean;
  /** One sentence where it looks unfit; null where its rows are accounts. */
  readonly concern: string | null;
}

const rowsAre: Partial<Record<ListKind, string>> = {
  contacts: "contacts",
  opportunities: "deals",
  orders: "orders",
  orderLines: "order lines",
  revenue: "revenue by period",
  tickets: "tickets",
  surveys: "answers of surveys",
  subscriptions: "subscriptions",
  churn: "churn events",
  products: "products",
  people: "people of your own",
};

const grouped = new Intl.NumberFormat("en-US");

function differentAccounts({ account }: TiedList): number {
  return new Set((account?.accountOfRow ?? []).filter((row) => row >= 0)).size;
}

/** Why a list that tells of the accounts is not theirs. */
function aboutOthers(place: string, list: TiedList, accounts: UnderstoodList): string | null {
  const words = rowsAre[list.kind];
  if (words === undefined) return null;
  const name = accounts.name.replace(/, by (?=[^,]*$)/u, ", added up by ");
  if (list.account === null || list.account.matched === 0) {
    return list.kind === "products" || list.kind === "people"
      ? `${place} holds ${words} and not accounts: choose ${name}.`
      : null;
  }
  return (
    `${place} holds ${words} and not accounts (${grouped.format(list.rows)} rows for ` +
    `${grouped.format(differentAccounts(list))} of the accounts in ${name}): choose ` +
    `${name}, where what it tells of each account is offered as criteria.`
  );
}

function isSameList(one: UnderstoodList | undefined, other: UnderstoodList): boolean {
  return one?.name === other.name && one.sheet === other.sheet && one.table === other.table;
}

/** Whether accounts are those that a list of several rows each names itself. */
function isWithin(accounts: UnderstoodList, list: UnderstoodList): boolean {
  return accounts.sheet === list.sheet && accounts.name.startsWith(`${list.name}, by `);
}

function sourcesOf(
  list: TiedList,
  place: string,
  { accounts }: WorkbookModel,
): readonly PossibleSource[] {
  const isAccounts = isSameList(accounts?.list, list);
  const { best, isSaid } = namingColumns(list);
  const said = isSaid ? best : null;
  const key = isAccounts ? (accounts?.nameColumn ?? accounts?.idColumn ?? null) : said;
  const isOrigin = accounts !== null && isWithin(accounts.list, list);
  const others =
    accounts && !isAccounts && !isOrigin ? aboutOthers(place, list, accounts.list) : null;
  const source: PossibleSource = {
    list,
    addedUpBy: null,
    rows: list.rows,
    isAccounts,
    concern:
      isAccounts && accounts?.idColumn && new Set(accounts.names).size === accounts.names.length
        ? null
        : (others ??
          (key === null
            ? `${place} has no heading such as Account: choose the column that names the accounts.`
            : severalRowsConcern(place, key))),
  };
  if (key === null || others !== null || !hasSeveralRowsAnAccount(key)) return [source];
  const within = accountsWithin(list);
  const by = within && (columnOf(within, "name") ?? columnOf(within, "id") ?? within.columns[0]);
  if (!within || !by) return [source];
  return [
    { list, addedUpBy: by.heading, rows: within.rows, isAccounts: isOrigin, concern: null },
    source,
  ];
}

/** The accounts' own list first, then what could be one, then what is none. */
function weightOf({ isAccounts, concern, addedUpBy }: PossibleSource): number {
  return (isAccounts ? 0 : 1) + (concern === null ? 0 : 4) + (addedUpBy === null ? 0 : 1);
}

/**
 * The lists that accounts could be read from, the likeliest first.
 *
 * @param place what a list is called in sentences: "Table Accounts"
 */
export function accountSources(
  model: WorkbookModel,
  place: (list: UnderstoodList) => string,
): readonly PossibleSource[] {
  return model.lists
    .filter(({ columns }) => columns.length > 1)
    .flatMap((list) => sourcesOf(list, place(list), model))
    .map((source, index) => ({ source, index }))
    .sort((a, b) => weightOf(a.source) - weightOf(b.source) || a.index - b.index)
    .map(({ source }) => source);
}
