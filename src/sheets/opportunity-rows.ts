import type { AccountFacts, Opportunity } from "../domain/plan/account-facts";
import type { ListRow } from "./template/content";

function rowOf(opportunity: Opportunity): ListRow {
  const { name, product, stage, stageName, value, probability, opened, closed } = opportunity;
  return { cells: { name, product, stage, stageName, value, probability, opened, closed } };
}

/** Every open opportunity, the largest first, then the decided ones that are wanted, latest first. */
export function opportunityRows(
  facts: AccountFacts,
  wantedDecided: (decidedLatestFirst: readonly Opportunity[]) => readonly Opportunity[],
): readonly ListRow[] {
  const open = facts.opportunities
    .filter(({ stage }) => stage === "open")
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const decided = facts.opportunities
    .filter(({ stage }) => stage !== "open")
    .sort((one, other) => (other.closed ?? 0) - (one.closed ?? 0));
  return [...open, ...wantedDecided(decided)].map(rowOf);
}
