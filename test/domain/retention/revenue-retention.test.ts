import fc from "fast-check";
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurn,
} from "../../../src/domain/retention/revenue-retention";

const start = Float64Array.of(100, 50, 30, 20, 0);
const end = Float64Array.of(130, 40, 0, 20, 25);

describe("correctness", () => {
  test("the five accounts of the specification: GRR .80, NRR .95", () => {
    expect(grossRevenueRetention(start, end)).toBeCloseTo(0.8, 15);
    expect(netRevenueRetention(start, end)).toBeCloseTo(0.95, 15);
    expect(revenueChurn(start, end)).toBeCloseTo(0.2, 15);
  });

  test("a blank at the start marks a new account", () => {
    const blankStart = Float64Array.of(100, 50, 30, 20, NaN);
    expect(netRevenueRetention(blankStart, end)).toBe(netRevenueRetention(start, end));
  });
});

describe("consistency", () => {
  const pairs = fc.array(
    fc.tuple(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
    { minLength: 1 },
  );
  const columns = (list: readonly (readonly [number, number])[]) =>
    [0, 1].map((column) => Float64Array.from(list, (pair) => pair[column] as number)) as [
      Float64Array,
      Float64Array,
    ];

  test("gross lies in 0..1, is 1 - churn, and never above net", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [before, after] = columns(list);
        const gross = grossRevenueRetention(before, after);
        expect(gross).toBeGreaterThanOrEqual(-1e-12);
        expect(gross).toBeLessThanOrEqual(1);
        expect(gross).toBeCloseTo(1 - revenueChurn(before, after), 12);
        expect(gross).toBeLessThanOrEqual(netRevenueRetention(before, after) + 1e-12);
      }),
    );
  });

  test("the order of the accounts does not matter", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const turned = columns([...list].reverse());
        expect(netRevenueRetention(...turned)).toBeCloseTo(
          netRevenueRetention(...columns(list)),
          9,
        );
      }),
    );
  });
});

describe("input checks", () => {
  test("an account with revenue must say what it brings at the end", () => {
    expect(() => revenueChurn(Float64Array.of(5, 10), Float64Array.of(5, NaN))).toThrow(
      "end, value 2 is blank; give 0 if the account left",
    );
  });

  test("negative revenue is refused, no revenue at all is a division by zero", () => {
    expect(() => revenueChurn(Float64Array.of(-5), Float64Array.of(5))).toThrow(
      "start, value 1 is -5",
    );
    expect(() => revenueChurn(Float64Array.of(5), Float64Array.of(-5))).toThrow(
      "end, value 1 is -5",
    );
    expect(() => revenueChurn(Float64Array.of(0), Float64Array.of(5))).toThrow(
      expect.objectContaining({ kind: "division" }),
    );
  });
});
