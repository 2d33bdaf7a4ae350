import type { AccountColumn, Criterion, ScoringSetup } from "../../domain/scoring/scoring-setup";
import { criterionMeaning, type CriterionMeaning } from "./criterion-meaning";

const mostCriteria = 5;

/** Topics in the order in which key accounts are commonly chosen by them. */
const topicOrder: readonly CriterionMeaning["topic"][] = [
  "potential",
  "fit",
  "worth",
  "relationship",
  "process",
  "history",
  "burden",
  "size",
  "other",
];

interface Candidate extends CriterionMeaning {
  readonly heading: string;
}

/** A column can tell accounts apart when at least half are filled and not all are the same. */
function tellsAccountsApart(column: AccountColumn): boolean {
  const filled = column.values.filter((value) => value !== null);
  return filled.length * 2 >= column.values.length && new Set(filled).size > 1;
}

function candidatesAmong(columns: readonly AccountColumn[]): readonly Candidate[] {
  return columns
    .filter((column) => column.kind === "number" && tellsAccountsApart(column))
    .flatMap(({ heading }) => {
      const meaning = criterionMeaning(heading);
      return meaning ? [{ heading, ...meaning }] : [];
    });
}

/** One of each topic in turn, then a second of each, until there are enough. */
function pick(candidates: readonly Candidate[]): readonly Candidate[] {
  const byTopic = topicOrder.map((topic) => candidates.filter((c) => c.topic === topic));
  const deepest = Math.max(0, ...byTopic.map((topic) => topic.length));
  const inTurn = Array.from({ length: deepest }, (_, turn) =>
    byTopic.flatMap((topic) => topic[turn] ?? []),
  ).flat();
  const chosen = new Set(inTurn.slice(0, mostCriteria));
  return candidates.filter((candidate) => chosen.has(candidate));
}

/** Whole percents that differ by one at most and add up to 100. */
function equalWeights(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(100 / count) + (index < 100 % count ? 1 : 0),
  );
}

/** One account in ten, but at least 5, at most 10, and never more than half of the list. */
export function proposedSlots(accounts: number): number {
  const oneInTen = Math.min(10, Math.max(5, Math.round(accounts / 10)));
  return Math.max(1, Math.min(oneInTen, Math.floor(accounts / 2)));
}

/** Three to five criteria of different topics, equally weighted, for the user to change. */
export function proposeSetup(
  accounts: number,
  columns: readonly AccountColumn[],
  asOf: number,
): ScoringSetup {
  const chosen = pick(candidatesAmong(columns));
  const weights = equalWeights(chosen.length);
  const criteria = chosen.map(({ heading, direction }, index): Criterion => ({
    name: heading,
    sourceColumn: heading,
    direction,
    worst: null,
    best: null,
    weight: weights[index] ?? 0,
  }));
  return { title: "Scoring matrix", criteria, slots: proposedSlots(accounts), asOf };
}
