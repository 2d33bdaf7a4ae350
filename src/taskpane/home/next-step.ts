import type { AccountChoice, AccountSource } from "../../actions/contract";

/** What someone with this workbook most likely wants to do now. */
export type NextStep =
  | { readonly kind: "insertSample" }
  | { readonly kind: "score"; readonly source: AccountSource }
  | { readonly kind: "plan"; readonly account: string }
  | { readonly kind: "review"; readonly account: string };

/**
 * Data before scores, scores before plans, plans before reviews: the first link of the chain that
 * is missing. The best account without a plan is the one to plan for; when the leading accounts all
 * have one, the best of them is reviewed.
 */
export function nextStep(
  sources: readonly AccountSource[],
  accounts: readonly AccountChoice[],
): NextStep {
  const fit = sources.find((source) => source.concern === null) ?? sources[0];
  if (fit === undefined) {
    return { kind: "insertSample" };
  }
  const scored = accounts.filter((choice) => choice.score !== null);
  const best = scored[0];
  if (best === undefined) {
    return { kind: "score", source: fit };
  }
  const unplanned = scored.slice(0, LEADING).find((choice) => choice.plans.length === 0);
  return unplanned
    ? { kind: "plan", account: unplanned.account }
    : { kind: "review", account: best.account };
}

/** As many as one manager can carry. */
const LEADING = 5;
