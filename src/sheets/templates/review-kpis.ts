import type { Section } from "../template/template";
import { choices } from "./choices";
import { orBlank, trafficLightFormula, trendFormula } from "./shared-formulas";

export const reviewKpis: readonly Section[] = [
  {
    kind: "list",
    key: "kpis",
    heading: "KPIs",
    note: "Against the target of the plan and against the last review; amber is within the tolerance of the target.",
    name: "KPIs",
    spareRows: 2,
    minimumRows: 8,
    startRows: [
      {
        format: "money",
        cells: {
          kpi: "Revenue in the period",
          actual: orBlank("{worth.revenuePeriod}"),
          better: "higher",
        },
      },
      {
        format: "money",
        cells: {
          kpi: "Revenue, last 12 months",
          actual: orBlank("{worth.lastYear}"),
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
        cells: { kpi: "Open tickets", actual: orBlank("{service.openAtEnd}"), better: "lower" },
      },
      {
        format: "rating",
        cells: {
          kpi: "Days to resolve",
          actual: orBlank("{service.daysToResolve}"),
          better: "lower",
        },
      },
      {
        format: "score",
        cells: { kpi: "Score", actual: orBlank("{worth.score}"), better: "higher" },
      },
    ],
    columns: [
      { key: "kpi", label: "KPI" },
      { key: "actual", label: "Actual", format: "row" },
      { key: "target", label: "Target", format: "row" },
      { key: "last", label: "Last review", format: "row" },
      { key: "better", label: "Better is", input: { kind: "list", options: choices.better } },
      { key: "status", label: "Status", formula: trafficLightFormula },
      { key: "trend", label: "Trend", formula: trendFormula },
      {
        key: "change",
        label: "Change",
        format: "row",
        formula: '=IF(COUNT({actual},{last})<2,"",{actual}-{last})',
      },
    ],
  },
];
