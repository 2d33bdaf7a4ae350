import fc from "fast-check";
import {
  lifetimeValue,
  type LifetimeValueInput,
} from "../../../src/domain/lifetime-value/margin-multiple";
import { refusalOf } from "../../support/refusal";

const base: LifetimeValueInput = {
  margin: 1,
  retention: 0.9,
  discount: 0.1,
  periods: null,
  timing: "end",
  growth: 0,
  acquisition: 0,
};
const value = (changes: Partial<LifetimeValueInput>) => lifetimeValue({ ...base, ...changes });

/** The definition, term by term. */
function summed({ margin, retention, discount, periods, timing, growth }: LifetimeValueInput) {
  let total = 0;
  const shift = timing === "end" ? 1 : 0;
  for (let index = 0; index < (periods ?? 0); index++) {
    const paid = (retention / (1 + discount)) ** (index + shift);
    total += margin * (1 + growth) ** index * paid;
  }
  return total;
}

describe("correctness", () => {
  test("margin 17.95, retention .995, discount .01: 1,190.68 at the end, 1,208.63 at the beginning", () => {
    const example = { margin: 17.95, retention: 0.995, discount: 0.01 };
    expect(value(example)).toBeCloseTo(1190.68, 2);
    expect(value({ ...example, timing: "begin" })).toBeCloseTo(1208.63, 2);
  });

  test.each([
    [0.9, 0.1, 4.5, 12],
    [0.8, 0.1, 2.667, 3],
    [0.9, 0.12, 4.091, 3],
  ])(
    "margin multiple of Gupta & Lehmann: r %p, d %p is %p",
    (retention, discount, multiple, digits) => {
      expect(value({ retention, discount })).toBeCloseTo(multiple, digits);
    },
  );

  test("where each period is worth as much as the last but for a rounding, it has no limit", () => {
    // 0.73 x 1.22 = 0.8906 = 1 - 0.1094, but not in binary.
    const level = { retention: 0.73, growth: 0.22, discount: -0.1094 };
    expect(() => value(level)).toThrow("the value has no limit");
    expect(value({ ...level, discount: -0.1093 })).toBeCloseTo(0.73 / 0.0001, 6);
  });

  test("an account that never stays is worth what it pays at the beginning", () => {
    expect(value({ retention: 0 })).toBe(0);
    expect(value({ retention: 0, timing: "begin" })).toBe(1);
  });

  test("periods of 0 are worth nothing, acquisition comes off", () => {
    expect(value({ periods: 0 })).toBe(0);
    expect(value({ acquisition: 3 })).toBeCloseTo(1.5, 12);
  });

  test("where each period is worth as much as the last, it is as many margins", () => {
    expect(value({ retention: 1, discount: 0, periods: 7 })).toBe(7);
  });
});

describe("consistency", () => {
  const inputs = fc.record({
    margin: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    retention: fc.double({ min: 0, max: 1, noNaN: true }),
    discount: fc.double({ min: 0, max: 1, noNaN: true }),
    periods: fc.integer({ min: 0, max: 60 }),
    timing: fc.constantFrom("end" as const, "begin" as const),
    growth: fc.double({ min: -0.5, max: 0.2, noNaN: true }),
  });

  test("the closed form is the sum, term by term", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const complete = { ...base, ...input };
        const expected = summed(complete);
        expect(Math.abs(lifetimeValue(complete) - expected)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(expected)),
        );
      }),
    );
  });

  test("for ever is the limit of many periods", () => {
    expect(value({ periods: 2000 })).toBeCloseTo(value({}), 12);
    expect(value({ timing: "begin" })).toBeCloseTo(value({}) + 1, 12);
  });

  test("digits hold where a period is worth almost as much as the last", () => {
    const near = { retention: 1 - 1e-13, discount: 0, periods: 10 };
    expect(value(near)).toBeCloseTo(10, 9);
  });
});

describe("input checks", () => {
  test("a value without a limit is an impossible number", () => {
    for (const changes of [
      { retention: 1, discount: 0 },
      { retention: 1, discount: 0.05, growth: 0.05 },
      { retention: 0.99, discount: 0.01, growth: 0.1 },
    ]) {
      expect(() => value(changes)).toThrow(expect.objectContaining({ kind: "number" }));
    }
  });

  test.each([
    [{ retention: 1.2 }, "value: retention is 1.2; give a rate from 0 to 1 such as 0.9"],
    [{ retention: -0.1 }, "value: retention is -0.1; give a rate from 0 to 1 such as 0.9"],
    [{ discount: -1 }, "value: discount is -1; it must be above -1"],
    [{ growth: -1.5 }, "value: growth is -1.5; it must be -1 or more"],
    [{ periods: 2.5 }, "value: periods is 2.5; give a whole number, 0 or more"],
    [{ periods: -1 }, "value: periods is -1; give a whole number, 0 or more"],
    [
      { retention: 1, discount: 0 },
      "number: retention x (1 + growth) is not below 1 + discount, so the value has no limit; give periods",
    ],
  ])("%p is refused in the words and the kind that Excel shows", (changes, refusal) => {
    expect(refusalOf(() => value(changes))).toBe(refusal);
  });

  test("a margin that shrinks to nothing at once counts once", () => {
    expect(value({ growth: -1, timing: "begin" })).toBe(1);
  });
});
