import fc from "fast-check";
import { compareSnapshots } from "../../../src/domain/movement/compare-snapshots";
import type { Snapshot, SnapshotAccount } from "../../../src/domain/movement/snapshot";
import type { MissingRating } from "../../../src/domain/scoring/score";
import { meanOverOrders } from "../../support/mean-over-orders";

const BASE: Snapshot = {
  name: null,
  matrix: { id: "m", name: "Scoring matrix" },
  asOf: 46000,
  takenAt: 0,
  slots: 2,
  missing: "renormalise",
  band: 0.5,
  criteria: [
    { name: "Revenue", direction: "higher", low: 0, high: 90, weight: 5 },
    { name: "Relationship", direction: "higher", low: 0, high: 9, weight: 5 },
  ],
  accounts: [],
};

function account(
  name: string,
  values: readonly (number | null)[],
  more: Partial<SnapshotAccount> = {},
): SnapshotAccount {
  return {
    id: null,
    name,
    values,
    typed: values.map(() => null),
    status: "",
    decision: "",
    score: null,
    ...more,
  };
}

const field = [
  account("A", [90, 9]),
  account("B", [70, 7]),
  account("C", [50, 5]),
  account("D", [30, 3]),
];
const snapshot = (
  accounts: readonly SnapshotAccount[],
  more: Partial<Snapshot> = {},
): Snapshot => ({
  ...BASE,
  accounts,
  ...more,
});
const movedOf = (before: Snapshot, after: Snapshot, name: string) =>
  compareSnapshots(before, after).accounts.find((one) => one.name === name)!;
const zero = { ratings: 0, weights: 0, anchors: 0, blanks: 0 };
const unmoved = { ownRatings: 0, ownBlanks: 0, weights: 0, anchors: 0, others: 0, field: 0 };

describe("compareSnapshots names a planted cause alone", () => {
  it("one rating", () => {
    // B: 7 to 4 of 9 in Relationship: three points of rating, half of the weight.
    const after = snapshot(field.map((one) => (one.name === "B" ? account("B", [70, 4]) : one)));
    const moved = movedOf(snapshot(field), after, "B");
    expect(moved.scoreCauses).toEqual({ ...zero, ratings: expect.closeTo(-1.5, 12) });
    expect(moved.leading).toEqual({
      name: "Relationship",
      before: 8,
      after: 5,
      part: expect.closeTo(-1.5, 12),
    });
    const other = movedOf(snapshot(field), after, "C");
    expect(other.scoreCauses).toEqual(zero);
    expect(other.leading).toBeNull();
  });

  it("a newcomer above", () => {
    const moved = movedOf(snapshot(field), snapshot([...field, account("N", [80, 8])]), "C");
    expect([moved.rankBefore, moved.rankAfter, moved.enteredAbove]).toEqual([3, 4, 1]);
    expect(moved.scoreCauses).toEqual(zero);
    expect(moved.rankCauses).toEqual({ ...unmoved, field: expect.closeTo(1, 12) });
  });

  it("the weights", () => {
    const accounts = [account("A", [90, 0]), account("B", [0, 9])];
    const changed = BASE.criteria.map((one, place) => ({ ...one, weight: place === 0 ? 4 : 6 }));
    const before = snapshot(accounts, {
      criteria: BASE.criteria.map((one, place) => ({ ...one, weight: place === 0 ? 6 : 4 })),
    });
    const moved = movedOf(before, snapshot(accounts, { criteria: changed }), "A");
    expect(moved.scoreCauses).toEqual({ ...zero, weights: expect.closeTo(-1.8, 12) });
    expect(moved.rankCauses).toEqual({ ...unmoved, weights: expect.closeTo(1, 12) });
  });

  it("the anchors", () => {
    const wider = BASE.criteria.map((one, place) => (place === 0 ? { ...one, high: 180 } : one));
    const moved = movedOf(snapshot(field), snapshot(field, { criteria: wider }), "A");
    expect(moved.scoreCauses).toEqual({ ...zero, anchors: expect.closeTo(-2.25, 12) });
  });

  it("a blank that was filled", () => {
    const worst = { missing: "worst" as const };
    const before = snapshot([account("A", [90, null])], worst);
    const moved = movedOf(before, snapshot([account("A", [90, 9])], worst), "A");
    expect(moved.scoreCauses).toEqual({ ...zero, blanks: expect.closeTo(4.5, 12) });
    expect(moved.leading).toBeNull();
  });

  it("the others", () => {
    const after = snapshot(field.map((one) => (one.name === "D" ? account("D", [90, 9]) : one)));
    const moved = movedOf(snapshot(field), after, "C");
    expect(moved.rankCauses).toEqual({ ...unmoved, others: expect.closeTo(1, 12) });
  });
});

describe("compareSnapshots", () => {
  it("knows an account by its id when it is renamed, and a typed rating whatever the anchors", () => {
    const before = snapshot([account("Old name", [10, 1], { id: "7", typed: [8, null] })]);
    const after = snapshot([account("New name", [10, 1], { id: "7", typed: [8, null] })], {
      criteria: BASE.criteria.map((one) => ({
        ...one,
        high: one.high * (one.name === "Revenue" ? 2 : 1),
      })),
    });
    const [moved] = compareSnapshots(before, after).accounts;
    expect(moved).toMatchObject({ name: "New name", scoreBefore: 5, scoreAfter: 5 });
  });

  it("splits nothing where a side has no score", () => {
    const moved = movedOf(
      snapshot([account("A", [null, 9])]),
      snapshot([account("A", [90, 9])]),
      "A",
    );
    expect(moved).toMatchObject({
      scoreBefore: null,
      scoreAfter: 10,
      scoreCauses: null,
      rankCauses: null,
    });
  });

  it("takes a criterion that is new as one without weight before", () => {
    const only = snapshot(
      field.map(({ name, values }) => account(name, values.slice(0, 1))),
      {
        criteria: BASE.criteria.slice(0, 1),
      },
    );
    const moved = movedOf(only, snapshot([account("A", [90, 0])]), "A");
    expect([moved.scoreBefore, moved.scoreAfter]).toEqual([10, 5.5]);
    const sum = Object.values(moved.scoreCauses!).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(-4.5, 12);
  });

  /** Names from a small pool, so that accounts enter, leave and stay. */
  const sideOf = (criteria: number) => {
    const value = fc.option(fc.integer({ min: -2, max: 12 }), { freq: 6 });
    const of = <Value>(arbitrary: fc.Arbitrary<Value>) =>
      fc.array(arbitrary, { minLength: criteria, maxLength: criteria });
    const row = fc.record({
      name: fc.constantFrom("A", "B", "C", "D", "E", "F"),
      values: of(value),
      typed: of(
        fc
          .option(fc.double({ min: 1, max: 10, noNaN: true }), { freq: 1 })
          .map((one) => (one !== null && one > 7 ? one : null)),
      ),
    });
    return fc.record({
      accounts: fc.uniqueArray(row, { selector: ({ name }) => name, minLength: 1, maxLength: 6 }),
      lows: of(fc.integer({ min: -3, max: 4 })),
      spans: of(fc.integer({ min: 1, max: 9 })),
      weights: of(fc.integer({ min: 1, max: 30 })),
    });
  };
  const pairs = fc.integer({ min: 1, max: 4 }).chain((criteria) =>
    fc.record({
      before: sideOf(criteria),
      after: sideOf(criteria),
      missing: fc.constantFrom<MissingRating>("renormalise", "worst", "neutral"),
    }),
  );
  type Drawn = ReturnType<typeof sideOf> extends fc.Arbitrary<infer Side> ? Side : never;

  const asSnapshot = ({ accounts, lows, spans, weights }: Drawn, missing: MissingRating) =>
    snapshot(
      accounts.map(({ name, values, typed }) => account(name, values, { typed })),
      {
        missing,
        criteria: weights.map((weight, place) => ({
          name: `Criterion ${place}`,
          direction: place % 2 === 0 ? "higher" : "lower",
          low: lows[place]!,
          high: lows[place]! + spans[place]!,
          weight,
        })),
      },
    );

  /** Everything again, from the drawn numbers and without the code above. */
  function byHand(sides: readonly [Drawn, Drawn], missing: MissingRating, name: string) {
    type Row = Drawn["accounts"][number];
    const rating = (row: Row, place: number, by: Drawn): number | null => {
      if (row.typed[place] !== null) return row.typed[place]!;
      const value = row.values[place];
      if (value === null || value === undefined) return null;
      const share = Math.min(1, Math.max(0, (value - by.lows[place]!) / by.spans[place]!));
      return place % 2 === 0 ? 1 + 9 * share : 10 - 9 * share;
    };
    const mean = (ratings: readonly (number | null)[], weights: readonly number[]) => {
      const stand = missing === "worst" ? 1 : missing === "neutral" ? 5.5 : null;
      let sum = 0;
      let total = 0;
      ratings.forEach((one, place) => {
        const counted = one ?? stand;
        if (counted === null) return;
        sum += counted * weights[place]!;
        total += weights[place]!;
      });
      return { mean: sum / total, share: total / weights.reduce((all, one) => all + one, 0) };
    };
    const rowsOf = (side: number) =>
      new Map<string, Row>(sides[side]!.accounts.map((row) => [row.name, row]));
    const rows = [rowsOf(0), rowsOf(1)] as const;
    const isScored = (side: number, row: Row) =>
      mean(
        row.values.map((_, place) => rating(row, place, sides[side]!)),
        sides[side]!.weights,
      ).share >=
      0.7 - 1e-9;
    const [first, second] = [rows[0].get(name)!, rows[1].get(name)!];
    if (!isScored(0, first) || !isScored(1, second)) return null;
    const own = (ratings: number, blanks: number, weights: number, anchors: number) =>
      mean(
        first.values.map((_, place) => {
          const pair = [
            rating(first, place, sides[anchors]!),
            rating(second, place, sides[anchors]!),
          ];
          return pair[blanks] === null ? null : (pair[ratings] ?? pair[1 - ratings]!);
        }),
        sides[weights]!.weights,
      ).mean;
    const bit = (mixture: number, place: number) => (mixture >> place) & 1;
    const score = (mixture: number) =>
      own(bit(mixture, 0), bit(mixture, 1), bit(mixture, 2), bit(mixture, 3));
    const rank = (mixture: number) => {
      const [ratings, blanks, weights, anchors, others, entered] = [0, 1, 2, 3, 4, 5].map((place) =>
        bit(mixture, place),
      ) as [number, number, number, number, number, number];
      const mine = own(ratings, blanks, weights, anchors);
      let above = 0;
      for (const other of new Set([...rows[0].keys(), ...rows[1].keys()])) {
        const inBoth = rows[0].has(other) && rows[1].has(other);
        if (other === name || (!inBoth && !rows[entered]!.has(other))) continue;
        const side = inBoth ? others : entered;
        const row = rows[side]!.get(other)!;
        if (!isScored(side, row)) continue;
        const theirs = mean(
          row.values.map((_, place) => rating(row, place, sides[anchors]!)),
          sides[weights]!.weights,
        ).mean;
        if (theirs > mine + 1e-12 * Math.abs(mine)) above++;
      }
      return 1 + above;
    };
    return { score, rank };
  }

  it("equals the mean over all orders, for scores and for ranks, on 10,000 pairs of snapshots", () => {
    let compared = 0;
    fc.assert(
      fc.property(pairs, ({ before, after, missing }) => {
        const found = compareSnapshots(asSnapshot(before, missing), asSnapshot(after, missing));
        // One account a pair: the test takes all orders of it.
        const moved = found.accounts[0];
        if (moved === undefined) return;
        const expected = byHand([before, after], missing, moved.name);
        if (expected === null) {
          expect(moved.scoreCauses).toBeNull();
          return;
        }
        const mixtures = Array.from({ length: 16 }, (_, mixture) => expected.score(mixture));
        if (mixtures.some(Number.isNaN)) {
          expect(moved.scoreCauses).toBeNull();
          return;
        }
        compared++;
        const { ratings, blanks, weights, anchors } = moved.scoreCauses!;
        const parts = [ratings, blanks, weights, anchors];
        meanOverOrders(4, (mixture) => mixtures[mixture]!).forEach((one, cause) =>
          expect(Math.abs(parts[cause]! - one)).toBeLessThan(1e-12),
        );
        const total = parts.reduce((sum, part) => sum + part, 0);
        expect(Math.abs(total - (moved.scoreAfter! - moved.scoreBefore!))).toBeLessThan(1e-12);
        const ranks = Array.from({ length: 64 }, (_, mixture) => expected.rank(mixture));
        const places = moved.rankCauses!;
        const rankParts = [
          places.ownRatings,
          places.ownBlanks,
          places.weights,
          places.anchors,
          places.others,
          places.field,
        ];
        meanOverOrders(6, (mixture) => ranks[mixture]!).forEach((one, cause) =>
          expect(Math.abs(rankParts[cause]! - one)).toBeLessThan(1e-12),
        );
        expect([moved.rankBefore, moved.rankAfter]).toEqual([ranks[0], ranks[63]]);
      }),
      { numRuns: 15_000 },
    );
    expect(compared).toBeGreaterThan(10_000);
  });
});
