import fc from "fast-check";
import { createCrossingFinder } from "../../../src/domain/scoring/crossing-ratings";
import { createScorer, DEFAULT_SCORING_RULES } from "../../../src/domain/scoring/score";

const weights = Float64Array.of(0.5, 0.3, 0.2);
const shared = DEFAULT_SCORING_RULES;
const worst = { ...shared, missing: "worst" as const };

test("three criteria by hand: 6.6 would have to become 7", () => {
  // 0.5 * 8 + 0.3 * 6 + 0.2 * 4 = 6.6; 0.4 more is 0.8, 4/3 and 2 points of rating.
  const found = createCrossingFinder(weights, shared)(Float64Array.of(8, 6, 4), 7);
  expect(found.map(({ rating }) => rating)).toEqual([
    expect.closeTo(8.8, 12),
    expect.closeTo(6 + 4 / 3, 12),
    expect.closeTo(6, 12),
  ]);
  expect(found.every(({ isPossible }) => isPossible)).toBe(true);
});

test("what lies beyond the scale would be called possible", () => {
  const [first, second, third] = createCrossingFinder(weights, shared)(Float64Array.of(8, 6, 4), 8);
  // 1.4 more: 2.8, 4.67 and 7 points.
  expect(first).toEqual({ rating: expect.closeTo(10.8, 12), isPossible: false });
  expect(second).toEqual({ rating: expect.closeTo(6 + 14 / 3, 12), isPossible: false });
  expect(third).toEqual({ rating: expect.closeTo(11, 12), isPossible: false });
  const exactly = createCrossingFinder(Float64Array.of(1, 1), shared)(Float64Array.of(4, 5), 7.5);
  expect(exactly[0]).toEqual({ rating: 10, isPossible: true });
});

test("a blank that is filled would count otherwise than its policy says", () => {
  const ratings = Float64Array.of(8, 6, NaN);
  // Worst: 4 + 1.8 + 0.2 = 6; one point of score is five of rating.
  expect(createCrossingFinder(weights, worst)(ratings, 6.6)[2]?.rating).toBeCloseTo(4, 12);
  // Shared: filled, it takes its own weight again: 5.8 + 0.2 r = 6.6.
  expect(createCrossingFinder(weights, shared)(ratings, 6.6)[2]?.rating).toBeCloseTo(4, 12);
  // The first alone carries 5/8 of what is there: (0.5 r + 1.8) / 0.8 = 7.
  expect(createCrossingFinder(weights, shared)(ratings, 7)[0]?.rating).toBeCloseTo(7.6, 12);
  const left = createCrossingFinder(weights, { ...shared, missing: "error" })(ratings, 6.6);
  expect(left.map(({ rating }) => rating === null)).toEqual([true, true, false]);
});

test("a criterion without weight, or an account of which too little is rated, would get a rating", () => {
  const [first, second] = createCrossingFinder(Float64Array.of(1, 0), shared)(
    Float64Array.of(5, 5),
    6,
  );
  expect([first?.rating, second]).toEqual([6, { rating: null, isPossible: false }]);
  const few = createCrossingFinder(weights, shared)(Float64Array.of(NaN, NaN, 4), 6);
  // With the first filled 70 % are rated, with the second half of the weight.
  expect(few.map(({ rating }) => rating === null)).toEqual([false, true, true]);
});

test("weights that make no sense are refused, and odd scores give no rating", () => {
  expect(() => createCrossingFinder(Float64Array.of(0, 0), shared)).toThrow("weights");
  const find = createCrossingFinder(weights, shared);
  for (const wanted of [NaN, Infinity, -Infinity]) {
    expect(find(Float64Array.of(8, 6, 4), wanted)[0]).toEqual({ rating: null, isPossible: false });
  }
});

test("put in its place, each rating gives the wanted score to 1e-9, under every policy", () => {
  const rating = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const policy = fc.constantFrom("renormalise", "error", "worst", "neutral" as const);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(rating, fc.double({ min: 0.01, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.double({ min: 1, max: 10, noNaN: true }),
      policy,
      (criteria, wanted, missing) => {
        const rules = { ...shared, missing };
        const own = Float64Array.from(criteria, ([first]) => first);
        const shares = Float64Array.from(criteria, ([, second]) => second);
        const score = createScorer(shares, rules);
        createCrossingFinder(shares, rules)(own, wanted).forEach((found, criterion) => {
          if (!found.isPossible) return;
          const changed = Float64Array.from(own);
          changed[criterion] = found.rating!;
          expect(score(changed)).toBeCloseTo(wanted, 8);
        });
      },
    ),
    { numRuns: 1000 },
  );
});
