import type { NamedPurchases, PurchaseList, RefusedPurchase } from "./purchase-list";

/** Which cohort (region, tier, industry) each account belongs to. */
export interface Cohorts {
  /** By account, or by row where each row is one; from 0 in the order of the names; -1 for an account without one. */
  readonly cohortOfAccount: Int32Array;
  readonly count: number;
}

/**
 * Reads the cohort of each account from a column beside its purchases. Names that differ in upper and
 * lower case only are one cohort, a blank says nothing, and an account that stands in two cohorts is
 * refused. Cohorts are numbered by name, so that the order of rows does not matter.
 */
export function assignCohorts(
  { list }: NamedPurchases,
  names: readonly (string | null)[],
): { readonly list: PurchaseList; readonly cohorts: Cohorts } {
  const { cohortOfAccount: cohortOfRow, count } = numberCohorts(names);
  const cohortOfAccount = new Int32Array(list.accounts).fill(-1);
  const firstName = new Map<number, string>();
  const refused: RefusedPurchase[] = [...list.refused];
  cohortOfRow.forEach((cohort, row) => {
    const account = list.accountOfRow[row] as number;
    if (cohort < 0 || account < 0) {
      return;
    }
    const before = cohortOfAccount[account] as number;
    if (before < 0) {
      cohortOfAccount[account] = cohort;
      firstName.set(account, names[row] as string);
    } else if (before !== cohort) {
      refused.push({
        row,
        kind: "value",
        sentence:
          `cohort, row ${row + 1} is "${names[row]}", but the account was in ` +
          `"${firstName.get(account)}" before; give each account one cohort`,
      });
    }
  });
  refused.sort((one, other) => one.row - other.row);
  return { list: { ...list, refused }, cohorts: { cohortOfAccount, count } };
}

/** Numbers cohorts by name, each element for itself. */
export function numberCohorts(names: readonly (string | null)[]): Cohorts {
  const folded = names.map((name) => name?.toLowerCase() ?? null);
  const sorted = [...new Set(folded.filter((name) => name !== null))].sort();
  const numberOf = new Map<string | null, number>(sorted.map((name, index) => [name, index]));
  return {
    cohortOfAccount: Int32Array.from(folded, (name) => numberOf.get(name) ?? -1),
    count: sorted.length,
  };
}
