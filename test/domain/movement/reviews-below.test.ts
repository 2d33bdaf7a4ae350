import { replayReviewsBelow } from "../../../src/domain/movement/reviews-below";
import type { Snapshot } from "../../../src/domain/movement/snapshot";

/** One slot, band 0.5: the best score is the cut. Scores of A (best), B and C, and who is key. */
function month(scores: readonly (number | null)[], keys: readonly string[]): Snapshot {
  return {
    name: null,
    matrix: { id: "m", name: "M" },
    asOf: 46000,
    takenAt: 0,
    slots: 1,
    missing: "worst",
    band: 0.5,
    criteria: [],
    accounts: scores.map((score, place) => ({
      id: null,
      name: ["A", "B", "C"][place]!,
      values: [],
      typed: [],
      status: keys.includes(["A", "B", "C"][place]!) ? " key" : "Prospect",
      decision: "",
      score,
    })),
  };
}

test("a key account below the band counts up, and one that is back within it begins anew", () => {
  const months = [month([9, 7, 8], ["B", "C"]), month([9, 7, 8.5], ["B", "C"])];
  expect(replayReviewsBelow(months.slice(0, 1))).toEqual([0, 1, 1]);
  // 8.5 is within 0.5 of the cut of 9.
  expect(replayReviewsBelow(months)).toEqual([0, 2, 0]);
});

test("who was no key account meanwhile begins anew, and an unknown score changes nothing", () => {
  const below = month([9, 7, 6], ["B"]);
  expect(replayReviewsBelow([below, month([9, 7, 6], []), below])).toEqual([0, 1, 0]);
  expect(replayReviewsBelow([below, month([9, null, 6], ["B"]), below])).toEqual([0, 2, 0]);
});

test("no snapshot, no count", () => {
  expect(replayReviewsBelow([])).toEqual([]);
});
