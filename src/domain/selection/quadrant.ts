import { reaches } from "../numerics/reaches";

export type Quadrant = "Strategic" | "Star" | "Status" | "Streamline";

/** The four, as they are listed. */
export const quadrants: readonly Quadrant[] = ["Strategic", "Star", "Status", "Streamline"];

/** What a criterion tells of an account: how attractive it is, how strong we are there, or neither. */
export const criterionSides = ["attractiveness", "strength", "neither"] as const;
export type CriterionSide = (typeof criterionSides)[number];

/** Where low ends and high begins; a value at the cut is high. */
export interface QuadrantCuts {
  readonly attractiveness: number;
  readonly strength: number;
}

/**
 * What to do with an account, seen by how attractive it is and how strong we are there?
 * `Strategic` (high, high), `Star` (attractive, our position weak), `Status` (unattractive, strong)
 * or `Streamline` (low, low): the portfolio matrix of Cheverton (2015), Key Account Management,
 * after the directional policy matrix of Shell and McKinsey.
 */
export function quadrantOf(attractiveness: number, strength: number, cuts: QuadrantCuts): Quadrant {
  const isAttractive = reaches(attractiveness, cuts.attractiveness);
  const isStrong = reaches(strength, cuts.strength);
  if (isAttractive) return isStrong ? "Strategic" : "Star";
  return isStrong ? "Status" : "Streamline";
}
