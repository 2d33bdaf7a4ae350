import { backTestCriteria } from "../../../src/domain/programme/back-test";
import { liftOfChosen } from "../../../src/domain/programme/lift-of-chosen";

const of = (...values: number[]) => Float64Array.from(values);

/** A stream of its own: numbers of Park and Miller (1988), not ours. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Normal numbers by Box and Muller (1958). */
function normals(seed: number): () => number {
  const next = parkMiller(seed);
  for (let warm = 0; warm < 20; warm++) next();
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

const column = (count: number, make: (at: number) => number) =>
  Float64Array.from({ length: count }, (_, at) => make(at));

interface Book {
  readonly ratings: Float64Array[];
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * Sixty accounts of usual sizes that differ by a factor of some 50, each with good and bad years.
 * Criteria: three that say nothing, one that follows the usual size, and this year's revenue.
 */
function bookWithout(seed: number, accounts = 60): Book {
  const normal = normals(seed);
  const usual = column(accounts, () => 12 + normal());
  const year = () => usual.map((size) => Math.exp(size + 0.3 * normal()));
  const [before, after] = [year(), year()];
  return {
    before,
    after,
    ratings: [
      ...[1, 2, 3].map(() => column(accounts, () => 1 + Math.floor(5 + 2 * normal()))),
      usual.map((size) => size + 0.5 * normal()),
      before.map(Math.log),
    ],
  };
}

/** Criteria of which the first has a rank correlation of .5 with the growth since. */
function bookWith(seed: number): Book {
  const normal = normals(seed);
  // Of normal numbers, a rank correlation of .5 is a correlation of 2 sin(pi / 12) (Pearson 1907).
  const planted = 2 * Math.sin((Math.PI * 0.5) / 6);
  const growth = column(60, () => normal());
  const before = column(60, () => Math.exp(12 + normal()));
  return {
    before,
    after: before.map((amount, at) => amount * Math.exp(0.15 * growth[at]!)),
    ratings: [
      growth.map((one) => planted * one + Math.sqrt(1 - planted ** 2) * normal()),
      ...[1, 2, 3, 4].map(() => column(60, () => normal())),
    ],
  };
}

test("a planted rank correlation of .5 with 60 accounts is found in 90 % of 1,000 books or more", () => {
  let found = 0;
  for (let book = 1; book <= 1000; book++) {
    if (backTestCriteria(bookWith(book))[0]?.verdict === "With growth") found += 1;
  }
  expect(found).toBeGreaterThanOrEqual(900);
});

test.each([20, 60])(
  "no evidence is said in 95 %% of 1,000 books of %i accounts without any effect, over all criteria",
  (accounts) => {
    let silent = 0;
    for (let book = 1; book <= 1000; book++) {
      const tested = backTestCriteria(bookWithout(book, accounts));
      if (tested.every(({ verdict }) => verdict === "No evidence")) silent += 1;
    }
    expect(silent).toBeGreaterThanOrEqual(950);
  },
);

test("the ten best of 100 by this year's revenue fall back, and are not called a failure", () => {
  let [failures, fellBack] = [0, 0];
  for (let book = 1; book <= 1000; book++) {
    const { before, after } = bookWithout(book, 100);
    const limit = [...before].sort((one, other) => other - one)[9]!;
    const lift = liftOfChosen(
      [...before].map((amount) => amount >= limit),
      before,
      after,
    );
    if (lift.growthOfChosen! < lift.growthOfOthers!) fellBack += 1;
    if (lift.verdict === "Less") failures += 1;
  }
  expect(fellBack).toBeGreaterThan(800);
  // 2.5 % by the interval, and 4 standard errors of 1,000 books.
  expect(failures).toBeLessThan(45);
});

test("what the chosen really gained is found, and by how much", () => {
  let [found, sum] = [0, 0];
  for (let book = 1; book <= 200; book++) {
    const { before, after } = bookWithout(book, 100);
    const limit = [...before].sort((one, other) => other - one)[19]!;
    const isChosen = [...before].map((amount) => amount >= limit);
    const grown = after.map((amount, at) => amount * (isChosen[at] ? 1.6 : 1));
    const lift = liftOfChosen(isChosen, before, grown);
    sum += lift.lift!;
    if (lift.verdict === "More") found += 1;
  }
  expect(found).toBeGreaterThan(160);
  // 60 % more is .6 of a mean of 1.3.
  expect(sum / 200).toBeCloseTo(0.6 / 1.3, 1);
});

test("ratings in the order of growth correlate by 1, by hand also with ties and one blank", () => {
  // Sizes 1, 10, 100 in turn have no part in it.
  const before = column(12, (at) => 10 ** (1 + (at % 3)));
  const after = before.map((amount, at) => amount * (1 + at / 100));
  const [up, down, tied] = backTestCriteria({
    before,
    after,
    ratings: [
      column(12, (at) => at),
      column(12, (at) => -at),
      of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, NaN, NaN),
    ],
  });
  expect(up).toMatchObject({ accounts: 12, verdict: "With growth" });
  expect(up?.correlation).toBeCloseTo(1, 9);
  expect(down).toMatchObject({ verdict: "Against growth" });
  expect(down?.correlation).toBeCloseTo(-1, 9);
  // Ranks 1.5 1.5 3.5 3.5 ... against 1 to 10: 80 / sqrt(80 x 82.5) = .98473 with size let go.
  expect(tied?.accounts).toBe(10);
  expect(tied?.correlation).toBeGreaterThan(0.97);
  expect(tied?.correlation).toBeLessThanOrEqual(0.98474);
});

test("fewer than ten accounts, equal ratings and equal growth are not testable", () => {
  const before = column(12, (at) => 100 + at);
  const after = before.map((amount, at) => amount * (1 + 0.01 * ((at * 7) % 5)));
  const blank = column(12, (at) => (at < 9 ? at : NaN));
  const tested = backTestCriteria({ before, after, ratings: [blank, column(12, () => 5)] });
  expect(tested.map(({ verdict }) => verdict)).toEqual(["Not testable", "Not testable"]);
  expect(tested[0]).toMatchObject({ accounts: 9, correlation: null, chance: null });
  const still = backTestCriteria({ before, after: before, ratings: [column(12, (at) => at)] });
  expect(still[0]?.verdict).toBe("Not testable");
  const lone = liftOfChosen([true, true, ...Array<boolean>(10).fill(false)], before, after);
  expect(lone).toMatchObject({ chosen: 2, others: 10, lift: null, verdict: "Not testable" });
});

test("who is new says nothing, who is lost has lost all, and credits are no revenue", () => {
  const before = of(0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, -5);
  const after = of(900, 0, -20, 110, 120, 130, 140, 150, 160, 170, 180, 50);
  const lift = liftOfChosen(
    [...before].map((_, at) => at < 5),
    before,
    after,
  );
  expect(lift).toMatchObject({ chosen: 4, others: 6 });
  // -2 and -2 for the two that are lost, 10 of 105 and 20 of 110 for the others.
  expect(lift.growthOfChosen).toBeCloseTo((-4 + 10 / 105 + 20 / 110) / 4, 12);
});
