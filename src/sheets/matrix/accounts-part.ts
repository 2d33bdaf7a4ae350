import { cellAddress, fixedCell, fixedRange, rangeAddress } from "../address";
import { look } from "../look";
import type { SheetPart } from "../sheet-part";
import type { CellBlock, CellContent } from "../sheet-plan";
import { inputValidation } from "../template/input-validation";
import { headingHeight } from "../template/render-heading";
import { accountsFormats } from "./accounts-formats";
import { accountsFunctions } from "./accounts-functions";
import { computedColumns, criteriaColumns, type MatrixAddresses } from "./matrix-addresses";
import type { MatrixLayout } from "./matrix-layout";
import { upTo } from "./places-of-all";

function tableRow(layout: MatrixLayout, account: number): readonly CellContent[] {
  const typed = layout.typed[account];
  return [
    layout.accounts[account] ?? null,
    ...layout.rawColumns.map((column) => column.values[account] ?? null),
    typed?.status || null,
    typed?.reviewsBelow ?? null,
  ];
}

/** What is computed of all accounts at once: formulas that spill over their rows. */
function computedOfAll(layout: MatrixLayout, places: MatrixAddresses): readonly CellBlock[] {
  const { rounded, ratings, weightShares } = places;
  const at = (column: number, formula: string): CellBlock => ({
    row: layout.accountsHeader + 1,
    column,
    cells: [[{ formula }]],
  });
  const revenues = accountColumn(layout, layout.revenueColumn ?? 0);
  const potentials = accountColumn(layout, layout.potentialColumn ?? 0);
  return [
    at(
      layout.scoreColumn + computedColumns.rank,
      `=IF(ISNUMBER(${rounded}),COUNT(${rounded})+1-${upTo(rounded)},"")`,
    ),
    at(
      layout.scoreColumn + computedColumns.coverage,
      `=MMULT(--ISNUMBER(${ratings}),${weightShares})`,
    ),
    ...(layout.headroomColumn === null
      ? []
      : [
          at(
            layout.headroomColumn,
            `=IF(ISNUMBER(${revenues})*ISNUMBER(${potentials}),${potentials}-${revenues},"")`,
          ),
        ]),
  ];
}

function accountColumn(layout: MatrixLayout, column: number): string {
  const { accountsHeader, accounts } = layout;
  return fixedRange({ row: accountsHeader + 1, column, rows: accounts.length, columns: 1 });
}

function accountBlocks(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, accounts, criteria, template } = layout;
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
        cells: [
          [labels.accounts, null],
          [labels.note, template.accountsNote],
        ],
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
      ...computedOfAll(layout, places),
    ],
  };
}

/** The accounts: a native table of what is typed, and beside it what is computed from it. */
export function accountsPart(layout: MatrixLayout, places: MatrixAddresses): SheetPart {
  const { accountsHeader: header, accounts, statusColumn, scoreColumn, template } = layout;
  const rows = accounts.length;
  const column = (at: number): string =>
    rangeAddress({ row: header + 1, column: at, rows, columns: 1 });
  const rankCell = `$${cellAddress(header + 1, scoreColumn + computedColumns.rank)}`;
  return {
    blocks: [
      ...(accountBlocks(layout, places).blocks ?? []),
      ...(accountsFunctions(layout, places).blocks ?? []),
    ],
    formats: accountsFormats(layout),
    rowHeights: [headingHeight(layout.accountsHeading, "Heading 1"), { row: header, points: 48 }],
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
      {
        name: "Ranks",
        range: column(scoreColumn + computedColumns.rank),
        comment: "Rank by score",
      },
      {
        name: "AccountTiers",
        range: column(scoreColumn + computedColumns.tier),
        comment: "Tier by score",
      },
      {
        name: "SlotProbabilities",
        range: column(scoreColumn + computedColumns.probability),
        comment: "Probability of a key account slot",
      },
      {
        name: "ShortlistActions",
        range: column(scoreColumn + computedColumns.action),
        comment: "Keep, promote, watch or review",
      },
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
