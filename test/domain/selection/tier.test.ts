import fc from "fast-check";
import { createTiers } from "../../../src/domain/selection/tier";

const limits = new Float64Array([8, 6]);

describe("createTiers", () => {
  it("puts a score equal to a limit into the better band, with no gap", () => {
    const tierOf = createTiers(limits, 3);
    expect([9, 8, 7.99, 6, 5.99, -1].map(tierOf)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("counts a computed score that falls short by rounding alone as equal", () => {
    const tierOf = createTiers(new Float64Array([0.3]), 2);
    expect(tierOf(0.1 + 0.1 + 0.1)).toBe(0);
    expect(tierOf(0.3 - 1e-15)).toBe(0);
    expect(tierOf(0.3 - 1e-11)).toBe(1);
  });

  it("refuses limits that do not descend", () => {
    expect(() => createTiers(new Float64Array([6, 8]), 3)).toThrow(
      "limits must descend, but value 2 is 8 after 6; give the best tier's limit first",
    );
    expect(() => createTiers(new Float64Array([6, 6]), 3)).toThrow("limits must descend");
  });

  it("refuses labels that do not fit", () => {
    expect(() => createTiers(limits, 2)).toThrow(
      "labels has 2 values but limits has 2; give one label more than limits",
    );
    expect(() => createTiers(limits, 1)).toThrow("labels has 1 value but");
    expect(() => createTiers(limits, 4)).toThrow("labels has 4 values");
  });

  it("never gives a better score a worse tier", () => {
    const tierOf = createTiers(limits, 3);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10 }), fc.double({ min: 0, max: 10 }), (one, other) => {
        fc.pre(!Number.isNaN(one) && !Number.isNaN(other));
        expect(tierOf(Math.max(one, other))).toBeLessThanOrEqual(tierOf(Math.min(one, other)));
      }),
    );
  });
});
