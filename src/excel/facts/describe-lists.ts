import type { FactSource } from "../../domain/plan/account-facts";
import type { CellArea } from "../cells/address";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import { foundLists, type FoundList } from "../lists/found-lists";
import type { WorkbookSurvey } from "../lists/survey-workbook";
import { readAreas } from "../read-areas";
import { recogniseSources, type RecognisedSource } from "./recognise-sources";

/** How the rows of a list are tied to the accounts. */
export interface AccountTie {
  readonly by: "name";
  readonly heading: string;
  /** Rows whose account is in the list of accounts. */
  readonly matched: number;
  readonly unmatched: number;
}

/** What a list of the workbook was taken for. */
export interface DescribedList {
  readonly name: string;
  readonly sheet: string;
  readonly kind: FactSource | "other";
  readonly rows: number;
  /** By heading, which field it was taken for; null for none. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly account: AccountTie | null;
}

function covers(list: FoundList, column: CellArea): boolean {
  const { area } = list;
  return (
    area.sheetName === column.sheetName &&
    area.row + 1 === column.row &&
    area.column <= column.column &&
    column.column < area.column + area.columnCount
  );
}

function namesIn(cells: readonly (readonly CellValue[])[] | undefined): readonly string[] {
  return (cells ?? []).map((row) => cellText(row[0] ?? "")).filter((name) => name !== "");
}

function fieldsByColumn(source: RecognisedSource | undefined): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(source?.fields ?? {}).map(([field, { column }]) => [column, field] as const),
  );
}

/** Every list with its kind, its fields and its tie to the accounts, as far as it is understood. */
export async function describeLists(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly DescribedList[]> {
  const lists = foundLists(survey).filter(({ kind }) => kind !== "selection");
  const sources = recogniseSources(lists);
  const accountColumns = sources.map(({ fields }) => fields["account"]);
  const areas = accountColumns.filter((area) => area !== undefined);
  const read = await readAreas(context, areas);
  const namesOf = new Map(sources.map((source, index) => [source, namesIn(read[index])] as const));
  const accounts = sources.find(({ source }) => source === "accounts");
  const known = new Set((accounts ? (namesOf.get(accounts) ?? []) : []).map(sameNameKey));
  return lists.map((list): DescribedList => {
    const source = sources.find(
      ({ fields }) => fields["account"] && covers(list, fields["account"]),
    );
    const fields = fieldsByColumn(source);
    const columns = list.headings.map((heading, index) => ({
      heading,
      field: fields.get(list.area.column + index) ?? null,
    }));
    const names = source ? (namesOf.get(source) ?? []) : [];
    const matched = names.filter((name) => known.has(sameNameKey(name))).length;
    const heading = columns.find(({ field }) => field === "account")?.heading;
    return {
      name: list.label.replace(/^(?:Table|Sheet) /u, ""),
      sheet: list.area.sheetName,
      kind: source?.source ?? "other",
      rows: Math.max(0, list.area.rowCount - 1),
      columns,
      account:
        heading === undefined || known.size === 0
          ? null
          : { by: "name", heading, matched, unmatched: names.length - matched },
    };
  });
}
