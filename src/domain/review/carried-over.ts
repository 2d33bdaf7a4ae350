import type { PlanAction, PlanPromise, PlanRows } from "../plan/plan-rows";
import type { ReviewRecord } from "./review-record";

/** What a review opens with: what stands on the plan, and what the last one left open. */
export interface CarriedOver {
  readonly actions: readonly PlanAction[];
  readonly promises: readonly PlanPromise[];
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase("en");
}

/** Those that no earlier one is called like: what stands on the plan as well is carried over once. */
function once<T>(all: readonly T[], called: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const name = folded(called(one));
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}

/**
 * Actions and promises of the plan, then next steps and what was open at the last review, each once.
 * What stood on the plan then and does not now was dropped there.
 */
export function carriedOver(plan: PlanRows | null, before: ReviewRecord | null): CarriedOver {
  const isLeft = ({ isOnPlan }: { readonly isOnPlan?: boolean }): boolean =>
    plan === null || isOnPlan !== true;
  const open = (before?.actions ?? []).filter(({ status }) => folded(status ?? "") !== "done");
  const steps = (before?.nextSteps ?? []).map((step) => ({ ...step, status: null }));
  const left = [...steps, ...open].filter(isLeft).map(({ step, owner, due, status }) => ({
    step,
    goal: null,
    owner,
    due,
    status,
  }));
  const promises: readonly PlanPromise[] = [
    ...(plan?.promises ?? []),
    ...(before?.promises ?? []).filter(({ delivered }) => delivered === null),
  ];
  return {
    actions: once([...(plan?.actions ?? []), ...left], ({ step }) => step),
    promises: once(promises, ({ promise }) => promise),
  };
}

/** Which of some steps stand on a plan. */
export function areOnPlan<T extends { readonly step: string }>(
  steps: readonly T[],
  onPlan: readonly string[],
): readonly (T & { readonly isOnPlan: boolean })[] {
  const known = new Set(onPlan.map(folded));
  return steps.map((step) => ({ ...step, isOnPlan: known.has(folded(step.step)) }));
}
