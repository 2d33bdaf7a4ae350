import type { Section } from "../template/template";
import { reviewPairs } from "./field-grids";
import { openCountFormula, openWeightedFormula } from "./shared-formulas";
import { reviewVerdictParts } from "./review-verdict";

export const reviewFigures: readonly Section[] = [
  {
    kind: "fields",
    key: "worth",
    heading: "Figures behind it",
    grid: reviewPairs,
    fields: [
      { key: "revenuePeriod", label: "Revenue in the period", format: "money" },
      {
        key: "wonPeriod",
        label: "Won in the period",
        format: "money",
        formula: '=SUMPRODUCT(--({opportunities.moved}="✓ Won"),{opportunities.value})',
      },
      { key: "potential", label: "Potential a year", format: "money" },
      { key: "lastYear", label: "Revenue, last 12 months", format: "money" },
      {
        key: "lostPeriod",
        label: "Lost in the period",
        format: "money",
        formula: '=SUMPRODUCT(--({opportunities.moved}="▲ Lost"),{opportunities.value})',
      },
      {
        key: "shareOfWallet",
        label: "Share of wallet",
        format: "percent",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.potential})<2,"",IF({worth.potential}<=0,"",MAX(0,{worth.lastYear})/{worth.potential}))',
      },
      { key: "yearBefore", label: "12 months before", format: "money" },
      {
        key: "weighted",
        label: "Open, weighted",
        format: "money",
        formula: openWeightedFormula,
      },
      {
        key: "headroomShare",
        label: "Still to be won",
        format: "percent",
        formula: '=IF({worth.shareOfWallet}="","",1-{worth.shareOfWallet})',
      },
      {
        key: "growth",
        label: "Growth",
        format: "percentFine",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.yearBefore})<2,"",IF({worth.yearBefore}<=0,"",{worth.lastYear}/{worth.yearBefore}-1))',
      },
      { key: "decided", label: "Opportunities decided", format: "whole" },
      { key: "score", label: "Score", format: "score", isPlain: true },
      { key: "margin", label: "Margin, last 12 months", format: "money" },
      {
        key: "winRate",
        label: "Win rate of the period",
        format: "percent",
        formula:
          '=IF(SUM({worth.decided})=0,"",SUMPRODUCT(--({opportunities.moved}="✓ Won"))/{worth.decided})',
      },
      { key: "rank", label: "Rank", isPlain: true },
      {
        key: "marginShare",
        label: "Margin %",
        format: "percentFine",
        formula:
          '=IF(COUNT({worth.lastYear},{worth.margin})<2,"",IF({worth.lastYear}<=0,"",{worth.margin}/{worth.lastYear}))',
      },
      {
        key: "openDeals",
        label: "Opportunities open",
        format: "whole",
        formula: openCountFormula,
      },
      { key: "tier", label: "Tier", isPlain: true },
    ],
  },
  {
    kind: "fields",
    key: "service",
    heading: "Service in the period",
    grid: reviewPairs,
    fields: [
      { key: "nps", label: "NPS of the period", format: "whole" },
      { key: "csat", label: "CSAT of the period", format: "percent" },
      { key: "openedInPeriod", label: "Tickets opened", format: "whole" },
      { key: "answers", label: "Answers behind NPS", format: "whole" },
      { key: "satisfaction", label: "Satisfaction (1 to 5)", format: "score" },
      { key: "closedInPeriod", label: "Tickets closed", format: "whole" },
      { key: "recommend", label: "Recommends (0 to 10)", format: "rating" },
      { key: "daysToResolve", label: "Days to resolve (closed)", format: "rating" },
      { key: "openAtEnd", label: "Open at the end", format: "whole" },
      { key: "monthlyRevenue", label: "Recurring, a month", format: "money" },
      { key: "churnEvents", label: "Churn events", format: "whole" },
    ],
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
    ],
  },
  reviewVerdictParts,
  {
    kind: "fields",
    key: "limits",
    heading: "What cannot be known",
    grid: [{ label: 0, value: 1, last: 11, lines: 7 }],
    fields: [{ key: "sentences", label: "Of this day", isPlain: true }],
  },
  {
    kind: "fields",
    key: "settings",
    heading: "Settings",
    grid: reviewPairs,
    fields: [
      {
        key: "tolerance",
        label: "Amber within",
        start: 0.1,
        format: "percent",
        name: "AmberWithin",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "roomToGrow",
        label: "Room to grow from",
        start: 0.2,
        format: "percent",
        name: "RoomToGrowFrom",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "shrinking",
        label: "Shrinking beyond",
        start: 0.1,
        format: "percent",
        name: "ShrinkingBeyond",
        input: { kind: "number", from: 0, to: 1 },
      },
      {
        key: "highRisk",
        label: "Risk is high from",
        start: 12,
        format: "whole",
        name: "HighRiskFrom",
        input: { kind: "number", from: 1, to: 25 },
      },
      {
        key: "measuresNeeded",
        label: "Measures needed",
        start: 3,
        format: "whole",
        name: "MeasuresNeeded",
        input: { kind: "number", from: 1, to: 6, whole: true },
      },
    ],
  },
];
