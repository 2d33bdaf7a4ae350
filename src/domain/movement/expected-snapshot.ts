import { createScorer, DEFAULT_SCORING_RULES } from "../scoring/score";
import { rateCriterion } from "../scoring/rate-criterion";
import { scaleFault } from "../scoring/scale-fault";
import { scaleToRatings } from "../scoring/scale";
import type { AccountList, Criterion, ScoringSetup } from "../scoring/scoring-setup";
import { matchAccounts } from "./matched-accounts";
import type { Snapshot, SnapshotAccount, SnapshotCriterion } from "./snapshot";

/** A computed rating that stands on the sheet differs from ours by rounding at most. */
const SAME_RATING = 1e-9;

/**
 * What will a matrix come to when it is made again from its list? The setup and the list's values, with
 * what people typed on the matrix before: ratings, statuses, decisions. An account that was not there
 * before has none of these. `standing` is the setup by which the matrix was rated before.
 */
export function expectedSnapshot(
  before: Snapshot,
  setup: ScoringSetup,
  list: AccountList,
  standing: ScoringSetup = setup,
): Snapshot {
  const columns = setup.criteria.map((criterion) => numbersOf(list, criterion));
  const criteria = setup.criteria.map((criterion, place): SnapshotCriterion => {
    const { low, high } = endsOf(criterion, columns[place] as Float64Array);
    const { name, direction, weight } = criterion;
    return { name, direction, low, high, weight };
  });
  const isOnLine = setup.criteria.map(isLine);
  const ratings = criteria.map((criterion, place) =>
    isOnLine[place] === true
      ? scaleToRatings(columns[place] as Float64Array, criterion)
      : ratedOtherwise(columns[place] as Float64Array, setup.criteria[place] as Criterion),
  );
  const placesBefore = criteria.map(({ name }) =>
    before.criteria.findIndex((criterion) => criterion.name === name),
  );
  const typedBefore = criteria.map(({ name }, place) =>
    ratingsTyped(
      before,
      placesBefore[place] ?? -1,
      standing.criteria.find((one) => one.name === name),
    ),
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
    const rowBefore = partner.get(row) ?? -1;
    const known = before.accounts[rowBefore];
    const typed = typedBefore.map((those, place) => {
      const typed = those[rowBefore];
      if (isOnLine[place] === true) return typed ?? null;
      // Of other scales a snapshot keeps every rating as if it were typed.
      const rating = ratings[place]?.[row] ?? NaN;
      return typed !== undefined ? typed : Number.isNaN(rating) ? null : rating;
    });
    const rated = typed.map((rating, place) => {
      const computed = isOnLine[place] === true ? ratings[place]?.[row] : undefined;
      return rating ?? computed ?? NaN;
    });
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

function isLine({ scale = "line" }: Pick<Criterion, "scale">): boolean {
  return scale === "line" || scale === "percentiles";
}

/** The ratings of a criterion that people typed, also null for a blank; undefined where none was. */
function ratingsTyped(
  { accounts }: Snapshot,
  place: number,
  rated: Criterion | undefined,
): readonly (number | null | undefined)[] {
  const stood = accounts.map(({ typed }) => typed[place] ?? null);
  if (rated === undefined || isLine(rated)) return stood.map((rating) => rating ?? undefined);
  const values = Float64Array.from(accounts, (account) => account.values[place] ?? NaN);
  const computed = ratedOtherwise(values, rated);
  return stood.map((rating, row) => {
    const ours = computed[row] as number;
    const isComputed =
      rating === null ? Number.isNaN(ours) : Math.abs(rating - ours) <= SAME_RATING;
    return isComputed ? undefined : rating;
  });
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
