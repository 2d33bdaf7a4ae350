import fc from "fast-check";
import { wilsonInterval } from "../../../src/domain/retention/wilson-interval";
import { refusalOf } from "../../support/refusal";

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 10, 0.0179, 0.4042],
  [10, 10, 0.7225, 1],
])(
  "matches Newcombe 1998, table I, and hand calculation: %p of %p is %p to %p",
  (k, n, low, high) => {
    const found = wilsonInterval(k, n, 0.95);
    expect(Math.abs(found.low - low)).toBeLessThan(5.1e-5);
    expect(Math.abs(found.high - high)).toBeLessThan(5.1e-5);
  },
);

test("both ends solve (share - p)^2 = z^2 p (1 - p)/n", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (total, share) => {
        const events = Math.round(share * total);
        const { low, high } = wilsonInterval(events, total, 0.9);
        for (const p of [low, high]) {
          const distance = (events / total - p) ** 2;
          const allowed = (1.6448536269514722 ** 2 * p * (1 - p)) / total;
          if (p > 0 && p < 1) expect(Math.abs(distance - allowed)).toBeLessThan(1e-12);
        }
      },
    ),
  );
});

test("contains the observed share, lies in 0..1, and mirrors when events are counted the other way", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      (total, drawn, confidence) => {
        const events = drawn % (total + 1);
        const { low, high } = wilsonInterval(events, total, confidence);
        const mirror = wilsonInterval(total - events, total, confidence);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(events / total + 1e-12);
        expect(high).toBeGreaterThanOrEqual(events / total - 1e-12);
        expect(Math.abs(mirror.low - (1 - high))).toBeLessThan(1e-12);
      },
    ),
  );
});

test("nothing seen is exactly 0 at the low end, everything exactly 1 at the high end", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      (total, confidence) => {
        expect(wilsonInterval(0, total, confidence).low).toBe(0);
        expect(wilsonInterval(total, total, confidence).high).toBe(1);
      },
    ),
  );
});

test("huge totals neither overflow nor widen: half of 1e300 is a half", () => {
  expect(wilsonInterval(5e299, 1e300, 0.95)).toEqual({ low: 0.5, high: 0.5 });
});

test("a confidence next to 1 keeps its digits", () => {
  // Calculated to 40 digits with the quantile 7.130509892879273 of the tail 5.0004e-13.
  const { low, high } = wilsonInterval(143, 263, 0.999999999999);
  expect(low).toBeCloseTo(0.3360394010028582, 12);
  expect(high).toBeCloseTo(0.737245375650319, 12);
  expect(wilsonInterval(1, 2, 1 - 2 ** -53).low).toBeGreaterThan(0);
});

test("more confidence is wider", () => {
  const [narrow, wide] = [0.8, 0.99].map((confidence) => wilsonInterval(3, 20, confidence));
  expect(wide?.low).toBeLessThan(narrow?.low as number);
  expect(wide?.high).toBeGreaterThan(narrow?.high as number);
});

test.each([
  [1, 0, 0.95, "value", "events is 1; give a number from 0 to total (0)"],
  [0, 0, 0.95, "division", "total is 0; there is no share of nothing"],
  [-1, 10, 0.95, "value", "events is -1; give a number from 0 to total (10)"],
  [11, 10, 0.95, "value", "events is 11; give a number from 0 to total (10)"],
  [1, -2, 0.95, "value", "total is -2; give how many there were, 1 or more"],
  [1, 10, 95, "value", "confidence is 95; give a fraction between 0 and 1, such as 0.95"],
  [1, 10, 1, "value", "confidence is 1; give a fraction between 0 and 1, such as 0.95"],
  [1, 10, 0, "value", "confidence is 0; give a fraction between 0 and 1, such as 0.95"],
] as const)("%p of %p at %p is refused (%p)", (events, total, confidence, kind, sentence) => {
  expect(refusalOf(() => wilsonInterval(events, total, confidence))).toBe(`${kind}: ${sentence}`);
});
