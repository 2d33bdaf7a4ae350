import { handOut } from "../../../src/domain/capacity/hand-out";
import { distinctSizes } from "../../../src/domain/capacity/load-sizes";

describe("handOut", () => {
  it("leaves accounts with their manager as far as wanted, the first in the list first", () => {
    const bySize = distinctSizes([3, 3, 3, 5]);
    // One list of a 5, one of three 3s; both managers have some of each.
    expect(
      handOut(
        bySize,
        [
          [1, 0],
          [0, 3],
        ],
        [0, 1, 1, 1],
      ),
    ).toEqual([1, 1, 1, 0]);
    expect(
      handOut(
        bySize,
        [
          [1, 1],
          [0, 2],
        ],
        [0, 0, 1, -1],
      ),
    ).toEqual([0, 1, 1, 0]);
  });

  it("puts accounts without load where they are, or with who has least", () => {
    const bySize = distinctSizes([0, 0, 4]);
    expect(handOut(bySize, [[1], [0]], [0, -1, -1])).toEqual([0, 1, 0]);
  });
});
