import { useCallback } from "react";
import type { Cadence, ReviewPeriod } from "../../domain/plan/review-period";
import { useActions } from "../frame/ActionsContext";
import { useLoaded, type Loaded } from "../frame/use-loaded";
import { choosePeriod, type PeriodChoice } from "./choose-period";
import type { PlanDraft } from "./plan-draft";

export interface Periods extends PeriodChoice {
  readonly loaded: Loaded<readonly ReviewPeriod[]>;
}

/** The periods of the workbook, and the one that is chosen. */
export function usePeriods(draft: PlanDraft, recommended: Cadence): Periods {
  const actions = useActions();
  const loaded = useLoaded(useCallback(() => actions.listReviewPeriods(), [actions]));
  return { ...choosePeriod(loaded.value ?? [], draft, recommended), loaded };
}
