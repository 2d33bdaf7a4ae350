import { isoDayOf } from "../../domain/review/facts-of-period";
import type { ComparedDays } from "../../domain/scorecard/compared-days";
import { kpiKeys, kpis, type KpiKey } from "../../domain/scorecard/kpi";
import type { Scorecard, ScopeKpis, TrendedKpi } from "../../domain/scorecard/scorecard";
import type { ScorecardFacts } from "../../domain/scorecard/scorecard-facts";
import type { NumberFormatName } from "../look";
import { quotedText } from "../formula-text";
import { isWon } from "../programme/account-rows";
import type { CellContent } from "../sheet-plan";
import type { ListRow, SheetContent } from "../template/content";
import { tabledKpis } from "../templates/scorecard-template";
import { trendSpark } from "./trend-spark";

interface ScorecardOfAccounts {
  readonly card: Scorecard;
  readonly facts: ScorecardFacts;
  /** "12 key accounts". */
  readonly followed: string;
}

const formats: Readonly<Record<(typeof kpis)[KpiKey]["unit"], NumberFormatName>> = {
  share: "percentFine",
  money: "money",
  points: "rating",
  days: "rating",
};

/** What each KPI is, in a sentence. */
const definitions: Readonly<Record<KpiKey, string>> = {
  growth: "Revenue of all of them against before.",
  retention: "Of those that bought before, the share that still buys.",
  churn: "Of those that bought before, the share that buys nothing now.",
  revenueChurn:
    "What each brings less than before, as a share of all before; growth is not netted.",
  grossRetention: "What is kept of the revenue before; growth counts for nothing.",
  netRetention: "What the buyers of before bring now, growth included.",
  lifetimeValue: "At the portfolio's retention, 10 % a year discounted.",
  lifetimeGrowth: "CLV against that of the period before.",
  upsell: "Of those that bought before, the share that buys for more now.",
  crossSell: "The share of them with more product lines now.",
  csat: "Share of the period's answers of 4 or 5 on a scale of 5.",
  nps: "Promoters less detractors, in % of the period's answers.",
  referenceable: "Of those asked, the share that is a reference; as of today.",
  attainment: "Mean way from baseline to target, at most 120 % a goal.",
  resolution: "Until half of the period's tickets are closed (Kaplan-Meier).",
  wallet: "Twelve months of revenue, of what they could spend.",
};

/** So many accounts are listed with all their numbers; of more, with value, n and interval. */
const mostListed = 40;

function labelOf({ kind, scope }: Pick<ScopeKpis, "kind" | "scope">): string {
  return kind === "Portfolio" ? kind : `${kind} ${scope}`;
}

function rate(name: string, ...columns: readonly string[]): string {
  return `KAM.${name}(${columns.join(",")})`;
}

/** The KPI as a formula over the accounts of a scope, where KAM functions can follow cells. */
function liveActual(key: KpiKey, isIn: string | null): string | null {
  const only = (column: string): string =>
    isIn === null ? `{accounts.${column}}` : `IF(${isIn},{accounts.${column}},"")`;
  const also = isIn === null ? "" : `,--(${isIn})`;
  const starters = `SUMPRODUCT(--({accounts.before}>0)${also})`;
  const left = `SUMPRODUCT(--({accounts.before}>0),--({accounts.now}>0)${also})`;
  switch (key) {
    case "growth":
      return rate("REVENUE.GROWTH", only("before"), only("now"));
    case "retention":
      return rate("RETENTION", starters, left);
    case "churn":
      return rate("CHURN", starters, left);
    case "revenueChurn":
      return rate("CHURN.REVENUE", only("before"), only("now"));
    case "grossRetention":
      return rate("GRR", only("before"), only("now"));
    case "netRetention":
      return rate("NRR", only("before"), only("now"));
    case "upsell":
      return rate("UPSELL", only("before"), only("now"));
    case "crossSell":
      return rate("CROSSSELL", only("linesBefore"), only("linesNow"));
    case "wallet": {
      const isKnown = `--({accounts.potential}>0)${also}`;
      return rate(
        "WALLET",
        `SUMPRODUCT(${isKnown},{accounts.now})`,
        `SUMPRODUCT(${isKnown},{accounts.potential})`,
      );
    }
    case "lifetimeValue": {
      const all = "SUMPRODUCT(--({accounts.before}>0))";
      const stay = "SUMPRODUCT(--({accounts.before}>0),--({accounts.now}>0))";
      const margin = `SUMPRODUCT(--({accounts.now}>0)${also},{accounts.worth})`;
      return `KAM.CLV(${margin},KAM.RETENTION(${all},${stay}),{spans.discount},{spans.terms})`;
    }
    default:
      return null;
  }
}

/** Which accounts a scope is made of, as a condition on their rows; null for all of them. */
function membersOf({ kind, scope }: ScopeKpis): string | null {
  const columns = { Manager: "manager", Tier: "tier", Group: "group", Account: "account" } as const;
  return kind === "Portfolio" ? null : `{accounts.${columns[kind]}}=${quotedText(scope)}`;
}

function numberCells(
  scope: ScopeKpis,
  key: KpiKey,
  result: TrendedKpi,
  isLive: boolean,
): ListRow["cells"] {
  const live = isLive && result.value !== null ? liveActual(key, membersOf(scope)) : null;
  const trend = result.trend.map((value, index) => [`trend${7 - index}`, value] as const);
  return {
    key: `${labelOf(scope)}|${kpis[key].name}`,
    label: labelOf(scope),
    scope: scope.scope,
    kpi: kpis[key].name,
    live: live === null ? null : { formula: `=IFERROR(${live},"")` },
    n: result.n,
    low: result.interval?.low ?? null,
    high: result.interval?.high ?? null,
    ...Object.fromEntries(trend),
    why: result.why,
  };
}

function areAllListed({ scopes }: Scorecard): boolean {
  return scopes.filter(({ kind }) => kind === "Account").length <= mostListed;
}

function numberRows(card: Scorecard): readonly ListRow[] {
  const { scopes, known } = card;
  const listed = scopes.filter(({ kind }) => kind !== "Account" || areAllListed(card));
  return listed.flatMap((scope) =>
    kpiKeys.map((key): ListRow => {
      // A formula for each of a hundred accounts would say what its own row says already.
      const isLive = known.compared !== null && scope.kind !== "Account";
      const cells = numberCells(scope, key, scope.kpis[key], isLive);
      return { key: String(cells["key"]), format: formats[kpis[key].unit], cells };
    }),
  );
}

/** What is known of each of many accounts, without formulas: a hundred have 1,600 numbers. */
function manyRows(card: Scorecard): readonly ListRow[] {
  if (areAllListed(card)) return [];
  return card.scopes
    .filter(({ kind }) => kind === "Account")
    .flatMap(({ scope, kpis: of }) =>
      kpiKeys.flatMap((key): readonly ListRow[] => {
        const { value, n, interval } = of[key];
        if (value === null) return [];
        const { name, unit } = kpis[key];
        const [low, high] = [interval?.low ?? null, interval?.high ?? null];
        const cells = { account: scope, kpi: name, actual: value, n, low, high };
        return [{ key: `${scope}|${name}`, format: formats[unit], cells }];
      }),
    );
}

const whereMany =
  "A blank cell is not known. Targets are of the portfolio, managers, tiers and groups, and stand among all numbers, right of the page; n and interval of each account in the last list there.";

function kpiRows({ scopes: [portfolio] }: Scorecard): readonly ListRow[] {
  return kpiKeys.map((key): ListRow => {
    const { name, unit } = kpis[key];
    const result = portfolio?.kpis[key];
    const why = result?.why ?? null;
    return {
      key: name,
      format: formats[unit],
      cells: {
        kpi: name,
        trend: trendSpark(result?.trend ?? []),
        about: why === null ? definitions[key] : `Not known: ${why}`,
      },
    };
  });
}

/** What an account brought between two days, live where its rows can be followed. */
function brought(
  { follows }: ScorecardFacts["accounts"][number],
  value: number | null,
  days: "before" | "now",
): CellContent {
  if (value === null || follows === null) return value;
  const { account, amount, day, state } = follows;
  const conditions = [
    `--(${account}={account})`,
    `--(${day}>={spans.${days}First})`,
    `--(${day}<{spans.${days}Last}+1)`,
    ...(state === null ? [] : [isWon(state)]),
  ];
  return { formula: `=SUMPRODUCT(${conditions.join(",")},${amount})` };
}

function accountRows({ card: { known }, facts }: ScorecardOfAccounts): readonly ListRow[] {
  const isSales = facts.revenue.kind === "sales";
  return facts.accounts.map((account, index): ListRow => {
    const amounts = known.amounts[index];
    const { name, manager, tier, group, potential } = account;
    const live = (value: number | undefined, days: "before" | "now"): CellContent =>
      isSales ? brought(account, value ?? null, days) : (value ?? null);
    const worth = facts.told.margin ? (amounts?.marginNow ?? 0) : (amounts?.now ?? null);
    return {
      key: name,
      cells: {
        account: name,
        manager,
        tier,
        group,
        before: live(amounts?.before, "before"),
        now: live(amounts?.now, "now"),
        worth: amounts === undefined ? null : worth,
        linesBefore: amounts?.linesBefore ?? null,
        linesNow: amounts?.linesNow ?? null,
        potential,
      },
    };
  });
}

/** The values themselves where no list of all numbers has them. */
function ownValues({ kpis: of }: ScopeKpis): ListRow["cells"] {
  return Object.fromEntries(tabledKpis.map((key) => [key, of[key].value ?? ""]));
}

function scopeRows(card: Scorecard): readonly ListRow[] {
  return card.scopes.slice(1).map((one): ListRow => {
    const label = labelOf(one);
    const isListed = one.kind !== "Account" || areAllListed(card);
    return {
      key: label,
      cells: {
        scope: label,
        accounts: one.accounts.length,
        ...(isListed ? {} : ownValues(one)),
      },
    };
  });
}

function comparedWords(compared: ComparedDays | null, kind: string): string {
  if (compared === null) return "Nothing: the lists do not reach back far enough.";
  const { before, now, stretch } = compared;
  if (kind === "levels") {
    return `${isoDayOf(now.lastDay)} with ${isoDayOf(before.lastDay)}`;
  }
  const words = stretch === "year" ? "12 months" : "the period";
  return `${words} to ${isoDayOf(now.lastDay)} with ${stretch === "year" ? "the 12" : "the one"} before`;
}

/** What the scorecard of a period says. */
export function scorecardContent(of: ScorecardOfAccounts): SheetContent {
  const { card, facts, followed } = of;
  const { known, period } = card;
  const { compared } = known;
  const { revenue } = facts;
  const basis =
    revenue.kind === "unknown"
      ? revenue.why
      : `${revenue.words}${facts.told.margin ? "" : "; no list tells margins, so CLV is of revenue"}`;
  const years = compared?.years ?? 1;
  return {
    sheetName: "KPI scorecard",
    title: "KPI scorecard",
    subtitle: "",
    fields: {
      "about.period": period.label,
      "spans.firstDay": period.firstDay,
      "spans.lastDay": period.lastDay,
      "about.followed": followed,
      "about.basis": basis,
      "about.compared": comparedWords(compared, revenue.kind),
      "spans.nowFirst": compared?.now.firstDay ?? null,
      "spans.nowLast": compared?.now.lastDay ?? null,
      "spans.beforeFirst": compared?.before.firstDay ?? null,
      "spans.beforeLast": compared?.before.lastDay ?? null,
      "spans.discount": 1.1 ** years - 1,
      "spans.terms": Math.round(5 / years),
    },
    lists: {
      kpis: kpiRows(card),
      targets: [],
      scopes: scopeRows(card),
      accounts: accountRows(of),
      numbers: numberRows(card),
      many: manyRows(card),
    },
    notes: areAllListed(card) ? {} : { scopes: whereMany },
    fedBy: {
      accounts: "the lists",
      scopes: "the lists",
      numbers: "the lists",
      many: "the lists",
    },
  };
}
