import type { AccountFacts } from "../domain/plan/account-facts";
import type { PlanRows, PreviousReview } from "../domain/plan/plan-rows";
import type { ReviewPeriod } from "../domain/plan/review-period";
import { cadenceFor } from "./cadence-for";
import { formatForNumbers } from "./format-for-numbers";
import { opportunityFigures } from "./opportunity-figures";
import { opportunityRows } from "./opportunity-rows";
import { revenueRows } from "./revenue-rows";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import { type Days, surveyFigures } from "./survey-figures";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import type { SheetTemplate } from "./template/template";
import { choices } from "./templates/choices";
import { reviewTemplate } from "./templates/review-template";
import { ticketFigures, ticketsWithin } from "./ticket-figures";

export interface ReviewRequest {
  readonly facts: AccountFacts;
  readonly period: ReviewPeriod;
  /** What stands on the account's plan, when it has one. */
  readonly plan: PlanRows | null;
  readonly previous: PreviousReview | null;
}

function fieldsOf({ facts, period, previous }: ReviewRequest): SheetContent["fields"] {
  const { standing, profile } = facts;
  const days: Days = {
    first: "{about.firstDay}",
    last: "{about.lastDay}",
    firstDay: period.firstDay,
    lastDay: period.lastDay,
  };
  return {
    "about.period": period.label,
    "about.firstDay": period.firstDay,
    "about.lastDay": period.lastDay,
    "about.asOf": facts.asOf,
    "about.cadence":
      choices.cadence.find((word) => word.toLowerCase() === period.cadence) ?? period.cadence,
    "about.cadenceReason": cadenceFor(facts).sentence,
    "about.comparedWith": previous?.label ?? null,
    "worth.potential": profile.potentialRevenue,
    "worth.score": standing?.score ?? null,
    "worth.rank": standing === null ? null : `${standing.rank} of ${standing.outOf}`,
    ...(facts.revenue.length === 0 ? { "worth.lastYear": profile.annualRevenue } : {}),
    ...opportunityFigures(facts),
    ...surveyFigures(facts, days),
    ...ticketFigures(facts),
    ...ticketsWithin(facts, days),
  };
}

/** Goals and actions of the plan; an action also shows when it was due at the last review. */
function planLists({
  plan,
  previous,
}: ReviewRequest): Readonly<Record<string, readonly ListRow[]>> {
  const dueBefore = new Map((previous?.actions ?? []).map(({ step, due }) => [step, due]));
  return {
    goals: (plan?.goals ?? []).map((goal) => ({
      cells: { ...goal },
      format: formatForNumbers(goal.measure, [goal.baseline, goal.target, goal.actual]),
    })),
    actions: (plan?.actions ?? []).map((action) => ({
      cells: { ...action, dueBefore: dueBefore.get(action.step) ?? null },
    })),
    commitments: (plan?.promises ?? []).map((promise) => ({ cells: { ...promise } })),
  };
}

/** KPIs that people added to the plan with a target: their values are typed. */
function ownKpis({ plan, previous }: ReviewRequest, template: SheetTemplate): readonly ListRow[] {
  const list = template.sections.find(({ key }) => key === "kpis");
  const known =
    list?.kind === "list" ? (list.startRows ?? []).map(({ cells }) => cells["kpi"]) : [];
  return (plan?.targets ?? [])
    .filter(({ kpi }) => !known.includes(kpi))
    .map(({ kpi, target }) => {
      const last = previous?.kpis.find((before) => before.kpi === kpi)?.actual ?? null;
      return { cells: { kpi, target, last }, format: formatForNumbers(kpi, [target, last]) };
    });
}

/** Beside each KPI: its target on the plan, and what it was at the last review. */
function kpiAdditions({
  plan,
  previous,
}: ReviewRequest): Readonly<Record<string, ListRow["cells"]>> {
  const additions: Record<string, Record<string, CellContent>> = {};
  for (const { kpi, target } of plan?.targets ?? []) {
    additions[kpi] = { ...additions[kpi], target };
  }
  for (const { kpi, actual } of previous?.kpis ?? []) {
    additions[kpi] = { ...additions[kpi], last: actual };
  }
  return additions;
}

/**
 * The review of one account and period: what to do and why, KPIs against target and last review,
 * what was done, moved or is overdue, what moved in the pipeline, and room for decisions.
 */
export function reviewSheet(
  request: ReviewRequest,
  template: SheetTemplate = reviewTemplate,
): SheetPlan {
  const { facts, period } = request;
  const isInPeriod = (day: number | null): boolean =>
    day !== null && day >= period.firstDay && day < period.lastDay + 1;
  return layOutSheet(template, {
    sheetName: sheetNameFor("review", facts.account, period.label),
    title: facts.account,
    subtitle: facts.asOf < period.lastDay ? `${period.label} (to date)` : period.label,
    fields: fieldsOf(request),
    lists: {
      ...planLists(request),
      kpis: ownKpis(request, template),
      opportunities: opportunityRows(facts, (decided) =>
        decided.filter(({ closed, opened }) => isInPeriod(closed) || isInPeriod(opened)),
      ),
      revenue: revenueRows(facts),
    },
    additions: { kpis: kpiAdditions(request) },
  });
}
