import type { AccountFacts } from "../domain/plan/account-facts";
import { changeTopics, unknownTopics } from "../domain/review/changes-between";
import { isoDayOf } from "../domain/review/facts-of-period";
import type { RevenueOfDays } from "../domain/review/revenue-of-period";
import type { RecordedKpi } from "../domain/review/review-record";
import {
  reviewOfPeriod,
  type ReviewMaterial,
  type ReviewOfPeriod,
} from "../domain/review/review-of-period";
import { cadenceFor } from "./cadence-for";
import { changeWords } from "./change-words";
import { formatForNumbers } from "./format-for-numbers";
import { liveFigure, ofAccount } from "./live-figure";
import { ourSheet, type OurSheet } from "./merge/our-sheet";
import { plainWhenClosed } from "./record-look";
import { opportunityRows, opportunitySource } from "./opportunity-rows";
import { openState } from "./review-state";
import { revenueRows } from "./revenue-rows";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import { type Days, surveyFigures } from "./survey-figures";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import type { SheetTemplate } from "./template/template";
import { choices } from "./templates/choices";
import { reviewTemplate } from "./templates/review-template";
import { ticketsWithin } from "./ticket-figures";

export interface ReviewRequest extends ReviewMaterial {
  /** "Accounts (60 rows), Deals (238 rows)": the lists it is read from. */
  readonly readFrom: string;
}

/** A sum over days whose periods are whole, live where the workbook lists revenue by its first day. */
function sumOver(
  facts: AccountFacts,
  { firstDay, lastDay, ...known }: RevenueOfDays,
  field: "revenue" | "margin",
): CellContent {
  const value = known[field];
  if (value === null) return null;
  return liveFigure(
    facts,
    "revenue",
    ["start", field],
    (columns) =>
      `=SUMPRODUCT(${ofAccount(columns)},--(${columns["start"]}>=${firstDay}),--(${columns["start"]}<=${lastDay}),${columns[field]})`,
    value,
  );
}

function worthFields({ facts, figures, revenue }: ReviewOfPeriod): SheetContent["fields"] {
  const { standing, profile } = facts;
  return {
    "worth.potential": profile.potentialRevenue,
    "worth.score": standing?.score ?? null,
    "worth.rank": standing === null ? null : `${standing.rank} of ${standing.outOf}`,
    "worth.tier": standing?.tier ?? null,
    "worth.revenuePeriod": sumOver(facts, revenue.period, "revenue"),
    "worth.lastYear": sumOver(facts, revenue.lastYear, "revenue") ?? figures.lastYear.value,
    "worth.yearBefore": sumOver(facts, revenue.yearBefore, "revenue"),
    "worth.margin": sumOver(facts, revenue.lastYear, "margin"),
    ...(figures.openDeals.value === null
      ? {}
      : {
          "worth.decided": {
            formula:
              '=SUMPRODUCT(--({opportunities.moved}="✓ Won"))+SUMPRODUCT(--({opportunities.moved}="▲ Lost"))',
          },
        }),
  };
}

/** What changed, gathered by what it is about; nothing to say says so where there is a record. */
function changeFields(
  { changes, now }: ReviewOfPeriod,
  { before }: ReviewRequest,
): SheetContent["fields"] {
  const unknown = before === null ? [] : unknownTopics(before, now);
  return Object.fromEntries(
    changeTopics.map((topic) => {
      const said = changes.filter((change) => change.topic === topic);
      const nothing =
        before === null
          ? "○ Told from the next review on, by two records."
          : unknown.includes(topic)
            ? "○ Not known: one of the two records does not hold it."
            : "– Nothing.";
      const words = changeWords(said);
      return [`changes.${topic}`, words === "" ? nothing : words];
    }),
  );
}

function fieldsOf(request: ReviewRequest, review: ReviewOfPeriod): SheetContent["fields"] {
  const { period, before, plan, readFrom } = request;
  const { facts, figures, limits } = review;
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
      choices.reviewCadence.find((word) => word.toLowerCase() === period.cadence) ?? period.cadence,
    "about.cadenceReason": cadenceFor(request.facts).sentence,
    "about.comparedWith":
      before === null ? null : `${before.label}, as of ${isoDayOf(before.lastDay)}`,
    "about.plan": plan?.sheetName ?? null,
    "record.state": openState(facts.asOf, period.lastDay),
    "record.readFrom": readFrom,
    ...changeFields(review, request),
    ...worthFields(review),
    ...surveyFigures(facts, days),
    ...ticketsWithin(facts, days),
    "service.monthlyRevenue": figures.monthlyRevenue.value,
    "service.churnEvents": figures.churnEvents.value,
    "limits.sentences":
      limits.length === 0
        ? "✓ Every number is of the period or of its last day."
        : limits.map((sentence) => `○ ${sentence}`).join("\n"),
  };
}

/** By KPI, the formula that the review shows it by. */
function kpiFormulas(template: SheetTemplate): ReadonlyMap<CellContent, string> {
  const list = template.sections.find(({ key }) => key === "kpis");
  const rows = list?.kind === "list" ? (list.startRows ?? []) : [];
  return new Map(rows.map(({ cells }) => [cells["kpi"] ?? null, String(cells["actual"])]));
}

/** What a goal has reached: the KPI of this sheet that it is measured by, else what the plan says. */
function reached(
  measure: string | null,
  actual: number | null,
  kpis: readonly RecordedKpi[],
  formulas: ReadonlyMap<CellContent, string>,
): CellContent {
  const formula = formulas.get(measure);
  const isKnown = kpis.some(({ kpi, value }) => kpi === measure && value !== null);
  return isKnown && formula !== undefined ? { formula } : actual;
}

/** Goals, actions and promises; an action also shows when it was due at the last review. */
function workLists(
  { before, plan }: ReviewRequest,
  { now, people, risks }: ReviewOfPeriod,
  template: SheetTemplate,
): SheetContent["lists"] {
  const formulas = kpiFormulas(template);
  const dueBefore = new Map((before?.actions ?? []).map(({ step, due }) => [step, due]));
  const goals = new Map((plan?.actions ?? []).map(({ step, goal }) => [step, goal]));
  const owners = new Map((plan?.risks ?? []).map(({ risk, owner }) => [risk, owner]));
  return {
    goals: (plan?.goals ?? []).map((goal) => ({
      cells: { ...goal, actual: reached(goal.measure, goal.actual, now.kpis, formulas) },
      format: formatForNumbers(goal.measure, [goal.baseline, goal.target, goal.actual]),
    })),
    actions: now.actions.map(({ step, owner, due, status }) => ({
      cells: {
        step,
        owner,
        due,
        status,
        goal: goals.get(step) ?? null,
        dueBefore: dueBefore.get(step) ?? null,
      },
    })),
    commitments: now.promises.map((promise) => ({ cells: { ...promise } })),
    people: people.map(({ key, ...cells }) => ({ key, cells })),
    risks: risks.map((risk) => ({ cells: { ...risk, owner: owners.get(risk.risk) ?? null } })),
    lastDecisions: (before?.decisions ?? []).map((decision) => ({ cells: { ...decision } })),
    participants: now.participants.map((participant) => ({ cells: { ...participant } })),
  };
}

/** KPIs that people added to the plan with a target: their values are typed. */
function ownKpis({ plan, before }: ReviewRequest, template: SheetTemplate): readonly ListRow[] {
  const list = template.sections.find(({ key }) => key === "kpis");
  const known =
    list?.kind === "list" ? (list.startRows ?? []).map(({ cells }) => cells["kpi"]) : [];
  return (plan?.targets ?? [])
    .filter(({ kpi }) => !known.includes(kpi))
    .map(({ kpi, target }) => {
      const last = before?.kpis.find((one) => one.kpi === kpi)?.value ?? null;
      return { cells: { kpi, target, last }, format: formatForNumbers(kpi, [target, last]) };
    });
}

/** Beside each KPI: its target on the plan, what it was at the last review, and what it rests on. */
function kpiAdditions(
  { plan, before }: ReviewRequest,
  { now }: ReviewOfPeriod,
): Readonly<Record<string, ListRow["cells"]>> {
  const targets = new Map((plan?.targets ?? []).map(({ kpi, target }) => [kpi, target]));
  const last = new Map((before?.kpis ?? []).map(({ kpi, value }) => [kpi, value]));
  return Object.fromEntries(
    now.kpis.map(({ kpi, n }) => [
      kpi,
      { target: targets.get(kpi) ?? null, last: last.get(kpi) ?? null, n },
    ]),
  );
}

function reviewContent(request: ReviewRequest, template: SheetTemplate): SheetContent {
  const review = reviewOfPeriod(request);
  const { facts } = review;
  const { period, before } = request;
  const since =
    before === null ? period.firstDay - 1 : Math.min(before.lastDay, period.firstDay - 1);
  const isSince = (day: number | null): boolean => day !== null && day > since;
  const isWithin = (day: number | null): boolean => day !== null && day >= period.firstDay;
  return {
    sheetName: sheetNameFor("review", facts.account, period.label),
    title: facts.account,
    subtitle: period.label,
    fields: fieldsOf(request, review),
    lists: {
      ...workLists(request, review, template),
      kpis: ownKpis(request, template),
      opportunities: opportunityRows(facts, (decided) =>
        decided.filter(({ closed, opened }) => isSince(closed) || isWithin(opened)),
      ),
      revenue: revenueRows(facts),
    },
    additions: { kpis: kpiAdditions(request, review) },
    fedBy: { opportunities: opportunitySource(facts) },
  };
}

/**
 * The review of one account and period: what to do and why, what changed since the last closed one,
 * KPIs against target, what was done, moved or is overdue, people, risks and room for decisions.
 */
export function reviewSheet(
  request: ReviewRequest,
  template: SheetTemplate = reviewTemplate,
): SheetPlan {
  return plainWhenClosed(layOutSheet(template, reviewContent(request, template)));
}

/** What that review says, wherever it stands on a sheet that is there already. */
export function ourReview(
  request: ReviewRequest,
  template: SheetTemplate = reviewTemplate,
): OurSheet {
  return ourSheet(template, reviewContent(request, template));
}
