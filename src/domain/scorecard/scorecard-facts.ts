import type { Sale, SurveyAnswer, Ticket } from "../plan/account-facts";
import type { PlanGoal } from "../plan/plan-rows";
import type { FollowedSales } from "../programme/followed-sales";
import type { SalesCalendar } from "../review/revenue-of-period";

/** What a scorecard is computed from: rows with their days, so that any past day can be asked. */
export interface ScorecardFacts {
  /** Excel serial number of the last day that is known. */
  readonly asOf: number;
  readonly fiscalYearStart: number;
  /** Who is followed: key accounts, or all. */
  readonly accounts: readonly ScorecardAccount[];
  /** Everybody who looks after accounts, whether one of these or not. */
  readonly managers: readonly string[];
  readonly revenue: RevenueBasis;
  /** Which rows there are at all: what no list tells is another thing than nothing. */
  readonly told: ToldLists;
}

interface ToldLists {
  readonly surveys: boolean;
  readonly tickets: boolean;
  /** What was bought, by product. */
  readonly purchases: boolean;
  readonly potential: boolean;
  readonly references: boolean;
  readonly margin: boolean;
}

/** Where revenue comes from: amounts over days, or levels on a day; else why it is not known. */
export type RevenueBasis =
  | { readonly kind: "sales"; readonly words: string; readonly calendar: SalesCalendar }
  | {
      readonly kind: "levels";
      readonly words: string;
      /** The first day on which anything ran. */
      readonly firstDay: number;
      /** What every account brings a month on a day, in the order of the accounts. */
      readonly levelsOn: (day: number) => readonly AccountLevel[];
    }
  | { readonly kind: "unknown"; readonly why: string };

export interface AccountLevel {
  readonly monthly: number;
  /** How many different plans run. */
  readonly lines: number;
}

export interface ScorecardAccount {
  readonly name: string;
  readonly manager: string | null;
  readonly tier: string | null;
  /** The account at the head of its group. */
  readonly group: string | null;
  readonly sales: readonly Sale[];
  /** The cells by which a formula can follow them; null where values are copied. */
  readonly follows: FollowedSales | null;
  readonly purchases: readonly Purchase[];
  readonly surveys: readonly SurveyAnswer[];
  readonly tickets: readonly Ticket[];
  /** What it could spend in a year, as it stands today. */
  readonly potential: number | null;
  /** As it stands today. */
  readonly isReferenceable: boolean | null;
  /** Its goals as they stood at the end of a period; null where nobody kept them. */
  readonly goalsOf: (period: {
    readonly firstDay: number;
    readonly lastDay: number;
  }) => readonly PlanGoal[] | null;
}

export interface Purchase {
  readonly day: number;
  readonly offering: string;
}
