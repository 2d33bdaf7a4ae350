import type { ReviewPeriod } from "../plan/review-period";
import { previousReviewPeriod } from "../plan/review-periods";
import { stretchFor, type ComparedStretch } from "./compared-days";
import { kpiKeys, type KpiKey, type KpiResult } from "./kpi";
import { knownPeriod, type KnownPeriod } from "./kpis-of-period";
import type { ScorecardAccount, ScorecardFacts } from "./scorecard-facts";

/** So many periods make the trend, the last of which is the one that is reported. */
export const trendPeriods = 8;

export type ScopeKind = "Portfolio" | "Manager" | "Tier" | "Group" | "Account";

/** Some accounts by what they have in common, with every KPI and its trend. */
export interface ScopeKpis {
  readonly kind: ScopeKind;
  /** "Portfolio", the manager's name, the tier. */
  readonly scope: string;
  /** Places in the facts' accounts. */
  readonly accounts: readonly number[];
  readonly kpis: Readonly<Record<KpiKey, TrendedKpi>>;
}

export interface TrendedKpi extends KpiResult {
  /** The last periods, oldest first; null where one is not known. */
  readonly trend: readonly (number | null)[];
}

export interface Scorecard {
  readonly period: ReviewPeriod;
  /** Those of the trend, oldest first. */
  readonly periods: readonly ReviewPeriod[];
  readonly stretch: ComparedStretch;
  /** What is known of the reported period. */
  readonly known: KnownPeriod;
  /** The portfolio first, then managers, tiers, groups and accounts. */
  readonly scopes: readonly ScopeKpis[];
}

type Grouping = (account: ScorecardAccount) => string | null;

const groupings: readonly (readonly [kind: ScopeKind, of: Grouping])[] = [
  ["Manager", ({ manager }) => manager],
  ["Tier", ({ tier }) => tier],
  ["Group", ({ group }) => group],
  ["Account", ({ name }) => name],
];

/** Who belongs together, in alphabetical order; accounts keep their own. */
function grouped(
  { accounts, managers }: Pick<ScorecardFacts, "accounts" | "managers">,
  [kind, of]: (typeof groupings)[number],
): readonly Omit<ScopeKpis, "kpis">[] {
  // A manager without any of these accounts is listed as such.
  const listed = kind === "Manager" ? managers : [];
  const found = new Map<string, { scope: string; accounts: number[] }>(
    listed.map((scope) => [scope.trim().toLowerCase(), { scope, accounts: [] }]),
  );
  accounts.forEach((account, index) => {
    const scope = of(account);
    if (scope === null) return;
    const key = scope.trim().toLowerCase();
    const known = found.get(key);
    if (known) known.accounts.push(index);
    else found.set(key, { scope, accounts: [index] });
  });
  const scopes = [...found.values()].map((one) => ({ kind, ...one }));
  return kind === "Account"
    ? scopes
    : scopes.sort((one, other) => one.scope.localeCompare(other.scope, "en"));
}

/** The periods of the trend, and the one before them, of which only growth is told. */
function trendOf(period: ReviewPeriod, fiscalYearStart: number): readonly ReviewPeriod[] {
  const periods = [period];
  while (periods.length <= trendPeriods) {
    const [first = period] = periods;
    periods.unshift(previousReviewPeriod(first, fiscalYearStart));
  }
  return periods;
}

function growthOf(now: KpiResult, before: KpiResult | undefined): KpiResult {
  const { value, n } = now;
  const then = before?.value ?? null;
  if (value === null) return { value: null, n, interval: null, why: now.why };
  if (then === null || then <= 0) {
    return { value: null, n, interval: null, why: "CLV of the period before is not known." };
  }
  return { value: value / then - 1, n, interval: null, why: null };
}

function kpisOver(
  known: readonly KnownPeriod[],
  accounts: readonly number[],
): Readonly<Record<KpiKey, TrendedKpi>> {
  const over = known.map((one) => one.kpisOf(accounts));
  const all = over.map((one, index): Readonly<Record<KpiKey, KpiResult>> => ({
    ...one,
    lifetimeGrowth: growthOf(one.lifetimeValue, over[index - 1]?.lifetimeValue),
  }));
  const shown = all.slice(-trendPeriods);
  const last = shown.at(-1) as Readonly<Record<KpiKey, KpiResult>>;
  const trended = kpiKeys.map((key): readonly [KpiKey, TrendedKpi] => [
    key,
    { ...last[key], trend: shown.map((one) => one[key].value) },
  ]);
  return Object.fromEntries(trended) as unknown as Readonly<Record<KpiKey, TrendedKpi>>;
}

/** Every KPI of a period as of its end, of the portfolio and of all that it can be split by. */
export function scorecardOf(facts: ScorecardFacts, period: ReviewPeriod): Scorecard {
  const { asOf, fiscalYearStart, accounts, revenue } = facts;
  const day = Math.min(Math.floor(asOf), period.lastDay);
  const stretch = stretchFor({ basis: revenue, period, day, fiscalYearStart });
  const known = trendOf(period, fiscalYearStart).map((one) => knownPeriod(facts, one, stretch));
  const portfolio = {
    kind: "Portfolio" as const,
    scope: "Portfolio",
    accounts: accounts.map((_, index) => index),
  };
  const scopes = [portfolio, ...groupings.flatMap((one) => grouped(facts, one))];
  return {
    period,
    periods: known.slice(-trendPeriods).map((one) => one.period),
    stretch,
    known: known.at(-1) as KnownPeriod,
    scopes: scopes.map((scope) => ({ ...scope, kpis: kpisOver(known, scope.accounts) })),
  };
}
