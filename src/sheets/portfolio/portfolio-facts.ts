import type { OfferingFacts } from "../../domain/plan/account-facts";
import type { PlanAction } from "../../domain/plan/plan-rows";
import type { GoalStatus } from "../../domain/portfolio-review/goal-status";
import type { IndexedPlan } from "../plan-index";

/** What the review of all key accounts is made from, as of the last day of a period. */
export interface PortfolioFacts {
  readonly period: { readonly label: string; readonly firstDay: number; readonly lastDay: number };
  /** Excel serial number of the day for which plans and lists stand. */
  readonly asOf: number;
  /** "12 key accounts". */
  readonly followed: string;
  /** Where revenue comes from and of which days, or why it is not known. */
  readonly basis: string;
  readonly accounts: readonly ReviewedAccount[];
  /** Everybody who looks after accounts. */
  readonly managers: readonly string[];
  /** Since when ranks are compared; null where no snapshot was kept. */
  readonly since: string | null;
  readonly movers: readonly Mover[];
  readonly watched: readonly WatchedAccount[];
  /** Where the sheet of revenue at risk has the expected loss and the loss in one of twenty years. */
  readonly atRisk: { readonly expected: SheetCell; readonly high: SheetCell } | null;
}

export interface SheetCell {
  readonly sheetName: string;
  /** Absolute: "$B$4". */
  readonly cell: string;
}

export interface ReviewedAccount {
  readonly name: string;
  readonly manager: string | null;
  readonly tier: string | null;
  /** Null where the account has no plan. */
  readonly plan: IndexedPlan | null;
  /** The review of the period; null where there is none. */
  readonly review: AccountReview | null;
  /** "Q2 2026", or null where no review was closed yet. */
  readonly lastClosed: string | null;
  readonly revenue: number | null;
  readonly growth: number | null;
  readonly goals: readonly AccountGoal[];
  readonly actions: readonly (PlanAction & { readonly isOverdue: boolean })[];
  readonly offerings: readonly OfferingFacts[];
}

export interface AccountReview {
  readonly sheetName: string | null;
  /** The cell of the account's name on it. */
  readonly account: string | null;
  /** The first line of its recommendation, absolute. */
  readonly verdict: string | null;
  readonly isClosed: boolean;
}

export interface AccountGoal {
  readonly goal: string;
  readonly owner: string | null;
  readonly due: number | null;
  readonly status: GoalStatus;
}

export interface Mover {
  readonly account: string;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly reason: string;
}

export interface WatchedAccount {
  readonly account: string;
  readonly action: string;
  readonly rank: number | null;
  readonly probability: number | null;
}
