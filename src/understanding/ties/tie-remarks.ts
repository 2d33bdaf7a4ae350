import type { Accounts } from "../accounts";
import { placeInList } from "../lists/place-in-list";
import { columnOf, keyText, type UnderstoodList } from "../lists/understood-list";
import type { Remark } from "../sheet-grid";
import { keyRows, type KeyTie } from "./key-tie";
import { nearName } from "./near-name";
import { followPath, type AccountTie } from "./tie-to-accounts";

function rowsInWords(count: number): string {
  return count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`;
}

function placeOfKey(list: UnderstoodList, heading: string, key: string): string | null {
  const column = list.columns.find((one) => one.heading === heading);
  const row = column?.cells.findIndex((cell) => keyText(cell) === key) ?? -1;
  return column && row >= 0 ? placeInList(list, column, row) : null;
}

/** What became of the rows of a list on their way to the accounts. */
export function aboutTie(
  list: UnderstoodList,
  tie: AccountTie,
  accounts: Accounts,
): readonly Remark[] {
  const { heading, examples, blank, shared, spelledOtherwise, spelling } = tie;
  const unknown = tie.unmatched - shared;
  const remarks: Remark[] = [];
  if (unknown > 0) {
    const share = Math.round((100 * tie.matched) / Math.max(1, list.rows));
    remarks.push({
      severity: "warning",
      sentence: `${rowsInWords(unknown)} of ${list.name} ${unknown === 1 ? "belongs" : "belong"} to no account of ${accounts.list.name} (${examples.map((one) => `'${one}'`).join(", ")} in '${heading}'; ${share} % of the rows are matched): left out of what is added up.`,
      cell: placeOfKey(list, heading, examples[0] ?? ""),
    });
  }
  if (shared > 0) {
    remarks.push({
      severity: "warning",
      sentence: `${rowsInWords(shared)} of ${list.name} ${shared === 1 ? "names" : "name"} in '${heading}' what several accounts of ${accounts.list.name} are called: left out of what is added up until ${shared === 1 ? "it carries" : "they carry"} '${accounts.idColumn?.heading ?? "an id"}'.`,
      cell: null,
    });
  }
  if (blank > 0) {
    const column = columnOf(list, "account") ?? list.columns.find((one) => one.heading === heading);
    const row = column?.cells.findIndex((cell) => keyText(cell) === "") ?? -1;
    remarks.push({
      severity: blank * 20 >= list.rows ? "warning" : "info",
      sentence: `${blank.toLocaleString("en")} of ${list.rows.toLocaleString("en")} rows of ${list.name} have no '${heading}': left out of what is added up by account.`,
      cell: column && row >= 0 ? placeInList(list, column, row) : null,
    });
  }
  if (spelledOtherwise > 0 && spelling) {
    remarks.push({
      severity: "info",
      sentence: `${rowsInWords(spelledOtherwise)} of ${list.name} ${spelledOtherwise === 1 ? "is" : "are"} matched though '${heading}' is written otherwise, such as '${spelling.key}' for '${spelling.account}'.`,
      cell: placeOfKey(list, heading, spelling.key),
    });
  }
  return remarks;
}

/** Rows that refer to a product, an order or a person that its list does not have. */
export function aboutOtherTies(
  ties: readonly KeyTie[],
  accounts: UnderstoodList | null,
): readonly Remark[] {
  const seen = new Set<string>();
  return ties.flatMap((tie): readonly Remark[] => {
    const { from, to, column, key } = tie;
    const pair = `${from.name}\t${to.name}`;
    if (to === accounts || from === accounts || seen.has(pair) || column.field === null) return [];
    // Two lists of one kind may hold the same ids: neither refers to the other.
    if (from.kind === to.kind && column.field === key.field) return [];
    seen.add(pair);
    const followed = followPath({ steps: [tie] });
    if (!followed || followed.unmatched === 0) return [];
    const { unmatched, examples } = followed;
    const [example = ""] = examples;
    const near = nearName(
      example,
      [...keyRows(key).values()].map((row) => keyText(key.cells[row])),
    );
    return [
      {
        severity: "warning",
        sentence: `${rowsInWords(unmatched)} of ${from.name} ${unmatched === 1 ? "has" : "have"} a '${column.heading}' that '${key.heading}' of ${to.name} does not have (${examples.map((one) => `'${one}'`).join(", ")}): what ${to.name} tells is missing there.${near ? ` '${example}' may be '${near}', written otherwise.` : ""}`,
        cell: placeOfKey(from, column.heading, example),
      },
    ];
  });
}
