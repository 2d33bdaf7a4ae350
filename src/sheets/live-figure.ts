import type { AccountFacts, FactSource, SourceColumns } from "../domain/plan/account-facts";
import type { CellContent } from "./sheet-plan";

/** The cell of the sheet that holds the account's name, as every formula of a plan refers to it. */
const accountCell = "{title.account}";

/** 1 for the rows of a source that belong to the account, whatever characters its name has. */
export function ofAccount(columns: SourceColumns): string {
  return `--(${columns["account"] ?? ""}=${accountCell})`;
}

/**
 * A figure as a formula on the columns it is read from, so that it stays live; as the value itself
 * where the workbook has no such columns, and blank where nothing is known.
 */
export function liveFigure(
  facts: AccountFacts,
  source: FactSource,
  needed: readonly string[],
  formula: (columns: Readonly<Record<string, string>>) => string,
  value: number | null,
): CellContent {
  const columns = facts.sources[source];
  const isThere = ["account", ...needed].every((field) => (columns?.[field] ?? "") !== "");
  return columns !== undefined && isThere ? { formula: formula(columns) } : value;
}
