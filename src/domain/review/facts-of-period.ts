import type { AccountFacts, AccountStanding, Opportunity, Ticket } from "../plan/account-facts";
import { calendarDayOf } from "../plan/calendar-day";
import type { ReviewPeriod } from "../plan/review-period";
import { opportunityKey } from "./opportunity-key";
import type { ReviewRecord } from "./review-record";

/** What the workbook tells of an account as it stood on the last day of a period. */
export interface FactsOfPeriod {
  readonly facts: AccountFacts;
  /** What cannot be known of that day, one sentence each. */
  readonly limits: readonly string[];
  /** How many deals without a start date may have been open on the day. */
  readonly undatedDeals: number;
}

export function isoDayOf(day: number): string {
  const { year, month, day: date } = calendarDayOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The last day that the review can know of: the end of the period, as far as the data has got there. */
function lastKnownDay(facts: AccountFacts, period: ReviewPeriod): number {
  return Math.min(Math.floor(facts.asOf), period.lastDay);
}

type Deals = Pick<FactsOfPeriod, "limits" | "undatedDeals"> & {
  readonly opportunities: readonly Opportunity[];
};

function isDecidedLater({ stage, closed }: Opportunity, day: number): boolean {
  return stage !== "open" && closed !== null && closed > day;
}

/** Open on a day of which nobody kept what it was worth then. */
function openThen(deal: Opportunity): Opportunity {
  return {
    ...deal,
    stage: "open",
    stageName: "Open",
    value: null,
    probability: null,
    closed: null,
    owner: null,
  };
}

/** As of today all is known as it stands in the list. */
function dealsOfToday(facts: AccountFacts): Deals {
  const undated = facts.opportunities.filter(
    ({ stage, closed }) => stage !== "open" && closed === null,
  ).length;
  return {
    opportunities: facts.opportunities
      .filter(({ opened }) => (opened ?? 0) <= facts.asOf)
      .map((deal) => (isDecidedLater(deal, facts.asOf) ? openThen(deal) : deal)),
    undatedDeals: 0,
    limits:
      undated > 0
        ? [
            `${counted(undated, "decided deal has", "decided deals have")} no closing date: in no period.`,
          ]
        : [],
  };
}

/**
 * Deals as they stood on a day that is over. Dates tell which were there and which were decided; what
 * an open one was worth then stands in no list, only in the record of a review that was closed.
 */
function dealsOfPast(facts: AccountFacts, day: number, before: ReviewRecord | null): Deals {
  const recorded = new Map((before?.opportunities ?? []).map((one) => [one.key, one]));
  const found: Opportunity[] = [];
  let [undated, undecided, valueless] = [0, 0, 0];
  for (const deal of facts.opportunities) {
    const { opened, closed, stage } = deal;
    if (opened !== null && opened > day) continue;
    if (stage !== "open" && closed === null) {
      undecided += 1;
      continue;
    }
    if (stage !== "open" && closed !== null && closed <= day) {
      found.push(deal);
      continue;
    }
    const then = recorded.get(opportunityKey(deal));
    if (opened === null && then === undefined) {
      undated += 1;
      continue;
    }
    if (then?.stage !== "open" || then.value === null) valueless += 1;
    const { value, probability, owner } = then?.stage === "open" ? then : openThen(deal);
    found.push({
      ...openThen(deal),
      value,
      probability,
      owner: owner ?? null,
      ...(then?.stage === "open"
        ? { stageName: then.stageName ?? "Open", closed: then.closed }
        : {}),
    });
  }
  const on = isoDayOf(day);
  const fromRecord = found.some((deal) => deal.stage === "open" && deal.value !== null);
  return {
    opportunities: found,
    undatedDeals: undated,
    limits: [
      ...(valueless > 0
        ? [
            `${counted(valueless, "deal was", "deals were")} open on ${on}: the list does not say what ${valueless === 1 ? "it was" : "they were"} worth then.`,
          ]
        : []),
      ...(fromRecord && before !== null
        ? [
            `Values of deals that were open are those of ${before.label}, as of ${isoDayOf(before.lastDay)}.`,
          ]
        : []),
      ...(undated > 0
        ? [
            `${counted(undated, "deal has", "deals have")} no start date: whether ${undated === 1 ? "it was" : "they were"} open on ${on} is not known.`,
          ]
        : []),
      ...(undecided > 0
        ? [
            `${counted(undecided, "decided deal has", "decided deals have")} no closing date: in no period.`,
          ]
        : []),
    ],
  };
}

function ticketsOn(tickets: readonly Ticket[], day: number): readonly Ticket[] {
  return tickets
    .filter(({ opened }) => opened <= day)
    .map((ticket) =>
      ticket.closed !== null && ticket.closed > day ? { ...ticket, closed: null } : ticket,
    );
}

function undatedLimits({ undated }: AccountFacts): readonly string[] {
  const { tickets = 0, surveys = 0 } = undated ?? {};
  return [
    ...(tickets > 0
      ? [`${counted(tickets, "ticket has", "tickets have")} no opening date: not counted.`]
      : []),
    ...(surveys > 0
      ? [`${counted(surveys, "answer has", "answers have")} no date: in no period.`]
      : []),
  ];
}

function peopleLimits(
  facts: AccountFacts,
  on: string,
  before: ReviewRecord | null,
): readonly string[] {
  if (facts.contacts.length === 0 && (before?.people.length ?? 0) === 0) return [];
  return [
    before === null
      ? `People and how friendly they were on ${on} are in no list: only a review that was closed could tell.`
      : `People are those of ${before.label}, as of ${isoDayOf(before.lastDay)}.`,
  ];
}

/** Where the account stood when the review was written on its own days; else nobody kept it. */
function standingOf(then: ReviewRecord | null): AccountStanding | null {
  const { score = null, rank = null, outOf = null, tier = null } = then ?? {};
  return score === null || rank === null || outOf === null
    ? null
    : { score, rank, outOf, tier, matrixSheet: "" };
}

/**
 * The facts of an account as of the last day of a period: what dates tell, and what the last closed
 * review before recorded, or this one itself when it was written on a day of its period (`snapshot`).
 * Nothing from after the period is in it, but that something was still open.
 */
export function factsOfPeriod(
  given: AccountFacts,
  period: ReviewPeriod,
  before: ReviewRecord | null,
  snapshot: ReviewRecord | null = null,
): FactsOfPeriod {
  const then = snapshot ?? before;
  const day = lastKnownDay(given, period);
  const isPast = period.lastDay < Math.floor(given.asOf);
  const deals = isPast ? dealsOfPast(given, day, then) : dealsOfToday(given);
  const on = isoDayOf(day);
  const { sales } = given;
  const facts: AccountFacts = {
    ...given,
    asOf: day,
    opportunities: deals.opportunities,
    revenue: given.revenue.filter(({ start }) => start <= day),
    ...(sales === undefined
      ? {}
      : { sales: { ...sales, sales: sales.sales.filter(({ first }) => first <= day) } }),
    tickets: ticketsOn(given.tickets, day),
    surveys: given.surveys.filter(({ date }) => date !== null && date <= day),
    standing: isPast ? standingOf(snapshot) : given.standing,
    profile: isPast ? { ...given.profile, annualRevenue: null } : given.profile,
    contacts: isPast
      ? (then?.people ?? []).map(({ name, role, friendliness }) => ({
          name,
          title: null,
          department: null,
          role,
          email: null,
          friendliness,
          lastContact: null,
          owner: null,
        }))
      : given.contacts,
  };
  return {
    facts,
    undatedDeals: deals.undatedDeals,
    limits: [
      ...(given.asOf < period.lastDay
        ? [`What is known reaches to ${on}, the period to ${isoDayOf(period.lastDay)}.`]
        : []),
      ...deals.limits,
      ...undatedLimits(given),
      ...(isPast ? peopleLimits(given, on, then) : []),
      ...(isPast && given.standing !== null && snapshot === null
        ? [
            `Score, rank and tier on ${on} are not known: the matrix stands for ${isoDayOf(given.asOf)}.`,
          ]
        : []),
    ],
  };
}
