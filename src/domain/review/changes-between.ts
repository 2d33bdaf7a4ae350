import { isDone, isOver, isReached } from "../plan/outcome";
import { isoDayOf } from "./facts-of-period";
import { shareKpis } from "./kpis-of-period";
import type {
  RecordedOpportunity,
  RecordedPromise,
  ReviewRecord,
  UnknownThing,
} from "./review-record";

/** What changes are about, in the order of their weight. */
export const changeTopics = [
  "score",
  "tier",
  "kpis",
  "goals",
  "actions",
  "won",
  "pipeline",
  "people",
  "risks",
  "promises",
  "whitespace",
] as const;

export type ChangeTopic = (typeof changeTopics)[number];

/** Something that is otherwise than at the last closed review, in a sentence. */
export interface Change {
  readonly topic: ChangeTopic;
  readonly sentence: string;
  /** Of a deal: what it is worth, where that is known. */
  readonly value?: number;
}

type Say = (topic: ChangeTopic, sentence: string, value?: number | null) => void;

function folded(text: string): string {
  return text.trim().toLocaleLowerCase("en");
}

/** Numbers as sentences show them: as many digits as tell them apart, at most four after the point. */
function shown(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4)));
}

function withThousands(value: number): string {
  return Math.abs(value) < 1000
    ? shown(value)
    : value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

function isSame(one: number | null, other: number | null): boolean {
  return one === other || (one !== null && other !== null && shown(one) === shown(other));
}

function byName<T>(all: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(folded(nameOf(one)))) found.set(folded(nameOf(one)), one);
  return found;
}

/** Why a score is another: other weights or criteria, other ratings, or both. */
function whyScoreMoved(before: ReviewRecord, now: ReviewRecord): string {
  if (before.criteria === null || now.criteria === null) return "";
  const ratingsBefore = new Map(
    before.criteria.ratings.map(({ criterion, rating }) => [criterion, rating] as const),
  );
  const moved = now.criteria.ratings.filter(
    ({ criterion, rating }) =>
      ratingsBefore.has(criterion) && !isSame(rating, ratingsBefore.get(criterion) ?? null),
  );
  const ratings = moved
    .slice(0, 3)
    .map(
      ({ criterion, rating }) =>
        `${criterion} ${shownOr(ratingsBefore.get(criterion) ?? null)} to ${shownOr(rating)}`,
    );
  const isWeighedAnew = before.criteria.version !== now.criteria.version;
  if (isWeighedAnew && moved.length === 0) {
    return ", by weights or criteria alone: its own ratings are the same";
  }
  const more = moved.length > ratings.length ? ` and ${moved.length - ratings.length} more` : "";
  const because = ratings.length === 0 ? "" : `: ${ratings.join(", ")}${more}`;
  return isWeighedAnew ? `${because}; weights or criteria changed as well` : because;
}

function shownOr(value: number | null): string {
  return value === null ? "unknown" : shown(value);
}

function sayStanding(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const isKnown = before.score !== null && now.score !== null;
  if (isKnown && !isSame(before.score, now.score)) {
    const rank =
      before.rank !== null && now.rank !== null && before.rank !== now.rank
        ? `, rank ${before.rank} to ${now.rank}`
        : "";
    say(
      "score",
      `Score ${shownOr(before.score)} to ${shownOr(now.score)}${rank}${whyScoreMoved(before, now)}.`,
    );
  } else if (before.rank !== null && now.rank !== null && before.rank !== now.rank) {
    say("score", `Rank ${before.rank} to ${now.rank}, by others: its own score is the same.`);
  }
  if (before.tier !== null && now.tier !== null && before.tier !== now.tier) {
    say("tier", `Tier ${before.tier} to ${now.tier}.`);
  }
}

function sayKpis(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const known = byName(before.kpis, ({ kpi }) => kpi);
  for (const { kpi, value, better } of now.kpis) {
    const last = known.get(folded(kpi))?.value ?? null;
    if (value === null || last === null || isSame(value, last) || kpi === "Score") continue;
    const isBetter = value > last === (better === "higher");
    const [from, to] = shareKpis.has(kpi)
      ? [`${shown(100 * last)} %`, `${shown(100 * value)} %`]
      : [withThousands(last), withThousands(value)];
    if (from !== to) say("kpis", `${kpi} ${isBetter ? "better" : "worse"}: ${from} to ${to}.`);
  }
}

function sayGoals(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const known = byName(before.goals, ({ goal }) => goal);
  for (const goal of now.goals) {
    const last = known.get(folded(goal.goal));
    const wasReached = last !== undefined && isReached(last);
    const wasMissed = last !== undefined && !wasReached && isOver(last.due, before.lastDay);
    if (isReached(goal) && !wasReached) say("goals", `Reached: ${goal.goal}.`);
    else if (!isReached(goal) && isOver(goal.due, now.lastDay) && !wasMissed) {
      say("goals", `Missed: ${goal.goal}, due ${isoDayOf(goal.due ?? 0)}.`);
    }
  }
}

function sayActions(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const current = byName(now.actions, ({ step }) => step);
  const known = byName(before.actions, ({ step }) => step);
  for (const [step, action] of known) {
    const then = current.get(step);
    if (then === undefined && !isDone(action)) say("actions", `Dropped: ${action.step}.`);
  }
  for (const [step, action] of current) {
    const last = known.get(step);
    const wasDone = last !== undefined && isDone(last);
    const wasLate = last !== undefined && !wasDone && isOver(last.due, before.lastDay);
    if (isDone(action) && !wasDone) say("actions", `Done: ${action.step}.`);
    else if (!isDone(action) && isOver(action.due, now.lastDay) && !wasLate) {
      say("actions", `Late: ${action.step}, due ${isoDayOf(action.due ?? 0)}.`);
    }
  }
}

function worthOf({ value }: RecordedOpportunity): string {
  return value === null || value === 0 ? "" : ` (${withThousands(value)})`;
}

function sayOpportunities(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const known = new Map(before.opportunities.map((one) => [one.key, one]));
  const keys = new Set(now.opportunities.map(({ key }) => key));
  const isNew = ({ opened }: RecordedOpportunity): boolean =>
    opened !== null || areKnown("undatedDeals", before, now);
  for (const deal of now.opportunities) {
    const last = known.get(deal.key);
    const isDecided = deal.stage !== "open";
    if (isDecided && last?.stage !== deal.stage) {
      say(
        "won",
        `${deal.stage === "won" ? "Won" : "Lost"}: ${deal.name}${worthOf(deal)}.`,
        deal.value,
      );
    } else if (!isDecided && last === undefined && isNew(deal)) {
      say("pipeline", `New: ${deal.name}${worthOf(deal)}.`, deal.value);
    } else if (
      !isDecided &&
      last !== undefined &&
      last.closed !== null &&
      deal.closed !== null &&
      deal.closed > last.closed
    ) {
      say(
        "pipeline",
        `Slipped: ${deal.name}, ${isoDayOf(last.closed)} to ${isoDayOf(deal.closed)}.`,
      );
    }
  }
  for (const deal of before.opportunities) {
    if (deal.stage === "open" && !keys.has(deal.key) && isNew(deal)) {
      say("pipeline", `No longer listed: ${deal.name}.`);
    }
  }
}

function feeling(friendliness: number): string {
  return friendliness > 0 ? `+${friendliness}` : String(friendliness);
}

function called({ name, role }: { readonly name: string; readonly role: string | null }): string {
  return role === null ? name : `${name} (${role})`;
}

/** What one of the two could not know cannot have come or gone. */
function areKnown(thing: UnknownThing, ...records: readonly ReviewRecord[]): boolean {
  return records.every(({ unknown }) => !unknown.includes(thing));
}

function sayPeople(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  if (!areKnown("people", before, now)) return;
  const known = new Map(before.people.map((one) => [one.key, one]));
  const current = new Map(now.people.map((one) => [one.key, one]));
  for (const [key, person] of known) {
    if (!current.has(key)) say("people", `Left: ${called(person)}.`);
  }
  for (const [key, person] of current) {
    const last = known.get(key);
    if (last === undefined) say("people", `New: ${called(person)}.`);
    else if (
      last.friendliness !== null &&
      person.friendliness !== null &&
      last.friendliness !== person.friendliness
    ) {
      say(
        "people",
        `Changed their mind: ${called(person)}, ${feeling(last.friendliness)} to ${feeling(person.friendliness)}.`,
      );
    }
  }
}

function product(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one * other;
}

function sayRisks(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  if (!areKnown("risks", before, now)) return;
  const known = byName(before.risks, ({ risk }) => risk);
  const current = byName(now.risks, ({ risk }) => risk);
  for (const [key, one] of current) {
    const last = known.get(key);
    const weight = product(one.probability, one.impact);
    const weightBefore = last ? product(last.probability, last.impact) : null;
    if (last === undefined)
      say("risks", `New: ${one.risk}${weight === null ? "" : ` (${weight})`}.`);
    else if (weight !== null && weightBefore !== null && weight > weightBefore) {
      say("risks", `Worse: ${one.risk}, ${weightBefore} to ${weight}.`);
    }
  }
  for (const [key, one] of known) if (!current.has(key)) say("risks", `Gone: ${one.risk}.`);
}

function isBroken({ due, delivered }: RecordedPromise, day: number): boolean {
  return isOver(due, delivered ?? day);
}

function sayPromises(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const known = byName(before.promises, ({ promise }) => promise);
  for (const one of now.promises) {
    const last = known.get(folded(one.promise));
    const wasDelivered = last !== undefined && last.delivered !== null;
    const wasBroken = last !== undefined && isBroken(last, before.lastDay);
    if (one.delivered !== null && !wasDelivered) {
      const late = isBroken(one, now.lastDay);
      say("promises", late ? `Kept late: ${one.promise}.` : `Kept: ${one.promise}.`);
    } else if (one.delivered === null && isBroken(one, now.lastDay) && !wasBroken) {
      say("promises", `Broken: ${one.promise}, due ${isoDayOf(one.due ?? 0)}.`);
    }
  }
}

function sayWhitespace(before: ReviewRecord, now: ReviewRecord, say: Say): void {
  const owned = new Set(before.offerings.map(folded));
  for (const offering of now.offerings) {
    if (!owned.has(folded(offering))) say("whitespace", `Bought for the first time: ${offering}.`);
  }
}

/**
 * What is otherwise than at the last closed review, every statement from the two records, in the order
 * of weight. Each thing is said in the first review that can tell it and in no later one, since the
 * later ones compare with a record in which it stands.
 */
export function changesBetween(before: ReviewRecord, now: ReviewRecord): readonly Change[] {
  const changes: Change[] = [];
  const say: Say = (topic, sentence, value = null) =>
    changes.push({ topic, sentence, ...(value === null ? {} : { value }) });
  sayStanding(before, now, say);
  sayKpis(before, now, say);
  sayGoals(before, now, say);
  sayActions(before, now, say);
  sayOpportunities(before, now, say);
  sayPeople(before, now, say);
  sayRisks(before, now, say);
  sayPromises(before, now, say);
  sayWhitespace(before, now, say);
  return changes;
}

/** The topics of which one of two records knows nothing, so that nothing can be told of them. */
export function unknownTopics(before: ReviewRecord, now: ReviewRecord): readonly ChangeTopic[] {
  const hasBoth = (of: (record: ReviewRecord) => unknown): boolean =>
    of(before) !== null && of(now) !== null;
  return [
    ...(hasBoth(({ score }) => score) ? [] : (["score"] as const)),
    ...(hasBoth(({ tier }) => tier) ? [] : (["tier"] as const)),
    ...(areKnown("people", before, now) ? [] : (["people"] as const)),
    ...(areKnown("risks", before, now) ? [] : (["risks"] as const)),
  ];
}

/** What a first review can tell, from the dates of its own period alone. */
export function changesOfFirst(now: ReviewRecord): readonly Change[] {
  return now.opportunities.flatMap((deal): readonly Change[] => {
    const isNew = deal.opened !== null && deal.opened >= now.firstDay;
    const worth = deal.value === null ? {} : { value: deal.value };
    if (deal.stage !== "open") {
      const word = deal.stage === "won" ? "Won" : "Lost";
      return [{ topic: "won", sentence: `${word}: ${deal.name}${worthOf(deal)}.`, ...worth }];
    }
    const sentence = `New: ${deal.name}${worthOf(deal)}.`;
    return isNew ? [{ topic: "pipeline", sentence, ...worth }] : [];
  });
}
