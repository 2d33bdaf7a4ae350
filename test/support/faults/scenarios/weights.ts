import { keepWeights } from "../../../../src/actions/keep-weights";
import type { RaterAnswers } from "../../../../src/domain/weighting/weighing";
import type { Approach, Scenario } from "./scenario";
import { lists, readBest } from "./workbook";

const approachKeeping =
  (rater: string): Approach =>
  async () => {
    const read = await readBest();
    const answers: RaterAnswers = {
      rater,
      method: "points",
      answers: read.proposal.criteria.map((_, place) => 10 * (place + 1)),
      comparisons: [],
      tradeOffs: [],
      answeredOn: 46_000,
    };
    return (options) => keepWeights(read, read.proposal, { answers }, options);
  };

async function listsWithAnn(): Promise<void> {
  await lists();
  const run = await approachKeeping("Ann")();
  await run({});
}

export const weightScenarios: readonly Scenario[] = [
  { name: "weights", prepare: lists, approach: approachKeeping("Ann") },
  { name: "weights again", prepare: listsWithAnn, approach: approachKeeping("Bob") },
];
