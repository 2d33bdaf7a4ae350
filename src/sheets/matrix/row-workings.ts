import { cellAddress } from "../address";
import type { SheetPart } from "../sheet-part";
import { computedColumns, type MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

const mostWithSharedPlaces = 2000;

/**
 * Beside the accounts: the score to six decimals, so that ties are ties; one that is unique and
 * sorts; and where score and revenue stand from both ends, whose correlation is Spearman's.
 */
export function rowWorkings(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, workingsColumn: first, revenueColumn, template } = layout;
  const { labels } = template;
  // Counted from both ends, ties share the mean place; long lists forgo that to stay quick.
  const isLong = layout.accounts.length > mostWithSharedPlaces;
  const standing = (cell: string, all: string): string =>
    isLong ? `RANK(${cell},${all})` : `RANK(${cell},${all})-RANK(${cell},${all},1)`;
  // Which is then the rank that stands beside the score: no need to count a second time.
  const scoreStanding = (row: number, cell: string): string =>
    isLong
      ? cellAddress(row, layout.scoreColumn + computedColumns.rank)
      : standing(cell, places.rounded);
  const rows = layout.accounts.map((_, account) => {
    const row = header + 1 + account;
    const score = cellAddress(row, layout.scoreColumn);
    const rounded = cellAddress(row, first);
    const always = [
      { formula: `=IF(ISNUMBER(${score}),ROUND(${score},6),"")` },
      // A millionth of a millionth for each row puts equal scores in the order of the list.
      { formula: `=IF(${rounded}="","",${rounded}-ROW()/1E12)` },
    ];
    if (revenueColumn === null) {
      return always;
    }
    const revenue = cellAddress(row, revenueColumn);
    const both = `COUNT(${rounded},${revenue})=2`;
    return [
      ...always,
      { formula: `=IF(${both},${scoreStanding(row, rounded)},"")` },
      { formula: `=IF(${both},${standing(revenue, places.revenues)},"")` },
    ];
  });
  const headings =
    revenueColumn === null
      ? [labels.rounded, labels.order]
      : [labels.rounded, labels.order, labels.scoreStanding, labels.revenueStanding];
  return { blocks: [{ row: header, column: first, cells: [headings, ...rows] }] };
}
