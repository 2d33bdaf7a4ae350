import { countSizes, distinctSizes, totalOf } from "../../../src/domain/capacity/load-sizes";

describe("distinctSizes", () => {
  it("lists sizes from the largest and leaves out what has none", () => {
    const bySize = distinctSizes([3, 0, 7, 3]);
    expect(bySize).toEqual({ sizes: [7, 3], sizeOf: [1, -1, 0, 1] });
    expect(countSizes(bySize, () => true)).toEqual([1, 2]);
    expect(countSizes(bySize, (account) => account > 0)).toEqual([1, 1]);
    expect(totalOf(bySize.sizes, [1, 2])).toBe(13);
  });
});
