import fc from "fast-check";
import { portableExponential } from "../../../src/domain/numerics/portable-exponential";
import { portableLogarithm } from "../../../src/domain/numerics/portable-logarithm";

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
}

test("the portable logarithm agrees with the engine's own to two units in the last place", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true, minExcluded: false }),
      (value) => {
        expect(Math.abs(portableLogarithm(value) - Math.log(value))).toBeLessThanOrEqual(
          Math.max(4.5e-16 * Math.abs(Math.log(value)), 1e-320),
        );
      },
    ),
    { numRuns: 5000 },
  );
});

test("the portable logarithm is exact to the last bits near 1, at 1 and for the smallest number", () => {
  expect(portableLogarithm(1)).toBe(0);
  expect(relativeError(portableLogarithm(1 + 2 ** -52), 2 ** -52)).toBeLessThan(4.5e-16);
  expect(relativeError(portableLogarithm(0.75), -0.287682072451780927439)).toBeLessThan(4.5e-16);
  expect(relativeError(portableLogarithm(Math.SQRT2), Math.LN2 / 2)).toBeLessThan(4.5e-16);
  expect(relativeError(portableLogarithm(1.5), 0.405465108108164381978)).toBeLessThan(4.5e-16);
  expect(relativeError(portableLogarithm(5e-324), -744.4400719213812)).toBeLessThan(4.5e-16);
  expect(relativeError(portableLogarithm(10), Math.LN10)).toBeLessThan(4.5e-16);
});

test("the portable exponential agrees with the engine's own to a few units in the last place", () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 0, noNaN: true }), (exponent) => {
      expect(relativeError(portableExponential(exponent), Math.exp(exponent))).toBeLessThan(1e-15);
    }),
    { numRuns: 5000 },
  );
});

test("the portable exponential is exact at 0 and vanishes far below", () => {
  expect(portableExponential(0)).toBe(1);
  expect(relativeError(portableExponential(-1), 0.367879441171442321596)).toBeLessThan(4.5e-16);
  expect(portableExponential(-708.1)).toBe(0);
  expect(portableExponential(-708)).toBeGreaterThan(0);
  expect(portableExponential(-Infinity)).toBe(0);
});
