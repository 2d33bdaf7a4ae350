import fc from "fast-check";
import {
  survivalAt,
  survivalCurve,
  timeByWhich,
} from "../../../src/domain/satisfaction/survival-curve";
import vectors from "../../vectors/kaplan-meier-6mp.json";

function curveOf(events: readonly number[], censored: readonly number[]) {
  return survivalCurve(
    Float64Array.from([...events, ...censored]),
    Uint8Array.from([...events.map(() => 1), ...censored.map(() => 0)]),
  );
}

describe("correctness", () => {
  const curve = curveOf(vectors.relapsed, vectors.censored);

  test("matches the 6-MP arm of Freireich 1963 as printed by Kleinbaum & Klein", () => {
    expect(curve.map(({ time }) => time)).toEqual(vectors.survival.map(([time]) => time));
    curve.forEach(({ survival }, step) => {
      expect(survival).toBeCloseTo(vectors.survival[step]?.[1] as number, 4);
    });
    expect(timeByWhich(curve, 0.5)).toBe(vectors.median);
  });

  test("a share that is never reached has no time", () => {
    expect(timeByWhich(curve, 0.9)).toBeNull();
    expect(timeByWhich([], 0.5)).toBeNull();
  });

  test("the product 3/4 x 2/3 is one half in spite of rounding", () => {
    expect(timeByWhich(curveOf([1, 2, 3, 4], []), 0.5)).toBe(2);
    expect(timeByWhich(curveOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []), 0.9)).toBe(9);
  });
});

describe("consistency", () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 });

  test("where nothing is censored it is the share that takes longer", () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 50 }), (list, time) => {
        const longer = list.filter((one) => one > time).length / list.length;
        expect(survivalAt(curveOf(list, []), time)).toBeCloseTo(longer, 12);
      }),
    );
  });

  test("it never rises, stays in 0..1, and is the same in any order", () => {
    fc.assert(
      fc.property(times, times, (events, censored) => {
        const curve = curveOf(events, censored);
        let before = 1;
        for (const { survival } of curve) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          before = survival;
        }
        expect(curveOf([...events].reverse(), [...censored].reverse())).toEqual(curve);
      }),
    );
  });

  test("who is watched longer without the event only ever raises the curve", () => {
    expect(survivalAt(curveOf([2, 4], [1]), 3)).toBeLessThan(survivalAt(curveOf([2, 4], [5]), 3));
  });
});
