import type { FactSource } from "../../domain/plan/account-facts";
import type { CellArea } from "../cells/address";
import { accountHeadingStrength } from "../lists/account-heading";
import type { FoundList } from "../lists/found-lists";
import { headingWords } from "../lists/heading-words";
import { sourceRules, type SourceRule } from "./fact-fields";
import { periodStart } from "../../understanding/values/period-start";

/** A list of the workbook that tells a kind of fact, with the cells of each field. */
export interface RecognisedSource {
  readonly source: FactSource;
  /** The data rows of each field, without the header. */
  readonly fields: Readonly<Record<string, CellArea>>;
  /** Revenue with one column a period: its columns, and the heading of each. */
  readonly periods: readonly { readonly heading: string; readonly area: CellArea }[];
}

interface Match extends RecognisedSource {
  readonly list: FoundList;
  readonly strength: number;
}

function dataColumn(list: FoundList, index: number): CellArea {
  const { sheetName, row, column, rowCount } = list.area;
  return {
    sheetName,
    row: row + 1,
    column: column + index,
    rowCount: rowCount - 1,
    columnCount: 1,
  };
}

function accountIndex(list: FoundList): number {
  const strengths = list.headings.map(accountHeadingStrength);
  const strongest = Math.max(0, ...strengths);
  return strongest < 2 ? -1 : strengths.indexOf(strongest as 2 | 3 | 4);
}

function matchOf(list: FoundList, rule: SourceRule): Match | null {
  const account = accountIndex(list);
  if (account < 0 || list.area.rowCount < 2) {
    return null;
  }
  const words = list.headings.map(headingWords);
  const indexes = new Map<string, number>();
  rule.fields.forEach(({ field, pattern }) => {
    const index = words.findIndex((heading, at) => at !== account && pattern.test(heading));
    if (index >= 0) {
      indexes.set(field, index);
    }
  });
  const periods =
    rule.source === "revenue"
      ? list.headings.flatMap((heading, index) =>
          periodStart(heading) === null ? [] : [{ heading, area: dataColumn(list, index) }],
        )
      : [];
  const isWide = periods.length >= 3 && !indexes.has("revenue");
  const isMissing = rule.fields.some(({ field, isNeeded }) => isNeeded && !indexes.has(field));
  if (!isWide && (isMissing || indexes.size < rule.fewestFields)) {
    return null;
  }
  const fields = Object.fromEntries(
    [["account", account] as const, ...indexes].map(([field, index]) => [
      field,
      dataColumn(list, index),
    ]),
  );
  const hint = rule.nameHint.test(`${list.label} ${list.area.sheetName}`) ? 3 : 0;
  return {
    list,
    source: rule.source,
    fields,
    periods: isWide ? periods : [],
    strength: indexes.size + hint + (isWide ? periods.length : 0),
  };
}

/** The best list for each kind of fact; each list serves one kind. */
export function recogniseSources(lists: readonly FoundList[]): readonly RecognisedSource[] {
  const matches = lists
    .filter((list) => list.kind !== "selection")
    .flatMap((list) => sourceRules.flatMap((rule) => matchOf(list, rule) ?? []))
    .sort((a, b) => b.strength - a.strength);
  const taken = new Set<FoundList>();
  const found = new Map<FactSource, RecognisedSource>();
  for (const match of matches) {
    if (!taken.has(match.list) && !found.has(match.source)) {
      taken.add(match.list);
      found.set(match.source, match);
    }
  }
  return [...found.values()];
}
