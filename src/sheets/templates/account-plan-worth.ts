import type { Section } from "../template/template";
import { planPairs } from "./field-grids";
import { choices } from "./choices";
import {
  attainmentFormula,
  goalStateFormula,
  openCountFormula,
  openValueFormula,
  openWeightedFormula,
  orBlank,
  twelveMonths,
} from "./shared-formulas";
import { opportunityColumns, sourceColumn } from "./shared-lists";

export const planWorth: readonly Section[] = [
  {
    kind: "fields",
    key: "worth",
    heading: "4  What the account is worth, and its goals",
    grid: planPairs,
    fields: [
      {
        key: "lastYear",
        label: "Revenue, last 12 months",
        format: "money",
        formula: twelveMonths("{revenue.revenue}", 0),
      },
      { key: "wonValue", label: "Won so far", format: "money" },
      { key: "potential", label: "Potential a year", format: "money" },
      {
        key: "yearBefore",
        label: "12 months before",
        format: "money",
        formula: twelveMonths("{revenue.revenue}", 12),
      },
      { key: "lostValue", label: "Lost so far", format: "money" },
      {
        key: "shareOfWallet",
        label: "Share of wallet",
        format: "percent",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.potential})<2,"",IF({worth.potential}<=0,"",MAX(0,{worth.lastYear})/{worth.potential}))',
      },
      {
        key: "growth",
        label: "Growth",
        format: "percentFine",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.yearBefore})<2,"",IF({worth.yearBefore}<=0,"",{worth.lastYear}/{worth.yearBefore}-1))',
      },
      {
        key: "openValue",
        label: "Open",
        format: "money",
        formula: openValueFormula,
      },
      {
        key: "headroom",
        label: "Headroom",
        format: "money",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.potential})<2,"",{worth.potential}-MAX(0,{worth.lastYear}))',
      },
      {
        key: "margin",
        label: "Margin, last 12 months",
        format: "money",
        formula: twelveMonths("{revenue.margin}", 0),
      },
      {
        key: "weighted",
        label: "Open, weighted",
        format: "money",
        formula: openWeightedFormula,
      },
      { key: "decided", label: "Opportunities decided", format: "whole" },
      {
        key: "marginShare",
        label: "Margin %",
        format: "percentFine",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.margin})<2,"",IF({worth.lastYear}<=0,"",{worth.margin}/{worth.lastYear}))',
      },
      {
        key: "openCount",
        label: "Open opportunities",
        format: "whole",
        formula: openCountFormula,
      },
      { key: "winRate", label: "Win rate (decided)", format: "percent" },
    ],
  },
  {
    kind: "list",
    key: "opportunities",
    heading: "Opportunities",
    note: "Every open one, and the last that were decided.",
    name: "Opportunities",
    spareRows: 2,
    minimumRows: 4,
    columns: [
      ...opportunityColumns,
      { key: "owner", label: "Owner" },
      sourceColumn,
      { key: "nextStep", label: "Next step", runsOn: true },
    ],
  },
  {
    kind: "list",
    key: "goals",
    heading: "Goals",
    name: "Goals",
    spareRows: 3,
    minimumRows: 5,
    startRows: [
      {
        format: "money",
        cells: {
          goal: "Grow the yearly revenue",
          horizon: "Short",
          measure: "Revenue, last 12 months",
          baseline: orBlank("{worth.yearBefore}"),
          actual: orBlank("{worth.lastYear}"),
        },
      },
    ],
    columns: [
      { key: "goal", label: "Goal" },
      { key: "measure", label: "Measure" },
      { key: "owner", label: "Owner" },
      {
        key: "horizon",
        label: "Horizon",
        input: { kind: "list", options: choices.horizon },
      },
      { key: "baseline", label: "Baseline", format: "row" },
      { key: "target", label: "Target", format: "row" },
      { key: "actual", label: "Actual", format: "row" },
      { key: "due", label: "Due", format: "date", input: { kind: "date" } },
      { key: "attainment", label: "Attainment", format: "percent", formula: attainmentFormula },
      { key: "state", label: "State", formula: goalStateFormula },
    ],
  },
];
