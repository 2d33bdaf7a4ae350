import type { Accounts } from "../accounts";
import { placeInList } from "../lists/place-in-list";
import {
  isKeyColumn,
  keyText,
  type ListColumn,
  type UnderstoodList,
} from "../lists/understood-list";
import type { Question, Remark } from "../sheet-grid";
import { headingWords } from "../vocabulary/heading-words";
import { foldId } from "./fold-name";
import { keyRows } from "./key-tie";
import { foldedInclusion } from "./tie-list";

const leastIncluded = 0.5;

/** Ids that are all written otherwise: CUST001 and CUST_001. Proposed with counts, not taken. */
export function proposeIds(list: UnderstoodList, accounts: Accounts): readonly Question[] {
  const { idColumn } = accounts;
  if (!idColumn || list.said?.account !== undefined) return [];
  const found = list.columns
    .filter(({ reading }) => reading.kind === "text" || reading.kind === "number")
    // Small numbers are found among any others once their zeros are gone.
    .filter(
      (column) =>
        isSameHeading(column, idColumn) ||
        column.cells.some((cell) => /\p{L}|\d{5}/u.test(keyText(cell))),
    )
    .map((column) => ({ column, inclusion: foldedInclusion(column, idColumn, foldId) }))
    .filter(({ inclusion }) => inclusion >= leastIncluded)
    .sort((a, b) => b.inclusion - a.inclusion)[0];
  if (!found) return [];
  const { column, inclusion } = found;
  const values = keyRows(column);
  const ids = new Map(
    [...keyRows(idColumn)].map(([id, row]) => [foldId(id), keyText(idColumn.cells[row])] as const),
  );
  const [key, row] = [...values].find(([value]) => ids.has(foldId(value))) ?? ["", 0];
  const count = Math.round(inclusion * values.size);
  return [
    {
      list: list.name,
      sentence: `'${column.heading}' of ${list.name} holds none of '${idColumn.heading}' of ${accounts.list.name} as it is written; without marks and leading zeros ${count.toLocaleString("en")} of ${values.size.toLocaleString("en")} are found ('${keyText(column.cells[row])}' is '${ids.get(foldId(key)) ?? ""}'): choose '${column.heading}' as the account if they are the same.`,
      choices: [
        {
          label: column.heading,
          correction: { list: list.name, account: { heading: column.heading } },
        },
        { label: "not tied", correction: { list: list.name, account: null } },
      ],
    },
  ];
}

function isSameHeading(one: ListColumn, other: ListColumn): boolean {
  const words = headingWords(one.heading).join(" ");
  return words !== "" && words === headingWords(other.heading).join(" ");
}

/** A column whose values stand in several rows of both lists would count rows several times. */
function wouldMultiply(list: UnderstoodList, others: readonly UnderstoodList[]): readonly Remark[] {
  const keys = list.columns.filter(({ reading }) => ["text", "number"].includes(reading.kind));
  for (const column of keys) {
    if (isKeyColumn(column) || column.distinct < 2) continue;
    for (const other of others) {
      const twin = other.columns.find(
        (one) => one.reading.kind === column.reading.kind && isSameHeading(one, column),
      );
      if (!twin || other === list || isKeyColumn(twin) || twin.distinct < 2) continue;
      const rows = keyRows(twin);
      const values = [...keyRows(column).keys()];
      if (values.filter((value) => rows.has(value)).length * 2 < values.length) continue;
      return [
        {
          severity: "warning",
          sentence: `'${column.heading}' of ${list.name} and '${twin.heading}' of ${other.name} hold the same values, each in several rows: tied by them, rows would count several times, so the lists are not tied. A list with each '${twin.heading}' once would tie them.`,
          cell: placeInList(list, column, 0),
        },
      ];
    }
  }
  return [];
}

/** Why a list that tells something of accounts leads to none of them. */
export function aboutUntied(
  list: UnderstoodList,
  others: readonly UnderstoodList[],
  accounts: Accounts,
): readonly Remark[] {
  const said = list.said?.account;
  const saidColumn = list.columns.find(({ heading }) => heading === said?.heading);
  if (said && saidColumn) {
    const through = said.through?.length ? `, through ${said.through.join(", ")},` : "";
    return [
      {
        severity: "warning",
        sentence: `'${said.heading}' of ${list.name}${through} leads to no account of ${accounts.list.name}, though you said it does: nothing is computed from the list. Choose another column of accounts on the page Data.`,
        cell: placeInList(list, saidColumn, 0),
      },
    ];
  }
  const multiplied = wouldMultiply(list, others);
  const [column] = list.columns;
  if (multiplied.length > 0 || !column) return multiplied;
  return [
    {
      severity: "warning",
      sentence: `${list.name} leads to no account of ${accounts.list.name}: no column holds their names or ids, so nothing is computed from it. Choose its column of accounts on the page Data.`,
      cell: placeInList(list, column, 0),
    },
  ];
}
