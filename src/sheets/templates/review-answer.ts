import type { FieldPlace, Section } from "../template/template";
import { choices } from "./choices";
import { orBlank } from "./shared-formulas";
import { reviewVerdict } from "./review-verdict";

const counted = (range: string, word: string): string => `SUMPRODUCT(--(${range}="${word}"))`;
const withTarget = 'SUMPRODUCT(--({kpis.status}<>""))';

const allGoals = 'SUMPRODUCT(--({goals.goal}<>""))';
const allActions = 'SUMPRODUCT(--({actions.step}<>""))';

/** "2 of 5", or a word where there are none. */
function countedOf(count: string, all: string, none: string): string {
  return `=IF(${all}=0,"${none}",${count}&" of "&${all})`;
}

/** Sentences over the width of the page. */
const prose: readonly FieldPlace[] = [{ label: 0, value: 1, last: 11, lines: 1 }];

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
      { key: "cadence", label: "Cadence", input: { kind: "list", options: choices.reviewCadence } },
      {
        key: "nextReview",
        label: "Next review after",
        format: "date",
        formula:
          '=IF({about.cadence}="Weekly",{about.lastDay}+7,EDATE({about.lastDay}+1,IF({about.cadence}="Monthly",1,IF({about.cadence}="Half-yearly",6,IF({about.cadence}="Yearly",12,3))))-1)',
      },
      {
        key: "comparedWith",
        label: "Compared with",
        start: "no closed review before",
        isPlain: true,
      },
      { key: "plan", label: "Plan", start: "no plan yet", isPlain: true },
      { key: "cadenceReason", label: "Recommended", isPlain: true },
    ],
  },
  {
    kind: "fields",
    key: "record",
    heading: null,
    grid: prose,
    fields: [
      { key: "state", label: "State", isPlain: true, name: "ReviewState" },
      { key: "readFrom", label: "Read from", isPlain: true, lines: 2 },
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
        formula: countedOf(counted("{kpis.status}", "✓ Green"), withTarget, "no targets"),
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
  ...reviewVerdict,
  {
    kind: "fields",
    key: "changes",
    heading: "What changed since the last closed review",
    grid: prose,
    fields: [
      { key: "score", label: "Score and rank", isPlain: true },
      { key: "tier", label: "Tier", isPlain: true },
      { key: "kpis", label: "Revenue and KPIs", isPlain: true, lines: 3 },
      { key: "goals", label: "Goals", isPlain: true, lines: 2 },
      { key: "actions", label: "Actions", isPlain: true, lines: 2 },
      { key: "won", label: "Won and lost", isPlain: true, lines: 3 },
      { key: "pipeline", label: "New and slipped", isPlain: true, lines: 3 },
      { key: "people", label: "People", isPlain: true, lines: 2 },
      { key: "risks", label: "Risks", isPlain: true, lines: 2 },
      { key: "promises", label: "Promises", isPlain: true, lines: 2 },
      { key: "whitespace", label: "Whitespace", isPlain: true },
    ],
  },
];
