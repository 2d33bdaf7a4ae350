import { replayReviewsBelow } from "../../../src/domain/movement/reviews-below";
import type { Snapshot } from "../../../src/domain/movement/snapshot";

let day = 46_000;

/** One slot, band 0.5: the best score is the cut. Scores of A (best), B and C, and who is key. */
function month(scores: readonly (number | null)[], keys: readonly string[]): Snapshot {
  return {
    name: null,
    matrix: { id: "m", name: "M" },
    asOf: day++,
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
  const below = () => month([9, 7, 6], ["B"]);
  expect(replayReviewsBelow([below(), month([9, 7, 6], []), below()])).toEqual([0, 1, 0]);
  expect(replayReviewsBelow([below(), month([9, null, 6], ["B"]), below()])).toEqual([0, 2, 0]);
});

test("two snapshots of one day are one review, and the last of them counts", () => {
  const morning = month([9, 7, 8], ["B", "C"]);
  const evening = { ...month([9, 7, 8.8], ["B", "C"]), asOf: morning.asOf };
  expect(replayReviewsBelow([morning, evening])).toEqual([0, 1, 0]);
  expect(replayReviewsBelow([morning, evening, month([9, 7, 8], ["B", "C"])])).toEqual([0, 2, 1]);
});

test("a count that the first snapshot was made with is where counting begins", () => {
  const first = month([9, 7, 8], ["B", "C"]);
  const carried = {
    ...first,
    accounts: first.accounts.map((one) => (one.name === "B" ? { ...one, reviewsBelow: 3 } : one)),
  };
  expect(replayReviewsBelow([carried])).toEqual([0, 3, 1]);
  expect(replayReviewsBelow([carried, month([9, 7, 8], ["B", "C"])])).toEqual([0, 4, 2]);
});

test("no snapshot, no count", () => {
  expect(replayReviewsBelow([])).toEqual([]);
});
