import fc from "fast-check";
import { heaviestOf } from "../../../src/domain/capacity/heaviest-load";
import { countMoves } from "../../../src/domain/capacity/count-moves";
import { improveLists } from "../../../src/domain/capacity/improve-lists";
import { keepMostAccounts } from "../../../src/domain/capacity/keep-most";
import {
  allHeld,
  keptBy,
  mostKept,
  sharings,
  sharingsOfMany,
  sixtyInDisorder,
  sizes,
  somePacking,
  together,
} from "./support";

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

  it("has nothing to prove where everything is at home already", () => {
    const atHome = keepMostAccounts(holding, 13, holding.held, -1);
    expect(atHome).toEqual({ packing: holding.held, moves: 0, isProven: true });
  });

  it("keeps as many as any packing under the limit does", () => {
    fc.assert(
      fc.property(fc.oneof(sharings, sharingsOfMany), (shared) => {
        const most = mostKept(shared);
        fc.pre(most >= 0);
        const found = keepMostAccounts(shared.holding, shared.limit, somePacking(shared), 1e9);
        const accounts = together(shared.holding.held).reduce((sum, count) => sum + count, 0);
        expect(found.isProven).toBe(true);
        expect(keptBy(shared.holding, found.packing)).toBe(most);
        expect(found.moves).toBe(accounts - most);
      }),
      { numRuns: 100 },
    );
  });

  it("finds what no exchange among three managers does", () => {
    const held = [
      [2, 1, 1],
      [0, 0, 2],
      [1, 2, 0],
      [2, 1, 1],
      [1, 2, 2],
      [1, 0, 0],
    ];
    const six = allHeld([7, 5, 3], held, 17);
    const some = somePacking(six);
    expect(countMoves(six.holding.held, improveLists(six.holding, 17, some, 1e6))).toBe(4);
    expect(mostKept(six)).toBe(19 - 3);
    const found = keepMostAccounts(six.holding, 17, some, 1e6);
    expect(found).toMatchObject({ moves: 3, isProven: true });
    expect(countMoves(six.holding.held, found.packing)).toBe(3);
  });

  // Ten times these steps would still be a fraction of a second: a search that loses its way, or its
  // bounds, takes thousands of times as many.
  it.each([
    [2, 1e7],
    [6, 2e7],
    [9, 1e7],
    [12, 5e7],
    [7, 1e6],
    [14, 1e6],
  ])("proves sixty accounts in disorder, team %i, in %i steps", (team, steps) => {
    const shared = sixtyInDisorder(team);
    const found = keepMostAccounts(shared.holding, shared.limit, somePacking(shared), steps);
    expect(found.isProven).toBe(true);
    expect(countMoves(shared.holding.held, found.packing)).toBe(found.moves);
    expect(heaviestOf(shared.holding.sizes, found.packing)).toBeLessThanOrEqual(shared.limit);
  });

  it("gives what it found, unproven, where loads have too many digits for tables", () => {
    const fine = [500_003, 300_001, 200_002];
    const many = { ...holding, sizes: fine };
    const found = keepMostAccounts(many, 1_000_006, known, 1e9);
    expect(found.isProven).toBe(false);
    expect(heaviestOf(fine, found.packing)).toBeLessThanOrEqual(1_000_006);
    expect(found.moves).toBe(1);
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
