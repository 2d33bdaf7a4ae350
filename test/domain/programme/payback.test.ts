import fc from "fast-check";
import { paybackPeriods } from "../../../src/domain/programme/payback";

const months = (benefit: number, count: number) => new Float64Array(count).fill(benefit);

test.each([
  [12.5, 24],
  [100 / 12, 36],
  [80 / 12, 45],
])("300 at %p a month are back after %p months", (benefit, expected) => {
  expect(paybackPeriods(300, months(benefit, 60), 0)).toBeCloseTo(expected, 9);
  expect(paybackPeriods(300, months(benefit, 1), 0)).toBeCloseTo(expected, 9);
});

test("straight line within the period that pays it back", () => {
  expect(paybackPeriods(300, Float64Array.of(100, 150, 200), 0)).toBe(2.25);
  expect(paybackPeriods(0, Float64Array.of(1), 0)).toBe(0);
});

test("discounting makes it later: 100 at 10 % from 60 a year", () => {
  // 60/1.1 + 60/1.21 = 104.13: 1 + (100 - 54.5455) / 49.5868
  expect(paybackPeriods(100, Float64Array.of(60, 60), 0.1)).toBeCloseTo(1.916667, 6);
  expect(paybackPeriods(100, Float64Array.of(60), 0.1)).toBeCloseTo(1.916667, 6);
});

test("exactly in the last period is in time", () => {
  expect(paybackPeriods(300, months(100 / 12, 36), 0)).toBeCloseTo(36, 9);
});

test("a level benefit is waited for as long as it takes, and no longer than for ever", () => {
  // 10 a year for ever are worth 100 at 10 %: they never quite pay it back.
  expect(() => paybackPeriods(100, months(10, 1), 0.1)).toThrow("not within any number of periods");
  expect(() => paybackPeriods(0.7, months(0.07, 1), 0.1)).toThrow("not within any number");
  // ln(1 - 0.099 / 0.1) / -ln 1.000001, by a series to 30 digits.
  expect(paybackPeriods(99_000, months(0.1, 1), 1e-6)).toBeCloseTo(4_605_172.49, 2);
  // At -50 % each benefit is twice the last: 2 + 4 + 8 are 14, and 7 of the 16 that follow.
  expect(paybackPeriods(21, months(1, 1), -0.5)).toBeCloseTo(3 + 7 / 16, 12);
});

test("a level benefit is back when the same benefit written out is", () => {
  const amount = fc.double({ min: 1, max: 100, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (sum, each, d) => {
      let written: number;
      try {
        written = paybackPeriods(sum, months(each, 400), d);
      } catch {
        return;
      }
      expect(paybackPeriods(sum, months(each, 1), d)).toBeCloseTo(written, 6);
    }),
  );
});

test("more money back is never later", () => {
  const flows = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 2 });
  fc.assert(
    fc.property(flows, fc.double({ min: 0, max: 0.5, noNaN: true }), (list, discount) => {
      const benefits = Float64Array.from(list);
      const first = paybackPeriods(1, benefits, discount);
      const more = paybackPeriods(
        1,
        benefits.map((benefit) => benefit * 2),
        discount,
      );
      expect(more).toBeLessThanOrEqual(first + 1e-12);
      expect(first).toBeGreaterThan(0);
    }),
  );
});

test("not within the periods given is said so", () => {
  expect(() => paybackPeriods(300, months(50, 5), 0)).toThrow("not within 5 periods");
  expect(() => paybackPeriods(300, months(10, 1), 0.1)).toThrow("not within");
  expect(() => paybackPeriods(300, months(0, 3), 0)).toThrow("not within 3 periods");
});

test("what makes no sense is refused", () => {
  expect(() => paybackPeriods(-1, months(1, 2), 0)).toThrow("investment is -1");
  expect(() => paybackPeriods(1, months(1, 2), -1)).toThrow("discount is -1");
});
