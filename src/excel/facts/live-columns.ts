import type { FactSource, SourceColumns } from "../../domain/plan/account-facts";
import { absoluteReference } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import type { FactColumns } from "./fact-rows";
import type { RecognisedSource } from "./recognise-sources";

function isNumberOrBlank(value: CellValue): boolean {
  return typeof value === "number" || value === "";
}

/** Columns in which formulas count on numbers: text among them would give #VALUE!. */
const numberFields: readonly string[] = [
  "value",
  "probability",
  "closed",
  "opened",
  "start",
  "revenue",
  "margin",
  "date",
  "recommend",
  "satisfaction",
];

function canBeLive(field: string, values: readonly CellValue[]): boolean {
  if (!numberFields.includes(field)) {
    return !values.some((value) => typeof value === "string" && /^#.+[!?A]$/u.test(value));
  }
  const isChanceInPercent =
    field === "probability" && values.some((value) => typeof value === "number" && value > 1);
  return values.every(isNumberOrBlank) && !isChanceInPercent;
}

/**
 * The columns of a source that live formulas may refer to. Formulas compare account names as they
 * stand, so a source whose names differ by outer blanks gives values instead.
 */
export function liveColumns(
  source: RecognisedSource,
  columns: FactColumns,
  account: string,
): Partial<Record<FactSource, SourceColumns>> {
  const wanted = account.trim().toLocaleLowerCase("en");
  const names = columns["account"] ?? [];
  const isSpelledAlike = names.every((name) => {
    const spelled = String(name).toLocaleLowerCase("en");
    return spelled.trim() !== wanted || spelled === account.toLocaleLowerCase("en");
  });
  if (source.periods.length > 0 || !isSpelledAlike || !canBeLive("account", names)) {
    return {};
  }
  const live = Object.entries(source.fields)
    .filter(([field]) => canBeLive(field, columns[field] ?? []))
    .map(([field, area]) => [field, absoluteReference(area)] as const);
  return { [source.source]: Object.fromEntries(live) };
}
