import { Failure } from "../../domain/failure";
import type {
  AccountColumn,
  AccountList,
  Criterion,
  ScoringSetup,
} from "../../domain/scoring/scoring-setup";
import type { MatrixTemplate } from "../templates/scoring-matrix-template";
import { findKnownColumns } from "./known-columns";
import { uniqueHeadings } from "./unique-headings";

/** What is typed beside an account; an empty text and null are blank cells. */
export interface TypedBeside {
  readonly status: string;
  readonly reviewsBelow: number | null;
}

/** One scoring matrix: what goes on it and the rows and columns (from 0) where its parts begin. */
export interface MatrixLayout {
  readonly template: MatrixTemplate;
  readonly setup: ScoringSetup;
  readonly accounts: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Columns of the accounts table between the name and the status: criteria first. */
  readonly rawColumns: readonly AccountColumn[];
  readonly tableHeadings: readonly string[];
  /** What stands under "Status now" and "Reviews below the cut", for each account. */
  readonly typed: readonly TypedBeside[];
  /** Grid columns of current revenue and of potential, when the list has them. */
  readonly revenueColumn: number | null;
  readonly potentialColumn: number | null;
  readonly keyRows: number;
  readonly topRows: number;
  readonly chartTop: number;
  readonly chartBottom: number;
  readonly keyHeader: number;
  readonly criteriaHeader: number;
  readonly checksHeading: number;
  readonly accountsHeading: number;
  readonly accountsHeader: number;
  readonly statusColumn: number;
  readonly ratingsColumn: number;
  readonly scoreColumn: number;
  readonly headroomColumn: number | null;
  readonly workingsColumn: number;
  readonly chartColumn: number;
}

/** Room for key accounts when someone raises the number of slots on the sheet. */
const spareSlots = 5;
const keyHeader = 6;
const chartRows = 22;

function columnOf(list: AccountList, criterion: Criterion): AccountColumn {
  const column = list.columns.find(({ heading }) => heading === criterion.sourceColumn);
  if (column === undefined) {
    throw new Failure(
      "value",
      `Scoring matrix: criterion "${criterion.name}" reads the column "${criterion.sourceColumn}", which the list does not have; choose another column`,
    );
  }
  return column;
}

function check(setup: ScoringSetup, list: AccountList): void {
  if (list.accounts.length === 0) {
    throw new Failure(
      "value",
      `Scoring matrix: ${list.label} has no accounts; choose another list`,
    );
  }
  if (setup.criteria.length === 0) {
    throw new Failure("value", "Scoring matrix: there is no criterion; choose 3 to 5 columns");
  }
  if (!(setup.slots >= 1)) {
    throw new Failure("value", `Scoring matrix: ${setup.slots} slots; give at least 1`);
  }
}

export function layOutMatrix(
  setup: ScoringSetup,
  list: AccountList,
  template: MatrixTemplate,
  typed: readonly (TypedBeside | null)[],
): MatrixLayout {
  check(setup, list);
  const { criteria } = setup;
  const known = findKnownColumns(list, template);
  const sources = criteria.map((criterion) => columnOf(list, criterion));
  const extras = [known.revenue, known.potential].filter(
    (column): column is AccountColumn => column !== null && !sources.includes(column),
  );
  const rawColumns = [...sources, ...extras];
  const gridColumn = (column: AccountColumn | null): number | null =>
    column === null ? null : 1 + rawColumns.indexOf(column);
  const revenueColumn = gridColumn(known.revenue);
  const potentialColumn = gridColumn(known.potential);
  const hasHeadroom = revenueColumn !== null && potentialColumn !== null;

  const accounts = list.accounts;
  const keyRows = Math.min(accounts.length, Math.floor(setup.slots) + spareSlots);
  // Under the list and as wide: beside it, the chart would be off a usual screen.
  const chartTop = keyHeader + 1 + keyRows;
  const criteriaHeader = chartTop + chartRows + 2;
  const tierRows = template.tierLabels.length;
  const checksHeading = criteriaHeader + Math.max(criteria.length, tierRows, 4) + 2;
  const accountsHeading = checksHeading + template.checks.length + 2;
  const statusColumn = 1 + rawColumns.length;
  const ratingsColumn = statusColumn + 2;
  const scoreColumn = ratingsColumn + criteria.length;
  const lastComputed = scoreColumn + template.labels.computed.length - (hasHeadroom ? 0 : 1);
  return {
    template,
    setup,
    accounts,
    criteria,
    rawColumns,
    tableHeadings: uniqueHeadings([
      template.labels.account,
      ...rawColumns.map(({ heading }) => heading),
      template.labels.status,
      template.labels.reviewsBelow,
    ]),
    typed: known.status.map(
      (status, account) =>
        typed[account] ?? {
          status: status === "key" ? template.statusKey : "",
          reviewsBelow: null,
        },
    ),
    revenueColumn,
    potentialColumn,
    keyRows,
    topRows: Math.min(accounts.length, Math.max(template.chart.accounts, keyRows)),
    chartTop,
    chartBottom: chartTop + chartRows - 1,
    keyHeader,
    criteriaHeader,
    checksHeading,
    accountsHeading,
    accountsHeader: accountsHeading + 3,
    statusColumn,
    ratingsColumn,
    scoreColumn,
    headroomColumn: hasHeadroom ? lastComputed : null,
    // The criteria table and the settings beside it may be wider than a matrix of one criterion.
    workingsColumn: Math.max(lastComputed + 2, 18),
    chartColumn: 8,
  };
}
