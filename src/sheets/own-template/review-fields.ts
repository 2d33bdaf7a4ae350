import { isDone, isOver } from "../../domain/plan/outcome";
import { isoDayOf } from "../../domain/plan/calendar-day";
import { shareKpis } from "../../domain/review/kpis-of-period";
import type { RecordedAction } from "../../domain/review/review-record";
import {
  reviewList,
  type FieldOf,
  type FieldValue,
  type ReviewTold,
  type TemplateSource,
} from "./field-list";

function told(valueOf: (review: ReviewTold) => FieldValue) {
  return ({ review }: TemplateSource): FieldValue => (review === null ? null : valueOf(review));
}

/** As they are by the last day that the review tells of. */
function stateOf(action: RecordedAction, { said }: ReviewTold): "done" | "open" | "overdue" {
  if (isDone(action)) return "done";
  return isOver(action.due, said.now.lastDay) ? "overdue" : "open";
}

function countOf(review: ReviewTold, state: "open" | "overdue"): number {
  const all = review.said.now.actions.map((action) => stateOf(action, review));
  return all.filter((one) => one === state || (state === "open" && one === "overdue")).length;
}

/** What a template can say of a review and of no plan. */
export const ofReview: readonly FieldOf<TemplateSource>[] = [
  ["review.period", "The period", "text", told(({ period }) => period.label)],
  ["review.from", "First day of the period", "date", told(({ period }) => period.firstDay)],
  ["review.to", "Last day of the period", "date", told(({ period }) => period.lastDay)],
  ["review.cadence", "How often it is reviewed", "text", told(({ period }) => period.cadence)],
  ["review.state", "Open, or closed when and by whom", "text", told(({ state }) => state)],
  [
    "review.comparedWith",
    "The last closed review",
    "text",
    told(({ before }) =>
      before === null ? null : `${before.label}, as of ${isoDayOf(before.lastDay)}`,
    ),
  ],
  [
    "review.revenue",
    "Revenue of the period",
    "currency",
    told(({ said }) => said.revenue.period.revenue),
  ],
  [
    "review.margin",
    "Margin of the period",
    "currency",
    told(({ said }) => said.revenue.period.margin),
  ],
  [
    "review.lastYear",
    "Revenue of the last 12 months",
    "currency",
    told(({ said }) => said.figures.lastYear.value),
  ],
  [
    "review.yearBefore",
    "Revenue of the 12 months before",
    "currency",
    told(({ said }) => said.revenue.yearBefore.revenue),
  ],
  [
    "review.openActions",
    "Actions that are not done",
    "whole",
    told((review) => countOf(review, "open")),
  ],
  [
    "review.overdueActions",
    "Actions that are overdue",
    "whole",
    told((review) => countOf(review, "overdue")),
  ],
];

export const reviewLists = [
  reviewList(
    "kpis",
    "kpi",
    "KPIs of the review",
    ({ before, said }, { rows }) =>
      said.now.kpis.map(({ kpi, value, n }) => ({
        kpi,
        value,
        n,
        last: before?.kpis.find((one) => one.kpi === kpi)?.value ?? null,
        target: rows?.targets.find((one) => one.kpi === kpi)?.target ?? null,
      })),
    ({ kpi }) => kpi,
    [
      ["name", "KPI", "text", ({ kpi }) => kpi],
      ["actual", "In the period", "number", ({ value }) => value],
      ["last", "At the last closed review", "number", ({ last }) => last],
      ["target", "Target on the plan", "number", ({ target }) => target],
      ["rests", "Answers, tickets or deals it rests on; 1 for a sum", "whole", ({ n }) => n],
    ],
    ({ kpi, value, last, target }) => {
      if (shareKpis.has(kpi)) return "percent";
      const known = [value, last, target].filter((one) => one !== null);
      return known.some((one) => !Number.isInteger(one) && Math.abs(one) < 100)
        ? "decimal"
        : "number";
    },
  ),
  reviewList(
    "followUps",
    "followUp",
    "Actions of the plan and of the last closed review",
    (review) =>
      review.said.now.actions.map((action) => ({
        ...action,
        state: stateOf(action, review),
        dueBefore: review.before?.actions.find(({ step }) => step === action.step)?.due ?? null,
      })),
    ({ step }) => step,
    [
      ["title", "Action", "text", ({ step }) => step],
      ["owner", "Owner", "text", ({ owner }) => owner],
      ["due", "Due", "date", ({ due }) => due],
      ["dueBefore", "Due at the last closed review", "date", ({ dueBefore }) => dueBefore],
      ["status", "Status, as it was typed", "text", ({ status }) => status],
      ["state", "open, overdue or done", "text", ({ state }) => state],
    ],
  ),
  reviewList(
    "changes",
    "change",
    "What changed since the last closed review",
    ({ said }) => said.changes,
    // Its sentence is another one next time.
    ({ topic }) => topic,
    [
      ["topic", "What it is about", "text", ({ topic }) => topic],
      ["sentence", "What changed", "text", ({ sentence }) => sentence],
    ],
  ),
  reviewList(
    "decisions",
    "decision",
    "Decisions of the last closed review",
    ({ before }) => before?.decisions ?? [],
    ({ decision }) => decision,
    [
      ["title", "Decision", "text", ({ decision }) => decision],
      ["decidedBy", "Decided by", "text", ({ decidedBy }) => decidedBy],
      ["date", "Date", "date", ({ date }) => date],
    ],
  ),
];
