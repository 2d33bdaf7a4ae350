import { fixedCell, fixedRange } from "../address";
import type { MatrixLayout } from "./matrix-layout";

/** The addresses that formulas of the matrix refer to, all fixed. */
export interface MatrixAddresses {
  readonly asOf: string;
  readonly slots: string;
  readonly band: string;
  readonly concentration: string;
  readonly ratingNoise: string;
  readonly draws: string;
  readonly tierLimits: string;
  readonly tierLabels: string;
  readonly criteria: string;
  readonly directions: string;
  readonly worst: string;
  readonly best: string;
  readonly weights: string;
  readonly weightShares: string;
  readonly lows: string;
  readonly highs: string;
  readonly accounts: string;
  readonly raw: string;
  readonly status: string;
  readonly reviewsBelow: string;
  readonly ratings: string;
  readonly ratingWeights: string;
  readonly scores: string;
  readonly ranks: string;
  readonly coverages: string;
  readonly tiers: string;
  readonly probabilities: string;
  readonly actions: string;
  readonly order: string;
  readonly rounded: string;
  readonly scoreStandings: string;
  readonly revenues: string;
  readonly revenueStandings: string;
  readonly correlations: string;
  readonly cut: string;
  readonly revenueCorrelation: string;
  readonly effective: string;
  readonly alikePairs: string;
  readonly contradictions: string;
  readonly unscored: string;
}

/** Columns of the criteria table, from A. */
export const criteriaColumns = { name: 0, direction: 2, worst: 3, best: 4, weight: 5, share: 6 };

/** The line under a heading runs over the criteria and the settings beside them. */
export const headingColumns = 17;

/** Columns of the accounts from the score on. */
export const computedColumns = {
  score: 0,
  rank: 1,
  coverage: 2,
  tier: 3,
  probability: 4,
  action: 8,
  reason: 9,
};

/** The settings stand right of the criteria table, the tiers right of them. */
export const settingsColumn = 11;
export const tiersColumn = 15;

/** Where the workings stand, from the first column of the workings. */
export const workings = { place: 0, row: 1, account: 2, contributions: 3 };

export function findMatrixAddresses(layout: MatrixLayout): MatrixAddresses {
  const { criteriaHeader, accountsHeader, criteria, accounts, scoreColumn, template } = layout;
  const k = criteria.length;
  const n = accounts.length;
  const criterionColumn = (column: number): string =>
    fixedRange({ row: criteriaHeader + 1, column, rows: k, columns: 1 });
  const accountColumns = (column: number, columns = 1): string =>
    fixedRange({ row: accountsHeader + 1, column, rows: n, columns });
  const setting = (index: number): string =>
    fixedCell(criteriaHeader + 1 + index, settingsColumn + 3);
  const { workingsColumn } = layout;
  const correlationColumn = workingsColumn + workings.contributions + k + 1;
  const fact = (index: number): string => fixedCell(1 + index, workingsColumn + 3);
  return {
    asOf: fixedCell(2, 1),
    slots: fixedCell(2, 4),
    band: setting(0),
    concentration: setting(1),
    ratingNoise: setting(2),
    draws: setting(3),
    tierLabels: fixedRange({
      row: criteriaHeader + 1,
      column: tiersColumn,
      rows: template.tierLabels.length,
      columns: 1,
    }),
    tierLimits: fixedRange({
      row: criteriaHeader + 1,
      column: tiersColumn + 1,
      rows: template.tierLimits.length,
      columns: 1,
    }),
    criteria: criterionColumn(criteriaColumns.name),
    directions: criterionColumn(criteriaColumns.direction),
    worst: criterionColumn(criteriaColumns.worst),
    best: criterionColumn(criteriaColumns.best),
    weights: criterionColumn(criteriaColumns.weight),
    weightShares: criterionColumn(criteriaColumns.share),
    lows: criterionColumn(workingsColumn),
    highs: criterionColumn(workingsColumn + 1),
    accounts: accountColumns(0),
    raw: accountColumns(1, k),
    status: accountColumns(layout.statusColumn),
    reviewsBelow: accountColumns(layout.statusColumn + 1),
    ratings: accountColumns(layout.ratingsColumn, k),
    ratingWeights: fixedRange({
      row: accountsHeader - 1,
      column: layout.ratingsColumn,
      rows: 1,
      columns: k,
    }),
    scores: accountColumns(scoreColumn),
    ranks: accountColumns(scoreColumn + computedColumns.rank),
    coverages: accountColumns(scoreColumn + computedColumns.coverage),
    tiers: accountColumns(scoreColumn + computedColumns.tier),
    probabilities: accountColumns(scoreColumn + computedColumns.probability),
    actions: accountColumns(scoreColumn + computedColumns.action),
    rounded: accountColumns(workingsColumn),
    order: accountColumns(workingsColumn + 1),
    scoreStandings: accountColumns(workingsColumn + 2),
    revenues: accountColumns(layout.revenueColumn ?? 1),
    revenueStandings: accountColumns(workingsColumn + 3),
    correlations: fixedRange({
      row: layout.keyHeader + 1,
      column: correlationColumn + 1,
      rows: k,
      columns: k,
    }),
    cut: fact(0),
    revenueCorrelation: fact(1),
    effective: fact(2),
    alikePairs: fixedCell(1, workingsColumn + 6),
    contradictions: fixedCell(2, workingsColumn + 6),
    unscored: fixedCell(3, workingsColumn + 6),
  };
}
