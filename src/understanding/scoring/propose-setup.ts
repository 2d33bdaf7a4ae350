import type {
  AccountColumn,
  Criterion,
  Direction,
  ScoringSetup,
} from "../../domain/scoring/scoring-setup";
import { criterionTopic, type CriterionTopic } from "../vocabulary/criterion-topics";
import { usualDirection } from "../vocabulary/criterion-words";
import { tellsAccountsApart } from "./tells-accounts-apart";

const mostCriteria = 5;

/** Topics in the order in which key accounts are commonly chosen by them. */
const topicOrder: readonly CriterionTopic[] = [
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

interface Candidate {
  readonly heading: string;
  readonly topic: CriterionTopic;
  readonly direction: Direction;
}

/** 1, 2, 3 from the first row to the last number the rows and say nothing of the accounts. */
function numbersRows(values: AccountColumn["values"]): boolean {
  const [first] = values;
  return (
    typeof first === "number" &&
    values.length > 2 &&
    values.every((value, row) => value === first + row) &&
    (first === 0 || first === 1)
  );
}

function candidatesAmong(columns: readonly AccountColumn[]): readonly Candidate[] {
  return columns
    .filter((column) => column.kind === "number" && tellsAccountsApart(column))
    .flatMap(({ heading, values }): readonly Candidate[] => {
      const topic = criterionTopic(heading);
      // "Revenue" may well grow by one a row; what says nothing is a number of the row.
      if (topic === null || (topic === "other" && numbersRows(values))) return [];
      return [{ heading, topic, direction: usualDirection(heading) ?? "higher" }];
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
