/** What people typed on an account plan, as a review takes it up. */
export interface PlanRows {
  readonly goals: readonly PlanGoal[];
  readonly actions: readonly PlanAction[];
  readonly promises: readonly PlanPromise[];
  readonly targets: readonly PlanTarget[];
}

export interface PlanGoal {
  readonly goal: string;
  readonly measure: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly owner: string | null;
  readonly due: number | null;
}

export interface PlanAction {
  readonly step: string;
  readonly goal: string | null;
  readonly owner: string | null;
  readonly due: number | null;
  readonly status: string | null;
}

export interface PlanPromise {
  readonly promise: string;
  readonly toWhom: string | null;
  readonly due: number | null;
  readonly delivered: number | null;
}

export interface PlanTarget {
  readonly kpi: string;
  readonly target: number;
}

/** What the review before this one said. */
export interface PreviousReview {
  /** "Q2 2026". */
  readonly label: string;
  readonly kpis: readonly { readonly kpi: string; readonly actual: number }[];
  /** When each open action was due then, to see which were moved. */
  readonly actions: readonly { readonly step: string; readonly due: number | null }[];
}
