import type { AccountFacts } from "../plan/account-facts";
import type { PlanPerson, PlanRisk, PlanRows } from "../plan/plan-rows";
import type { ReviewPeriod } from "../plan/review-period";
import { areOnPlan, carriedOver } from "./carried-over";
import { changesBetween, changesOfFirst, type Change } from "./changes-between";
import { factsOfPeriod, isoDayOf } from "./facts-of-period";
import { figuresOfPeriod, type FiguresOfPeriod } from "./figures-of-period";
import { goalsOfPeriod } from "./goals-of-period";
import { kpisOf } from "./kpis-of-period";
import { opportunityKey } from "./opportunity-key";
import { revenueOfPeriod, type RevenueOfPeriod } from "./revenue-of-period";
import type { RecordedCriteria, RecordedPerson, ReviewRecord, UnknownThing } from "./review-record";

/** What a review is made of. */
export interface ReviewMaterial {
  /** As the lists tell them now. */
  readonly facts: AccountFacts;
  readonly period: ReviewPeriod;
  /** What stands on the account's plan, when it has one. */
  readonly plan: (PlanRows & { readonly sheetName: string }) | null;
  /** The last closed review before this one. */
  readonly before: ReviewRecord | null;
  readonly criteria: RecordedCriteria | null;
  /** What this review itself said when it was written on a day of its period. */
  readonly snapshot?: ReviewRecord | null;
}

/** A review as far as it can be told: every number of its period or of its last day. */
export interface ReviewOfPeriod {
  readonly facts: AccountFacts;
  readonly figures: FiguresOfPeriod;
  readonly revenue: RevenueOfPeriod;
  readonly people: readonly (PlanPerson & { readonly key: string })[];
  readonly risks: readonly PlanRisk[];
  readonly now: ReviewRecord;
  readonly changes: readonly Change[];
  readonly limits: readonly string[];
}

function personKey(name: string): string {
  return name.trim().toLocaleLowerCase("en");
}

function fromRecord({ key, name, role, level, friendliness }: RecordedPerson) {
  return { key, name, title: null, role, level, friendliness };
}

/** People of the plan before those of the lists, who may have changed there what the list says. */
function peopleOf(facts: AccountFacts, plan: PlanRows | null): ReviewOfPeriod["people"] {
  const typed = (plan?.people ?? []).map((person) => ({ ...person, key: personKey(person.name) }));
  const known = new Set(typed.map(({ key }) => key));
  const listed = facts.contacts
    .map(({ name, title, role, friendliness }) => ({
      key: personKey(name),
      name,
      title,
      role: role?.toLowerCase() ?? null,
      level: null,
      friendliness,
    }))
    .filter(({ key }) => !known.has(key));
  return [...typed, ...listed];
}

/** What a review of days that are over takes from a record, and has not where there is none. */
function unknownThings(isPast: boolean, before: ReviewRecord | null): readonly UnknownThing[] {
  if (!isPast) return [];
  const fromRecord = before === null ? (["people", "risks"] as const) : before.unknown;
  return [...new Set<UnknownThing>([...fromRecord, "undatedDeals"])];
}

function offeringsOf({ opportunities }: AccountFacts): readonly string[] {
  const won = opportunities.filter(({ stage }) => stage === "won").map(({ product }) => product);
  return [...new Set(won.filter((product) => product !== null))].sort();
}

/** What a review of an account for a period says. */
export function reviewOfPeriod(material: ReviewMaterial): ReviewOfPeriod {
  const { facts: given, period, plan, before, criteria, snapshot = null } = material;
  const then = snapshot ?? before;
  const isPast = period.lastDay < Math.floor(given.asOf);
  const { facts, limits } = factsOfPeriod(given, period, before, snapshot);
  const lastDay = Math.min(period.lastDay, facts.asOf);
  const days = { firstDay: period.firstDay, lastDay };
  const revenue = revenueOfPeriod(facts.sales, days);
  const figures = figuresOfPeriod(facts, days, revenue);
  const people = isPast ? (then?.people ?? []).map(fromRecord) : peopleOf(facts, plan);
  const risks = isPast
    ? (then?.risks ?? []).map((risk) => ({ ...risk, owner: null }))
    : (plan?.risks ?? []);
  const { actions, promises } = carriedOver(plan, before);
  const kpis = kpisOf(figures);
  const since = before === null ? period.firstDay - 1 : before.lastDay;
  const now: ReviewRecord = {
    label: period.label,
    firstDay: period.firstDay,
    lastDay,
    score: facts.standing?.score ?? null,
    rank: facts.standing?.rank ?? null,
    outOf: facts.standing?.outOf ?? null,
    tier: facts.standing?.tier ?? null,
    criteria: isPast ? (snapshot?.criteria ?? null) : criteria,
    kpis,
    goals: goalsOfPeriod(plan?.goals ?? [], kpis),
    actions: areOnPlan(
      actions,
      (plan?.actions ?? []).map(({ step }) => step),
    ),
    promises: promises.map((promise) => ({
      ...promise,
      delivered:
        promise.delivered !== null && promise.delivered > lastDay ? null : promise.delivered,
    })),
    opportunities: facts.opportunities
      .filter(({ stage, closed }) => stage === "open" || (closed !== null && closed > since))
      .map((deal) => ({ ...deal, key: opportunityKey(deal), owner: deal.owner ?? null })),
    people,
    risks,
    offerings: offeringsOf(facts),
    decisions: [],
    nextSteps: [],
    participants: before?.participants ?? [],
    unknown: snapshot === null ? unknownThings(isPast, before) : snapshot.unknown,
  };
  return {
    facts,
    figures,
    revenue,
    people,
    risks,
    now,
    changes: before === null ? changesOfFirst(now) : changesBetween(before, now),
    limits: [
      ...limits,
      ...revenue.limits,
      ...(isPast && given.profile.annualRevenue !== null && facts.sales === undefined
        ? [
            `The list says what the account brings a year, not what it brought up to ${isoDayOf(lastDay)}.`,
          ]
        : []),
      ...(isPast && (plan?.risks.length ?? 0) > 0 && then === null
        ? [`Risks on ${isoDayOf(lastDay)} are not known: the plan holds those of today.`]
        : []),
      ...(isPast && plan !== null
        ? [`Goals, actions and promises are those of ${plan.sheetName} as it stands.`]
        : []),
    ],
  };
}
