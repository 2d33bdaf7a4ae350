import type { AccountColumn } from "../../domain/scoring/scoring-setup";

/** A column can tell accounts apart when at least half are filled and not all are the same. */
export function tellsAccountsApart({ values }: AccountColumn): boolean {
  const filled = values.filter((value) => value !== null);
  return filled.length * 2 >= values.length && new Set(filled).size > 1;
}
