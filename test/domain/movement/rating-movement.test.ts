import fc from "fast-check";
import { Failure } from "../../../src/domain/failure";
import { createMovementReader } from "../../../src/domain/movement/rating-movement";
import { DEFAULT_SCORING_RULES, type MissingRating } from "../../../src/domain/scoring/score";
import { meanOverOrders } from "../../support/mean-over-orders";
import { refusalOf } from "../../support/refusal";

interface Side {
  readonly ratings: readonly number[];
  readonly weights: readonly number[];
}

function movementOf(before: Side, after: Side, missing: MissingRating = "renormalise") {
  const rules = { ...DEFAULT_SCORING_RULES, missing };
  const read = createMovementReader(
    Float64Array.from(before.weights),
    Float64Array.from(after.weights),
    rules,
  );
  return read(Float64Array.from(before.ratings), Float64Array.from(after.ratings));
}

function partsOf(...given: Parameters<typeof movementOf>): number[] {
  const found = movementOf(...given);
  if (found instanceof Failure) throw found;
  return [found.ratings, found.weights, found.blanks];
}

const near = (expected: readonly number[]) => expected.map((one) => expect.closeTo(one, 12));

describe("createMovementReader", () => {
  it("matches a change of rating and weight worked out by hand in both orders", () => {
    // 7.2 to 5.3. Rating first: -1.8, then +... weights -.1; weights first: +.2, then -2.1.
    const before = { ratings: [8, 6], weights: [6, 4] };
    const after = { ratings: [5, 6], weights: [7, 3] };
    expect(partsOf(before, after)).toEqual(near([-1.95, 0.05, 0]));
  });

  it("names a planted cause alone", () => {
    const rated = { ratings: [8, 6, 4], weights: [5, 3, 2] };
    expect(partsOf(rated, { ...rated, weights: [2, 3, 5] })).toEqual(near([0, -1.2, 0]));
    expect(partsOf(rated, { ...rated, ratings: [8, 6, 9] })).toEqual(near([1, 0, 0]));
    const some = { ratings: [8, 6, NaN], weights: [4, 4, 2] };
    const all = { ratings: [8, 6, 4], weights: [4, 4, 2] };
    expect(partsOf(some, all)).toEqual(near([0, 0, -0.6]));
    expect(partsOf(all, some)).toEqual(near([0, 0, 0.6]));
    expect(partsOf(rated, { ...rated, weights: [50, 30, 20] })).toEqual(near([0, 0, 0]));
  });

  it("counts a blank that is filled as blank only, however other ratings move", () => {
    // Worst: a blank stands at 1. The filled 6 of weight .2 is 1 point; the other rating -1.5.
    const before = { ratings: [8, 6, NaN], weights: [5, 3, 2] };
    const after = { ratings: [5, 6, 6], weights: [5, 3, 2] };
    expect(partsOf(before, after, "worst")).toEqual(near([-1.5, 0, 1]));
  });

  it("asks before and after, and only those, whether enough is rated", () => {
    const full = { ratings: [8, 6], weights: [5, 5] };
    expect(refusalOf(() => movementOf({ ...full, ratings: [8, NaN] }, full))).toMatch(
      /^unavailable: the ratings present in ratings_before carry 50 %/,
    );
    expect(refusalOf(() => movementOf(full, { ...full, ratings: [8, 12] }))).toMatch(
      /^value: ratings_after, column 2 is 12/,
    );
    // Half of a mixture is rated, which is nobody's account.
    const first = { ratings: [8, NaN], weights: [7, 3] };
    const second = { ratings: [NaN, 5], weights: [3, 7] };
    expect(refusalOf(() => movementOf(first, second))).toBe("no refusal");
  });

  it("refuses where a mixture has no weight left", () => {
    const first = { ratings: [8, NaN], weights: [1, 0] };
    const second = { ratings: [NaN, 5], weights: [0, 1] };
    expect(refusalOf(() => movementOf(first, second))).toBe(
      "unavailable: nothing rated before is rated now",
    );
  });

  const cases = fc.integer({ min: 1, max: 6 }).chain((criteria) => {
    const of = <Value>(arbitrary: fc.Arbitrary<Value>) =>
      fc.array(arbitrary, { minLength: criteria, maxLength: criteria });
    const rating = fc.oneof(
      { weight: 5, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    const side = fc.record({ ratings: of(rating), weights: of(fc.integer({ min: 1, max: 40 })) });
    return fc.tuple(side, side, fc.constantFrom<MissingRating>("renormalise", "worst", "neutral"));
  });

  it("equals the mean over the six orders and adds up, blanks and all, on 10,000 pairs", () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, ([before, after, missing]) => {
        const found = movementOf(before, after, missing);
        if (found instanceof Failure) return;
        const score = (mixture: number) => {
          const weights = (mixture & 2 ? after : before).weights;
          const [near_, far] = mixture & 1 ? [after, before] : [before, after];
          const there = (mixture & 4 ? after : before).ratings;
          const stand = { worst: 1, neutral: 5.5, renormalise: null, error: null }[missing];
          const terms = there.flatMap((own, criterion) => {
            const [one, other] = [near_.ratings[criterion]!, far.ratings[criterion]!];
            const rating = Number.isNaN(own) ? stand : Number.isNaN(one) ? other : one;
            return rating === null ? [] : [{ rating, weight: weights[criterion]! }];
          });
          const total = terms.reduce((sum, { weight }) => sum + weight, 0);
          return terms.reduce((sum, { rating, weight }) => sum + rating * weight, 0) / total;
        };
        compared++;
        const parts = [found.ratings, found.weights, found.blanks];
        meanOverOrders(3, score).forEach((expected, change) =>
          expect(Math.abs(parts[change]! - expected)).toBeLessThan(1e-12),
        );
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - (score(7) - score(0)))).toBeLessThan(1e-12);
      }),
      { numRuns: 15_000 },
    );
    expect(compared).toBeGreaterThan(10_000);
  });
});
