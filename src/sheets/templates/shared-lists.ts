import type { ListColumn, StartRow } from "../template/template";
import { choices } from "./choices";
import { orBlank, trafficLightFormula, trendFormula } from "./shared-formulas";

/** The KPIs that plan and review both follow, in the order of both. */
export const sharedKpiRows: readonly StartRow[] = [
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
];

export const daysToResolveRow: StartRow = {
  format: "rating",
  cells: {
    kpi: "Days to resolve",
    actual: orBlank("{service.daysToResolve}"),
    better: "lower",
  },
};

/** `lastLabel` says what the value before is: the year before, or the last review. */
export function kpiColumns(lastLabel: string): readonly ListColumn[] {
  return [
    { key: "kpi", label: "KPI" },
    { key: "actual", label: "Actual", format: "row" },
    { key: "target", label: "Target", format: "row" },
    { key: "last", label: lastLabel, format: "row" },
    { key: "better", label: "Better is", input: { kind: "list", options: choices.better } },
    { key: "status", label: "Status", formula: trafficLightFormula },
    { key: "trend", label: "Trend", formula: trendFormula },
  ];
}

export const opportunityColumns: readonly ListColumn[] = [
  { key: "name", label: "Opportunity" },
  { key: "product", label: "Offering" },
  { key: "stageName", label: "Stage" },
  { key: "stage", label: "Counts as", input: { kind: "list", options: choices.stage } },
  { key: "value", label: "Value", format: "money" },
  {
    key: "probability",
    label: "Probability",
    format: "percent",
    input: { kind: "number", from: 0, to: 1 },
  },
  {
    key: "weighted",
    label: "Weighted",
    format: "money",
    formula: '=IF(AND({stage}="open",COUNT({value},{probability})=2),{value}*{probability},"")',
  },
  { key: "opened", label: "Opened", format: "date", input: { kind: "date" } },
  { key: "closed", label: "Closed", format: "date", input: { kind: "date" } },
];

/** How likely a risk is, and how bad. */
export const riskRatingColumns: readonly ListColumn[] = [
  {
    key: "probability",
    label: "Probability (1 to 5)",
    format: "whole",
    input: { kind: "number", from: 1, to: 5, whole: true },
  },
  {
    key: "impact",
    label: "Impact (1 to 5)",
    format: "whole",
    input: { kind: "number", from: 1, to: 5, whole: true },
  },
];

/** Where a row was copied from; blank beside what people added. */
export const sourceColumn: ListColumn = {
  key: "source",
  label: "Source",
  isPlain: true,
  isOneLine: true,
  // Without an indent: the name of a list is long.
  alignment: "Left",
};
