import { cellAddress, fixedCell, rangeAddress } from "../address";
import { computedStyle, inputStyle, look, numberFormats } from "../look";
import type { SheetPart } from "../sheet-part";
import type { CellContent, RangeFormat } from "../sheet-plan";
import { inputValidation } from "../template/input-validation";
import { criteriaColumns, type MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { rawNumberFormat } from "./raw-format";

/** Columns of the accounts from the score on. */
const offset = { score: 0, rank: 1, coverage: 2, tier: 3, probability: 4, action: 8, reason: 9 };

function tableRow(layout: MatrixLayout, account: number): readonly CellContent[] {
  return [
    layout.accounts[account] ?? null,
    ...layout.rawColumns.map((column) => column.values[account] ?? null),
    layout.status[account] === "key" ? layout.template.statusKey : null,
    null,
  ];
}

/** Calls that spill over all accounts, each in the first row of its columns. */
function spills(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const row = layout.accountsHeader + 1;
  const { ratings, weights, scores } = places;
  const at = (
    column: number,
    formula: string,
  ): { row: number; column: number; cells: CellContent[][] } => ({
    row,
    column,
    cells: [[{ formula }]],
  });
  const first = layout.scoreColumn;
  return {
    blocks: [
      at(
        layout.ratingsColumn,
        `=KAM.SCALE(${places.raw},${places.directions},${places.lows},${places.highs})`,
      ),
      at(first + offset.score, `=KAM.SCORE(${ratings},${weights},"renormalise")`),
      at(first + offset.tier, `=KAM.TIER(${scores},${places.tierLimits},${places.tierLabels})`),
      at(
        first + offset.probability,
        `=KAM.ROBUST(${ratings},${weights},MIN(${places.slots},ROWS(${scores})),${places.concentration},${places.ratingNoise},${places.draws})`,
      ),
      at(
        first + offset.action,
        `=KAM.SHORTLIST(${scores},${places.status},${places.slots},${places.band},${places.reviewsBelow},${places.probabilities})`,
      ),
    ],
  };
}

function rankAndCoverage(
  layout: MatrixLayout,
  places: MatrixAddresses,
  account: number,
): readonly CellContent[] {
  const row = layout.accountsHeader + 1 + account;
  const score = cellAddress(row, layout.scoreColumn);
  const ratings = rangeAddress({
    row,
    column: layout.ratingsColumn,
    rows: 1,
    columns: layout.criteria.length,
  });
  return [
    // Scores equal to six decimals share a rank; `order` is a shade below the rounded score.
    {
      formula: `=IF(ISNUMBER(${score}),COUNTIF(${places.order},">"&ROUND(${score},6))+1,"")`,
    },
    {
      formula: `=SUMPRODUCT(--ISNUMBER(${ratings}),${places.ratingWeights})`,
    },
  ];
}

function headroom(layout: MatrixLayout, account: number): readonly CellContent[] {
  const row = layout.accountsHeader + 1 + account;
  const revenue = cellAddress(row, layout.revenueColumn ?? 0);
  const potential = cellAddress(row, layout.potentialColumn ?? 0);
  return [{ formula: `=IF(COUNT(${revenue},${potential})=2,${potential}-${revenue},"")` }];
}

function formatsOf(layout: MatrixLayout): readonly RangeFormat[] {
  const { accountsHeader: header, scoreColumn, ratingsColumn, statusColumn } = layout;
  const rows = layout.accounts.length;
  const lastColumn = layout.headroomColumn ?? scoreColumn + offset.reason;
  const column = (at: number, columns = 1): string =>
    rangeAddress({ row: header + 1, column: at, rows, columns });
  return [
    { range: cellAddress(layout.accountsHeading, 0), style: "Heading 1" },
    { range: cellAddress(layout.accountsHeading + 1, 0), style: "Explanatory Text" },
    {
      range: rangeAddress({ row: header - 1, column: 0, rows: 1, columns: lastColumn + 1 }),
      fontColor: look.quiet,
      numberFormat: numberFormats.percent,
      horizontal: "Right",
    },
    {
      range: rangeAddress({ row: header, column: 0, rows: 1, columns: lastColumn + 1 }),
      bold: true,
      wrap: true,
      vertical: "Bottom",
      fontColor: look.accent,
      borderBottom: look.accent,
    },
    { range: column(0, statusColumn + 2), style: inputStyle },
    ...layout.rawColumns.map((raw, index) => ({
      range: column(1 + index),
      numberFormat: rawNumberFormat(raw),
    })),
    { range: column(ratingsColumn, lastColumn - ratingsColumn + 1), style: computedStyle },
    {
      range: column(ratingsColumn, layout.criteria.length),
      numberFormat: numberFormats.rating,
    },
    { range: column(scoreColumn), numberFormat: numberFormats.score, bold: true },
    { range: column(scoreColumn + offset.rank), numberFormat: numberFormats.whole },
    { range: column(scoreColumn + offset.coverage), numberFormat: numberFormats.percent },
    { range: column(scoreColumn + offset.probability), numberFormat: numberFormats.percent },
    {
      range: column(scoreColumn + offset.probability + 1, 3),
      numberFormat: numberFormats.rating,
    },
    ...(layout.headroomColumn === null
      ? []
      : [{ range: column(layout.headroomColumn), numberFormat: numberFormats.money }]),
  ];
}

function accountBlocks(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, accounts, criteria, template, scoreColumn } = layout;
  const { labels } = template;
  const each = <T>(make: (account: number) => T): T[] => accounts.map((_, index) => make(index));
  const shares = criteria.map((_, index) => ({
    formula: `=${fixedCell(layout.criteriaHeader + 1 + index, criteriaColumns.share)}`,
  }));
  const headings = [
    ...criteria.map(({ name }) => name),
    ...labels.computed,
    ...(layout.headroomColumn === null ? [] : [labels.headroom]),
  ];
  return {
    blocks: [
      {
        row: layout.accountsHeading,
        column: 0,
        cells: [[labels.accounts], [template.accountsNote]],
      },
      {
        row: header - 1,
        column: layout.ratingsColumn - 1,
        cells: [[labels.weightRow, ...shares]],
      },
      {
        row: header,
        column: 0,
        cells: [layout.tableHeadings, ...each((account) => tableRow(layout, account))],
      },
      { row: header, column: layout.ratingsColumn, cells: [headings] },
      {
        row: header + 1,
        column: scoreColumn + offset.rank,
        cells: each((account) => rankAndCoverage(layout, places, account)),
      },
      ...(layout.headroomColumn === null
        ? []
        : [
            {
              row: header + 1,
              column: layout.headroomColumn,
              cells: each((account) => headroom(layout, account)),
            },
          ]),
    ],
  };
}

/** The accounts: a native table of what is typed, and beside it what is computed from it. */
export function accountsPart(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, accounts, statusColumn, scoreColumn, template } = layout;
  const rows = accounts.length;
  const column = (at: number): string =>
    rangeAddress({ row: header + 1, column: at, rows, columns: 1 });
  const rankCell = `$${cellAddress(header + 1, scoreColumn + offset.rank)}`;
  return {
    blocks: [
      ...(accountBlocks(layout, places).blocks ?? []),
      ...(spills(layout, places).blocks ?? []),
    ],
    formats: formatsOf(layout),
    rowHeights: [{ row: header, points: 48 }],
    tables: [
      {
        name: "MatrixAccountsTable",
        range: rangeAddress({ row: header, column: 0, rows: rows + 1, columns: statusColumn + 2 }),
        style: look.tableStyle,
        showFilter: true,
      },
    ],
    names: [
      { name: "AccountNames", range: column(0), comment: "The accounts" },
      { name: "StatusNow", range: column(statusColumn), comment: "Key for today's key accounts" },
      { name: "Scores", range: column(scoreColumn), comment: "Weighted score, 1 to 10" },
      { name: "Ranks", range: column(scoreColumn + offset.rank), comment: "Rank by score" },
    ],
    validations: [
      inputValidation(column(statusColumn), template.labels.status, {
        kind: "list",
        options: [template.statusKey],
      }),
      inputValidation(column(statusColumn + 1), template.labels.reviewsBelow, {
        kind: "number",
        from: 0,
        to: 100,
        whole: true,
      }),
    ],
    conditionalFormats: [
      {
        range: column(0),
        rule: {
          kind: "formula",
          formula: `=AND(ISNUMBER(${rankCell}),${rankCell}<=${places.slots})`,
        },
        fontColor: look.accent,
        fill: "#DCEFF0",
      },
      { range: column(scoreColumn), rule: { kind: "dataBar", color: look.bar } },
    ],
  };
}
