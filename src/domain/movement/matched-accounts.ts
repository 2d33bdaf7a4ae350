import type { SnapshotAccount } from "./snapshot";

/** What an account is known by. */
type NamedAccount = Pick<SnapshotAccount, "id" | "name">;

/** The accounts of two snapshots: which are the same, which came and which went. */
export interface MatchedAccounts {
  /** Places in the first and in the second snapshot. */
  readonly both: readonly (readonly [before: number, after: number])[];
  readonly entered: readonly number[];
  readonly left: readonly number[];
}

/**
 * Which account of one snapshot is which of another? The one with the same id, so that a renamed account
 * stays itself; where either has no id, the one with the same name, upper and lower case apart. Names
 * that stand twice are matched in their order.
 */
export function matchAccounts(
  before: readonly NamedAccount[],
  after: readonly NamedAccount[],
): MatchedAccounts {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const match = (keyOf: (account: NamedAccount, other: boolean) => string | null) => {
    const waiting = new Map<string, number[]>();
    before.forEach((account, place) => {
      const key = taken.has(place) ? null : keyOf(account, false);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), place]);
    });
    after.forEach((account, place) => {
      const key = partner.has(place) ? null : keyOf(account, true);
      const found = key === null ? undefined : waiting.get(key)?.shift();
      if (found === undefined) return;
      partner.set(place, found);
      taken.add(found);
    });
  };
  match(({ id }) => id);
  const ids = {
    before: new Set(before.map(({ id }) => id)),
    after: new Set(after.map(({ id }) => id)),
  };
  // Two accounts of one name with ids that both snapshots know are two accounts.
  match(({ id, name }, isAfter) =>
    id !== null && (isAfter ? ids.before : ids.after).has(id) ? null : sameName(name),
  );
  return {
    both: [...partner].map(([place, found]) => [found, place] as const),
    entered: after.flatMap((_, place) => (partner.has(place) ? [] : [place])),
    left: before.flatMap((_, place) => (taken.has(place) ? [] : [place])),
  };
}

function sameName(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLowerCase();
}
