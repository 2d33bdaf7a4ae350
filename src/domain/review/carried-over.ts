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

/** Actions and promises of the plan, then next steps and what was open at the last review, each once. */
export function carriedOver(plan: PlanRows | null, before: ReviewRecord | null): CarriedOver {
  const open = (before?.actions ?? []).filter(({ status }) => folded(status ?? "") !== "done");
  const actions: readonly PlanAction[] = [
    ...(plan?.actions ?? []),
    ...(before?.nextSteps ?? []).map(({ step, owner, due }) => ({
      step,
      goal: null,
      owner,
      due,
      status: null,
    })),
    ...open.map(({ step, owner, due, status }) => ({ step, goal: null, owner, due, status })),
  ];
  const promises: readonly PlanPromise[] = [
    ...(plan?.promises ?? []),
    ...(before?.promises ?? []).filter(({ delivered }) => delivered === null),
  ];
  return {
    actions: once(actions, ({ step }) => step),
    promises: once(promises, ({ promise }) => promise),
  };
}
