import fc from "fast-check";
import { compoundGrowth, revenueGrowth } from "../../../src/domain/portfolio/growth";

const of = (...values: number[]) => Float64Array.from(values);

describe("revenue growth", () => {
  test("from 1,000 to 1,050 is 5 %, however it is split", () => {
    expect(revenueGrowth(of(500, 300, 200), of(550, 350, 150))).toBeCloseTo(0.05, 15);
    expect(revenueGrowth(of(1000), of(1050))).toBeCloseTo(0.05, 15);
    expect(revenueGrowth(of(1000), of(0))).toBe(-1);
  });

  test("growth from nothing or from less is not known", () => {
    expect(() => revenueGrowth(of(0), of(5))).toThrow("previous adds up to 0");
    expect(() => revenueGrowth(of(10, -20), of(5))).toThrow("previous adds up to -10");
    expect(() => revenueGrowth(of(-1.79e308, -1.79e308), of(5))).toThrow(
      "previous is too large to be added up",
    );
    expect(() => revenueGrowth(of(), of(5))).toThrow("previous is blank");
    expect(() => revenueGrowth(of(5), of())).toThrow("current is blank");
  });
});

describe("compound growth", () => {
  test("100 to 121 in two periods is 10 %", () => {
    expect(compoundGrowth(100, 121, 2)).toBeCloseTo(0.1, 14);
    expect(compoundGrowth(100, 0, 2)).toBe(-1);
    expect(compoundGrowth(100, 100, 0.5)).toBe(0);
  });

  test("growing at the rate leads from first to last", () => {
    const amounts = fc.double({ min: 1, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 40 }), (first, last, periods) => {
        const rate = compoundGrowth(first, last, periods);
        expect((first * (1 + rate) ** periods) / last).toBeCloseTo(1, 8);
      }),
    );
  });

  test.each([
    [0, 5, 2, "division"],
    [5, 6, 0, "division"],
    [-5, 6, 2, "number"],
    [5, -6, 2, "number"],
    [5, 6, -1, "value"],
  ])("from %p to %p in %p periods is a %p failure", (first, last, periods, kind) => {
    expect(() => compoundGrowth(first, last, periods)).toThrow(expect.objectContaining({ kind }));
  });
});
