import type { AlignedSnapshots } from "./aligned-snapshots";
import type { SnapshotAccount } from "./snapshot";

/** Two names under which one account may stand. */
export interface MaybeRenamed {
  readonly before: string;
  readonly after: string;
}

/** So many values that are the same to the last digit are no chance. */
const FEWEST_VALUES = 2;

/**
 * Which accounts that left may be accounts that entered, under another name? Those whose values are the
 * same on every criterion, at least two of them, and no other's are. They are compared as two accounts
 * all the same: whether they are one, only a person knows.
 */
export function findRenamedAccounts({
  sides: [before, after],
  matched: { entered, left },
}: AlignedSnapshots): readonly MaybeRenamed[] {
  const byValues = (accounts: readonly SnapshotAccount[], places: readonly number[]) => {
    const found = new Map<string, string[]>();
    for (const place of places) {
      const account = accounts[place];
      if (account === undefined) continue;
      if (account.values.filter((value) => value !== null).length < FEWEST_VALUES) continue;
      const key = JSON.stringify(account.values);
      found.set(key, [...(found.get(key) ?? []), account.name]);
    }
    return found;
  };
  const criteriaOf = (side: typeof before) => side.criteria.map(({ name }) => name).join("\n");
  if (criteriaOf(before) !== criteriaOf(after)) return [];
  const came = byValues(after.accounts, entered);
  return [...byValues(before.accounts, left)].flatMap(([key, names]) => {
    const others = came.get(key) ?? [];
    const [first, second] = [names[0], others[0]];
    const isOnlyOne = names.length === 1 && others.length === 1;
    return isOnlyOne && first !== undefined && second !== undefined
      ? [{ before: first, after: second }]
      : [];
  });
}
