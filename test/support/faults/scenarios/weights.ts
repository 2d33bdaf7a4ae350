import { actions } from "../../../../src/actions";
import { createQuadrants } from "../../../../src/actions/create-quadrants";
import { keepRatings, type RaterRatings } from "../../../../src/actions/keep-ratings";
import { keepWeights } from "../../../../src/actions/keep-weights";
import { handRatedCriterion } from "../../../../src/domain/scoring/hand-rated";
import type { RaterAnswers } from "../../../../src/domain/weighting/weighing";
import type { Approach, Scenario } from "./scenario";
import { accountNames, lists, readBest, score } from "./workbook";

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

async function scoredByHand(): Promise<void> {
  await lists();
  const read = await readBest();
  const trust = { ...handRatedCriterion("Trust"), weight: 30 };
  const { proposal } = read;
  await actions.createScoringMatrix(read, {
    ...proposal,
    criteria: [...proposal.criteria, trust],
  });
}

function ratedBy(rater: string): RaterRatings {
  const rating = (place: number): number => 1 + ((rater.length + 3 * place) % 9);
  const ratings = accountNames.map((name, place) => [name, { Trust: rating(place) }] as const);
  return { rater, ratings: Object.fromEntries(ratings) };
}

const approachRating =
  (rater: string): Approach =>
  async () =>
  (options) =>
    keepRatings({ matrix: null, raters: [ratedBy(rater)] }, options);

const approachQuadrants: Approach = async () => (options) => createQuadrants(null, options);

export const weightScenarios: readonly Scenario[] = [
  { name: "weights", prepare: lists, approach: approachKeeping("Ann") },
  { name: "weights again", prepare: listsWithAnn, approach: approachKeeping("Bob") },
  {
    name: "ratings",
    prepare: scoredByHand,
    approach: approachRating("Ann"),
    again: approachRating("Barbara"),
  },
  {
    name: "quadrants",
    prepare: async () => {
      await lists();
      await score();
    },
    approach: approachQuadrants,
    again: approachQuadrants,
  },
];
