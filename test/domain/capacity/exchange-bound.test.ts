import { createExchanges, fewestMoves } from "../../../src/domain/capacity/exchange-bound";

describe("createExchanges", () => {
  it("gives the fewest to take for each number given away (by hand)", () => {
    // Sizes 5, 3, 1; the load must end between 8 and 10.
    const exchanges = createExchanges([5, 3, 1], 10, 2);
    // 13 now: giving a 5 or a 3 lands in the range, giving two leaves 5 to 9, three at least 0.
    expect(exchanges([2, 1, 0])).toEqual([Infinity, 0, 1, 2]);
    expect(exchanges([0, 1, 0])).toEqual([1, 2]);
    expect(exchanges([0, 0, 0])).toEqual([2]);
    expect(exchanges([2, 0, 0])).toEqual([0, 1, 2]);
  });

  it("looks only at what must leave where a list is long", () => {
    const exchanges = createExchanges([2], 20, 0);
    expect(exchanges([13]).slice(0, 5)).toEqual([Infinity, Infinity, Infinity, 0, 0]);
  });
});

describe("fewestMoves", () => {
  it("covers what must be taken by what is given or free", () => {
    expect(fewestMoves([[0], [0]], 0, 5)).toBe(0);
    expect(
      fewestMoves(
        [
          [Infinity, 0],
          [2, 3],
        ],
        0,
        5,
      ),
    ).toBe(6);
    expect(
      fewestMoves(
        [
          [Infinity, 0, 0],
          [2, 3],
        ],
        0,
        5,
      ),
    ).toBe(2);
    expect(
      fewestMoves(
        [
          [Infinity, 0, 0],
          [2, 3],
        ],
        1,
        5,
      ),
    ).toBe(1);
    expect(fewestMoves([[2]], 2, 5)).toBe(0);
    expect(fewestMoves([], 0, 0)).toBe(0);
  });
});
