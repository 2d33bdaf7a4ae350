import { loadsInUnits } from "../../../src/domain/capacity/load-units";

describe("loadsInUnits", () => {
  it.each([
    { loads: [3, 5, 0], units: [3, 5, 0], unit: 1 },
    { loads: [10, 20, 50], units: [1, 2, 5], unit: 10 },
    { loads: [6000, 9000], units: [2, 3], unit: 3000 },
    { loads: [0.5, 2, 1.5], units: [1, 4, 3], unit: 0.5 },
    { loads: [0.5, 1.25], units: [2, 5], unit: 0.25 },
    { loads: [0.1 + 0.2, 1], units: [3, 10], unit: 0.1 },
    { loads: [0.000001], units: [1], unit: 0.000001 },
    { loads: [0, 0], units: [0, 0], unit: 1 },
    { loads: [], units: [], unit: 1 },
  ])("finds the coarsest unit in which all loads are whole: $loads", ({ loads, units, unit }) => {
    const found = loadsInUnits(loads);
    expect(found.units).toEqual(units);
    expect(found.isExact).toBe(true);
    expect(found.toLoad(3)).toBe(Number((3 * unit).toPrecision(12)));
    expect(found.toUnits(7 * unit)).toBeCloseTo(7, 9);
  });

  it("rounds what has more digits to a billionth of the largest, and says so", () => {
    const { units, toLoad, toUnits, isExact } = loadsInUnits([1 / 3, Math.PI]);
    expect(isExact).toBe(false);
    expect(toLoad(units[0]!)).toBeCloseTo(1 / 3, 8);
    expect(units[1]).toBe(2 ** 30);
    expect(toUnits(Math.PI)).toBe(2 ** 30);
    const large = loadsInUnits([1e12, 5e11]);
    expect(large.isExact).toBe(false);
    expect(large.units).toEqual([2 ** 30, 2 ** 29]);
  });
});
