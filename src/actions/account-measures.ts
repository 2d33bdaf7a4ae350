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

/** Every measure of a list's accounts, as a column. */
function allMeasures(
  list: AccountList,
  { model, measures }: UnderstoodWorkbook,
): readonly AccountColumn[] {
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
    .map((measure) => columnFrom(measure, rowOfAccount, list.accounts));
}

const moneyFields: ReadonlySet<string | null> = new Set(["revenue", "potential", "amount", "mrr"]);

/** A list's own columns, of which those that hold money are known as such. */
export function ownColumns(
  { columns }: AccountList,
  { model }: UnderstoodWorkbook,
  sheetName: string,
): readonly AccountColumn[] {
  const money = new Set(
    model.lists
      .filter(({ sheet }) => sheet === sheetName)
      .flatMap((list) => list.columns)
      .filter(({ field, reading }) => moneyFields.has(field) || reading.unit === "currency")
      .map(({ heading }) => heading),
  );
  return columns.map((column) =>
    column.kind === "number" && money.has(column.heading) ? { ...column, isMoney: true } : column,
  );
}

/** What the other lists tell of a list's accounts, as columns beside its own. */
export function measureColumns(
  list: AccountList,
  understood: UnderstoodWorkbook,
): readonly AccountColumn[] {
  return allMeasures(list, understood).filter(tellsApart);
}

/** The names of measures that are the same for every account of a list. */
export function constantMeasures(
  list: AccountList,
  understood: UnderstoodWorkbook,
): readonly string[] {
  return allMeasures(list, understood)
    .filter((column) => !tellsApart(column))
    .map(({ heading }) => heading);
}
