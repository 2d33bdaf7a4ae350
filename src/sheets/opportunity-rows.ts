import type { AccountFacts, Opportunity } from "../domain/plan/account-facts";
import { opportunityKey } from "../domain/review/opportunity-key";
import { sourceWords } from "./source-words";
import type { ListRow } from "./template/content";

function rowOf(facts: AccountFacts, opportunity: Opportunity): ListRow {
  const { name, product, stage, stageName, value, probability, opened, closed } = opportunity;
  const { id = null, owner = null } = opportunity;
  const source = opportunitySource(facts);
  return {
    key: opportunityKey(opportunity),
    cells: {
      name,
      product,
      stage,
      stageName,
      value,
      probability,
      opened,
      closed,
      source,
      id,
      owner,
    },
  };
}

/** The list that opportunities are taken from. */
export function opportunitySource(facts: AccountFacts): string {
  return sourceWords(facts, "opportunities");
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
  const wanted = new Set(wantedDecided(decided));
  return [
    ...[...open, ...wanted].map((one) => rowOf(facts, one)),
    // One that stands on the sheet from before goes on being told, as long as the list has it.
    ...decided
      .filter((one) => !wanted.has(one))
      .map((one) => ({ ...rowOf(facts, one), isOptional: true })),
  ];
}
