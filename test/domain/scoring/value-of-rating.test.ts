import fc from "fast-check";
import { scaleToRatings } from "../../../src/domain/scoring/scale";
import { valueOfRating } from "../../../src/domain/scoring/value-of-rating";

const money = { direction: "higher" as const, low: 50, high: 200 };
const days = { direction: "lower" as const, low: 10, high: 100 };

test("the ends and the middle by hand, more and less being better", () => {
  expect([1, 5.5, 10].map((rating) => valueOfRating(rating, money))).toEqual([50, 125, 200]);
  expect([1, 5.5, 10].map((rating) => valueOfRating(rating, days))).toEqual([100, 55, 10]);
});

test("a rating outside the scale, or a scale of one value, would get a value", () => {
  expect([0.9, 10.1, NaN].map((rating) => valueOfRating(rating, money))).toEqual([
    null,
    null,
    null,
  ]);
  expect(valueOfRating(5.5, { ...money, low: 200 })).toBeNull();
  expect(valueOfRating(5.5, { ...money, low: 300 })).toBeNull();
  expect(valueOfRating(5.5, { ...money, high: NaN })).toBeNull();
});

test("the value of a rating would have another rating", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 10, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.constantFrom("higher" as const, "lower" as const),
      (rating, low, width, direction) => {
        const scale = { direction, low, high: low + width };
        const value = valueOfRating(rating, scale);
        if (value === null) return;
        expect(scaleToRatings(Float64Array.of(value), scale)[0]).toBeCloseTo(rating, 5);
      },
    ),
  );
});
