import type { Accounts } from "../accounts";
import type { Choice } from "../correction";
import { placeInList } from "../lists/place-in-list";
import { keyText, type UnderstoodList } from "../lists/understood-list";
import type { Question } from "../sheet-grid";
import { foldId } from "./fold-name";
import { nearNameAmong } from "./near-name";
import type { AccountTie } from "./tie-to-accounts";

/** So many keys that lead nowhere are looked at: further ones are proposed once these are settled. */
const mostKeys = 40;

interface NearKey {
  readonly key: string;
  readonly account: string;
  readonly rows: number;
}

/** Ids that differ by a hyphen or zeros, and names by a letter: each with the one account it may be. */
function findNearKeys(
  { said }: UnderstoodList,
  { unmatchedKeys }: AccountTie,
  { idColumn, nameColumn }: Accounts,
): readonly NearKey[] {
  const answered = new Set(Object.keys(said?.names ?? {}).map((key) => key.trim().toLowerCase()));
  const ids = new Map(
    (idColumn?.cells ?? []).map((cell) => [foldId(keyText(cell)), keyText(cell)] as const),
  );
  const near = nearNameAmong((nameColumn?.cells ?? []).map((cell) => keyText(cell)));
  return [...unmatchedKeys]
    .filter(([key]) => !answered.has(key.toLowerCase()))
    .slice(0, mostKeys)
    .flatMap(([key, rows]) => {
      const account = ids.get(foldId(key)) ?? near(key);
      return account ? [{ key, account, rows }] : [];
    });
}

function choices(list: string, near: readonly NearKey[]): readonly Choice[] {
  const names = (accountOf: (one: NearKey) => string | null) =>
    Object.fromEntries(near.map((one) => [one.key, accountOf(one)]));
  return [
    { label: "the same", correction: { list, names: names(({ account }) => account) } },
    { label: "not the same", correction: { list, names: names(() => null) } },
  ];
}

/** Keys that may be an account's, written otherwise: proposed with the rows they stand in, never taken. */
export function proposeNearKeys(
  list: UnderstoodList,
  tie: AccountTie,
  accounts: Accounts,
): readonly Question[] {
  if (tie.by === "through" || tie.unmatchedKeys.size === 0) return [];
  const near = findNearKeys(list, tie, accounts);
  const [first] = near;
  const column = list.columns.find(({ heading }) => heading === tie.heading);
  if (!first || !column) return [];
  const place = placeInList(
    list,
    column,
    column.cells.findIndex((cell) => keyText(cell) === first.key),
  );
  const told = near
    .slice(0, 3)
    .map(({ key, account }) => `'${key}' may be '${account}'`)
    .join(", ");
  const more = near.length > 3 ? ` and ${near.length - 3} more` : "";
  const rows = near.reduce((sum, one) => sum + one.rows, 0);
  return [
    {
      list: list.name,
      sentence: `In '${tie.heading}' of ${list.name} (${place}) ${told}${more}, written otherwise: ${rows === 1 ? "1 row is" : `${rows.toLocaleString("en")} rows are`} left out until you say whether they are the same.`,
      choices: choices(list.name, near),
    },
  ];
}
