import { createRankTally } from "../../../src/domain/selection/rank-tally";

function tallyOf(draws: readonly (readonly number[])[], top: number) {
  const tally = createRankTally(draws[0]!.length, draws.length, top);
  for (const scores of draws) {
    const order = scores.map((_, account) => account).sort((a, b) => scores[b]! - scores[a]!);
    tally.add(Uint32Array.from(order), Float64Array.from(scores));
  }
  return tally;
}

describe("createRankTally", () => {
  it("counts ranks and places on top", () => {
    const tally = tallyOf(
      [
        [3, 2, 1],
        [3, 1, 2],
        [1, 2, 3],
        [3, 2, 1],
      ],
      2,
    );
    expect(Array.from(tally.timesOnTop)).toEqual([3, 3, 2]);
    expect(Array.from(tally.rankSums())).toEqual([6, 9 - 0, 9]);
    expect(tally.rankAt(0, 0.75)).toBe(1);
    expect(tally.rankAt(0, 0.76)).toBe(3);
    expect(tally.rankAt(1, 0.5)).toBe(2);
    expect(tally.rankAt(2, 0.25)).toBe(1);
    expect(tally.rankAt(2, 0.26)).toBe(2);
    expect(tally.rankAt(2, 1)).toBe(3);
  });

  it("lets equal scores share their ranks and the places on top", () => {
    const tally = tallyOf([[5, 9, 5, 5, 1]], 2);
    expect(Array.from(tally.timesOnTop)).toEqual([1 / 3, 1, 1 / 3, 1 / 3, 0]);
    expect(Array.from(tally.rankSums())).toEqual([3, 1, 3, 3, 5]);
    expect([0.05, 0.33, 0.34, 0.66, 0.67, 0.95].map((p) => tally.rankAt(0, p))).toEqual([
      2, 2, 3, 3, 4, 4,
    ]);
    expect(tally.rankAt(4, 0.05)).toBe(5);
    expect(tally.rankAt(1, 0.95)).toBe(1);
  });

  it("ends the share of a tie where the tie ends", () => {
    // Half a draw each on ranks 1 and 2, then a whole one on rank 4.
    const tally = tallyOf(
      [
        [9, 9, 5, 1],
        [1, 5, 7, 9],
      ],
      1,
    );
    expect([0.25, 0.26, 0.5, 0.51, 1].map((p) => tally.rankAt(0, p))).toEqual([1, 2, 2, 4, 4]);
  });

  it("shares ties among the counters of neighbouring ranks, too", () => {
    // Of 4,000 accounts the places 1,000 to 1,999 are equal: half of a lot is at rank 1,500.
    const count = 4000;
    const tally = createRankTally(count, 1, 10);
    const order = Uint32Array.from({ length: count }, (_, place) => place);
    const scores = Float64Array.from(order, (place) =>
      place >= 1000 && place < 2000 ? -1000 : -place,
    );
    tally.add(order, scores);
    for (const account of [1000, 1500, 1999]) {
      expect(Math.abs(tally.rankAt(account, 0.5) - 1500)).toBeLessThanOrEqual(4);
      expect(Math.abs(tally.rankAt(account, 0.95) - 1950)).toBeLessThanOrEqual(4);
    }
    expect(Math.abs(tally.rankAt(2000, 0.5) - 2001)).toBeLessThanOrEqual(4);
  });

  it("counts draws beyond those it gathers and beyond 16 bits", () => {
    const draws = 70_000;
    const tally = createRankTally(2, draws, 1);
    const order = Uint32Array.of(1, 0);
    for (let draw = 0; draw < draws; draw++) tally.add(order, Float64Array.of(1, 2));
    expect(tally.rankAt(0, 0.05)).toBe(2);
    expect(tally.rankAt(1, 0.95)).toBe(1);
    expect(tally.timesOnTop[1]).toBe(draws);
  });

  it("shares counters among neighbouring ranks in lists of more than 2,000, and stays close", () => {
    const count = 5000;
    const tally = createRankTally(count, 1, 10);
    const order = Uint32Array.from({ length: count }, (_, place) => count - 1 - place);
    const scores = Float64Array.from({ length: count }, (_, account) => account);
    tally.add(order, scores);
    for (const account of [0, 1, 2500, 4998, 4999]) {
      expect(Math.abs(tally.rankAt(account, 0.5) - (count - account))).toBeLessThanOrEqual(
        Math.ceil((count * count) / 4e6),
      );
      expect(tally.rankAt(account, 0.5)).toBeLessThanOrEqual(count);
    }
    expect(tally.rankSums()[4999]).toBe(1);
  });
});
