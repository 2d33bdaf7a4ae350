import fc from "fast-check";
import { descendingOrder } from "../../../src/domain/selection/descending-order";

function orderOf(values: readonly number[]): number[] {
  return Array.from(descendingOrder(new Float64Array(values)));
}

/** Too few values are sorted by comparison; this many go through the digits. */
const MANY = 5000;

function byComparison(values: readonly number[]): number[] {
  return values
    .map((_, position) => position)
    .filter((position) => !Number.isNaN(values[position]))
    .sort((first, second) => values[second]! - values[first]! || first - second);
}

describe("descendingOrder", () => {
  it("goes from the greatest to the smallest and leaves blanks out", () => {
    expect(orderOf([3, NaN, 9, -4, 5])).toEqual([2, 4, 0, 3]);
    expect(orderOf([])).toEqual([]);
    expect(orderOf([NaN])).toEqual([]);
  });

  it("keeps equal values in their order, a negative zero being equal to zero", () => {
    expect(orderOf([1, 2, 1, 2])).toEqual([1, 3, 0, 2]);
    expect(orderOf([-0, 0, -0])).toEqual([0, 1, 2]);
    expect(orderOf(new Array<number>(MANY).fill(0).map((_, i) => (i % 2 ? -0 : 0)))).toEqual(
      new Array(MANY).fill(0).map((_, i) => i),
    );
  });

  it("sorts long lists by digits as it would by comparison", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), {
          minLength: 1,
          maxLength: 60,
        }),
        (some) => {
          const values = Array.from(
            { length: MANY },
            (_, i) => some[i % some.length]! * (1 + (i % 7)),
          );
          const finite = values.map((value) => (Number.isFinite(value) ? value : NaN));
          expect(orderOf(finite)).toEqual(byComparison(finite));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tells apart long lists that differ in one half of their bits only", () => {
    const closeToOne = Array.from({ length: MANY }, (_, i) => 1 + ((i * 37) % MANY) * 2 ** -52);
    expect(orderOf(closeToOne)).toEqual(byComparison(closeToOne));
    const powers = Array.from({ length: MANY }, (_, i) => (i % 3 ? 1 : -1) * 2 ** ((i * 31) % 600));
    expect(orderOf(powers)).toEqual(byComparison(powers));
  });
});
