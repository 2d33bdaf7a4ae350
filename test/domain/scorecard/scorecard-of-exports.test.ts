import sample from "../../../assets/sample-data.json";
import { recentReviewPeriods } from "../../../src/domain/plan/review-periods";
import type { Cadence, ReviewPeriod } from "../../../src/domain/plan/review-period";
import type { KpiKey, KpiResult } from "../../../src/domain/scorecard/kpi";
import {
  scorecardOf,
  type Scorecard,
  type ScopeKpis,
} from "../../../src/domain/scorecard/scorecard";
import { scorecardFacts } from "../../../src/understanding/facts/scorecard-facts";
import { firstEvent } from "../../../src/understanding/measures/measures";
import { serialDay } from "../../support/serial-day";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { gridOf, gridsOfFiles } from "../../understanding/support/grids-of-files";
import { rawRows } from "../../understanding/support/raw-rows";
import { understood, type Understood } from "../../understanding/support/understood";

/** What raw rows say of one account. */
interface Raw {
  readonly name: string;
  readonly manager: string | null;
  readonly group: string | null;
  /** What it brought over some days, what was left of it. */
  readonly bought: readonly {
    readonly first: number;
    readonly last: number;
    readonly amount: number;
    readonly margin: number | null;
  }[];
  readonly running: readonly {
    readonly start: number;
    readonly end: number | null;
    readonly monthly: number;
    readonly plan: string;
  }[];
  readonly products: readonly { readonly day: number; readonly product: string }[];
  readonly answers: readonly {
    readonly day: number;
    readonly recommend: number | null;
    readonly satisfaction: number | null;
  }[];
  readonly tickets: readonly { readonly opened: number; readonly closed: number | null }[];
  readonly potential: number | null;
}

const none: Omit<Raw, "name"> = {
  manager: null,
  group: null,
  bought: [],
  running: [],
  products: [],
  answers: [],
  tickets: [],
  potential: null,
};

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The days that are held against each other, worked out for each data set by its own rule. */
interface Compared {
  readonly before: Span;
  readonly now: Span;
  readonly years: number;
}

type Told = Partial<Record<KpiKey, { readonly value: number | null; readonly n: number }>>;

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function amountIn(one: Raw, { first, last }: Span): number {
  if (one.running.length > 0) {
    const runs = one.running.filter(({ start, end }) => start <= last && (end ?? 1e9) > last);
    return 12 * total(runs.map(({ monthly }) => monthly));
  }
  return total(
    one.bought.filter((row) => row.first >= first && row.last <= last).map(({ amount }) => amount),
  );
}

function linesIn(one: Raw, { first, last }: Span): number {
  const names =
    one.running.length > 0
      ? one.running
          .filter(({ start, end }) => start <= last && (end ?? 1e9) > last)
          .map(({ plan }) => plan)
      : one.products.filter(({ day }) => day >= first && day <= last).map(({ product }) => product);
  return new Set(names).size;
}

/** The first day on which at most half of the tickets wait, each told apart as closed or waiting. */
function medianWait(tickets: Raw["tickets"], day: number): number | null {
  const waits = tickets.map(({ opened, closed }) =>
    closed !== null && closed <= day
      ? { wait: closed - opened, isOver: true }
      : { wait: day - opened, isOver: false },
  );
  let share = 1;
  for (const wait of [...new Set(waits.map((one) => one.wait))].sort((a, b) => a - b)) {
    const there = waits.filter((one) => one.wait >= wait).length;
    const over = waits.filter((one) => one.wait === wait && one.isOver).length;
    share = (share * (there - over)) / there;
    if (share <= 0.5 + 1e-12) return wait;
  }
  return null;
}

function lossesOf(accounts: readonly Raw[], { before, now }: Compared) {
  const starters = accounts.filter((one) => amountIn(one, before) > 0);
  const gone = starters.filter((one) => amountIn(one, now) <= 0);
  return { starters, kept: starters.length === 0 ? null : 1 - gone.length / starters.length };
}

/** The KPIs of some accounts from their raw rows, in plain loops. */
function worked(
  accounts: readonly Raw[],
  all: readonly Raw[],
  compared: Compared | null,
  period: ReviewPeriod,
  day: number,
): Told {
  const told: Told = {};
  const say = (key: KpiKey, value: number | null, n: number): void => {
    told[key] = { value, n };
  };
  if (compared !== null) {
    const { before, now, years } = compared;
    const { starters, kept } = lossesOf(accounts, compared);
    const n = starters.length;
    if (n > 0 && kept !== null) {
      const start = total(starters.map((one) => amountIn(one, before)));
      const end = total(starters.map((one) => amountIn(one, now)));
      const lost = total(
        starters.map((one) => Math.max(0, amountIn(one, before) - amountIn(one, now))),
      );
      say("retention", kept, n);
      say("churn", 1 - kept, n);
      say("revenueChurn", lost / start, n);
      say("grossRetention", 1 - lost / start, n);
      say("netRetention", end / start, n);
      say("growth", total(accounts.map((one) => amountIn(one, now))) / start - 1, n);
      const more = starters.filter((one) => amountIn(one, now) > amountIn(one, before)).length;
      say("upsell", more / n, n);
    }
    const owners = accounts.filter((one) => linesIn(one, before) > 0);
    if (owners.length > 0) {
      const wider = owners.filter((one) => linesIn(one, now) > linesIn(one, before)).length;
      say("crossSell", wider / owners.length, owners.length);
    }
    const bringing = accounts.filter((one) => amountIn(one, now) > 0);
    const keptOfAll = lossesOf(all, compared).kept;
    if (bringing.length > 0 && keptOfAll !== null) {
      const hasMargins = all.some(({ bought }) => bought.some(({ margin }) => margin !== null));
      const margin = hasMargins
        ? total(
            bringing.flatMap((one) =>
              one.bought
                .filter((row) => row.first >= now.first && row.last <= now.last)
                .map((row) => row.margin ?? 0),
            ),
          )
        : total(bringing.map((one) => amountIn(one, now)));
      let value = 0;
      for (let term = 1; term <= Math.round(5 / years); term += 1) {
        value += margin * (keptOfAll / 1.1 ** years) ** term;
      }
      say("lifetimeValue", value, bringing.length);
    }
    const known = accounts.filter(({ potential }) => potential !== null);
    if (years === 1 && known.length > 0) {
      const ours = total(known.map((one) => amountIn(one, now)));
      const potential = total(known.map((one) => one.potential ?? 0));
      say("wallet", ours > potential ? null : ours / potential, known.length);
    }
  }
  const answers = accounts
    .flatMap((one) => one.answers)
    .filter((one) => one.day >= period.firstDay && one.day <= day);
  const recommend = answers.flatMap((one) => (one.recommend === null ? [] : [one.recommend]));
  if (recommend.length > 0) {
    const [up, down] = [
      recommend.filter((value) => value > 8).length,
      recommend.filter((value) => value < 7).length,
    ];
    say("nps", (100 * (up - down)) / recommend.length, recommend.length);
  }
  const content = answers.flatMap((one) => (one.satisfaction === null ? [] : [one.satisfaction]));
  if (content.length > 0) {
    say("csat", content.filter((value) => value >= 4).length / content.length, content.length);
  }
  const tickets = accounts
    .flatMap((one) => one.tickets)
    .filter(
      ({ opened, closed }) =>
        opened >= period.firstDay && opened <= day && (closed === null || closed >= opened),
    );
  if (tickets.length > 0) say("resolution", medianWait(tickets, day), tickets.length);
  return told;
}

function near(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

const checkedKpis: readonly KpiKey[] = [
  "growth",
  "retention",
  "churn",
  "revenueChurn",
  "grossRetention",
  "netRetention",
  "lifetimeValue",
  "upsell",
  "crossSell",
  "csat",
  "nps",
  "resolution",
  "wallet",
];

/** The interval that Wilson's and the normal formula give, written out. */
function intervalOf(key: KpiKey, { value, n }: KpiResult, raw: readonly number[]) {
  const z = 1.959963984540054;
  if (value === null) return null;
  if (["retention", "churn", "upsell", "crossSell", "csat"].includes(key)) {
    const middle = (value + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const reach =
      (z / (1 + (z * z) / n)) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
    return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
  }
  if (key !== "nps") return null;
  const [up, down] = [
    raw.filter((one) => one > 8).length / n,
    raw.filter((one) => one < 7).length / n,
  ];
  const reach = 100 * z * Math.sqrt(Math.max(0, up + down - (up - down) ** 2) / n);
  return { low: Math.max(-100, value - reach), high: Math.min(100, value + reach) };
}

interface Checked {
  readonly numbers: number;
  readonly wrong: readonly string[];
  readonly cards: readonly Scorecard[];
}

/** Every scope of every period of some cadences against the raw rows. */
function checkAll(
  { model, asOf }: Understood,
  raws: readonly Raw[],
  cadences: readonly Cadence[],
  comparedOf: (period: ReviewPeriod, day: number, stretch: string) => Compared | null,
): Checked {
  const facts = scorecardFacts(
    model,
    { asOf, fiscalYearStart: 1 },
    { names: raws.map(({ name }) => name), tierOf: () => null, goalsOf: () => () => null },
  );
  const firstDay = firstEvent(model) ?? asOf;
  const periods = recentReviewPeriods(asOf, { firstDay, most: 40 }).filter(({ cadence }) =>
    cadences.includes(cadence),
  );
  const wrong: string[] = [];
  let numbers = 0;
  const cards = periods.map((period) => {
    const card = scorecardOf(facts, period);
    const day = Math.min(asOf, period.lastDay);
    const compared = comparedOf(period, day, card.stretch);
    const managers = [...new Set(raws.map(({ manager }) => manager))].filter((one) => one !== null);
    const groups = [...new Set(raws.map(({ group }) => group))].filter((one) => one !== null);
    const wanted: readonly (readonly [kind: string, scope: string, accounts: readonly Raw[]])[] = [
      ["Portfolio", "Portfolio", raws],
      ...managers.map(
        (one) => ["Manager", one, raws.filter((raw) => raw.manager === one)] as const,
      ),
      ...groups.map((one) => ["Group", one, raws.filter((raw) => raw.group === one)] as const),
      ...raws.slice(0, 40).map((raw) => ["Account", raw.name, [raw]] as const),
    ];
    for (const [kind, scope, accounts] of wanted) {
      const found = card.scopes.find((one) => one.kind === kind && one.scope === scope);
      const expected = worked(accounts, raws, compared, period, day);
      const recommend = accounts
        .flatMap((one) => one.answers)
        .filter((one) => one.day >= period.firstDay && one.day <= day)
        .flatMap((one) => (one.recommend === null ? [] : [one.recommend]));
      for (const key of checkedKpis) {
        numbers += 1;
        const is = (found as ScopeKpis).kpis[key];
        const should = expected[key];
        const interval = intervalOf(key, is, recommend);
        const isRight =
          near(is.value, should?.value ?? null) &&
          (is.value === null || is.n === should?.n) &&
          (interval === null ||
            (near(is.interval?.low ?? null, interval.low) &&
              near(is.interval?.high ?? null, interval.high)));
        if (!isRight) {
          wrong.push(
            `${period.label} ${scope} ${key}: ${String(is.value)} (${is.n}) but ${String(should?.value)} (${String(should?.n)})`,
          );
        }
      }
    }
    return card;
  });
  return { numbers, wrong, cards };
}

/** Twelve months back, by the calendar. */
function monthsBack(day: number, months: number): number {
  const date = new Date((day - 25569) * 86_400_000);
  const begin = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 0));
  begin.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  return begin.getTime() / 86_400_000 + 25569;
}

type SampleRow = Readonly<Record<string, string | number | null>>;

function sampleRows(name: string): readonly SampleRow[] {
  const sheet = sample.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(
      (sheet?.columns ?? []).map(({ heading }, at) => [
        heading,
        (row[at] ?? null) as string | null,
      ]),
    ),
  );
}

function numberIn(row: SampleRow, heading: string): number | null {
  const value = row[heading];
  return typeof value === "number" ? value : null;
}

test("the sample: a KPI of some quarter, manager or account is another than its raw rows give", () => {
  const grids = sample.sheets.map(({ name, columns, rows }) =>
    gridOf(
      name,
      [columns.map(({ heading }) => heading), ...(rows as (string | number | null)[][])],
      columns.flatMap(({ numberFormat }, at) => (numberFormat.includes("yy") ? [at] : [])),
    ),
  );
  const of = (name: string, account: string) =>
    sampleRows(name).filter((row) => row["Account"] === account);
  const raws = sampleRows("Accounts").map((account): Raw => {
    const name = String(account["Account"]);
    return {
      ...none,
      name,
      manager: account["Account manager"] as string | null,
      potential: numberIn(account, "Potential revenue"),
      bought: of("Revenue", name).map((row) => {
        const first = numberIn(row, "Quarter start") ?? 0;
        return {
          first,
          last: monthsBack(first, -3) - 1,
          amount: numberIn(row, "Revenue") ?? 0,
          margin: numberIn(row, "Margin"),
        };
      }),
      products: of("Opportunities", name)
        .filter((row) => row["Stage"] === "Won")
        .map((row) => ({ day: numberIn(row, "Closed") ?? 0, product: String(row["Product"]) })),
      answers: of("Surveys", name).map((row) => ({
        day: numberIn(row, "Date") ?? 0,
        recommend: numberIn(row, "Recommend"),
        satisfaction: numberIn(row, "Satisfaction"),
      })),
      tickets: of("Tickets", name).map((row) => ({
        opened: numberIn(row, "Opened") ?? 0,
        closed: numberIn(row, "Closed"),
      })),
    };
  });
  const begin = serialDay("2024-10-01");
  const end = serialDay("2026-09-30");
  const { wrong, numbers, cards } = checkAll(
    understood(grids),
    raws,
    ["quarterly", "half-yearly", "yearly"],
    (period, day, stretch) => {
      // Quarters are told whole: twelve months are those up to the last quarter that is over.
      let last = begin - 1;
      while (monthsBack(last + 1, -3) - 1 <= Math.min(day, end))
        last = monthsBack(last + 1, -3) - 1;
      const year = monthsBack(last + 1, 12);
      const earlier = monthsBack(last + 1, 24);
      if (stretch === "year") {
        return earlier < begin - 31
          ? null
          : {
              before: { first: earlier, last: year - 1 },
              now: { first: year, last },
              years: 1,
            };
      }
      const months = { quarterly: 3, "half-yearly": 6, yearly: 12 }[period.cadence as "quarterly"];
      const before = monthsBack(period.firstDay, months);
      return before < begin || period.lastDay > end
        ? null
        : {
            before: { first: before, last: period.firstDay - 1 },
            now: { first: period.firstDay, last: period.lastDay },
            years: (period.lastDay - period.firstDay + 1) / 365.25,
          };
    },
  );
  expect(wrong).toEqual([]);
  expect(numbers).toBeGreaterThan(8_000);
  const third = cards.find(({ period }) => period.label === "Q3 2026");
  expect(third?.stretch).toBe("year");
  expect(third?.scopes.filter(({ kind }) => kind === "Manager").length).toBeGreaterThan(2);
}, 240_000);

describeWithSharedData("given data sets", () => {
  test("Maven: a KPI of some quarter, month, manager or group is another than its raw rows give", () => {
    const path = sharedData("b2b/maven_crm");
    const deals = rawRows(`${path}/sales_pipeline.csv`).map((row) => {
      const [month, day, year] = (row["close_date"] ?? "").split("/");
      return {
        account: row["account"] ?? "",
        agent: row["sales_agent"] ?? "",
        product: (row["product"] ?? "").replace(/ /gu, "").toLowerCase(),
        isWon: row["deal_stage"] === "Won",
        amount: Number(row["close_value"]),
        closed:
          year === undefined
            ? 0
            : serialDay(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`),
      };
    });
    const managerOf = new Map(
      rawRows(`${path}/sales_teams.csv`).map((row) => [row["sales_agent"], row["manager"]]),
    );
    const accounts = rawRows(`${path}/accounts.csv`);
    const parents = new Set(accounts.map((row) => row["subsidiary_of"]));
    const raws = accounts.map((row): Raw => {
      const name = row["account"] ?? "";
      const own = deals.filter((deal) => deal.account === name && deal.isWon);
      const byManager = new Map<string, number>();
      for (const { agent, amount } of own) {
        const manager = managerOf.get(agent) ?? agent;
        byManager.set(manager, (byManager.get(manager) ?? 0) + amount);
      }
      const [most] = [...byManager].sort(([, one], [, other]) => other - one);
      return {
        ...none,
        name,
        manager: most?.[0] ?? null,
        group: row["subsidiary_of"] || (parents.has(name) ? name : null),
        bought: own.map(({ closed, amount }) => ({
          first: closed,
          last: closed,
          amount,
          margin: null,
        })),
        products: own.map(({ closed, product }) => ({ day: closed, product })),
      };
    });
    const won = deals.filter(({ isWon }) => isWon).map(({ closed }) => closed);
    const begin = Math.min(...won);
    const { wrong, numbers, cards } = checkAll(
      understood(gridsOfFiles(path)),
      raws,
      ["quarterly", "monthly"],
      (period, _, stretch) => {
        const before = monthsBack(period.firstDay, period.cadence === "monthly" ? 1 : 3);
        // The list tells deals that were won from March 2017 on: ten months are no two years.
        return stretch === "year" || before < begin - 31
          ? null
          : {
              before: { first: before, last: period.firstDay - 1 },
              now: { first: period.firstDay, last: period.lastDay },
              years: (period.lastDay - period.firstDay + 1) / 365.25,
            };
      },
    );
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThan(5_000);
    const last = cards.find(({ period }) => period.label === "Q4 2017");
    expect(last?.stretch).toBe("period");
    expect(last?.scopes[0]?.kpis.retention.value).not.toBeNull();
    expect(last?.scopes[0]?.kpis.nps.why).toBe("No list tells answers of customers.");
  }, 240_000);

  test("ravenstack: a KPI of some month or account is another than its raw rows give", () => {
    const path = sharedData("b2b/ravenstack");
    const file = (name: string) => rawRows(`${path}/ravenstack_${name}.csv`);
    const dayIn = (text: string | undefined): number | null => {
      const [day, month, year] = (text ?? "").split(" ")[0]?.split("-") ?? [];
      return year === undefined ? null : serialDay(`${year}-${month}-${day}`);
    };
    const by = (name: string) => {
      const found = new Map<string, ReturnType<typeof file>>();
      for (const row of file(name)) {
        const id = row["account_id"] ?? "";
        found.set(id, [...(found.get(id) ?? []), row]);
      }
      return (id: string) => found.get(id) ?? [];
    };
    const [subscriptions, tickets] = [by("subscriptions"), by("supports_ticket")];
    const raws = file("accounts").map((row): Raw => {
      const id = row["account_id"] ?? "";
      const own = tickets(id);
      return {
        ...none,
        name: row["account_name"] ?? "",
        running: subscriptions(id).map((one) => ({
          start: dayIn(one["start_date"]) ?? 0,
          end: dayIn(one["end_date"]),
          monthly: Number(one["mrr_amount"]),
          plan: one["plan_tier"] ?? "",
        })),
        tickets: own.map((one) => ({
          opened: dayIn(one["submitted_at"]) ?? 0,
          closed: dayIn(one["closed_at"]),
        })),
        answers: own.map((one) => ({
          day: dayIn(one["closed_at"]) ?? 0,
          recommend: null,
          satisfaction: one["satisfaction_score"] === "" ? null : Number(one["satisfaction_score"]),
        })),
      };
    });
    const begin = Math.min(...raws.flatMap(({ running }) => running.map(({ start }) => start)));
    const { wrong, numbers, cards } = checkAll(
      understood(gridsOfFiles(path)),
      raws,
      ["monthly"],
      (period, day, stretch) => {
        const then = stretch === "year" ? monthsBack(day, 12) : period.firstDay - 1;
        const years = stretch === "year" ? 1 : (period.lastDay - period.firstDay + 1) / 365.25;
        return then < begin
          ? null
          : { before: { first: then, last: then }, now: { first: day, last: day }, years };
      },
    );
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThan(10_000);
    const last = cards.find(({ period }) => period.label === "December 2024");
    expect(last?.stretch).toBe("year");
    expect(last?.scopes[0]?.kpis.netRetention.trend.every((value) => value !== null)).toBe(true);
  }, 240_000);
});
