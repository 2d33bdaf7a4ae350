import type { Accounts } from "./accounts";
import { cellPlace } from "./cell-place";
import { placeInList } from "./lists/place-in-list";
import { columnOf, keyText, type ListColumn } from "./lists/understood-list";
import type { Remark } from "./sheet-grid";
import { isPrivatePerson } from "./vocabulary/person-words";
import type { TiedList } from "./workbook-model";

/** Lists whose rows say that something happened with an account. */
const saleKinds: ReadonlySet<string> = new Set(["orders", "orderLines", "revenue"]);

/** The first day of each row, by its field. */
function daysOf(list: TiedList): ListColumn | undefined {
  return columnOf(list, "date") ?? columnOf(list, "start") ?? columnOf(list, "period");
}

const saysActive = /a[ck]?ti[vf]|attiv|actief/iu;

/** Accounts that are said to be inactive, and for which a list still has rows. */
function inactiveWithRows({ list: accounts }: Accounts, list: TiedList): readonly Remark[] {
  const status = columnOf(accounts, "status");
  // A column such as Churn says yes of those that are gone.
  if (status?.reading.kind !== "yesNo" || !saysActive.test(status.heading)) return [];
  if (!list.account) return [];
  const isInactive = (account: number): boolean => status.reading.values[account] === false;
  const withRows = new Set([...list.account.accountOfRow].filter((row) => row >= 0));
  const inactive = [...withRows].filter(isInactive);
  const rows = [...list.account.accountOfRow].filter((row) => row >= 0 && isInactive(row)).length;
  const [first] = inactive;
  const isOne = inactive.length === 1;
  if (first === undefined || inactive.length * 2 > withRows.size) return [];
  return [
    {
      severity: "info",
      sentence: `${isOne ? "1 account" : `${inactive.length.toLocaleString("en")} accounts`} of ${accounts.name} ${isOne ? "is" : "are"} 'no' in '${status.heading}' and ${isOne ? "has" : "have"} ${rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`} in ${list.name}: ${isOne ? "it counts" : "they count"} like the others; leave ${isOne ? "it" : "them"} out of a ranking where ${isOne ? "it" : "they"} should not.`,
      cell: placeInList(accounts, status, first),
    },
  ];
}

/** Sales from before the day since when the account is said to be a customer. */
function beforeTheBeginning({ list: accounts }: Accounts, list: TiedList): readonly Remark[] {
  const since = columnOf(accounts, "customerSince");
  const days = daysOf(list);
  if (since?.reading.kind !== "date" || days?.reading.kind !== "date" || !list.account) return [];
  const { accountOfRow } = list.account;
  let [count, first] = [0, -1];
  days.reading.values.forEach((day, row) => {
    const begin = since.reading.values[accountOfRow[row] ?? -1];
    if (typeof day !== "number" || typeof begin !== "number" || day >= begin) return;
    count += 1;
    if (first < 0) first = row;
  });
  if (first < 0) return [];
  return [
    {
      severity: "info",
      sentence: `${count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`} of ${list.name} ${count === 1 ? "is" : "are"} earlier than '${since.heading}' of ${accounts.name} says that the customer is one: they count like the others.`,
      cell: placeInList(list, days, first),
    },
  ];
}

/** Private persons among the companies: told, because they are hardly key accounts. */
function privatePersons({ list: accounts }: Accounts): readonly Remark[] {
  return accounts.columns.flatMap((column): readonly Remark[] => {
    if (column.reading.kind !== "text" || column.distinct < 2 || column.distinct > 12) return [];
    const kinds = [...new Set(column.cells.map((cell) => keyText(cell)))];
    const [person] = kinds.filter((kind) => kind !== "" && isPrivatePerson(kind));
    if (person === undefined) return [];
    const count = column.cells.filter((cell) => keyText(cell) === person).length;
    return [
      {
        severity: "info",
        sentence: `${count.toLocaleString("en")} of ${accounts.rows.toLocaleString("en")} accounts of ${accounts.name} are '${person}' in '${column.heading}': leave them out of a ranking of companies.`,
        cell: cellPlace(accounts.sheet, accounts.headingRow, accounts.firstColumn + column.index),
      },
    ];
  });
}

/** What two lists say against each other, or what a list of accounts says against ranking them all. */
export function contradictions(accounts: Accounts, lists: readonly TiedList[]): readonly Remark[] {
  const sales = lists.filter(({ kind, account }) => saleKinds.has(kind) && account !== null);
  return [
    ...privatePersons(accounts),
    ...sales.flatMap((list) => [
      ...inactiveWithRows(accounts, list),
      ...beforeTheBeginning(accounts, list),
    ]),
  ];
}
