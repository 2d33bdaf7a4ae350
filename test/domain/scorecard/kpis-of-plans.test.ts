import type { PlanGoal } from "../../../src/domain/plan/plan-rows";
import { reviewPeriodContaining } from "../../../src/domain/plan/review-periods";
import { scorecardOf } from "../../../src/domain/scorecard/scorecard";
import type {
  ScorecardAccount,
  ScorecardFacts,
} from "../../../src/domain/scorecard/scorecard-facts";
import { serialDay } from "../../support/serial-day";

const asOf = serialDay("2026-10-31");
const quarter = reviewPeriodContaining(serialDay("2026-09-30"), "quarterly");

function goal(actual: number | null, target: number | null, baseline: number | null): PlanGoal {
  return { goal: "Grow", measure: "EUR", baseline, target, actual, owner: null, due: null };
}

function account(name: string, own: Partial<ScorecardAccount> = {}): ScorecardAccount {
  return {
    name,
    manager: null,
    tier: null,
    group: null,
    sales: [],
    follows: null,
    purchases: [],
    surveys: [],
    tickets: [],
    potential: null,
    isReferenceable: null,
    goalsOf: () => null,
    ...own,
  };
}

function cardOf(accounts: readonly ScorecardAccount[], facts: Partial<ScorecardFacts> = {}) {
  const told = {
    surveys: false,
    tickets: false,
    purchases: false,
    potential: false,
    references: false,
    margin: false,
  };
  const revenue = { kind: "unknown", why: "No list tells revenue." } as const;
  return scorecardOf(
    { asOf, fiscalYearStart: 1, accounts, managers: [], revenue, told, ...facts },
    quarter,
  );
}

function kpisOf(card: ReturnType<typeof cardOf>, scope = "Portfolio") {
  return card.scopes.find((one) => one.scope === scope)?.kpis;
}

test("goals that are not measured would count as missed, or those of a past quarter as today's", () => {
  const goals = [goal(150, 200, 100), goal(null, 10, 0), goal(6, 5, 10), goal(3, 3, 3)];
  const card = cardOf([
    account("Alder", { goalsOf: ({ lastDay }) => (lastDay === quarter.lastDay ? goals : null) }),
    account("Birch"),
  ]);
  // Half of the way up, and four fifths of the way down; the others have no way or no actual.
  expect(kpisOf(card)?.attainment).toMatchObject({ value: 0.65, n: 2 });
  expect(kpisOf(card)?.attainment.trend).toEqual([...Array<null>(7).fill(null), 0.65]);
  expect(kpisOf(card, "Birch")?.attainment.why).toBe(
    "Neither a plan nor a closed review tells goals of the period.",
  );
});

test("who never said whether they act as a reference would count as a no", () => {
  const references = (isReferenceable: boolean | null) => account("One", { isReferenceable });
  const card = cardOf([references(true), references(false), references(null)], {
    told: {
      surveys: false,
      tickets: false,
      purchases: false,
      potential: false,
      references: true,
      margin: false,
    },
  });
  expect(kpisOf(card)?.referenceable).toMatchObject({ value: 0.5, n: 2 });
});

test("without accounts or lists a KPI would be a number instead of words", () => {
  for (const card of [cardOf([]), cardOf([account("Alder")])]) {
    const all = Object.values(kpisOf(card) ?? {});
    expect(all).toHaveLength(16);
    expect(all.filter(({ value }) => value !== null)).toEqual([]);
    expect(all.filter(({ why }) => why === null || why === "")).toEqual([]);
  }
});

test("the growth of the lifetime value would be another than that of two periods' values", () => {
  const month = (text: string, revenue: number) => ({
    first: serialDay(`${text}-01`),
    last: serialDay(`${text}-01`),
    revenue,
    margin: null,
  });
  const sales = ["2024-02", "2024-11", "2025-05", "2025-11", "2026-05", "2026-08"].map(
    (text, index) => month(text, 100 * (index + 1)),
  );
  const card = cardOf([account("Alder", { sales })], {
    revenue: {
      kind: "sales",
      words: "Orders",
      calendar: {
        grain: "day",
        firstDay: serialDay("2023-01-01"),
        lastDay: serialDay("2026-10-01"),
      },
    },
  });
  const { lifetimeValue, lifetimeGrowth } = kpisOf(card) ?? {};
  // 400 + 500 + 600 in the year to September, 400 + 500 in that to June; nobody left.
  const factor = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 1.1 ** -year, 0);
  expect(lifetimeValue?.value).toBeCloseTo(1500 * factor, 9);
  expect(lifetimeGrowth?.value).toBeCloseTo(1500 / 900 - 1, 12);
});
