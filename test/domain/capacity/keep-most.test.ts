import fc from "fast-check";
import { heaviestOf } from "../../../src/domain/capacity/heaviest-load";
import { countMoves } from "../../../src/domain/capacity/count-moves";
import { improveLists } from "../../../src/domain/capacity/improve-lists";
import { keepMostAccounts } from "../../../src/domain/capacity/keep-most";
import { pack } from "../../../src/domain/capacity/pack";
import { keptBy, mostKept, sharings, sizes, together } from "./support";

describe("countMoves", () => {
  it("counts what is no longer with its manager, not what nobody had", () => {
    expect(
      countMoves(
        [
          [1, 2, 0],
          [0, 0, 3],
        ],
        [
          [1, 0, 2],
          [0, 3, 1],
        ],
      ),
    ).toBe(4);
    expect(countMoves([[0, 0, 0]], [[4, 4, 4]])).toBe(0);
  });
});

describe("keepMostAccounts", () => {
  const holding = {
    sizes,
    held: [
      [2, 1, 0],
      [0, 1, 1],
    ],
    unheld: [0, 0, 0],
  };
  const known = [
    [1, 1, 1],
    [1, 1, 0],
  ];

  it("proves the fewest moves", () => {
    // 13 and 5 under 10: one account must go over, and one is enough.
    const found = keepMostAccounts(holding, 10, known, 1e5);
    expect(found.moves).toBe(1);
    expect(found.isProven).toBe(true);
    expect(countMoves(holding.held, found.packing)).toBe(1);
    expect(heaviestOf(sizes, found.packing)).toBeLessThanOrEqual(10);
  });

  it("does not call moves proven where no question could be decided", () => {
    const found = keepMostAccounts(holding, 10, known, -1);
    expect(found.isProven).toBe(false);
    expect(heaviestOf(sizes, found.packing)).toBeLessThanOrEqual(10);
    expect(found.moves).toBe(countMoves(holding.held, found.packing));
    expect(found.moves).toBeLessThanOrEqual(2);
  });

  it("keeps as many as any packing under the limit does", () => {
    fc.assert(
      fc.property(sharings, (shared) => {
        const most = mostKept(shared);
        fc.pre(most >= 0);
        const { held, unheld } = shared.holding;
        const everything = together([...held, unheld]);
        const packed = pack(sizes, everything, held.length, shared.limit, 1e6);
        if (packed.kind !== "packed") throw new Error("there is a packing");
        const found = keepMostAccounts(shared.holding, shared.limit, packed.packing, 1e9);
        expect(found.isProven).toBe(true);
        expect(keptBy(shared.holding, found.packing)).toBe(most);
        expect(found.moves).toBe(together(held).reduce((sum, count) => sum + count, 0) - most);
      }),
      { numRuns: 300 },
    );
  });
});

describe("improveLists", () => {
  it("brings accounts home among a few managers, under the limit, and loses none", () => {
    const held = [
      [2, 0, 0],
      [0, 3, 0],
      [0, 0, 4],
    ];
    const holding = { sizes, held, unheld: [0, 0, 0] };
    const scattered = [
      [1, 1, 1],
      [1, 0, 2],
      [0, 2, 1],
    ];
    const improved = improveLists(holding, 10, scattered, 1e6);
    expect(countMoves(held, improved)).toBe(0);
    expect(improved).toEqual(held);
    expect(improveLists(holding, 10, scattered, 0)).toEqual(scattered);
  });
});
