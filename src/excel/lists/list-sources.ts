import { areaAddress } from "../cells/address";
import { cellText, sameNameKey, type CellValue } from "../cells/cell-value";
import { accountHeadingStrength } from "./account-heading";
import { foundLists, type FoundList } from "./found-lists";
import { hasSeveralRowsAnAccount, listConcern } from "./list-concern";
import { addedUpId, type ListSource } from "./list-source";
import type { WorkbookSurvey } from "./survey-workbook";

/** So many account cells are read at most for counting; further lists go without the count. */
const mostCellsCounted = 100_000;

function accountHeadingIndex(list: FoundList): number {
  const strengths = list.headings.map(accountHeadingStrength);
  const strongest = Math.max(0, ...strengths);
  return strongest < 2 ? -1 : strengths.findIndex((strength) => strength === strongest);
}

/** The account cells of each list, as far as there is room for counting them. */
function beginCounting(context: Excel.RequestContext, lists: readonly FoundList[]) {
  let room = mostCellsCounted;
  return lists.map((list) => {
    const index = accountHeadingIndex(list);
    const { row, column, rowCount, sheetName } = list.area;
    if (index < 0 || rowCount < 2 || rowCount > room) {
      return null;
    }
    room -= rowCount;
    return context.workbook.worksheets
      .getItem(sheetName)
      .getRangeByIndexes(row + 1, column + index, rowCount - 1, 1)
      .load("values")
      .untrack();
  });
}

function sourcesOf(list: FoundList, cells: readonly (readonly CellValue[])[] | null) {
  const heading = list.headings[accountHeadingIndex(list)];
  const names = (cells ?? []).map((row) => cellText(row[0] ?? "")).filter((name) => name !== "");
  const different = new Set(names.map(sameNameKey)).size;
  const rowCount = Math.max(0, list.area.rowCount - 1);
  const source: ListSource = {
    id: list.id,
    kind: list.kind,
    label: list.label,
    sheetName: list.area.sheetName,
    address: areaAddress(list.area),
    rowCount,
    concern:
      heading === undefined
        ? `${list.label} has no heading such as Account: choose the column that names the accounts.`
        : listConcern(list.label, names.length, different, heading),
  };
  if (heading === undefined || !hasSeveralRowsAnAccount(names.length, different)) {
    return [source];
  }
  const addedUp: ListSource = {
    ...source,
    id: addedUpId(list.id, heading),
    label: `${list.label}, added up by ${heading}`,
    rowCount: different,
    concern: null,
  };
  return [addedUp, source];
}

/** The best guess first within each kind: lists that name accounts and have one row for each. */
function order(sources: readonly ListSource[]): readonly ListSource[] {
  const kinds = ["table", "selection", "sheet"];
  const weight = (source: ListSource) =>
    kinds.indexOf(source.kind) * 10 +
    (source.concern === null ? 0 : 2) +
    (source.id.includes("|") ? 1 : 0);
  return [...sources].sort((a, b) => weight(a) - weight(b));
}

/** Every list of the workbook that could hold accounts, with its concern in a sentence. */
export async function listSources(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
): Promise<readonly ListSource[]> {
  const lists = foundLists(survey);
  const counted = beginCounting(context, lists);
  if (counted.some((range) => range !== null)) {
    await context.sync();
  }
  return order(
    lists.flatMap((list, index) => {
      const cells = counted[index]?.values;
      return sourcesOf(list, (cells as CellValue[][] | undefined) ?? null);
    }),
  );
}
