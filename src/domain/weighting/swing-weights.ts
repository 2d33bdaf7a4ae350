import { Failure } from "../failure";
import { weightsFromPoints } from "./point-weights";

/** The points of the swing that matters most; the others are judged against it. */
export const LARGEST_SWING = 100;

/**
 * What do criteria weigh when people judge how much a swing from each one's worst to its best is worth?
 * The one they would swing first has 100 points, every other one its worth against that (von
 * Winterfeldt & Edwards 1986, Decision Analysis and Behavioral Research, chapter 8). The weights hold
 * for the worst and best that were shown: a wider range of a criterion asks for more weight (Keeney &
 * Raiffa 1976, Decisions with Multiple Objectives, section 3.7).
 *
 * @param swings 0 to 100 each, one of them 100; NaN was not judged yet
 * @returns weights that sum to 1, in the order of the swings
 */
export function weightsFromSwings(swings: Float64Array): Float64Array {
  const largest = swings.reduce((most, swing) => (swing > most ? swing : most), -Infinity);
  if (largest !== LARGEST_SWING) {
    throw new Failure(
      "value",
      `swings reach ${largest === -Infinity ? "nothing" : largest}; the one that matters most has ${LARGEST_SWING}`,
    );
  }
  return weightsFromPoints(swings);
}
