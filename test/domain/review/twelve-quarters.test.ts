import type { AccountFacts, Opportunity } from "../../../src/domain/plan/account-facts";
import { serialOf } from "../../../src/domain/plan/calendar-day";
import type { PlanRows } from "../../../src/domain/plan/plan-rows";
import { reviewPeriodContaining } from "../../../src/domain/plan/review-periods";
import { reviewOfPeriod } from "../../../src/domain/review/review-of-period";
import type { RecordedCriteria, ReviewRecord } from "../../../src/domain/review/review-record";
import { bareFacts } from "../../sheets/support/plan-facts";

/** A world that goes on: what the lists, the plan and the matrix hold at the end of a quarter. */
interface World {
  readonly deals: readonly Opportunity[];
  readonly plan: PlanRows;
  readonly score: number;
  readonly rank: number;
  readonly tier: string;
  readonly criteria: RecordedCriteria;
}

const endOf = (quarter: number): number => serialOf(2023, 4 + 3 * quarter, 1) - 1;
const inQuarter = (quarter: number, day = 20): number => endOf(quarter - 1) + day;

function deal(name: string, more: Partial<Opportunity>): Opportunity {
  return {
    id: name,
    name,
    product: "Pumps",
    stage: "open",
    stageName: "Proposal",
    value: 100,
    probability: 0.5,
    opened: inQuarter(0),
    closed: endOf(11) + 200,
    owner: "Ada",
    ...more,
  };
}

const start: World = {
  deals: [deal("Big", {}), deal("Old", { stage: "won", stageName: "Won", closed: inQuarter(0) })],
  plan: {
    goals: [
      {
        goal: "Grow",
        measure: "Revenue",
        baseline: 0,
        target: 10,
        actual: 4,
        owner: "Ada",
        due: endOf(11) + 10,
      },
      {
        goal: "Fewer tickets",
        measure: "Tickets",
        baseline: 9,
        target: 2,
        actual: 8,
        owner: "Ada",
        due: inQuarter(7),
      },
    ],
    actions: [
      { step: "Call", goal: null, owner: "Ada", due: inQuarter(4), status: null },
      { step: "Write", goal: null, owner: "Ada", due: inQuarter(9), status: null },
      { step: "Idle", goal: null, owner: "Ada", due: null, status: null },
    ],
    promises: [
      { promise: "Training", toWhom: "Ines", due: inQuarter(3), delivered: null },
      { promise: "Report", toWhom: "Ines", due: inQuarter(5), delivered: null },
    ],
    targets: [],
    people: [
      { name: "Ines", title: null, role: "decider", level: 2, friendliness: 1 },
      { name: "Bo", title: null, role: "user", level: 1, friendliness: 0 },
    ],
    risks: [{ risk: "Price war", mitigation: null, owner: null, probability: 2, impact: 2 }],
  },
  score: 7,
  rank: 3,
  tier: "B",
  criteria: {
    version: "one",
    ratings: [
      { criterion: "Revenue", weight: 0.6, rating: 8 },
      { criterion: "Fit", weight: 0.4, rating: 5.5 },
    ],
  },
};

function withPlan(world: World, change: (plan: PlanRows) => Partial<PlanRows>): World {
  return { ...world, plan: { ...world.plan, ...change(world.plan) } };
}

function changed<T>(all: readonly T[], isIt: (one: T) => boolean, change: Partial<T>): T[] {
  return all.map((one) => (isIt(one) ? { ...one, ...change } : one));
}

const rename = (world: World, name: string, change: Partial<Opportunity>): World => ({
  ...world,
  deals: changed(world.deals, (one) => one.name === name, change),
});

/** What happens in each quarter, and the sentence in which its review says so: once, there. */
const events: readonly (readonly [
  quarter: number,
  happens: (world: World) => World,
  sentences: readonly string[],
])[] = [
  [
    1,
    (world) =>
      withPlan(world, ({ people }) => ({ people: people.filter(({ name }) => name !== "Ines") })),
    ["Left: Ines (decider)."],
  ],
  [
    2,
    (world) =>
      withPlan(world, ({ risks, people }) => ({
        risks: [
          ...risks,
          { risk: "New rival", mitigation: null, owner: null, probability: 3, impact: 4 },
        ],
        people: [
          ...people,
          { name: "Cy", title: null, role: "decider", level: 1, friendliness: -1 },
        ],
      })),
    ["New: New rival (12).", "New: Cy (decider)."],
  ],
  [3, (world) => world, ["Broken: Training, due 2023-10-20."]],
  [
    4,
    (world) => rename(world, "Big", { closed: endOf(11) + 260 }),
    ["Slipped: Big, 2026-07-19 to 2026-09-17.", "Late: Call, due 2024-01-20."],
  ],
  [
    5,
    (world) =>
      withPlan(world, ({ promises, goals, actions }) => ({
        promises: changed(
          changed(promises, ({ promise }) => promise === "Report", { delivered: inQuarter(5, 5) }),
          ({ promise }) => promise === "Training",
          { delivered: inQuarter(5, 9) },
        ),
        goals: changed(goals, ({ goal }) => goal === "Grow", { actual: 11 }),
        actions: changed(actions, ({ step }) => step === "Call", { status: "Done" }),
      })),
    ["Kept: Report.", "Kept late: Training.", "Reached: Grow.", "Done: Call."],
  ],
  [
    6,
    (world) => ({ ...world, score: 6.6, rank: 5, criteria: { ...world.criteria, version: "two" } }),
    ["Score 7 to 6.6, rank 3 to 5, by weights or criteria alone: its own ratings are the same."],
  ],
  [
    7,
    (world) => ({
      ...world,
      deals: [...world.deals, deal("Fresh", { opened: inQuarter(7), product: "Filters" })],
    }),
    ["New: Fresh (100).", "Missed: Fewer tickets, due 2024-10-20."],
  ],
  [
    8,
    (world) =>
      withPlan(world, ({ people, risks }) => ({
        people: changed(people, ({ name }) => name === "Cy", { friendliness: 2 }),
        risks: changed(risks, ({ risk }) => risk === "Price war", { impact: 5 }),
      })),
    ["Changed their mind: Cy (decider), -1 to +2.", "Worse: Price war, 4 to 10."],
  ],
  [
    9,
    (world) =>
      rename(world, "Fresh", {
        stage: "won",
        stageName: "Won",
        value: 90,
        closed: inQuarter(9),
      }),
    [
      "Won: Fresh (90).",
      "Bought for the first time: Filters.",
      "Late: Write, due 2025-04-20.",
      "Win rate better",
    ],
  ],
  [
    10,
    (world) => ({
      ...world,
      score: 7.1,
      rank: 5,
      tier: "A",
      criteria: {
        version: "two",
        ratings: [
          { criterion: "Revenue", weight: 0.6, rating: 9 },
          { criterion: "Fit", weight: 0.4, rating: 5.5 },
        ],
      },
    }),
    ["Score 6.6 to 7.1: Revenue 8 to 9.", "Tier B to A."],
  ],
  [
    11,
    (world) =>
      withPlan(
        rename(world, "Big", { stage: "lost", closed: inQuarter(11) }),
        ({ risks, actions }) => ({
          risks: risks.filter(({ risk }) => risk !== "New rival"),
          actions: actions.filter(({ step }) => step !== "Idle"),
        }),
      ),
    ["Lost: Big (100).", "Gone: New rival.", "Dropped: Idle."],
  ],
];

/** All that is said of twelve quarters, each review closed before the next is made. */
function walk(happening: typeof events): readonly (readonly string[])[] {
  let world = start;
  let before: ReviewRecord | null = null;
  const said: (readonly string[])[] = [];
  for (let quarter = 0; quarter < 12; quarter += 1) {
    for (const [when, happens] of happening) if (when === quarter) world = happens(world);
    const { deals, plan, score, rank, tier, criteria } = world;
    const facts: AccountFacts = {
      ...bareFacts("Acme"),
      asOf: endOf(quarter),
      opportunities: deals,
      standing: { score, rank, tier, outOf: 60, matrixSheet: "Scoring matrix" },
    };
    const review = reviewOfPeriod({
      facts,
      period: reviewPeriodContaining(endOf(quarter), "quarterly"),
      plan: { ...plan, sheetName: "Plan Acme" },
      before,
      criteria,
    });
    said.push(
      review.changes.filter(({ topic }) => topic !== "kpis").map(({ sentence }) => sentence),
    );
    before = review.now;
  }
  return said;
}

test("each planted event is said once, in the review of its quarter, and none is made up", () => {
  const said = walk(events);
  const planted = events.map(
    ([quarter, , sentences]) =>
      [quarter, sentences.filter((sentence) => sentence.endsWith("."))] as const,
  );
  for (let quarter = 1; quarter < 12; quarter += 1) {
    const expected = planted.filter(([when]) => when === quarter).flatMap(([, all]) => all);
    expect([quarter, ...[...(said[quarter] ?? [])].sort()]).toEqual([quarter, ...expected.sort()]);
  }
});

test("a first review says what dates tell, and nothing that takes two records", () => {
  expect(walk(events)[0]).toEqual(["New: Big (100).", "Won: Old (100)."]);
});

test("a world in which nothing happens has nothing to tell but what fell due", () => {
  const said = walk([]).slice(1).flat();
  expect(said).toEqual([
    "Broken: Training, due 2023-10-20.",
    "Late: Call, due 2024-01-20.",
    "Broken: Report, due 2024-04-20.",
    "Missed: Fewer tickets, due 2024-10-20.",
    "Late: Write, due 2025-04-20.",
  ]);
});
