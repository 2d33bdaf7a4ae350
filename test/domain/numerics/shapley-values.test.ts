import fc from "fast-check";
import { shapleyValues } from "../../../src/domain/numerics/shapley-values";
import { meanOverOrders } from "../../support/mean-over-orders";

describe("shapleyValues", () => {
  it("matches the glove game: the one right glove is worth four of six parts", () => {
    // Shapley 1953 in every textbook: players 0 and 1 own a left glove, 2 the right one.
    const worth = (mixture: number) => (mixture >= 5 ? 1 : 0);
    const [first, second, third] = shapleyValues(3, worth);
    expect(first).toBeCloseTo(1 / 6, 15);
    expect(second).toBeCloseTo(1 / 6, 15);
    expect(third).toBeCloseTo(4 / 6, 15);
  });

  it("gives a change that does nothing exactly nothing, and one alone everything", () => {
    expect([...shapleyValues(1, (mixture) => 3 * mixture)]).toEqual([3]);
    expect([...shapleyValues(2, (mixture) => (mixture & 2 ? 7.5 : 0.5))]).toEqual([0, 7]);
  });

  it("equals the mean over all orders, and leaves nothing over", () => {
    const games = fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
        minLength: 2 ** count,
        maxLength: 2 ** count,
      }),
    );
    fc.assert(
      fc.property(games, (worth) => {
        const count = Math.log2(worth.length);
        const found = shapleyValues(count, (mixture) => worth[mixture]!);
        meanOverOrders(count, (mixture) => worth[mixture]!).forEach((expected, change) =>
          expect(Math.abs(found[change]! - expected)).toBeLessThan(1e-12),
        );
        const sum = found.reduce((total, effect) => total + effect, 0);
        expect(Math.abs(sum - (worth[worth.length - 1]! - worth[0]!))).toBeLessThan(1e-12);
      }),
    );
  });
});
