import { Failure } from "../failure";
import { lifetimeValue } from "../lifetime-value/margin-multiple";
import type { ReviewPeriod } from "../plan/review-period";
import type { PlanGoal } from "../plan/plan-rows";
import { attainment } from "../portfolio/attainment";
import { expandedShare } from "../portfolio/expansion";
import { revenueGrowth } from "../portfolio/growth";
import { shareOfWallet } from "../portfolio/share-of-wallet";
import { churnOfCounts } from "../retention/churn";
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurn,
} from "../retention/revenue-retention";
import { wilsonInterval } from "../retention/wilson-interval";
import { netPromoterMargin, netPromoterScore } from "../satisfaction/net-promoter";
import { referenceableShare } from "../satisfaction/referenceable-share";
import { resolution } from "../satisfaction/resolution";
import { satisfiedShare } from "../satisfaction/satisfied-share";
import { amountsCompared, type ComparedAmounts } from "./amounts-compared";
import { comparedDays, type ComparedDays, type ComparedStretch } from "./compared-days";
import type { KpiKey, KpiResult } from "./kpi";
import type { ScorecardAccount, ScorecardFacts } from "./scorecard-facts";

const confidence = 0.95;
const satisfiedFrom = 4;
const goalCap = 1.2;
/** What a lifetime is taken to be, and what money costs in a year. */
const lifetime = { years: 5, discount: 0.1 } as const;

/** All KPIs but the growth of the lifetime value, which two periods make. */
export type PeriodKpis = Readonly<Record<Exclude<KpiKey, "lifetimeGrowth">, KpiResult>>;

/** What is known of one period, for any choice of accounts. */
export interface KnownPeriod {
  readonly period: ReviewPeriod;
  readonly compared: ComparedDays | null;
  readonly amounts: readonly ComparedAmounts[];
  readonly kpisOf: (accounts: readonly number[]) => PeriodKpis;
}

function unknown(why: string, n = 0): KpiResult {
  return { value: null, n, interval: null, why };
}

function sentenceOf(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/** A KAM function's own answer, or its reason where it has none. */
function told(n: number, answer: () => number, interval: () => KpiResult["interval"]): KpiResult {
  try {
    return { value: answer(), n, interval: interval(), why: null };
  } catch (problem) {
    if (problem instanceof Failure) return unknown(sentenceOf(problem.message), n);
    throw problem;
  }
}

const none = (): null => null;

/** A share of so many, with Wilson's interval. */
function share(n: number, answer: () => number): KpiResult {
  return told(n, answer, () => wilsonInterval(Math.round(answer() * n), n, confidence));
}

/** The same rates read the other way round. */
function complement({ value, n, interval, why }: KpiResult): KpiResult {
  return {
    value: value === null ? null : 1 - value,
    n,
    interval: interval && { low: 1 - interval.high, high: 1 - interval.low },
    why,
  };
}

function column(
  amounts: readonly ComparedAmounts[],
  of: (one: ComparedAmounts) => number,
): Float64Array {
  return Float64Array.from(amounts, of);
}

/** Account churn: who of those that brought something before brings nothing now. */
function churnOf(amounts: readonly ComparedAmounts[]): KpiResult {
  const starters = amounts.filter(({ before }) => before > 0);
  const left = starters.filter(({ now }) => now > 0).length;
  if (starters.length === 0) return unknown("None of these accounts bought before.");
  return share(starters.length, () => churnOfCounts(starters.length, left));
}

function revenueKpis(amounts: readonly ComparedAmounts[], { told: lists }: ScorecardFacts) {
  const [before, now] = [column(amounts, (one) => one.before), column(amounts, (one) => one.now)];
  const starters = before.filter((amount) => amount > 0).length;
  const churn = churnOf(amounts);
  const [linesBefore, linesNow] = [
    column(amounts, (one) => one.linesBefore),
    column(amounts, (one) => one.linesNow),
  ];
  const owners = linesBefore.filter((lines) => lines > 0).length;
  const names = { before: "before", after: "now" };
  return {
    growth: told(starters, () => revenueGrowth(before, now), none),
    churn,
    retention: complement(churn),
    revenueChurn: told(starters, () => revenueChurn(before, now), none),
    grossRetention: told(starters, () => grossRevenueRetention(before, now), none),
    netRetention: told(starters, () => netRevenueRetention(before, now), none),
    upsell: share(starters, () => expandedShare(before, now, names)),
    crossSell: lists.purchases
      ? share(owners, () => expandedShare(linesBefore, linesNow, names))
      : unknown("No list tells which products were bought."),
  };
}

/** What the accounts bring over the next years, at the retention of the whole portfolio. */
function lifetimeOf(
  amounts: readonly ComparedAmounts[],
  { years }: ComparedDays,
  kept: KpiResult,
  hasMargins: boolean,
): KpiResult {
  if (kept.value === null) return unknown(kept.why ?? "Retention is not known.");
  const brought = amounts.filter(({ now }) => now > 0);
  if (brought.length === 0) return unknown("None of these accounts brings anything.");
  const margin = brought.reduce(
    (sum, { now, marginNow }) => sum + (hasMargins ? (marginNow ?? 0) : now),
    0,
  );
  const worth = (retention: number): number =>
    lifetimeValue({
      margin,
      retention,
      discount: (1 + lifetime.discount) ** years - 1,
      periods: Math.round(lifetime.years / years),
      timing: "end",
      growth: 0,
      acquisition: 0,
    });
  return told(
    brought.length,
    () => worth(kept.value ?? 0),
    () => kept.interval && { low: worth(kept.interval.low), high: worth(kept.interval.high) },
  );
}

function numbers(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values.filter((value) => value !== null));
}

function surveyKpis(
  accounts: readonly ScorecardAccount[],
  isWithin: (day: number | null) => boolean,
  isTold: boolean,
) {
  const answers = accounts.flatMap(({ surveys }) => surveys.filter(({ date }) => isWithin(date)));
  const recommend = numbers(answers.map((answer) => answer.recommend));
  const satisfaction = numbers(answers.map((answer) => answer.satisfaction));
  const missing = unknown(
    isTold ? "Nobody answered in the period." : "No list tells answers of customers.",
  );
  return {
    csat:
      satisfaction.length === 0
        ? missing
        : share(satisfaction.length, () => satisfiedShare(satisfaction, satisfiedFrom)),
    nps:
      recommend.length === 0
        ? missing
        : told(
            recommend.length,
            () => netPromoterScore(recommend),
            () => {
              const score = netPromoterScore(recommend);
              const margin = netPromoterMargin(recommend, confidence);
              return { low: Math.max(-100, score - margin), high: Math.min(100, score + margin) };
            },
          ),
  };
}

/** Kaplan-Meier's median of the tickets opened in the period, as they stood on its last day. */
function resolutionOf(
  accounts: readonly ScorecardAccount[],
  { firstDay }: ReviewPeriod,
  day: number,
  isTold: boolean,
): KpiResult {
  const tickets = accounts.flatMap((account) =>
    account.tickets.filter(
      ({ opened, closed }) =>
        opened >= firstDay && opened <= day && (closed === null || closed >= opened),
    ),
  );
  if (!isTold) return unknown("No list tells tickets.");
  if (tickets.length === 0) return unknown("No ticket was opened in the period.");
  return told(
    tickets.length,
    () =>
      resolution(
        {
          opened: Float64Array.from(tickets, ({ opened }) => opened),
          closed: Float64Array.from(tickets, ({ closed }) => closed ?? Number.NaN),
          asOf: day,
        },
        "median",
        null,
      ),
    none,
  );
}

function isMeasured({ actual, target, baseline }: PlanGoal): boolean {
  return actual !== null && target !== null && target !== (baseline ?? 0);
}

function attainmentOf(accounts: readonly ScorecardAccount[], period: ReviewPeriod): KpiResult {
  const kept = accounts.flatMap(({ goalsOf }) => goalsOf(period) ?? []);
  const isKept = accounts.some(({ goalsOf }) => goalsOf(period) !== null);
  const goals = kept.filter(isMeasured);
  if (!isKept) return unknown("Neither a plan nor a closed review tells goals of the period.");
  if (goals.length === 0) return unknown("No goal has a target and an actual yet.");
  return told(
    goals.length,
    () =>
      attainment(
        goals.map(({ actual, target, baseline }) => ({
          actual: actual ?? Number.NaN,
          target: target ?? Number.NaN,
          baseline: baseline ?? 0,
          weight: 1,
        })),
        goalCap,
      ),
    none,
  );
}

function referencesOf(accounts: readonly ScorecardAccount[], isTold: boolean): KpiResult {
  const answers = accounts
    .map(({ isReferenceable }) => isReferenceable)
    .filter((one) => one !== null);
  if (answers.length === 0) {
    return unknown(
      isTold ? "These accounts say nothing of it." : "No column tells who acts as a reference.",
    );
  }
  return share(answers.length, () => referenceableShare(answers));
}

/** Of the accounts whose potential and revenue are known, what they spend with us. */
function walletOf(
  accounts: readonly ScorecardAccount[],
  amounts: readonly ComparedAmounts[],
  compared: ComparedDays | null,
  isTold: boolean,
): KpiResult {
  if (!isTold) return unknown("No column tells what the accounts could spend.");
  if (compared?.stretch !== "year") return unknown("Twelve months of revenue are not known.");
  const known = accounts.flatMap(({ potential }, index) =>
    potential === null || potential <= 0
      ? []
      : [{ potential, ours: Math.max(0, amounts[index]?.now ?? 0) }],
  );
  if (known.length === 0) return unknown("None of these accounts has a potential.");
  const sum = (of: (one: (typeof known)[number]) => number): number =>
    known.reduce((total, one) => total + of(one), 0);
  return told(
    known.length,
    () =>
      shareOfWallet(
        sum(({ ours }) => ours),
        sum(({ potential }) => potential),
      ),
    none,
  );
}

const allOf = <Key extends string>(
  keys: readonly Key[],
  result: KpiResult,
): Readonly<Record<Key, KpiResult>> =>
  Object.fromEntries(keys.map((key) => [key, result])) as Record<Key, KpiResult>;

const comparing = [
  "growth",
  "churn",
  "retention",
  "revenueChurn",
  "grossRetention",
  "netRetention",
  "upsell",
  "crossSell",
  "lifetimeValue",
] as const;

const others = ["csat", "nps", "referenceable", "attainment", "resolution", "wallet"] as const;

/** What the lists tell of a period as of its end; nothing from after it counts. */
export function knownPeriod(
  facts: ScorecardFacts,
  period: ReviewPeriod,
  stretch: ComparedStretch,
): KnownPeriod {
  const { asOf, fiscalYearStart, revenue, told: lists } = facts;
  const day = Math.min(Math.floor(asOf), period.lastDay);
  const compared = comparedDays({ basis: revenue, period, day, fiscalYearStart }, stretch);
  const amounts = compared === null ? [] : amountsCompared(facts, compared);
  const keptOfAll = churnOf(amounts);
  const isWithin = (one: number | null): boolean =>
    one !== null && one >= period.firstDay && one < day + 1;
  const whyNot =
    revenue.kind === "unknown"
      ? revenue.why
      : stretch === "year"
        ? "The lists do not reach back over 24 months."
        : "The lists do not reach back over the period and the one before.";
  return {
    period,
    compared,
    amounts,
    kpisOf: (chosen) => {
      if (chosen.length === 0) {
        const nobody = unknown("Looks after none of these accounts.");
        return allOf([...comparing, ...others], nobody);
      }
      const accounts = chosen.flatMap((index) => facts.accounts[index] ?? []);
      const own = chosen.flatMap((index) => amounts[index] ?? []);
      return {
        ...(compared === null
          ? allOf(comparing, unknown(whyNot))
          : {
              ...revenueKpis(own, facts),
              lifetimeValue: lifetimeOf(own, compared, complement(keptOfAll), lists.margin),
            }),
        ...surveyKpis(accounts, isWithin, lists.surveys),
        referenceable: referencesOf(accounts, lists.references),
        attainment: attainmentOf(accounts, period),
        resolution: resolutionOf(accounts, period, day, lists.tickets),
        wallet: walletOf(accounts, own, compared, lists.potential),
      };
    },
  };
}
