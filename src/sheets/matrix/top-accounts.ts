import { fixedCell, fixedRange, rangeAddress } from "../address";
import { numberFormats } from "../look";
import type { SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { criteriaColumns, type MatrixAddresses, workings } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

/** The best accounts in order, each with what every criterion adds to its score. */
export function topAccounts(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { keyHeader, workingsColumn: first, criteria, topRows, template } = layout;
  const criterionCell = (index: number, column: number): string =>
    fixedCell(layout.criteriaHeader + 1 + index, column);
  const row = (place: number): CellContent[] => {
    const at = fixedCell(keyHeader + 1 + place, first + workings.row);
    return [
      place + 1,
      { formula: `=IFERROR(MATCH(LARGE(${places.order},${place + 1}),${places.order},0),"")` },
      { formula: `=IF(${at}="","",INDEX(${places.accounts},${at}))` },
      ...criteria.map((_, index) => {
        const rating = `INDEX(${places.ratings},${at},${index + 1})`;
        const share = criterionCell(index, criteriaColumns.share);
        return {
          formula: `=IF(${at}="",0,IF(ISNUMBER(${rating}),${rating}*${share}/INDEX(${places.coverages},${at}),0))`,
        };
      }),
    ];
  };
  const names = criteria.map((_, index) => ({ formula: `=${criterionCell(index, 0)}` }));
  return {
    blocks: [
      {
        row: keyHeader,
        column: first,
        cells: [
          [...template.labels.workingsColumns, ...names],
          ...Array.from({ length: topRows }, (_, place) => row(place)),
        ],
      },
    ],
    formats: [
      {
        range: rangeAddress({
          row: keyHeader + 1,
          column: first + workings.contributions,
          rows: topRows,
          columns: criteria.length,
        }),
        numberFormat: numberFormats.score,
      },
    ],
  };
}

/** How alike the ratings are: correlations, 0 where one cannot be told. */
export function correlationMatrix(layout: MatrixLayout): SheetPart {
  const { keyHeader, criteria } = layout;
  const first = layout.workingsColumn + workings.contributions + criteria.length + 1;
  const ratings = (index: number): string =>
    fixedRange({
      row: layout.accountsHeader + 1,
      column: layout.ratingsColumn + index,
      rows: layout.accounts.length,
      columns: 1,
    });
  const name = (index: number): CellContent => ({
    formula: `=${fixedCell(layout.criteriaHeader + 1 + index, 0)}`,
  });
  const header = [layout.template.labels.correlations, ...criteria.map((_, index) => name(index))];
  const rows = criteria.map((_, one) => [
    name(one),
    ...criteria.map((__, other): CellContent =>
      one === other ? 1 : { formula: `=IFERROR(CORREL(${ratings(one)},${ratings(other)}),0)` },
    ),
  ]);
  return {
    blocks: [{ row: keyHeader, column: first, cells: [header, ...rows] }],
    formats: [
      {
        range: rangeAddress({
          row: keyHeader + 1,
          column: first + 1,
          rows: criteria.length,
          columns: criteria.length,
        }),
        numberFormat: numberFormats.score,
      },
    ],
  };
}
