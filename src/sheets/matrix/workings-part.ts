import { ALIKE_FROM } from "../../domain/scoring/correlation";
import { cellAddress, fixedCell, fixedRange, rangeAddress } from "../address";
import { look, numberFormats } from "../look";
import { joinParts, type SheetPart } from "../sheet-part";
import { criteriaColumns, type MatrixAddresses, workings } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { rowWorkings } from "./row-workings";
import { correlationMatrix, topAccounts } from "./top-accounts";

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

/** Single numbers that sentences read. */
function workingFacts(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { workingsColumn: first, template } = layout;
  const { labels } = template;
  const { order, directions, worst, best } = places;
  const revenueCorrelation =
    layout.revenueColumn === null
      ? '=""'
      : `=IFERROR(CORREL(${places.scoreStandings},${places.revenueStandings}),"")`;
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
              formula: `=(SUMPRODUCT(--(ABS(${places.correlations})>${ALIKE_FROM}))-COUNTA(${places.criteria}))/2`,
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
  const { accountsHeader, accounts } = layout;
  const quiet = (row: number, rows: number, columns: number) => ({
    range: rangeAddress({ row, column: first, rows, columns }),
    fontColor: look.quiet,
  });
  return joinParts([
    { formats: [quiet(0, accountsHeader, width), quiet(accountsHeader, accounts.length + 1, 4)] },
    workingFacts(layout, places),
    topAccounts(layout, places),
    correlationMatrix(layout),
    scaleEnds(layout),
    rowWorkings(layout, places),
  ]);
}
