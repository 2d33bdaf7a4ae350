import type { ListCandidate } from "./lists/list-candidate";
import { keyText, type ListColumn, type UnderstoodList } from "./lists/understood-list";
import type { Question } from "./sheet-grid";
import type { KeyTie } from "./ties/key-tie";
import { readColumn } from "./values/read-column";
import { accountHeadingStrength } from "./vocabulary/account-words";

export interface ChosenAccounts {
  /** -1 where no list holds them. */
  readonly index: number;
  readonly rivals: readonly UnderstoodList[];
}

/** The list that holds the accounts: it looks like them, and others refer to it. */
export function chooseAccounts(
  candidates: readonly ListCandidate[],
  lists: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): ChosenAccounts {
  const said = candidates.findIndex(({ correction }) => correction?.kind === "accounts");
  if (said >= 0) return { index: said, rivals: [] };
  const weights = candidates.map(({ fits, correction }, index) => {
    if (correction?.kind !== undefined) return 0;
    const fit = fits.find(({ kind }) => kind === "accounts");
    if (!fit) return 0;
    const rival = Math.max(
      0,
      ...fits.filter(({ kind }) => kind !== "accounts").map(({ score }) => score),
    );
    const referred = new Set(ties.filter(({ to }) => to === lists[index]).map(({ from }) => from))
      .size;
    return Math.max(0.01, fit.score + 0.7 * referred - 0.5 * Math.max(0, rival - fit.score));
  });
  const best = Math.max(0, ...weights);
  const index = best === 0 ? -1 : weights.indexOf(best);
  const isRival = (weight: number, other: number): boolean =>
    other !== index &&
    weight >= 0.75 * best &&
    lists[other]?.kind === "accounts" &&
    ties.some(({ from, to }) => to === lists[other] && from !== lists[index]);
  return { index, rivals: lists.filter((_, other) => isRival(weights[other] ?? 0, other)) };
}

/** Two lists that others refer to and that look like accounts: only the user knows whose they are. */
export function rivalLists(
  list: UnderstoodList | null,
  rivals: readonly UnderstoodList[],
  ties: readonly KeyTie[],
): readonly Question[] {
  const [rival] = rivals;
  if (!list || !rival) return [];
  const referring = (to: UnderstoodList): string => {
    const names = new Set(
      ties.filter((tie) => tie.to.name === to.name).map((tie) => tie.from.name),
    );
    return `${to.rows.toLocaleString("en")} rows, referred to by ${[...names].join(", ") || "no list"}`;
  };
  return [
    {
      list: rival.name,
      sentence: `Both ${list.name} (${referring(list)}) and ${rival.name} (${referring(rival)}) may hold your accounts: ${list.name} is used.`,
      choices: [list, ...rivals].map(({ name }) => name),
    },
  ];
}

/** A list of orders or lines that names its customers itself: they are the accounts. */
function accountsWithin(list: UnderstoodList): UnderstoodList | null {
  const column = [...list.columns]
    .filter(({ reading }) => reading.kind === "text" || reading.kind === "number")
    .filter(({ heading }) => accountHeadingStrength(heading) >= 3)
    .sort((a, b) => accountHeadingStrength(b.heading) - accountHeadingStrength(a.heading))[0];
  if (!column || column.distinct < 2) return null;
  const firstRows = new Map<string, number>();
  column.cells.forEach((cell, row) => {
    const key = keyText(cell).toLowerCase();
    if (key !== "" && !firstRows.has(key)) firstRows.set(key, row);
  });
  const rows = [...firstRows.values()];
  const attributes = list.columns.filter(
    (one) => one !== column && one.reading.kind === "text" && isConstant(one, column, firstRows),
  );
  return {
    ...list,
    name: `${list.name}, by ${column.heading}`,
    kind: "accounts",
    rows: rows.length,
    sheetRows: rows.map((row) => list.sheetRows[row] ?? 0),
    columns: [column, ...attributes].map((one) => {
      const cells = rows.map((row) => one.cells[row] ?? "");
      return {
        ...one,
        cells,
        reading: readColumn(cells),
        distinct: one === column ? rows.length : one.distinct,
        field: one === column ? "name" : one.field,
      };
    }),
    remarks: [],
  };
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

function largest(lists: readonly UnderstoodList[]): UnderstoodList | null {
  return lists.reduce<UnderstoodList | null>(
    (best, list) => (best === null || list.rows > best.rows ? list : best),
    null,
  );
}

/** The accounts that the largest list of orders or deals names itself; null where none does. */
export function accountsWithinLists(lists: readonly UnderstoodList[]): UnderstoodList | null {
  return largest(lists.flatMap((list) => accountsWithin(list) ?? []));
}
