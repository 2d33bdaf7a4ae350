import type { Section } from "../template/template";
import { orBlank } from "./shared-formulas";
import { daysToResolveRow, kpiColumns, sharedKpiRows } from "./shared-lists";

export const reviewKpis: readonly Section[] = [
  {
    kind: "list",
    key: "kpis",
    heading: "KPIs",
    note: "Against the target of the plan and against the last closed review; amber is within the tolerance of the target. Rests on so many rows of a list.",
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
      ...sharedKpiRows,
      {
        format: "whole",
        cells: { kpi: "Open tickets", actual: orBlank("{service.openAtEnd}"), better: "lower" },
      },
      daysToResolveRow,
      {
        format: "money",
        cells: {
          kpi: "Recurring, a month",
          actual: orBlank("{service.monthlyRevenue}"),
          better: "higher",
        },
      },
      {
        format: "whole",
        cells: { kpi: "Churn events", actual: orBlank("{service.churnEvents}"), better: "lower" },
      },
      {
        format: "score",
        cells: { kpi: "Score", actual: orBlank("{worth.score}"), better: "higher" },
      },
    ],
    columns: [
      ...kpiColumns("Last review"),
      { key: "n", label: "Rests on", format: "whole", isPlain: true },
      {
        key: "change",
        label: "Change",
        format: "row",
        formula: '=IF(COUNT({actual},{last})<2,"",{actual}-{last})',
      },
    ],
  },
];
