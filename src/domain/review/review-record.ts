/** What a review says of an account on the last day of its period, for the next one to compare with. */
export interface ReviewRecord {
  /** "Q3 2026". */
  readonly label: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly criteria: RecordedCriteria | null;
  readonly kpis: readonly RecordedKpi[];
  readonly goals: readonly RecordedGoal[];
  readonly actions: readonly RecordedAction[];
  readonly promises: readonly RecordedPromise[];
  /** Those that were open on the last day, and those decided since the review before. */
  readonly opportunities: readonly RecordedOpportunity[];
  readonly people: readonly RecordedPerson[];
  readonly risks: readonly RecordedRisk[];
  /** What the account has bought of us up to the last day. */
  readonly offerings: readonly string[];
  readonly decisions: readonly RecordedDecision[];
  readonly nextSteps: readonly RecordedStep[];
  readonly participants: readonly RecordedParticipant[];
}

/** How the matrix scored the account: two versions differ when criteria or weights do. */
export interface RecordedCriteria {
  readonly version: string;
  readonly ratings: readonly {
    readonly criterion: string;
    readonly weight: number | null;
    readonly rating: number | null;
  }[];
}

export interface RecordedKpi {
  readonly kpi: string;
  readonly value: number | null;
  /** How many rows it rests on. */
  readonly n: number | null;
  readonly better: "higher" | "lower";
}

export interface RecordedGoal {
  readonly goal: string;
  readonly owner: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly due: number | null;
}

export interface RecordedAction {
  readonly step: string;
  readonly owner: string | null;
  readonly due: number | null;
  readonly status: string | null;
}

export interface RecordedPromise {
  readonly promise: string;
  readonly toWhom: string | null;
  readonly due: number | null;
  readonly delivered: number | null;
}

export interface RecordedOpportunity {
  /** Its id, else its name and the day it was opened. */
  readonly key: string;
  readonly name: string;
  readonly product: string | null;
  readonly stage: "open" | "won" | "lost";
  readonly stageName: string | null;
  readonly value: number | null;
  readonly probability: number | null;
  readonly opened: number | null;
  /** When it was decided; of an open one, when that is expected. */
  readonly closed: number | null;
  readonly owner: string | null;
}

export interface RecordedPerson {
  /** E-mail, else name. */
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** Contact level, 0 to 4. */
  readonly level: number | null;
  /** -2 (hostile) to +2 (champion). */
  readonly friendliness: number | null;
}

export interface RecordedRisk {
  readonly risk: string;
  readonly probability: number | null;
  readonly impact: number | null;
  readonly mitigation: string | null;
}

export interface RecordedDecision {
  readonly decision: string;
  readonly decidedBy: string | null;
  readonly date: number | null;
}

export interface RecordedStep {
  readonly step: string;
  readonly owner: string | null;
  readonly due: number | null;
}

export interface RecordedParticipant {
  readonly name: string;
  readonly role: string | null;
}
