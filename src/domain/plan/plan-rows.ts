/** What people typed on an account plan, as a review takes it up. */
export interface PlanRows {
  readonly goals: readonly PlanGoal[];
  readonly actions: readonly PlanAction[];
  readonly promises: readonly PlanPromise[];
  readonly targets: readonly PlanTarget[];
  readonly people: readonly PlanPerson[];
  readonly risks: readonly PlanRisk[];
}

export interface PlanPerson {
  readonly name: string;
  readonly title: string | null;
  readonly role: string | null;
  /** Contact level now, 0 to 4. */
  readonly level: number | null;
  readonly friendliness: number | null;
}

export interface PlanRisk {
  readonly risk: string;
  readonly mitigation: string | null;
  readonly owner: string | null;
  readonly probability: number | null;
  readonly impact: number | null;
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
