import type { AccountColumn, AccountList } from "../domain/scoring/scoring-setup";
import { sameNameKey } from "../excel/cells/cell-value";
import type { Measure } from "../understanding/measures/measure";
import type { UnderstoodWorkbook } from "./understand-workbook";

/** The measure's numbers in the order of a list's accounts; null where the list's account is unknown. */
function columnFrom(
  measure: Measure,
  rowOfAccount: ReadonlyMap<string, number>,
  accounts: readonly string[],
): AccountColumn {
  return {
    heading: measure.name,
    kind: "number",
    values: accounts.map((account) => {
      const row = rowOfAccount.get(sameNameKey(account));
      return row === undefined ? null : (measure.values[row] ?? null);
    }),
  };
}

/** A measure that is the same for every account, or known of none, tells no accounts apart. */
function tellsApart({ values }: AccountColumn): boolean {
  return new Set(values.filter((value) => value !== null)).size > 1;
}

interface MeasureColumns {
  readonly columns: readonly AccountColumn[];
  /** The lists that they come from. */
  readonly lists: readonly string[];
}

/** What the other lists tell of a list's accounts, as columns beside its own. */
export function measureColumns(
  list: AccountList,
  { model, measures }: UnderstoodWorkbook,
): MeasureColumns {
  const names = model.accounts?.names ?? [];
  const rowOfAccount = new Map(names.map((name, row) => [sameNameKey(name), row] as const));
  const known = list.accounts.filter((account) => rowOfAccount.has(sameNameKey(account))).length;
  // Another list's accounts: what is measured is not about these.
  if (known * 2 < list.accounts.length) return { columns: [], lists: [] };
  const taken = new Set(list.columns.map(({ heading }) => heading.toLowerCase()));
  const columns = measures
    .map((measure) =>
      taken.has(measure.name.toLowerCase())
        ? { ...measure, name: `${measure.name} (${measure.of})` }
        : measure,
    )
    .map((measure) => ({
      of: measure.of,
      column: columnFrom(measure, rowOfAccount, list.accounts),
    }))
    .filter(({ column }) => tellsApart(column));
  return {
    columns: columns.map(({ column }) => column),
    lists: [...new Set(columns.map(({ of }) => of))],
  };
}
