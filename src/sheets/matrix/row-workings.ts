import type { SheetPart } from "../sheet-part";
import type { MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { downTo, upTo } from "./places-of-all";

/**
 * Beside the accounts, each a formula that spills over all of them: the score to six decimals, so
 * that ties are ties; one that is unique and sorts; and where score and revenue stand, counted from
 * both ends so that ties share the mean place, whose correlation is Spearman's.
 */
export function rowWorkings(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, workingsColumn: first, revenueColumn, template } = layout;
  const { labels } = template;
  const { scores, rounded, revenues } = places;
  const standing = (column: string) =>
    `=IF(ISNUMBER(${rounded})*ISNUMBER(${revenues}),${downTo(column)}-${upTo(column)},"")`;
  const columns = [
    { heading: labels.rounded, formula: `=IF(ISNUMBER(${scores}),ROUND(${scores},6),"")` },
    {
      heading: labels.order,
      // A millionth of a millionth for each row puts equal scores in the order of the list.
      formula: `=IF(ISNUMBER(${rounded}),${rounded}-ROW(${rounded})/1E12,"")`,
    },
    ...(revenueColumn === null
      ? []
      : [
          { heading: labels.scoreStanding, formula: standing(rounded) },
          { heading: labels.revenueStanding, formula: standing(revenues) },
        ]),
  ];
  return {
    blocks: [
      {
        row: header,
        column: first,
        cells: [columns.map(({ heading }) => heading), columns.map(({ formula }) => ({ formula }))],
      },
    ],
  };
}
