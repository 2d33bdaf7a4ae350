import type { Section } from "../template/template";
import { choices } from "./choices";
import { orBlank } from "./shared-formulas";

const counted = (range: string, word: string): string => `SUMPRODUCT(--(${range}="${word}"))`;
const redKpis = counted("{kpis.status}", "▲ Red");
const withTarget = 'SUMPRODUCT(--({kpis.status}<>""))';

const allGoals = 'SUMPRODUCT(--({goals.goal}<>""))';
const allActions = 'SUMPRODUCT(--({actions.step}<>""))';

/** "2 of 5", or a word where there are none. */
function countedOf(count: string, all: string, none: string): string {
  return `=IF(${all}=0,"${none}",${count}&" of "&${all})`;
}

const growth = "SUM({worth.growth})";
const headroom = "SUM({worth.headroomShare})";
const knowsGrowth = "COUNT({worth.growth})=1";
const knowsHeadroom = "COUNT({worth.headroomShare})=1";

/** Invest where there is room and no decline; review resources where it shrinks without room known. */
const recommendation =
  `=IF(COUNT({worth.growth},{worth.headroomShare})=0,"○ Keep for now: neither growth nor potential is known.",` +
  `IF(AND(${knowsGrowth},${growth}<-{settings.shrinking},OR(COUNT({worth.headroomShare})=0,${headroom}<{settings.roomToGrow})),IF(${knowsHeadroom},"▲ Review resources: revenue shrinks and little is left to be won.","▲ Review resources: revenue shrinks, and the potential is not known."),` +
  `IF(AND(${knowsHeadroom},${headroom}>={settings.roomToGrow},OR(COUNT({worth.growth})=0,${growth}>=0),${redKpis}=0),"✓ Invest: there is room to grow and nothing is red.",` +
  `IF(AND(${knowsHeadroom},${headroom}>={settings.roomToGrow}),IF(${growth}<0,"● Keep for now: there is room to grow, but revenue shrinks.","● Keep for now: there is room to grow, but a KPI is red."),"● Keep: nothing speaks for putting in more or less."))))`;

export const reviewAnswer: readonly Section[] = [
  {
    kind: "fields",
    key: "about",
    heading: null,
    grid: [
      { label: 0, value: 1 },
      { label: 2, value: 3 },
      { label: 5, value: 7 },
    ],
    fields: [
      { key: "period", label: "Period", isPlain: true, name: "PeriodLabel" },
      {
        key: "firstDay",
        label: "From",
        format: "date",
        input: { kind: "date" },
        name: "PeriodFirstDay",
      },
      {
        key: "lastDay",
        label: "To",
        format: "date",
        input: { kind: "date" },
        name: "PeriodLastDay",
      },
      { key: "asOf", label: "As of", format: "date", input: { kind: "date" }, name: "AsOf" },
      { key: "cadence", label: "Cadence", input: { kind: "list", options: choices.cadence } },
      {
        key: "nextReview",
        label: "Next review after",
        format: "date",
        formula:
          '=IF({about.cadence}="Weekly",{about.lastDay}+7,IF({about.cadence}="Monthly",EDATE({about.lastDay}+1,1)-1,EDATE({about.lastDay}+1,3)-1))',
      },
      { key: "comparedWith", label: "Compared with", start: "no review before", isPlain: true },
      { key: "cadenceReason", label: "Recommended", isPlain: true },
    ],
  },
  {
    kind: "cards",
    key: "summary",
    columns: [0, 1, 2, 3, 5, 7],
    fields: [
      {
        key: "green",
        label: "KPIs on target",
        formula: countedOf(counted("{kpis.status}", "✓ Green"), withTarget, "–"),
      },
      {
        key: "goals",
        label: "Goals reached",
        formula: countedOf(counted("{goals.state}", "✓ Reached"), allGoals, "none set"),
      },
      {
        key: "actions",
        label: "Actions done",
        formula: countedOf(counted("{actions.state}", "✓ Done"), allActions, "none planned"),
      },
      {
        key: "overdue",
        label: "Overdue",
        format: "whole",
        formula: `=${counted("{goals.state}", "▲ Overdue")}+${counted("{actions.state}", "▲ Overdue")}+${counted("{commitments.state}", "▲ Overdue")}`,
      },
      {
        key: "won",
        label: "Won in the period",
        format: "money",
        formula: "={worth.wonPeriod}",
      },
      {
        key: "tickets",
        label: "Tickets open at the end",
        format: "whole",
        formula: orBlank("{service.openAtEnd}"),
      },
    ],
  },
  {
    kind: "lines",
    key: "verdict",
    heading: "Recommended action",
    name: "Verdict",
    lines: [
      recommendation,
      `=IF(COUNT({worth.growth})=0,"○ Growth is not known: two full years of revenue are needed.",IF(${growth}>=0,"✓ Revenue grew by ","▲ Revenue shrank by ")&ROUND(100*ABS(${growth}),1)&" % in the last 12 months.")`,
      `=IF(COUNT({worth.headroomShare})=0,"○ The account's potential is not known.",IF(${headroom}>={settings.roomToGrow},"✓ ","○ ")&ROUND(100*MAX(0,${headroom}),0)&" % of the potential is still to be won.")`,
      `=IF(${withTarget}=0,"○ No KPI has a target and a value yet.",IF(${redKpis}=0,"✓ No KPI is red.","▲ "&${redKpis}&IF(${redKpis}=1," KPI is red."," KPIs are red.")))`,
      '=IF(COUNT({service.openAtEnd})=0,"○ No tickets are known.",IF(SUM({service.openAtEnd})=0,"✓ No ticket is open.","▲ "&{service.openAtEnd}&IF({service.openAtEnd}=1," ticket is open."," tickets are open.")))',
    ],
  },
  {
    kind: "lines",
    key: "changes",
    heading: "What changed",
    lines: [
      `=IF(COUNT({kpis.last})=0,"○ There is no review before this one to compare KPIs with.",${counted("{kpis.trend}", "↑ Better")}&" better, "&${counted("{kpis.trend}", "↓ Worse")}&" worse, "&${counted("{kpis.trend}", "→ Level")}&" level among the KPIs.")`,
      `=${counted("{opportunities.moved}", "✓ Won")}&" won, "&${counted("{opportunities.moved}", "▲ Lost")}&" lost, "&${counted("{opportunities.moved}", "● New")}&" new among the opportunities."`,
      `=IF(${allActions}=0,"○ No action is planned.",${counted("{actions.state}", "✓ Done")}&" done, "&${counted("{actions.state}", "● Moved")}&" moved, "&${counted("{actions.state}", "▲ Overdue")}&" overdue among the actions.")`,
    ],
  },
];
