import type { AccountFacts, Opportunity } from "../plan/account-facts";
import type { RevenueOfPeriod } from "./revenue-of-period";

/** A number of a review and how many rows it rests on. */
export interface Figure {
  readonly value: number | null;
  readonly n: number;
}

export interface FiguresOfPeriod {
  readonly revenuePeriod: Figure;
  readonly lastYear: Figure;
  readonly yearBefore: Figure;
  readonly growth: Figure;
  readonly marginShare: Figure;
  readonly shareOfWallet: Figure;
  readonly won: Figure;
  readonly lost: Figure;
  readonly winRate: Figure;
  readonly openDeals: Figure;
  readonly weighted: Figure;
  readonly nps: Figure;
  readonly csat: Figure;
  readonly satisfaction: Figure;
  readonly recommend: Figure;
  readonly ticketsOpened: Figure;
  readonly ticketsClosed: Figure;
  readonly openTickets: Figure;
  readonly daysToResolve: Figure;
  readonly monthlyRevenue: Figure;
  readonly churnEvents: Figure;
  readonly score: Figure;
}

interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
}

function figure(value: number | null, n: number): Figure {
  return { value, n };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf(values: readonly number[], isCounted: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(isCounted).length / values.length;
}

function numbers(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

/** What deals are worth together; null where one of them has no value. */
function worth(deals: readonly Opportunity[], of: (deal: Opportunity) => number | null): Figure {
  const values = deals.map(of);
  const isKnown = values.every((value) => value !== null);
  return figure(
    isKnown ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null,
    deals.length,
  );
}

function dealFigures(facts: AccountFacts, isWithin: (day: number | null) => boolean) {
  const { opportunities } = facts;
  const isListed = opportunities.length > 0 || facts.sources.opportunities !== undefined;
  const decided = opportunities.filter(({ stage, closed }) => stage !== "open" && isWithin(closed));
  const won = decided.filter(({ stage }) => stage === "won");
  const lost = decided.filter(({ stage }) => stage === "lost");
  const open = opportunities.filter(({ stage }) => stage === "open");
  const sum = (deals: readonly Opportunity[]): Figure =>
    figure(isListed ? deals.reduce((all, { value }) => all + (value ?? 0), 0) : null, deals.length);
  return {
    won: sum(won),
    lost: sum(lost),
    winRate: figure(decided.length === 0 ? null : won.length / decided.length, decided.length),
    openDeals: figure(isListed ? open.length : null, open.length),
    weighted: isListed
      ? worth(open, ({ value, probability }) =>
          value === null || probability === null ? null : value * probability,
        )
      : figure(null, 0),
  };
}

function surveyFigures({ surveys }: AccountFacts, isWithin: (day: number | null) => boolean) {
  const answers = surveys.filter(({ date }) => isWithin(date));
  const recommend = numbers(answers.map((answer) => answer.recommend));
  const satisfaction = numbers(answers.map((answer) => answer.satisfaction));
  const promoters = shareOf(recommend, (value) => value >= 9);
  const detractors = shareOf(recommend, (value) => value <= 6);
  return {
    nps: figure(
      promoters === null || detractors === null ? null : 100 * (promoters - detractors),
      recommend.length,
    ),
    recommend: figure(mean(recommend), recommend.length),
    csat: figure(
      shareOf(satisfaction, (value) => value >= 4),
      satisfaction.length,
    ),
    satisfaction: figure(mean(satisfaction), satisfaction.length),
  };
}

function ticketFigures(facts: AccountFacts, isWithin: (day: number | null) => boolean) {
  const { tickets } = facts;
  const isListed = tickets.length > 0 || facts.sources.tickets !== undefined;
  const counted = (count: number): Figure => figure(isListed ? count : null, count);
  const taken = tickets.flatMap(({ opened, closed }) =>
    closed !== null && isWithin(closed) ? [closed - opened] : [],
  );
  return {
    ticketsOpened: counted(tickets.filter(({ opened }) => isWithin(opened)).length),
    ticketsClosed: counted(tickets.filter(({ closed }) => isWithin(closed)).length),
    openTickets: counted(tickets.filter(({ closed }) => closed === null).length),
    daysToResolve: figure(mean(taken), taken.length),
  };
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

/** Every number of a review, about its period or about its last day. */
export function figuresOfPeriod(
  facts: AccountFacts,
  { firstDay, lastDay }: Days,
  revenue: RevenueOfPeriod,
): FiguresOfPeriod {
  const isWithin = (day: number | null): boolean =>
    day !== null && day >= firstDay && day < lastDay + 1;
  const lastYear = revenue.lastYear.revenue ?? facts.profile.annualRevenue;
  const before = revenue.yearBefore.revenue;
  const share = ratio(revenue.lastYear.revenue, before);
  const churn = facts.recurring?.churnDays?.filter((day) => isWithin(day)).length ?? null;
  return {
    revenuePeriod: figure(revenue.period.revenue, revenue.period.n),
    lastYear: figure(lastYear, revenue.lastYear.n),
    yearBefore: figure(before, revenue.yearBefore.n),
    growth: figure(share === null ? null : share - 1, revenue.lastYear.n),
    marginShare: figure(
      ratio(revenue.lastYear.margin, revenue.lastYear.revenue),
      revenue.lastYear.n,
    ),
    // Who got more back than was bought has none of it, not less than none.
    shareOfWallet: figure(
      ratio(lastYear === null ? null : Math.max(0, lastYear), facts.profile.potentialRevenue),
      revenue.lastYear.n,
    ),
    ...dealFigures(facts, isWithin),
    ...surveyFigures(facts, isWithin),
    ...ticketFigures(facts, isWithin),
    monthlyRevenue: figure(facts.recurring?.monthlyRevenue ?? null, 1),
    churnEvents: figure(churn, churn ?? 0),
    score: figure(facts.standing?.score ?? null, 1),
  };
}
