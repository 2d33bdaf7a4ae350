import type { MissingRating } from "./score";
import type { BlankPolicy } from "./scoring-setup";

const missing: Readonly<Record<BlankPolicy, MissingRating>> = {
  worst: "worst",
  middle: "neutral",
  share: "renormalise",
  "leave out": "error",
};

/** What a score makes of a blank where a matrix counts it so. */
export function missingRatingOf(policy: BlankPolicy): MissingRating {
  return missing[policy];
}
