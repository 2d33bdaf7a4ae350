import fc from "fast-check";
import { revenueAtRisk } from "../../../src/domain/programme/revenue-at-risk";
import { refusalOf } from "../../support/refusal";

const of = (...values: number[]) => Float64Array.from(values);

/** A stream of its own: numbers of Park and Miller (1988), not ours. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Every one of the 2^n ways in which accounts may leave, each with its chance. */
function everyWay(revenue: readonly number[], chances: readonly number[]) {
  const ways: { readonly loss: number; readonly chance: number }[] = [];
  for (let way = 0; way < 2 ** revenue.length; way++) {
    let [loss, chance] = [0, 1];
    revenue.forEach((amount, at) => {
      const leaves = ((way >> at) & 1) === 1;
      if (leaves) loss += amount;
      chance *= leaves ? (chances[at] as number) : 1 - (chances[at] as number);
    });
    ways.push({ loss, chance });
  }
  return ways.sort((one, other) => one.loss - other.loss);
}

function quantileOf(ways: ReturnType<typeof everyWay>, share: number): number {
  let together = 0;
  return ways.find(({ chance }) => (together += chance) >= share)?.loss as number;
}

test("12 accounts: expected loss, 5 % and 95 % are those of all 4,096 ways to leave", () => {
  const revenue = [912, 655.5, 480, 401, 333.3, 290, 210, 154, 120.25, 96, 80, 41];
  const chances = [0.08, 0.2, 0.05, 0.31, 0.12, 0.5, 0.03, 0.22, 0.4, 0.09, 0.6, 0.15];
  const ways = everyWay(revenue, chances);
  const risk = revenueAtRisk({ revenue: of(...revenue), chances: of(...chances) });
  expect(risk.expected).toBeCloseTo(
    ways.reduce((sum, { loss, chance }) => sum + loss * chance, 0),
    9,
  );
  expect(risk.low).toBeCloseTo(quantileOf(ways, 0.05), 9);
  expect(risk.high).toBeCloseTo(quantileOf(ways, 0.95), 9);
  expect(risk.largestSingle).toBe(912);
});

test("200 accounts: 200,000 simulated years agree within their error, together or not", () => {
  const next = parkMiller(20);
  const revenue = Array.from({ length: 200 }, () => 50_000 * Math.exp(2.4 * (next() - 0.5)));
  const chances = Array.from({ length: 200 }, () => 0.02 + 0.2 * next());
  const largest = [...revenue.keys()].sort((a, b) => revenue[b]! - revenue[a]!).slice(0, 3);
  for (const together of [0, 3]) {
    const losses = Array.from({ length: 200_000 }, () => {
      const cause = next();
      return revenue.reduce((sum, amount, at) => {
        const draw = together > 0 && largest.includes(at) ? cause : next();
        return draw < chances[at]! ? sum + amount : sum;
      }, 0);
    }).sort((a, b) => a - b);
    const risk = revenueAtRisk({ revenue: of(...revenue), chances: of(...chances), together });
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length;
    expect(Math.abs(risk.expected - mean)).toBeLessThan(4 * Math.sqrt(variance / 200_000));
    // A quantile of n draws lies between the order statistics 4 standard errors of rank around it.
    for (const [share, quantile] of [
      [0.05, risk.low],
      [0.95, risk.high],
    ] as const) {
      const error = 4 * Math.sqrt(share * (1 - share) * 200_000);
      expect(quantile).toBeGreaterThanOrEqual(losses[Math.floor(200_000 * share - error)]!);
      expect(quantile).toBeLessThanOrEqual(losses[Math.ceil(200_000 * share + error)]!);
    }
  }
});

test("many accounts of one size are a binomial: 100 of 10 %", () => {
  // Binomial(100, .1): P(<= 5) = .0576, P(<= 4) = .0237; P(<= 15) = .9601, P(<= 14) = .9274.
  const risk = revenueAtRisk({
    revenue: new Float64Array(100).fill(7),
    chances: new Float64Array(100).fill(0.1),
  });
  expect(risk.expected).toBeCloseTo(70, 9);
  expect([risk.low, risk.high]).toEqual([35, 105]);
});

/** The smallest count that a binomial does not exceed with that chance, one chance after the other. */
function binomialQuantile(n: number, p: number, share: number): number {
  let logarithm = n * Math.log1p(-p);
  let together = Math.exp(logarithm);
  let count = 0;
  while (together < share) {
    logarithm += Math.log((n - count) / (count + 1)) + Math.log(p / (1 - p));
    count += 1;
    together += Math.exp(logarithm);
  }
  return count;
}

test.each([5_000, 20_000, 100_000])(
  "%i accounts of one size would take minutes, or another bad year than their binomial",
  (count) => {
    const risk = revenueAtRisk({
      revenue: new Float64Array(count).fill(7),
      chances: new Float64Array(count).fill(0.02),
    });
    // A step of the grid and one account: a normal loss knows nothing of totals that lie 7 apart.
    const tolerance = 7 + (7 * count) / 16_384;
    for (const [share, told] of [
      [0.05, risk.low],
      [0.95, risk.high],
    ] as const) {
      const expected = 7 * binomialQuantile(count, 0.02, share);
      expect(Math.abs(told - expected)).toBeLessThanOrEqual(tolerance);
    }
  },
);

test("30,000 accounts of all sizes: 4,000 simulated years agree within their error", () => {
  const next = parkMiller(7);
  const size = 30_000;
  const revenue = Array.from({ length: size }, () => Math.exp(6 * next()));
  const chances = Array.from({ length: size }, () => 0.01 + 0.1 * next());
  // Few large ones above the many that are small.
  [900_000, 400_000, 60_000].forEach((amount, at) => (revenue[at] = amount));
  const years = 4_000;
  const losses = Array.from({ length: years }, () =>
    revenue.reduce((sum, amount, at) => (next() < chances[at]! ? sum + amount : sum), 0),
  ).sort((a, b) => a - b);
  const risk = revenueAtRisk({ revenue: of(...revenue), chances: of(...chances) });
  const step = revenue.reduce((sum, amount) => sum + amount, 0) / 16_384;
  for (const [share, quantile] of [
    [0.05, risk.low],
    [0.95, risk.high],
  ] as const) {
    const error = 4 * Math.sqrt(share * (1 - share) * years);
    expect(quantile).toBeGreaterThanOrEqual(losses[Math.floor(years * share - error)]! - step);
    expect(quantile).toBeLessThanOrEqual(losses[Math.ceil(years * share + error)]! + step);
  }
});

test("three that fail together leave the expected loss and make the bad year worse", () => {
  const apart = { revenue: of(100, 100, 100), chances: of(0.1, 0.1, 0.1) };
  // Apart: .729 nothing, .243 one, .027 two. Together: .9 nothing, .1 all three.
  expect(revenueAtRisk(apart)).toMatchObject({ low: 0, high: 100 });
  const together = revenueAtRisk({ ...apart, together: 3 });
  expect(together.expected).toBeCloseTo(30, 9);
  expect([together.low, together.high]).toEqual([0, 300]);
  // Who is likelier to leave goes alone in the cases beyond: .2 go, .1 of them both.
  const two = { revenue: of(100, 50), chances: of(0.1, 0.2), together: 2, confidence: 0.7 };
  expect(revenueAtRisk(two)).toMatchObject({ low: 0, high: 50 });
});

test("what is certain, what brings nothing and what is not known", () => {
  const risk = revenueAtRisk({
    revenue: of(100, 50, -20, NaN, 300, 900),
    chances: of(1, 0, 0.5, 0.5, NaN, 0),
  });
  expect(risk).toEqual({ expected: 100, low: 100, high: 100, largestSingle: 100, unknown: 300 });
  // A single account is lost, or it is not.
  expect(revenueAtRisk({ revenue: of(80), chances: of(0.03) })).toMatchObject({ low: 0, high: 0 });
  expect(revenueAtRisk({ revenue: of(80), chances: of(0.06) })).toMatchObject({ high: 80 });
});

test("neither the order of the accounts nor the unit of money changes what is at risk", () => {
  const account = fc.record({
    amount: fc.integer({ min: 0, max: 1000 }),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(account, { minLength: 1, maxLength: 30 }), (accounts) => {
      const ask = (list: typeof accounts, unit: number) =>
        revenueAtRisk({
          revenue: Float64Array.from(list, ({ amount }) => unit * amount),
          chances: Float64Array.from(list, ({ chance }) => chance),
        });
      const risk = ask(accounts, 1);
      const other = ask([...accounts].reverse(), 1024);
      const total = accounts.reduce((sum, { amount }) => sum + amount, 0);
      expect(other.expected).toBeCloseTo(1024 * risk.expected, 6);
      expect(Math.abs(other.high - 1024 * risk.high)).toBeLessThanOrEqual(1024 * 1e-3 * total);
      expect(risk.low).toBeLessThanOrEqual(risk.high);
      expect(risk.high).toBeLessThanOrEqual(total * (1 + 1e-12));
    }),
  );
});

test.each([
  [
    { revenue: of(1, 1), chances: of(0, 1.2) },
    "value: chance, row 2 is 1.2; give a share from 0 to 1, such as 0.05",
  ],
  [
    { revenue: of(1, NaN), chances: of(NaN, 0.1) },
    "unavailable: no account has both a revenue and a chance of leaving",
  ],
  [
    { revenue: of(1), chances: of(0.1), together: 1.5 },
    "value: together is 1.5; give a whole number of accounts, 0 or more",
  ],
  [
    { revenue: of(1), chances: of(0.1), confidence: 1 },
    "value: confidence is 1; give a share between 0 and 1",
  ],
])("%p is refused in the words and the kind that Excel shows", (question, refusal) => {
  expect(refusalOf(() => revenueAtRisk(question))).toBe(refusal);
});
