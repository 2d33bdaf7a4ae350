/** The names of a matrix's own cells: whatever is inserted or sorted, they move along. */
export const matrixNames = {
  title: "MatrixTitle",
  madeFrom: "_KAM.header.madeFrom",
  answerRoom: "_KAM.facts.room",
  nextRoom: "_KAM.facts.nextRoom",
  slots: "Slots",
  asOf: "AsOf",
  blankRatings: "BlankRatings",
  band: "Band",
  concentration: "Concentration",
  ratingNoise: "RatingNoise",
  draws: "Draws",
  tierLimits: "TierLimits",
  tierLabels: "TierLabels",
  criteria: "CriterionNames",
  weights: "Weights",
  directions: "CriterionDirections",
  scales: "CriterionScales",
  middles: "CriterionMiddles",
  stepCriteria: "StepCriteria",
  stepFrom: "StepFrom",
  stepRatings: "StepRatings",
  stepWords: "StepWords",
  worst: "CriterionWorst",
  best: "CriterionBest",
  sources: "CriterionSources",
  accounts: "AccountNames",
  scores: "Scores",
  ranks: "Ranks",
  tiers: "AccountTiers",
  probabilities: "SlotProbabilities",
  actions: "ShortlistActions",
  status: "StatusNow",
  reviewsBelow: "ReviewsBelow",
  types: "AccountTypes",
  milestones: "Milestones",
  watchlist: "Watchlist",
  resources: "Resources",
  decisions: "Decisions",
} as const;

/** Beyond so many criteria no cell is asked for by name. */
const mostCriteria = 50;
export const criterionNumbers = Array.from({ length: mostCriteria }, (_, index) => index + 1);

/** The column of values that criterion `number`, from 1, rates. */
export function valuesName(number: number): string {
  return `_KAM.accounts.value${number}`;
}

/** The column of ratings of criterion `number`, from 1. */
export function ratingsName(number: number): string {
  return `_KAM.accounts.rating${number}`;
}

/** Which criterion the ratings `number` were made for, by the name that it had then. */
export function criterionName(number: number): string {
  return `_KAM.scale.name${number}`;
}

/** The row, from 1, in which the criterion of the ratings `number` stands. */
export function criterionPlaceName(number: number): string {
  return `_KAM.scale.place${number}`;
}
