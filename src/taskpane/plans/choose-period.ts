import type { Cadence, ReviewPeriod } from "../../domain/plan/review-period";
import type { PlanDraft } from "./plan-draft";

export interface PeriodChoice {
  readonly period: ReviewPeriod | null;
  readonly cadences: readonly Cadence[];
  /** The periods of the chosen cadence, newest first. */
  readonly ofCadence: readonly ReviewPeriod[];
}

/** The period of the draft where it is offered, else the newest finished one of its cadence; a cadence nobody chose is the recommended one. */
export function choosePeriod(
  periods: readonly ReviewPeriod[],
  draft: Pick<PlanDraft, "cadence" | "periodLabel">,
  recommended: Cadence,
): PeriodChoice {
  const cadences = [...new Set(periods.map((period) => period.cadence))];
  const cadence =
    [draft.cadence, recommended, cadences[0]].find(
      (wanted) => wanted && cadences.includes(wanted),
    ) ?? null;
  const ofCadence = periods.filter((period) => period.cadence === cadence);
  const period =
    ofCadence.find((one) => one.label === draft.periodLabel) ??
    ofCadence.find((one) => one.isRunning !== true) ??
    ofCadence[0] ??
    null;
  return { period, cadences, ofCadence };
}
