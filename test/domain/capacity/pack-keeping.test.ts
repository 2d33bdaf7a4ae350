import fc from "fast-check";
import { heaviestOf } from "../../../src/domain/capacity/heaviest-load";
import { createListTables } from "../../../src/domain/capacity/list-tables";
import { totalOf } from "../../../src/domain/capacity/load-sizes";
import { packKeeping, type SearchEffort } from "../../../src/domain/capacity/pack-keeping";
import { lowerTheBound, type OpenLists } from "../../../src/domain/capacity/price-descent";
import {
  allHeld,
  keptBy,
  mostKept,
  sharings,
  sharingsOfMany,
  sixtyInDisorder,
  sizes,
  together,
  type Shared,
} from "./support";

function openOf({ holding, limit }: Shared, keep: number): OpenLists {
  const left = together([...holding.held, holding.unheld]);
  return {
    managers: Array.from(holding.held.keys()),
    left,
    waste: holding.held.length * limit - totalOf(holding.sizes, left),
    keep,
  };
}

describe("lowerTheBound", () => {
  it("is never below what can be kept, whatever the prices it starts from", () => {
    const prices = fc.tuple(...sizes.map(() => fc.integer({ min: -8, max: 8 })));
    fc.assert(
      fc.property(sharings, prices, fc.integer({ min: 0, max: 30 }), (shared, start, rounds) => {
        const most = mostKept(shared);
        fc.pre(most >= 0);
        const tables = createListTables(shared.holding, shared.limit);
        const from = Float64Array.from(start, (price) => price / 4);
        // Asked for what is possible, it must not say that it is not.
        const { bound } = lowerTheBound(tables, openOf(shared, most), from, rounds, Infinity);
        expect(bound).toBeGreaterThanOrEqual(most - 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it.each([7, 9, 10])(
    "gets down to what can be kept of sixty accounts in disorder, team %i",
    (team) => {
      const shared = sixtyInDisorder(team);
      const { holding, limit } = shared;
      const open = openOf(shared, 1);
      const tables = createListTables(holding, limit);
      const noPrices = new Float64Array(10);
      const first = lowerTheBound(tables, open, noPrices, 1, Infinity).bound;
      const { bound, prices } = lowerTheBound(tables, open, noPrices, 300, Infinity);
      const most = Math.floor(bound + 1e-6);
      expect(most).toBeLessThan(Math.floor(first + 1e-6));
      // So many can be kept indeed: no prices give a lower whole number.
      const asked = { ...open, keep: most };
      expect(packKeeping(holding, limit, tables, asked, prices, Infinity).kind).toBe("packed");
      // The prices it was given stay as they were.
      expect(noPrices).toEqual(new Float64Array(10));
    },
  );

  it("finds the lists at once where everybody can keep everything", () => {
    const held = [
      [1, 0, 1],
      [0, 2, 0],
    ];
    const shared = allHeld(sizes, held, 7);
    const tables = createListTables(shared.holding, 7);
    const found = lowerTheBound(tables, openOf(shared, 4), new Float64Array(3), 100, Infinity);
    expect(found.bound).toBeCloseTo(4, 9);
    expect(found.lists).toEqual(shared.holding.held);
  });
});

describe("packKeeping", () => {
  const above = fc.integer({ min: -2, max: 1 });

  /** What the search answers when so many more are to be kept than can be; checked if it is a packing. */
  function answerTo(shared: Shared, moreThanMost: number, effort?: SearchEffort) {
    const { holding, limit } = shared;
    const most = mostKept(shared);
    const keep = Math.max(0, most + moreThanMost);
    const open = openOf(shared, keep);
    fc.pre(open.waste >= 0);
    const tables = createListTables(holding, limit);
    const prices = new Float64Array(holding.sizes.length);
    const answer = packKeeping(holding, limit, tables, open, prices, 1e9, effort);
    if (answer.kind === "packed") {
      expect(together(answer.packing)).toEqual(open.left);
      expect(heaviestOf(holding.sizes, answer.packing)).toBeLessThanOrEqual(limit);
      expect(keptBy(holding, answer.packing)).toBeGreaterThanOrEqual(keep);
    }
    return { kind: answer.kind, right: most >= keep ? "packed" : "impossible" };
  }

  it("decides as trying everything does, and its packing keeps what was asked", () => {
    fc.assert(
      fc.property(fc.oneof(sharings, sharingsOfMany), above, (shared, more) => {
        const { kind, right } = answerTo(shared, more);
        expect(kind).toBe(right);
      }),
      { numRuns: 200 },
    );
  });

  it("decides the same when it starts anew after every situation", () => {
    fc.assert(
      fc.property(sharingsOfMany, above, (shared, more) => {
        const { kind, right } = answerTo(shared, more, { mostLists: 1000, situationsARun: 1 });
        expect(kind).toBe(right);
      }),
      { numRuns: 100 },
    );
  });

  it("never says that something is impossible because it left lists out", () => {
    const kinds = { packed: 0, impossible: 0, undecided: 0 };
    fc.assert(
      fc.property(sharingsOfMany, above, (shared, more) => {
        const { kind, right } = answerTo(shared, more, { mostLists: 2, situationsARun: 30 });
        expect([right, "undecided"]).toContain(kind);
        kinds[kind]++;
      }),
      { numRuns: 150 },
    );
    // It does decide some, both ways, and gives up on others.
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(3);
  });

  it.each([1, 2])("leaves open what it finds nothing for among %i lists a manager", (mostLists) => {
    // Five of the nine accounts can stay, as trying everything shows.
    const held = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 0],
    ];
    const shared = allHeld([7, 5, 4], held, 11);
    expect(mostKept(shared)).toBe(5);
    expect(answerTo(shared, 0, { mostLists, situationsARun: 1000 }).kind).toBe("undecided");
    expect(answerTo(shared, 0).kind).toBe("packed");
  });

  it("leaves a question undecided rather than answer wrong when steps run out", () => {
    const shared: Shared = {
      holding: {
        sizes,
        held: [
          [2, 2, 1],
          [1, 0, 1],
          [0, 2, 2],
        ],
        unheld: [1, 1, 0],
      },
      limit: 15,
    };
    const most = mostKept(shared);
    const tables = createListTables(shared.holding, shared.limit);
    const decide = (lastStep: number) =>
      packKeeping(
        shared.holding,
        shared.limit,
        tables,
        openOf(shared, most),
        new Float64Array(3),
        lastStep,
      ).kind;
    expect(decide(-1)).toBe("undecided");
    expect(decide(1e9)).toBe("packed");
  });
});
