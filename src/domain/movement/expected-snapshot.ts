import { createScorer, DEFAULT_SCORING_RULES } from "../scoring/score";
import { rateCriterion } from "../scoring/rate-criterion";
import { scaleFault } from "../scoring/scale-fault";
import { scaleToRatings } from "../scoring/scale";
import type { AccountList, Criterion, ScoringSetup } from "../scoring/scoring-setup";
import { matchAccounts } from "./matched-accounts";
import type { Snapshot, SnapshotAccount, SnapshotCriterion } from "./snapshot";

/**
 * What will a matrix come to when it is made again from its list? The setup and the list's values, with
 * what people typed on the matrix before: ratings, statuses, decisions. An account that was not there
 * before has none of these.
 */
export function expectedSnapshot(
  before: Snapshot,
  setup: ScoringSetup,
  list: AccountList,
): Snapshot {
  const columns = setup.criteria.map((criterion) => numbersOf(list, criterion));
  const criteria = setup.criteria.map((criterion, place): SnapshotCriterion => {
    const { low, high } = endsOf(criterion, columns[place] as Float64Array);
    const { name, direction, weight } = criterion;
    return { name, direction, low, high, weight };
  });
  const isOnLine = setup.criteria.map(
    ({ scale = "line" }) => scale === "line" || scale === "percentiles",
  );
  const ratings = criteria.map((criterion, place) =>
    isOnLine[place] === true
      ? scaleToRatings(columns[place] as Float64Array, criterion)
      : ratedOtherwise(columns[place] as Float64Array, setup.criteria[place] as Criterion),
  );
  const placesBefore = criteria.map(({ name }) =>
    before.criteria.findIndex((criterion) => criterion.name === name),
  );
  const named = list.accounts.map((name, row) => ({ id: list.ids?.[row] || null, name }));
  const partner = new Map(
    matchAccounts(before.accounts, named).both.map(([first, second]) => [second, first]),
  );
  const weights = Float64Array.from(criteria, ({ weight }) => weight);
  const score = weights.some((weight) => weight > 0)
    ? createScorer(weights, { ...DEFAULT_SCORING_RULES, missing: before.missing })
    : () => null;
  const accounts = list.accounts.map((name, row): SnapshotAccount => {
    const known = before.accounts[partner.get(row) ?? -1];
    // Of other scales a snapshot keeps every rating as if it were typed.
    const typed = placesBefore.map((before, place) => {
      const rating = ratings[place]?.[row] ?? NaN;
      if (isOnLine[place] === true) return known?.typed[before] ?? null;
      return Number.isNaN(rating) ? null : rating;
    });
    const rated = typed.map(
      (rating, place) => rating ?? (ratings[place] as Float64Array)[row] ?? NaN,
    );
    const points = score(Float64Array.from(rated));
    return {
      id: named[row]?.id ?? known?.id ?? null,
      name,
      values: columns.map((column) => (Number.isNaN(column[row]) ? null : (column[row] ?? null))),
      typed,
      status: known?.status ?? "",
      decision: known?.decision ?? "",
      score: typeof points === "number" ? points : null,
    };
  });
  return { ...before, name: null, asOf: setup.asOf, slots: setup.slots, criteria, accounts };
}

/** Ratings by a scale that is no line; what it cannot rate is a blank. */
function ratedOtherwise(values: Float64Array, criterion: Criterion): Float64Array {
  if (scaleFault(criterion, { heading: "", kind: "number", values: [...values] }) !== null) {
    return values.map(() => NaN);
  }
  return Float64Array.from(rateCriterion(values, criterion), (rating) =>
    typeof rating === "number" ? rating : NaN,
  );
}

function numbersOf(list: AccountList, { sourceColumn }: Criterion): Float64Array {
  const column = list.columns.find(({ heading }) => heading === sourceColumn);
  return Float64Array.from(list.accounts, (_, row) => {
    const value = column?.values[row];
    return typeof value === "number" ? value : NaN;
  });
}

/** An end that nobody set is the column's own extreme. */
function endsOf({ worst, best, direction }: Criterion, values: Float64Array) {
  const present = values.filter((value) => !Number.isNaN(value));
  const [least, most] = present.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const [from, to] = direction === "lower" ? [most, least] : [least, most];
  const ends = [worst ?? from, best ?? to] as const;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : { low: 1, high: 10 };
}
