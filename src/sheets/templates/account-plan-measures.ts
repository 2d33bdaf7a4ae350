import type { Section } from "../template/template";
import { planPairs } from "./field-grids";
import { orBlank, promiseStateFormula } from "./shared-formulas";
import { daysToResolveRow, kpiColumns, sharedKpiRows } from "./shared-lists";

export const planMeasures: readonly Section[] = [
  {
    kind: "list",
    key: "kpis",
    heading: "8  KPIs of the account",
    note: "Type a target, or on the KPI scorecard for several accounts; green is on target, amber within the tolerance of it, red beyond.",
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
      ...sharedKpiRows,
      {
        format: "whole",
        cells: { kpi: "Open tickets", actual: orBlank("{service.openTickets}"), better: "lower" },
      },
      daysToResolveRow,
    ],
    columns: [...kpiColumns("Before")],
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
    fontSize: 11,
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
    grid: planPairs,
    fields: [
      { key: "nps", label: "NPS", format: "whole" },
      { key: "csat", label: "CSAT (4 and 5)", format: "percent" },
      { key: "tickets", label: "Tickets", format: "whole" },
      { key: "answers", label: "Answers behind NPS", format: "whole" },
      { key: "satisfaction", label: "Satisfaction, of 5", format: "score" },
      { key: "openTickets", label: "Open tickets", format: "whole" },
      { key: "recommend", label: "Recommends (0 to 10)", format: "rating" },
      { key: "lastSurvey", label: "Last survey", format: "date" },
      { key: "daysToResolve", label: "Days until closed", format: "rating" },
      {
        key: "keptRate",
        label: "Promises kept",
        format: "percent",
        formula:
          '=IF(SUMPRODUCT(--({promises.state}="✓ Kept"))+SUMPRODUCT(--(LEFT({promises.state},1)="▲"))=0,"",SUMPRODUCT(--({promises.state}="✓ Kept"))/(SUMPRODUCT(--({promises.state}="✓ Kept"))+SUMPRODUCT(--(LEFT({promises.state},1)="▲"))))',
      },
      { key: "monthlyRevenue", label: "Recurring, a month", format: "money" },
      { key: "churnEvents", label: "Churn events", format: "whole" },
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
];
