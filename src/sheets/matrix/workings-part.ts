import { cellAddress, fixedCell, fixedRange, rangeAddress } from "../address";
import { look, numberFormats } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import type { CellContent } from "../sheet-plan";
import { criteriaColumns, type MatrixAddresses, workings } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";

/** The best accounts in order, each with what every criterion adds to its score. */
function topAccounts(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
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
function correlationMatrix(layout: MatrixLayout): SheetPart {
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

/** Beside the criteria: the lower and the higher end of each scale, as KAM.SCALE takes them. */
function scaleEnds(layout: MatrixLayout): SheetPart {
  const { criteriaHeader: header, workingsColumn: first, template } = layout;
  const rows = layout.criteria.map((_, index) => {
    const row = header + 1 + index;
    const ends = `${fixedCell(row, criteriaColumns.worst)},${fixedCell(row, criteriaColumns.best)}`;
    const raw = fixedRange({
      row: layout.accountsHeader + 1,
      column: 1 + index,
      rows: layout.accounts.length,
      columns: 1,
    });
    return [
      { formula: `=IF(COUNT(${ends})=2,MIN(${ends}),MIN(${raw}))` },
      { formula: `=IF(COUNT(${ends})=2,MAX(${ends}),MAX(${raw}))` },
    ];
  });
  return {
    blocks: [
      { row: header, column: first, cells: [[template.labels.low, template.labels.high], ...rows] },
    ],
  };
}

/** Beside the accounts: a score that is unique and sorts, and the rank by revenue. */
function rowWorkings(layout: MatrixLayout): SheetPart {
  const { accountsHeader: header, workingsColumn: first, revenueColumn, template } = layout;
  const rows = layout.accounts.map((_, account) => {
    const row = header + 1 + account;
    const score = cellAddress(row, layout.scoreColumn);
    // A millionth of a millionth for each row puts equal scores in the order of the list.
    const order = { formula: `=IF(ISNUMBER(${score}),ROUND(${score},6)-ROW()/1E12,"")` };
    if (revenueColumn === null) {
      return [order];
    }
    const revenue = cellAddress(row, revenueColumn);
    const all = fixedRange({
      row: header + 1,
      column: revenueColumn,
      rows: layout.accounts.length,
      columns: 1,
    });
    return [
      order,
      {
        formula: `=IF(COUNT(${score},${revenue})=2,COUNTIF(${all},">"&${revenue})+(COUNTIF(${all},${revenue})+1)/2,"")`,
      },
    ];
  });
  const headings =
    revenueColumn === null
      ? [template.labels.order]
      : [template.labels.order, template.labels.revenueRank];
  return { blocks: [{ row: header, column: first, cells: [headings, ...rows] }] };
}

/** Single numbers that sentences read. */
function workingFacts(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { workingsColumn: first, template } = layout;
  const { labels } = template;
  const { order, directions, worst, best } = places;
  const revenueCorrelation =
    layout.revenueColumn === null
      ? '=""'
      : `=IFERROR(CORREL(${places.ranks},${places.revenueRanks}),"")`;
  return {
    blocks: [
      { row: 0, column: first, cells: [[labels.workings]] },
      {
        row: 1,
        column: first,
        cells: [[labels.cut], [labels.revenueCorrelation], [labels.effectiveCriteria]],
      },
      {
        row: 1,
        column: first + 3,
        cells: [
          [
            {
              formula: `=IF(COUNT(${order})=0,0,ROUND(LARGE(${order},MIN(${places.slots},COUNT(${order}))),6))`,
            },
          ],
          [{ formula: revenueCorrelation }],
          [
            {
              formula: `=COUNTA(${places.criteria})^2/SUMPRODUCT(${places.correlations},${places.correlations})`,
            },
          ],
        ],
      },
      {
        row: 1,
        column: first + 4,
        cells: [[labels.pairsAlike], [labels.contradictions], [labels.unscored]],
      },
      {
        row: 1,
        column: first + 6,
        cells: [
          [
            {
              formula: `=(SUMPRODUCT(--(ABS(${places.correlations})>0.8))-COUNTA(${places.criteria}))/2`,
            },
          ],
          [
            {
              formula: `=SUMPRODUCT(--(${directions}="higher"),--(${worst}>${best}))+SUMPRODUCT(--(${directions}="lower"),--(${worst}<${best}))`,
            },
          ],
          [{ formula: `=COUNTA(${places.accounts})-COUNT(${order})` }],
        ],
      },
    ],
    formats: [
      { range: cellAddress(0, first), style: "Heading 3" },
      {
        range: rangeAddress({ row: 1, column: first + 3, rows: 3, columns: 1 }),
        numberFormat: numberFormats.score,
      },
    ],
  };
}

/** What the chart and the checks are computed from, far right, labelled and quiet. */
export function workingsPart(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { workingsColumn: first, criteria } = layout;
  const width = workings.contributions + 2 * criteria.length + 2;
  const last = layout.accountsHeader + layout.accounts.length;
  return joinParts([
    {
      formats: [
        {
          range: rangeAddress({ row: 0, column: first, rows: last + 1, columns: width }),
          fontColor: look.quiet,
        },
      ],
    },
    workingFacts(layout, places),
    topAccounts(layout, places),
    correlationMatrix(layout),
    scaleEnds(layout),
    rowWorkings(layout),
  ]);
}
