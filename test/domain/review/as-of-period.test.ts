import sample from "../../../assets/sample-data.json";
import type { AccountFacts } from "../../../src/domain/plan/account-facts";
import { cadences, recentReviewPeriods } from "../../../src/domain/plan/review-periods";
import type { ReviewPeriod } from "../../../src/domain/plan/review-period";
import { reviewOfPeriod, type ReviewOfPeriod } from "../../../src/domain/review/review-of-period";
import { factsOf } from "../../../src/understanding/facts/account-facts";
import { firstEvent } from "../../../src/understanding/measures/measures";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { gridOf, gridsOfFiles } from "../../understanding/support/grids-of-files";
import { rawRows, type RawRow } from "../../understanding/support/raw-rows";
import { understood, type Understood } from "../../understanding/support/understood";

/** What raw rows say of one account: days as Excel's numbers, null where they are blank. */
interface Raw {
  readonly deals: readonly {
    readonly state: "won" | "lost" | "open";
    readonly value: number | null;
    readonly opened: number | null;
    readonly closed: number | null;
  }[];
  readonly sales: readonly {
    readonly first: number;
    readonly last: number;
    readonly amount: number;
  }[];
  readonly tickets: readonly { readonly opened: number; readonly closed: number | null }[];
  readonly answers: readonly {
    readonly day: number;
    readonly recommend: number | null;
    readonly satisfaction: number | null;
  }[];
  readonly churn: readonly number[];
  readonly subscriptions: readonly {
    readonly start: number;
    readonly end: number | null;
    readonly monthly: number;
  }[];
}

const nothing: Raw = {
  deals: [],
  sales: [],
  tickets: [],
  answers: [],
  churn: [],
  subscriptions: [],
};

const unix = 25569;
const millisecondsADay = 86_400_000;

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsADay + unix;
}

/** The day so many months before, by JavaScript's own calendar. */
function back(day: number, months: number): number {
  const date = new Date((day - unix) * millisecondsADay);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const last = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  return serial(
    target.getUTCFullYear(),
    target.getUTCMonth() + 1,
    Math.min(date.getUTCDate(), last),
  );
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function near(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** Every difference between a review and the raw rows, in words. */
function differences(
  { figures }: ReviewOfPeriod,
  raw: Raw,
  period: ReviewPeriod,
  asOf: number,
  told: { readonly first: number; readonly last: number; readonly isDaily: boolean },
): readonly string[] {
  const first = period.firstDay;
  const last = Math.min(period.lastDay, asOf);
  const isOver = period.lastDay < asOf;
  const within = (day: number | null) => day !== null && day >= first && day <= last;
  const decided = raw.deals.filter(({ state, closed }) => state !== "open" && within(closed));
  const won = decided.filter(({ state }) => state === "won");
  const open = raw.deals.filter(({ state, opened, closed }) => {
    const isUndecided = state === "open" || (closed !== null && closed > last);
    const hasBegun = opened === null ? !isOver && state === "open" : opened <= last;
    return isUndecided && hasBegun;
  });
  const answers = raw.answers.filter(({ day }) => within(day));
  const recommend = answers.flatMap((one) => one.recommend ?? []);
  const satisfied = answers.flatMap((one) => one.satisfaction ?? []);
  const tickets = raw.tickets.filter(({ opened }) => opened <= last);
  const resolved = tickets.filter(({ closed }) => within(closed));
  const sum = (from: number, to: number) =>
    raw.sales
      .filter((sale) => sale.first >= from && sale.last <= to)
      .reduce((all, { amount }) => all + amount, 0);
  const hasSales = raw.sales.some((sale) => sale.first <= last);
  const ends = [...new Set(raw.sales.map((sale) => sale.last))].filter((end) => end <= last);
  const end = told.isDaily ? last : Math.max(...ends);
  const isCovered = (from: number) => from >= told.first - 31;
  const year = (to: number): number | null =>
    hasSales && Number.isFinite(to) && isCovered(back(to + 1, 12))
      ? sum(back(to + 1, 12), to)
      : null;
  const [lastYear, before] = [year(end), year(back(end + 1, 12) - 1)];
  const isWhole =
    told.isDaily ||
    (raw.sales.some((sale) => sale.first === first) &&
      raw.sales.some((sale) => sale.last === last));
  const isTold = isCovered(first) && (told.isDaily ? first <= told.last : last <= told.last);
  const expected: Partial<Record<keyof ReviewOfPeriod["figures"], number | null>> = {
    ...(raw.deals.length === 0
      ? {}
      : {
          won: won.reduce((all, { value }) => all + (value ?? 0), 0),
          winRate: decided.length === 0 ? null : won.length / decided.length,
        }),
    openDeals: figures.openDeals.value === null ? null : open.length,
    nps:
      recommend.length === 0
        ? null
        : (100 * recommend.filter((one) => one >= 9).length) / recommend.length -
          (100 * recommend.filter((one) => one <= 6).length) / recommend.length,
    csat:
      satisfied.length === 0 ? null : satisfied.filter((one) => one >= 4).length / satisfied.length,
    ...(raw.tickets.length === 0
      ? {}
      : {
          openTickets:
            figures.openTickets.value === null
              ? null
              : tickets.filter(({ closed }) => closed === null || closed > last).length,
          daysToResolve: mean(resolved.map(({ opened, closed }) => (closed ?? 0) - opened)),
        }),
    revenuePeriod: hasSales && isWhole && isTold ? sum(first, last) : null,
    ...(raw.sales.length === 0 ? {} : { lastYear }),
    growth: lastYear === null || before === null || before <= 0 ? null : lastYear / before - 1,
    ...(figures.churnEvents.value === null
      ? {}
      : { churnEvents: raw.churn.filter((day) => within(day)).length }),
    ...(raw.subscriptions.length === 0
      ? {}
      : {
          monthlyRevenue: raw.subscriptions
            .filter(({ start, end }) => start <= last && (end === null || end > last))
            .reduce((all, { monthly }) => all + monthly, 0),
        }),
  };
  return Object.entries(expected).flatMap(([figure, value]) => {
    const found = figures[figure as keyof typeof figures].value;
    return near(found, value) ? [] : [`${period.label} ${figure}: ${found} and not ${value}`];
  });
}

interface Checked {
  readonly numbers: number;
  readonly wrong: readonly string[];
  readonly leftOut: readonly string[];
}

function checkAll(
  { model, asOf }: Understood,
  names: readonly string[],
  rawOf: (account: string) => Raw,
  told: Parameters<typeof differences>[4],
): Checked {
  const firstDay = firstEvent(model) ?? asOf;
  const periods = recentReviewPeriods(asOf, { firstDay, most: 30 });
  expect(new Set(periods.map(({ cadence }) => cadence)).size).toBe(cadences.length);
  const wrong: string[] = [];
  const leftOut = new Set<string>();
  let numbers = 0;
  for (const account of names) {
    const settings = { asOf, fiscalYearStart: 1 };
    const raw = rawOf(account);
    const today = factsOf(model, account, settings);
    const onDay = (day: number) =>
      today.recurring === undefined ? today : factsOf(model, account, settings, { day });
    for (const period of periods) {
      const day = Math.min(asOf, period.lastDay);
      const facts: AccountFacts = { ...onDay(day), standing: null };
      const review = reviewOfPeriod({ facts, period, plan: null, before: null, criteria: null });
      const found = differences(review, raw, period, asOf, told);
      wrong.push(...found.map((words) => `${account} ${words}`));
      numbers += Object.values(review.figures).filter(({ value }) => value !== null).length;
      for (const sentence of review.limits) leftOut.add(sentence.replace(/\d+/gu, "n"));
      // Hindsight: of a deal that was open then, nothing is known that was written later.
      const isOver = period.lastDay < asOf;
      const open = review.facts.opportunities.filter(({ stage }) => stage === "open");
      if (isOver && open.some(({ value, closed }) => value !== null || closed !== null)) {
        wrong.push(`${account} ${period.label}: an open deal says what was written later`);
      }
    }
  }
  return { numbers, wrong: wrong.slice(0, 20), leftOut: [...leftOut] };
}

function dated(text: string | undefined, order: "mdy" | "dmy"): number | null {
  const [one = 0, two = 0, year = 0] = (text ?? "").split(" ")[0]?.split(/[/-]/u).map(Number) ?? [];
  if (year === 0) return null;
  return order === "mdy" ? serial(year, one, two) : serial(year, two, one);
}

function by<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
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

test("the sample: every number of every account and period is that of its raw rows up to the day", () => {
  const grids = sample.sheets.map(({ name, columns, rows }) =>
    gridOf(
      name,
      [columns.map(({ heading }) => heading), ...(rows as (string | number | null)[][])],
      columns.flatMap(({ numberFormat }, at) => (numberFormat.includes("yy") ? [at] : [])),
    ),
  );
  const [deals, revenue, tickets, surveys] = (
    ["Opportunities", "Revenue", "Tickets", "Surveys"] as const
  ).map((name) => by(sampleRows(name), (row) => String(row["Account"])));
  const number = (row: SampleRow, heading: string): number | null => {
    const value = row[heading];
    return typeof value === "number" ? value : null;
  };
  const names = sampleRows("Accounts").map((row) => String(row["Account"]));
  const checked = checkAll(
    understood(grids),
    names,
    (account) => ({
      ...nothing,
      deals: (deals?.get(account) ?? []).map((row) => {
        const stage = String(row["Stage"]);
        return {
          state: stage === "Won" ? "won" : stage === "Lost" ? "lost" : "open",
          value: number(row, "Value"),
          opened: number(row, "Opened"),
          closed: number(row, "Closed"),
        };
      }),
      sales: (revenue?.get(account) ?? []).map((row) => {
        const start = number(row, "Quarter start") ?? 0;
        return { first: start, last: back(start, -3) - 1, amount: number(row, "Revenue") ?? 0 };
      }),
      tickets: (tickets?.get(account) ?? []).map((row) => ({
        opened: number(row, "Opened") ?? 0,
        closed: number(row, "Closed"),
      })),
      answers: (surveys?.get(account) ?? []).map((row) => ({
        day: number(row, "Date") ?? 0,
        recommend: number(row, "Recommend"),
        satisfaction: number(row, "Satisfaction"),
      })),
    }),
    { first: serial(2024, 10, 1), last: serial(2026, 9, 30), isDaily: false },
  );
  expect(checked.wrong).toEqual([]);
  expect(checked.numbers).toBeGreaterThan(15_000);
  expect(checked.leftOut.join("\n")).toMatch(/Revenue is listed by quarter: what was bought from/);
}, 240_000);

describeWithSharedData("given data sets", () => {
  test("Maven: every number of every account and period is that of its raw rows up to the day", () => {
    const path = sharedData("b2b/maven_crm");
    const all = rawRows(`${path}/sales_pipeline.csv`);
    const deals = by(all, (row) => row["account"] ?? "");
    const won = all
      .filter((row) => row["deal_stage"] === "Won")
      .map((row) => dated(row["close_date"], "mdy") ?? 0);
    const found = understood(gridsOfFiles(path));
    const names = rawRows(`${path}/accounts.csv`).map((row) => row["account"] ?? "");
    const checked = checkAll(
      found,
      names,
      (account) => {
        const rows = (deals.get(account) ?? []).map((row: RawRow) => ({
          state: (row["deal_stage"] === "Won"
            ? "won"
            : row["deal_stage"] === "Lost"
              ? "lost"
              : "open") as "won" | "lost" | "open",
          value: row["close_value"] === "" ? null : Number(row["close_value"]),
          opened: dated(row["engage_date"], "mdy"),
          closed: dated(row["close_date"], "mdy"),
        }));
        return {
          ...nothing,
          deals: rows,
          sales: rows.flatMap(({ state, closed, value }) =>
            state === "won" && closed !== null
              ? [{ first: closed, last: closed, amount: value ?? 0 }]
              : [],
          ),
        };
      },
      { first: Math.min(...won), last: Math.max(...won), isDaily: true },
    );
    expect(checked.wrong).toEqual([]);
    expect(checked.numbers).toBeGreaterThan(15_000);
    expect(checked.leftOut.join("\n")).toMatch(/the list does not say what they were worth then/);
    expect(checked.leftOut.join("\n")).toMatch(/no start date/);
  }, 240_000);

  test("Ravenstack: tickets, churn and what runs of all accounts are those of the raw rows up to the day", () => {
    const path = sharedData("b2b/ravenstack");
    const file = (name: string) => rawRows(`${path}/ravenstack_${name}.csv`);
    const accounts = file("accounts");
    const of = (name: string) => by(file(name), (row) => row["account_id"] ?? "");
    const [tickets, churn, subscriptions] = [
      of("supports_ticket"),
      of("churn_events"),
      of("subscriptions"),
    ];
    const ids = new Map(
      accounts.map((row) => [row["account_name"] ?? "", row["account_id"] ?? ""]),
    );
    const found = understood(gridsOfFiles(path));
    const checked = checkAll(
      found,
      [...ids.keys()],
      (account) => {
        const id = ids.get(account) ?? "";
        return {
          ...nothing,
          tickets: (tickets.get(id) ?? []).map((row) => ({
            opened: dated(row["submitted_at"], "dmy") ?? 0,
            closed: dated(row["closed_at"], "dmy"),
          })),
          // Where no survey was made, how content people were with a ticket when it was closed.
          answers: (tickets.get(id) ?? []).flatMap((row) => {
            const day = dated(row["closed_at"], "dmy");
            const satisfaction = row["satisfaction_score"] ?? "";
            return day === null || satisfaction === ""
              ? []
              : [{ day, recommend: null, satisfaction: Number(satisfaction) }];
          }),
          churn: (churn.get(id) ?? []).map((row) => dated(row["churn_date"], "dmy") ?? 0),
          subscriptions: (subscriptions.get(id) ?? []).map((row) => ({
            start: dated(row["start_date"], "dmy") ?? 0,
            end: dated(row["end_date"], "dmy"),
            monthly: Number(row["mrr_amount"]),
          })),
        };
      },
      { first: Infinity, last: Infinity, isDaily: true },
    );
    expect(checked.wrong).toEqual([]);
    expect(checked.numbers).toBeGreaterThan(100_000);
  }, 480_000);
});
