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
    isMoney: measure.unit === "currency",
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

interface MeasureColumn {
  readonly of: string;
  readonly column: AccountColumn;
}

/** Every measure of a list's accounts, as a column. */
function allMeasures(
  list: AccountList,
  { model, measures }: UnderstoodWorkbook,
): readonly MeasureColumn[] {
  const names = model.accounts?.names ?? [];
  const rowOfAccount = new Map(names.map((name, row) => [sameNameKey(name), row] as const));
  const known = list.accounts.filter((account) => rowOfAccount.has(sameNameKey(account))).length;
  // Another list's accounts: what is measured is not about these.
  if (known * 2 < list.accounts.length) return [];
  const taken = new Set(list.columns.map(({ heading }) => heading.toLowerCase()));
  return measures
    .map((measure) =>
      taken.has(measure.name.toLowerCase())
        ? { ...measure, name: `${measure.name} (${measure.of})` }
        : measure,
    )
    .map((measure) => ({
      of: measure.of,
      column: columnFrom(measure, rowOfAccount, list.accounts),
    }));
}

/** What the other lists tell of a list's accounts, as columns beside its own. */
export function measureColumns(list: AccountList, understood: UnderstoodWorkbook): MeasureColumns {
  const found = allMeasures(list, understood).filter(({ column }) => tellsApart(column));
  return {
    columns: found.map(({ column }) => column),
    lists: [...new Set(found.map(({ of }) => of))],
  };
}

/** The names of measures that are the same for every account of a list. */
export function constantMeasures(
  list: AccountList,
  understood: UnderstoodWorkbook,
): readonly string[] {
  return allMeasures(list, understood)
    .filter(({ column }) => !tellsApart(column))
    .map(({ column }) => column.heading);
}
