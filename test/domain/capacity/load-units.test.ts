import { loadsInUnits } from "../../../src/domain/capacity/load-units";

describe("loadsInUnits", () => {
  it("finds the coarsest decimal unit in which all loads are whole", () => {
    expect(loadsInUnits([3, 5, 0])).toEqual({ units: [3, 5, 0], unitsPerLoad: 1, isExact: true });
    expect(loadsInUnits([0.5, 1.25])).toEqual({
      units: [50, 125],
      unitsPerLoad: 100,
      isExact: true,
    });
    expect(loadsInUnits([0.1 + 0.2, 1])).toEqual({
      units: [3, 10],
      unitsPerLoad: 10,
      isExact: true,
    });
    expect(loadsInUnits([0.000001]).units).toEqual([1]);
    expect(loadsInUnits([])).toEqual({ units: [], unitsPerLoad: 1, isExact: true });
  });

  it("rounds what has more digits to a billionth of the largest, and says so", () => {
    const { units, unitsPerLoad, isExact } = loadsInUnits([1 / 3, Math.PI]);
    expect(isExact).toBe(false);
    expect(units[0]! / unitsPerLoad).toBeCloseTo(1 / 3, 8);
    expect(units[1]).toBe(2 ** 30);
    const large = loadsInUnits([1e12, 5e11]);
    expect(large.isExact).toBe(false);
    expect(large.units).toEqual([2 ** 30, 2 ** 29]);
  });
});
