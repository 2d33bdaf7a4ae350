import type { Cadence } from "../../domain/plan/review-period";
import { cadences } from "../../domain/plan/review-periods";

/** What is chosen on the Plans page, kept over closing the pane. */
export interface PlanDraft {
  readonly kind:
    "plan" | "plans" | "review" | "reviews" | "templates" | "portfolio" | "refresh" | "share";
  readonly account: string | null;
  /** The id of the template of a plan; null for the usual one. */
  readonly template: string | null;
  /** The same of a review. */
  readonly reviewTemplate: string | null;
  readonly cadence: Cadence | null;
  readonly periodLabel: string | null;
}

const EMPTY: PlanDraft = {
  kind: "plan",
  account: null,
  template: null,
  reviewTemplate: null,
  cadence: null,
  periodLabel: null,
};
const KINDS: readonly PlanDraft["kind"][] = [
  "plan",
  "plans",
  "review",
  "reviews",
  "templates",
  "portfolio",
  "refresh",
  "share",
];
const CADENCES: readonly unknown[] = cadences;

/** Reads what storage gave back; what is not understood is left open. */
export function parsePlanDraft(stored: unknown): PlanDraft {
  if (typeof stored !== "object" || stored === null) {
    return EMPTY;
  }
  const draft = stored as Partial<Record<keyof PlanDraft, unknown>>;
  return {
    kind: KINDS.find((kind) => kind === draft.kind) ?? "plan",
    account: typeof draft.account === "string" ? draft.account : null,
    template: typeof draft.template === "string" ? draft.template : null,
    reviewTemplate: typeof draft.reviewTemplate === "string" ? draft.reviewTemplate : null,
    cadence: CADENCES.includes(draft.cadence) ? (draft.cadence as Cadence) : null,
    periodLabel: typeof draft.periodLabel === "string" ? draft.periodLabel : null,
  };
}
