import type { PlanCandidate } from "../../actions/contract";

/** Accounts that are chosen together: what tells them, and who they are. */
export interface PlanGroup {
  readonly kind: "key" | "tier" | "action" | "group" | "withoutPlan" | "overdue" | "all";
  /** The tier, the action or the account at the head of the group; blank for the others. */
  readonly name: string;
  readonly accounts: readonly string[];
}

function groupsBy(
  candidates: readonly PlanCandidate[],
  kind: "tier" | "action" | "group",
): readonly PlanGroup[] {
  const names = [...new Set(candidates.flatMap((candidate) => candidate[kind] ?? []))].sort();
  return names.map((name) => ({
    kind,
    name,
    accounts: candidates.filter((one) => one[kind] === name).map(({ account }) => account),
  }));
}

/** The groups that have somebody in them, those that are wanted most first. */
export function planGroups(candidates: readonly PlanCandidate[]): readonly PlanGroup[] {
  const of = (
    kind: PlanGroup["kind"],
    isMeant: (candidate: PlanCandidate) => boolean,
  ): PlanGroup => ({
    kind,
    name: "",
    accounts: candidates.filter(isMeant).map(({ account }) => account),
  });
  return [
    of("key", ({ isKey }) => isKey),
    ...groupsBy(candidates, "tier"),
    ...groupsBy(candidates, "action"),
    ...groupsBy(candidates, "group"),
    of("withoutPlan", ({ plans }) => plans.length === 0),
    of("overdue", ({ overdue }) => overdue > 0),
    of("all", () => true),
  ].filter(({ accounts }) => accounts.length > 0);
}

/** By which a group is chosen in a list. */
export function groupId({ kind, name }: PlanGroup): string {
  return `${kind}:${name}`;
}
