import { largestDifferences, secondOpinions } from "../../../src/domain/selection/second-opinion";

const lopsided = [
  // Best on the first criterion and worst on the second, against two that are even.
  new Float64Array([10, 1]),
  new Float64Array([5, 5.4]),
  new Float64Array([4, 4]),
];

describe("secondOpinions", () => {
  it("ranks by score and by TOPSIS, as each is computed by hand", () => {
    const opinions = secondOpinions(lopsided, new Float64Array([1, 1]));
    // Scores 5.5, 5.2, 4.
    expect(opinions.map(({ rankByScore }) => rankByScore)).toEqual([1, 2, 3]);
    const lengths = [Math.sqrt(100 + 25 + 16), Math.sqrt(1 + 5.4 ** 2 + 16)];
    const closeness = lopsided.map((row) => {
      const toBest = Math.hypot((10 - row[0]!) / lengths[0]!, (5.4 - row[1]!) / lengths[1]!);
      const toWorst = Math.hypot((row[0]! - 4) / lengths[0]!, (row[1]! - 1) / lengths[1]!);
      return toWorst / (toWorst + toBest);
    });
    opinions.forEach((one, at) => expect(one.closeness).toBeCloseTo(closeness[at]!, 12));
    expect(opinions.map(({ rankByIdeal }) => rankByIdeal)).toEqual([3, 1, 2]);
  });

  it("names the criterion whose shortfall weighs more in a distance than in a sum", () => {
    const [first] = largestDifferences(secondOpinions(lopsided, new Float64Array([1, 1])), 1);
    expect(first).toMatchObject({ account: 0, rankByScore: 1, rankByIdeal: 3, criterion: 1 });
    // All that the first account lacks, it lacks on the second criterion.
    expect(first!.shareOfDistance).toBeCloseTo(1, 12);
  });

  it("has no difference to tell where both agree", () => {
    const clear = [new Float64Array([9, 9]), new Float64Array([5, 5]), new Float64Array([1, 1])];
    expect(largestDifferences(secondOpinions(clear, new Float64Array([1, 1])), 3)).toEqual([]);
  });
});
