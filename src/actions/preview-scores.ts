import type { AccountColumn, Criterion, ScoringSetup } from "../domain/scoring/scoring-setup";
import { missingRatingOf } from "../domain/scoring/blank-policy";
import { createScorer, DEFAULT_SCORING_RULES } from "../domain/scoring/score";
import { MIDDLE_RATING, WORST_RATING } from "../domain/scoring/scale";
import type { ReadAccounts } from "./contract";
import { rateColumn } from "./rate-column";

/** What one criterion contributes to the score of one account. */
export interface CriterionPart {
  readonly criterion: string;
  readonly value: AccountColumn["values"][number];
  readonly columnKind: AccountColumn["kind"];
  /** 1..10, null where the account has no value. */
  readonly rating: number | null;
  /** The part of the weight it carries for this account, 0..1; it grows where others share theirs. */
  readonly weightShare: number;
  /** What it counts x weightShare; the points of all criteria add up to the score. */
  readonly points: number;
}

export interface PreviewedAccount {
  readonly account: string;
  /** Its place in the list that was read, from 0. */
  readonly row: number;
  /** Accounts with the same score share a rank. */
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly CriterionPart[];
  /** Places won (above 0) or lost since the setup before; null where it had no score then. */
  readonly moved: number | null;
}

export interface ScorePreview {
  /** The first ten, best first; of equal ones the earlier in the list. */
  readonly top: readonly PreviewedAccount[];
  readonly scoredCount: number;
  /** Accounts with too few values, or with text among them. */
  readonly unscoredCount: number;
  /** What each criterion makes of the differences between ratings, by its weight; they add up to 1. */
  readonly spreads: readonly number[];
  /** The score of the last account within the slots; null when there are slots for everyone. */
  readonly cut: number | null;
}

interface Standing {
  readonly index: number;
  readonly score: number;
  readonly rank: number;
}

const SHOWN = 10;
const NOTHING: ScorePreview = {
  top: [],
  scoredCount: 0,
  unscoredCount: 0,
  spreads: [],
  cut: null,
};

/** How the list would be ranked by a setup, and who moves against the setup before. */
export function previewScores(
  read: ReadAccounts,
  setup: ScoringSetup,
  before: ScoringSetup = setup,
): ScorePreview {
  const accountCount = read.list.accounts.length;
  if (!setup.criteria.some((criterion) => criterion.weight > 0)) {
    return { ...NOTHING, unscoredCount: accountCount };
  }
  const ratings = rateAll(read, setup);
  const standings = rankAccounts(ratings, setup, accountCount);
  const ranks = setup === before ? null : ranksOf(read, before);
  return {
    top: standings.slice(0, SHOWN).map((standing) => ({
      account: read.list.accounts[standing.index] ?? "",
      row: standing.index,
      rank: standing.rank,
      score: standing.score,
      parts: partsOf(read, setup, ratings, standing.index),
      moved: movedSince(ranks, standing),
    })),
    scoredCount: standings.length,
    unscoredCount: accountCount - standings.length,
    spreads: spreadsOf(ratings, setup),
    cut: setup.slots < standings.length ? (standings[setup.slots - 1]?.score ?? null) : null,
  };
}

/** By the ratings of a criterion, which stay the same while weights move. */
const deviations = new WeakMap<Float64Array, number>();

/** The standard deviation of the ratings there are. */
function deviationOf(ratings: Float64Array): number {
  const found = deviations.get(ratings);
  if (found !== undefined) return found;
  const known = ratings.filter((rating) => rating >= WORST_RATING);
  const mean = known.reduce((sum, rating) => sum + rating, 0) / known.length;
  const squares = known.reduce((sum, rating) => sum + (rating - mean) ** 2, 0);
  const deviation = known.length === 0 ? 0 : Math.sqrt(squares / known.length);
  deviations.set(ratings, deviation);
  return deviation;
}

/** Shares of the weighted standard deviations, as the sheet shows them beside the weights. */
function spreadsOf(
  ratings: readonly Float64Array[],
  { criteria }: ScoringSetup,
): readonly number[] {
  const weighed = ratings.map(
    (column, place) => (criteria[place]?.weight ?? 0) * deviationOf(column),
  );
  const total = weighed.reduce((sum, one) => sum + one, 0);
  return weighed.map((one) => (total > 0 ? one / total : 0));
}

function rateAll(read: ReadAccounts, setup: ScoringSetup): readonly Float64Array[] {
  return setup.criteria.map((criterion) => rateColumn(columnOf(read, criterion), criterion));
}

function columnOf(read: ReadAccounts, criterion: Criterion): AccountColumn | undefined {
  return read.list.columns.find((column) => column.heading === criterion.sourceColumn);
}

function rankAccounts(
  ratings: readonly Float64Array[],
  setup: ScoringSetup,
  accountCount: number,
): readonly Standing[] {
  const scorer = createScorer(
    Float64Array.from(setup.criteria, (criterion) => criterion.weight),
    { ...DEFAULT_SCORING_RULES, missing: missingRatingOf(setup.blanks ?? "worst") },
  );
  const row = new Float64Array(ratings.length);
  const scored: { index: number; score: number }[] = [];
  for (let index = 0; index < accountCount; index++) {
    ratings.forEach((column, criterion) => (row[criterion] = column[index] ?? NaN));
    const score = scorer(row);
    if (typeof score === "number") {
      scored.push({ index, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  let rank = 1;
  return scored.map((one, place) => {
    if (one.score !== scored[place - 1]?.score) {
      rank = place + 1;
    }
    return { ...one, rank };
  });
}

/** The ranks of the setup before, which stays while a slider moves. */
const ranksBefore = new WeakMap<
  ScoringSetup,
  readonly [ReadAccounts, ReadonlyMap<number, number>]
>();

function ranksOf(read: ReadAccounts, setup: ScoringSetup): ReadonlyMap<number, number> {
  const [of, found] = ranksBefore.get(setup) ?? [];
  if (of === read && found !== undefined) return found;
  const ranks = rankedBy(read, setup);
  ranksBefore.set(setup, [read, ranks]);
  return ranks;
}

function rankedBy(read: ReadAccounts, setup: ScoringSetup): ReadonlyMap<number, number> {
  if (!setup.criteria.some((criterion) => criterion.weight > 0)) {
    return new Map();
  }
  const standings = rankAccounts(rateAll(read, setup), setup, read.list.accounts.length);
  return new Map(standings.map((standing) => [standing.index, standing.rank]));
}

function movedSince(before: ReadonlyMap<number, number> | null, now: Standing): number | null {
  if (before === null) {
    return 0;
  }
  const rankBefore = before.get(now.index);
  return rankBefore === undefined ? null : rankBefore - now.rank;
}

/** What a blank rating counts in the score; null where its weight goes to the others. */
function blankRatingOf({ blanks = "worst" }: ScoringSetup): number | null {
  if (blanks === "worst") return WORST_RATING;
  return blanks === "middle" ? MIDDLE_RATING : null;
}

function partsOf(
  read: ReadAccounts,
  setup: ScoringSetup,
  ratings: readonly Float64Array[],
  index: number,
): readonly CriterionPart[] {
  const blank = blankRatingOf(setup);
  const rated = setup.criteria.map((criterion, place) => {
    const rating = ratings[place]?.[index] ?? NaN;
    const isBlank = Number.isNaN(rating);
    return { criterion, rating: isBlank ? null : rating, counts: isBlank ? blank : rating };
  });
  const present = rated.reduce(
    (sum, { criterion, counts }) => (counts === null ? sum : sum + criterion.weight),
    0,
  );
  return rated.map(({ criterion, rating, counts }) => {
    const column = columnOf(read, criterion);
    const weightShare = counts === null || present === 0 ? 0 : criterion.weight / present;
    return {
      criterion: criterion.name,
      value: column?.values[index] ?? null,
      columnKind: column?.kind ?? "empty",
      rating,
      weightShare,
      points: (counts ?? 0) * weightShare,
    };
  });
}
