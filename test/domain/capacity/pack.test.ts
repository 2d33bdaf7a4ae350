import fc from "fast-check";
import { heaviestOf, smallestHeaviestLoad } from "../../../src/domain/capacity/heaviest-load";
import { countSizes, distinctSizes } from "../../../src/domain/capacity/load-sizes";
import { pack } from "../../../src/domain/capacity/pack";

/** Does any of all allocations stay under the limit? */
function fits(units: readonly number[], managers: number, limit: number): boolean {
  const loads = new Array<number>(managers).fill(0);
  function place(account: number): boolean {
    if (account === units.length) return true;
    return loads.some((load, manager) => {
      if (load + units[account]! > limit) return false;
      loads[manager] = load + units[account]!;
      const found = place(account + 1);
      loads[manager] = load;
      return found;
    });
  }
  return place(0);
}

const accounts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 });

describe("pack", () => {
  it("decides as trying everything does, and its packing holds all accounts under the limit", () => {
    fc.assert(
      fc.property(
        accounts,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        (units, managers, limit) => {
          const bySize = distinctSizes(units);
          const counts = countSizes(bySize, () => true);
          fc.pre(Math.max(...units) <= limit);
          const answer = pack(bySize.sizes, counts, managers, limit, 1e6);
          expect(answer.kind).toBe(fits(units, managers, limit) ? "packed" : "impossible");
          if (answer.kind !== "packed") return;
          expect(answer.packing).toHaveLength(managers);
          expect(heaviestOf(bySize.sizes, answer.packing)).toBeLessThanOrEqual(limit);
          const together = counts.map((_, size) =>
            answer.packing.reduce((sum, list) => sum + list[size]!, 0),
          );
          expect(together).toEqual(counts);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("leaves a question undecided rather than answer wrong when steps run out", () => {
    const sizes = Array.from({ length: 24 }, (_, at) => 1000 - 13 * at);
    const counts = sizes.map(() => 1);
    expect(pack(sizes, counts, 6, 3402, 5).kind).toBe("undecided");
  });
});

describe("smallestHeaviestLoad", () => {
  it("proves the smallest limit under which everything fits", () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: 1, max: 4 }), (units, managers) => {
        const bySize = distinctSizes(units);
        const counts = countSizes(bySize, () => true);
        const found = smallestHeaviestLoad(bySize.sizes, counts, managers, 1e6);
        expect(found.atLeast).toBe(found.heaviest);
        expect(heaviestOf(bySize.sizes, found.packing)).toBe(found.heaviest);
        expect(fits(units, managers, found.heaviest)).toBe(true);
        expect(fits(units, managers, found.heaviest - 1)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("claims no more than it has proven when steps run out", () => {
    const sizes = Array.from({ length: 20 }, (_, at) => 997 - 31 * at);
    const counts = sizes.map(() => 1);
    const hurried = smallestHeaviestLoad(sizes, counts, 7, 3);
    const thorough = smallestHeaviestLoad(sizes, counts, 7, 1e6);
    expect(hurried.atLeast).toBeLessThanOrEqual(thorough.heaviest);
    expect(hurried.heaviest).toBeGreaterThanOrEqual(thorough.heaviest);
    expect(thorough.atLeast).toBe(thorough.heaviest);
  });
});
