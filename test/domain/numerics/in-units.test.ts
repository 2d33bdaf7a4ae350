import { inUnits } from "../../../src/domain/numerics/in-units";

describe("inUnits", () => {
  it("counts point, slopes and bends in units: x^2 y in hundredths and thousands", () => {
    const evaluate = ([x = 0, y = 0]: Float64Array) => ({
      value: x * x * y,
      gradient: Float64Array.of(2 * x * y, x * x),
      hessian: Float64Array.of(2 * y, 2 * x, 2 * x, 0),
    });
    // With x = u/100 and y = 1000 v the function is v u^2 / 10.
    const [u, v] = [3, 7];
    const found = inUnits(evaluate, [0.01, 1000])(Float64Array.of(u, v));
    expect(found.value).toBeCloseTo((v * u * u) / 10, 12);
    expect([...found.gradient]).toEqual([
      expect.closeTo((2 * u * v) / 10, 12),
      expect.closeTo((u * u) / 10, 12),
    ]);
    expect([...found.hessian]).toEqual([
      expect.closeTo((2 * v) / 10, 12),
      expect.closeTo((2 * u) / 10, 12),
      expect.closeTo((2 * u) / 10, 12),
      0,
    ]);
  });
});
