import fc from "fast-check";
import {
  countTableCells,
  createListTables,
  type Market,
} from "../../../src/domain/capacity/list-tables";
import { totalOf } from "../../../src/domain/capacity/load-sizes";

const sizes = [7, 4, 3, 1];

interface Case {
  readonly home: readonly number[];
  readonly limit: number;
  readonly market: Market;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    home: fc.tuple(...sizes.map(() => fc.integer({ min: 0, max: 2 }))),
    others: fc.tuple(...sizes.map(() => fc.integer({ min: 0, max: 2 }))),
    prices: fc.tuple(...sizes.map(() => fc.integer({ min: -8, max: 8 }))),
    limit: fc.integer({ min: 1, max: 25 }),
    waste: fc.integer({ min: 0, max: 25 }),
  })
  .map(({ home, others, prices, limit, waste }) => ({
    home,
    limit,
    market: {
      left: home.map((count, size) => count + others[size]!),
      prices: Float64Array.from(prices, (price) => price / 8),
      waste,
    },
  }));

/** Every list between limit - waste and limit, and what it is worth: one an account kept, less prices. */
function everyList({ home, limit, market }: Case): { list: number[]; worth: number }[] {
  const lists = market.left.reduce<number[][]>(
    (shorter, most) =>
      shorter.flatMap((list) => Array.from({ length: most + 1 }, (_, count) => [...list, count])),
    [[]],
  );
  return lists
    .filter((list) => {
      const load = totalOf(sizes, list);
      return load <= limit && load >= limit - market.waste;
    })
    .map((list) => ({
      list,
      worth: list.reduce(
        (sum, count, size) => sum + Math.min(count, home[size]!) - count * market.prices[size]!,
        0,
      ),
    }));
}

function tablesOf({ home, limit }: Case) {
  return createListTables({ sizes, held: [home], unheld: sizes.map(() => 0) }, limit);
}

describe("countTableCells", () => {
  it("is a cell for every manager, load from 0 to the limit and size, and one more for none", () => {
    const holding = { sizes: [5, 3, 2], held: [[0], [0]], unheld: [] };
    expect(countTableCells(holding, 9)).toBe(2 * 10 * 4);
  });
});

describe("createListTables", () => {
  it("finds the list that is worth most of all lists there are", () => {
    fc.assert(
      fc.property(cases, (question) => {
        const tables = tablesOf(question);
        const every = everyList(question);
        const most = Math.max(-Infinity, ...every.map(({ worth }) => worth));
        expect(tables.fill(0, question.market)).toBeCloseTo(most, 9);
        if (every.length === 0) return;
        const best = tables.best(0, question.market);
        const found = every.find(({ list }) => list.join() === best.join());
        expect(found?.worth).toBeCloseTo(most, 9);
      }),
      { numRuns: 300 },
    );
  });

  it("names every list that loses no more than the slack, and none that loses more", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 12 }), (question, eighths) => {
        // Between two multiples of an eighth, so that rounding decides nothing.
        const slack = (eighths + 0.5) / 8;
        const tables = tablesOf(question);
        const most = tables.fill(0, question.market);
        const expected = everyList(question).filter(({ worth }) => most - worth <= slack);
        const found = tables.within(0, question.market, slack, 1000)!;
        expect(found.map(({ list }) => list.join()).sort()).toEqual(
          expected.map(({ list }) => list.join()).sort(),
        );
        for (const { list, load, kept, loss } of found) {
          const worth = expected.find((other) => other.list.join() === list.join())!.worth;
          expect(load).toBe(totalOf(sizes, list));
          expect(kept).toBe(
            list.reduce((sum, count, size) => sum + Math.min(count, question.home[size]!), 0),
          );
          expect(loss).toBeCloseTo(most - worth, 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives up on lists where there are more than asked for, and counts its steps", () => {
    const question: Case = {
      home: [1, 1, 1, 1],
      limit: 15,
      market: { left: [1, 1, 1, 1], prices: new Float64Array(4), waste: 15 },
    };
    const tables = tablesOf(question);
    tables.fill(0, question.market);
    const filled = tables.steps();
    expect(filled).toBeGreaterThan(0);
    expect(tables.within(0, question.market, 10, 16)).toHaveLength(16);
    expect(tables.within(0, question.market, 10, 15)).toBeNull();
    expect(tables.steps()).toBeGreaterThan(filled);
  });
});
