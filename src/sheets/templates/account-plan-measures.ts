import type { Section } from "../template/template";
import { choices } from "./choices";
import { orBlank, promiseStateFormula, trafficLightFormula, trendFormula } from "./shared-formulas";

const pairs = [
  { label: 0, value: 1 },
  { label: 4, value: 6 },
  { label: 9, value: 11 },
];

/** The share of the rows with a `first` that have each of the others filled; 0 where there are none. */
function filledShare(list: string, first: string, others: readonly string[]): string {
  const there = `--({${list}.${first}}<>"")`;
  const filled = others.map((key) => `SUMPRODUCT(${there},--({${list}.${key}}<>""))`).join("+");
  return `=IF(SUMPRODUCT(${there})=0,0,(${filled})/(${others.length}*SUMPRODUCT(${there})))`;
}

function swotShare(): string {
  const kinds = choices.swot.map(
    (kind) => `(SUMPRODUCT(--({swot.kind}="${kind}"),--({swot.statement}<>""))>0)`,
  );
  return `=(${kinds.join("+")})/4`;
}

export const planMeasures: readonly Section[] = [
  {
    kind: "list",
    key: "kpis",
    heading: "8  KPIs of the account",
    note: "Type a target; green is on target, amber within the tolerance of it, red beyond.",
    name: "KPIs",
    spareRows: 2,
    minimumRows: 8,
    startRows: [
      {
        format: "money",
        cells: {
          kpi: "Revenue, last 12 months",
          actual: orBlank("{worth.lastYear}"),
          last: orBlank("{worth.yearBefore}"),
          better: "higher",
        },
      },
      {
        format: "percentFine",
        cells: { kpi: "Revenue growth", actual: orBlank("{worth.growth}"), better: "higher" },
      },
      {
        format: "percentFine",
        cells: { kpi: "Margin %", actual: orBlank("{worth.marginShare}"), better: "higher" },
      },
      {
        format: "percent",
        cells: {
          kpi: "Share of wallet",
          actual: orBlank("{worth.shareOfWallet}"),
          better: "higher",
        },
      },
      {
        format: "percent",
        cells: { kpi: "Win rate", actual: orBlank("{worth.winRate}"), better: "higher" },
      },
      {
        format: "money",
        cells: { kpi: "Open, weighted", actual: orBlank("{worth.weighted}"), better: "higher" },
      },
      {
        format: "whole",
        cells: { kpi: "NPS", actual: orBlank("{service.nps}"), better: "higher" },
      },
      {
        format: "percent",
        cells: { kpi: "CSAT", actual: orBlank("{service.csat}"), better: "higher" },
      },
      {
        format: "whole",
        cells: { kpi: "Open tickets", actual: orBlank("{service.openTickets}"), better: "lower" },
      },
      {
        format: "rating",
        cells: {
          kpi: "Days to resolve",
          actual: orBlank("{service.daysToResolve}"),
          better: "lower",
        },
      },
    ],
    columns: [
      { key: "kpi", label: "KPI" },
      { key: "actual", label: "Actual", format: "row" },
      { key: "target", label: "Target", format: "row" },
      { key: "last", label: "Before", format: "row" },
      { key: "better", label: "Better is", input: { kind: "list", options: choices.better } },
      { key: "status", label: "Status", formula: trafficLightFormula },
      { key: "trend", label: "Trend", formula: trendFormula },
    ],
  },
  {
    kind: "chart",
    key: "RevenueByPeriod",
    chart: "ColumnClustered",
    title: "Is revenue growing? Revenue by period",
    list: "revenue",
    category: "label",
    series: ["revenue"],
    valueAxisTitle: "Revenue",
    lastColumn: 7,
    rows: 15,
  },
  {
    kind: "list",
    key: "revenue",
    heading: "Revenue by period",
    name: "Revenue",
    spareRows: 0,
    minimumRows: 1,
    columns: [
      { key: "label", label: "Period" },
      { key: "start", label: "Begins", format: "date", input: { kind: "date" } },
      { key: "revenue", label: "Revenue", format: "money" },
      { key: "margin", label: "Margin", format: "money" },
      {
        key: "marginShare",
        label: "Margin %",
        format: "percentFine",
        formula: '=IF(COUNT({revenue},{margin})<2,"",IF({revenue}<=0,"",{margin}/{revenue}))',
      },
    ],
  },
  {
    kind: "fields",
    key: "service",
    heading: "9  Service level and promises",
    grid: pairs,
    fields: [
      { key: "nps", label: "NPS", format: "whole" },
      { key: "csat", label: "CSAT (share of 4 and 5)", format: "percent" },
      { key: "tickets", label: "Tickets", format: "whole" },
      { key: "answers", label: "Answers behind NPS", format: "whole" },
      { key: "satisfaction", label: "Satisfaction (1 to 5)", format: "score" },
      { key: "openTickets", label: "Open tickets", format: "whole" },
      { key: "recommend", label: "Recommends (0 to 10)", format: "rating" },
      { key: "lastSurvey", label: "Last survey", format: "date" },
      { key: "daysToResolve", label: "Days to resolve (closed)", format: "rating" },
      {
        key: "keptRate",
        label: "Promises kept",
        format: "percent",
        formula:
          '=IF(SUMPRODUCT(--({promises.state}="✓ Kept"))+SUMPRODUCT(--(LEFT({promises.state},1)="▲"))=0,"",SUMPRODUCT(--({promises.state}="✓ Kept"))/(SUMPRODUCT(--({promises.state}="✓ Kept"))+SUMPRODUCT(--(LEFT({promises.state},1)="▲"))))',
      },
    ],
  },
  {
    kind: "list",
    key: "promises",
    heading: null,
    name: "Promises",
    spareRows: 2,
    minimumRows: 4,
    columns: [
      { key: "promise", label: "Promise" },
      { key: "toWhom", label: "To whom" },
      { key: "owner", label: "Owner" },
      { key: "promised", label: "Promised", format: "date", input: { kind: "date" } },
      { key: "due", label: "Due", format: "date", input: { kind: "date" } },
      { key: "delivered", label: "Delivered", format: "date", input: { kind: "date" } },
      { key: "state", label: "State", formula: promiseStateFormula },
    ],
  },
  {
    kind: "list",
    key: "health",
    heading: "How account health is made",
    note: "Each measure becomes a rating from 1 to 10 between its worst and best value; older answers count less.",
    name: "Health",
    spareRows: 1,
    minimumRows: 6,
    startRows: [
      {
        format: "score",
        cells: {
          component: "Satisfaction",
          now: orBlank("{service.satisfaction}"),
          worst: 1,
          best: 5,
          weight: 20,
          dated: '=IF({service.lastSurvey}="",{about.asOf},{service.lastSurvey})',
        },
      },
      {
        format: "rating",
        cells: {
          component: "Recommendation",
          now: orBlank("{service.recommend}"),
          worst: 0,
          best: 10,
          weight: 20,
          dated: '=IF({service.lastSurvey}="",{about.asOf},{service.lastSurvey})',
        },
      },
      {
        format: "percent",
        cells: {
          component: "Revenue growth",
          now: orBlank("{worth.growth}"),
          worst: -0.2,
          best: 0.2,
          weight: 25,
          dated: "={about.asOf}",
        },
      },
      {
        format: "rating",
        cells: {
          component: "Friendliness of the people",
          now: '=IF(COUNT({relationships.friendliness})=0,"",AVERAGE({relationships.friendliness}))',
          worst: -2,
          best: 2,
          weight: 20,
          dated:
            "=IF(COUNT({relationships.lastContact})=0,{about.asOf},MAX({relationships.lastContact}))",
        },
      },
      {
        format: "whole",
        cells: {
          component: "Open tickets",
          now: orBlank("{service.openTickets}"),
          worst: 5,
          best: 0,
          weight: 15,
          dated: "={about.asOf}",
        },
      },
    ],
    columns: [
      { key: "component", label: "Measure" },
      { key: "now", label: "Now", format: "row" },
      { key: "worst", label: "Worst (1)", format: "row" },
      { key: "best", label: "Best (10)", format: "row" },
      {
        key: "rating",
        label: "Rating",
        format: "rating",
        formula:
          '=IF(COUNT({now},{worst},{best})<3,"",IF({best}={worst},"",MAX(1,MIN(10,1+9*({now}-{worst})/({best}-{worst})))))',
      },
      {
        key: "weight",
        label: "Weight",
        format: "whole",
        input: { kind: "number", from: 0, to: 1000 },
      },
      { key: "dated", label: "Dated", format: "date" },
      {
        key: "counts",
        label: "Counts",
        format: "rating",
        formula:
          '=IF({rating}="",0,{weight}*0.5^(MAX(0,{about.asOf}-{dated})/{settings.halfLife}))',
      },
    ],
  },
  {
    kind: "list",
    key: "completeness",
    heading: "How completeness is made",
    name: "CompletenessParts",
    spareRows: 0,
    minimumRows: 1,
    startRows: [
      {
        cells: {
          part: "Account team",
          share:
            '=(({header.accountManager}<>"")+({header.backup}<>"")+({header.executiveSponsor}<>"")+({header.cadence}<>""))/4',
          wants: "Manager, backup, sponsor and cadence",
        },
      },
      {
        cells: {
          part: "Relationships",
          share: filledShare("relationships", "name", ["role", "owner", "lastContact"]),
          wants: "Role, owner and last contact of each person",
        },
      },
      {
        cells: {
          part: "The customer's business",
          share:
            '=(({business.objectives}<>"")+({business.initiatives}<>"")+({business.financialHealth}<>"")+({business.marketPosition}<>""))/4',
          wants: "Objectives, initiatives, finances, market position",
        },
      },
      {
        cells: { part: "SWOT", share: swotShare(), wants: "A statement of each of the four kinds" },
      },
      {
        cells: {
          part: "Worth",
          share: "=COUNT({worth.lastYear},{worth.potential})/2",
          wants: "Revenue and potential",
        },
      },
      {
        cells: {
          part: "Goals",
          share: filledShare("goals", "goal", ["measure", "target", "owner", "due"]),
          wants: "Measure, target, owner and date of each goal",
        },
      },
      {
        cells: {
          part: "Strategy",
          share: '=(({strategy.why}<>"")+({strategy.how}<>"")+({strategy.what}<>""))/3',
          wants: "Why, how and what",
        },
      },
      {
        cells: {
          part: "Actions",
          share: filledShare("actions", "step", ["owner", "due"]),
          wants: "Owner and date of each action",
        },
      },
      {
        cells: {
          part: "Whitespace",
          share: '=MIN(1,MAX(0,SUMPRODUCT(--({whitespace.centre}<>""))-1)/2)',
          wants: "At least two buying centres of the account",
        },
      },
      {
        cells: {
          part: "Risks",
          share: filledShare("risks", "risk", ["score", "mitigation", "owner"]),
          wants: "Score, mitigation and owner of each risk",
        },
      },
      {
        cells: {
          part: "KPIs",
          share: filledShare("kpis", "kpi", ["target"]),
          wants: "A target for each KPI",
        },
      },
    ],
    columns: [
      { key: "part", label: "Part" },
      { key: "share", label: "Filled", format: "percent" },
      { key: "wants", label: "What it wants" },
    ],
  },
  {
    kind: "fields",
    key: "settings",
    heading: "Settings",
    grid: pairs,
    fields: [
      {
        key: "contactDays",
        label: "Contact is stale after days",
        start: 90,
        name: "ContactStaleDays",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "swotDays",
        label: "SWOT is stale after days",
        start: 180,
        name: "SwotStaleDays",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
      {
        key: "highRisk",
        label: "A risk is high from",
        start: 12,
        name: "HighRiskFrom",
        input: { kind: "number", from: 1, to: 25, whole: true },
      },
      {
        key: "tolerance",
        label: "Amber within",
        start: 0.1,
        format: "percent",
        name: "AmberWithin",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "halfLife",
        label: "Health fades by half in days",
        start: 90,
        name: "HealthHalfLife",
        input: { kind: "number", from: 1, to: 3650, whole: true },
      },
    ],
  },
];
