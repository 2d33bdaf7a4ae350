/** The steps of scoring, in the order in which they are asked. */
export type ScoreStep = "data" | "criteria" | "weights" | "selection" | "sheet" | "changes";
