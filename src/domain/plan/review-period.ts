export type Cadence = "weekly" | "monthly" | "quarterly" | "half-yearly" | "yearly";

/** The period a review looks back on; both days are Excel serial numbers and belong to it. */
export interface ReviewPeriod {
  readonly cadence: Cadence;
  readonly firstDay: number;
  readonly lastDay: number;
  /** As people say it: "2026", "H2 2026", "Q3 2026", "FY2026 Q3", "October 2026", "week 43, 2026". */
  readonly label: string;
  /** Among periods offered for review: whether it is not over yet. */
  readonly isRunning?: boolean;
}
