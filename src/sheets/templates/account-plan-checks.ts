import type { Section } from "../template/template";
import { checkLine, overdue, planCheckList } from "./account-plan-check-list";
import { choices } from "./choices";

export const planChecks: readonly Section[] = [
  {
    kind: "fields",
    key: "about",
    heading: null,
    grid: [
      { label: 0, value: 1 },
      { label: 2, value: 3 },
      { label: 6, value: 8 },
    ],
    fields: [
      {
        key: "asOf",
        label: "As of",
        format: "date",
        input: { kind: "date" },
        name: "AsOf",
      },
      { key: "version", label: "Version", start: 1, format: "rating" },
      {
        key: "nextReview",
        label: "Next review",
        format: "date",
        formula:
          '=IF({header.cadence}="Weekly",MAX({about.asOf},{header.lastReview})+7,IF({header.cadence}="Monthly",EDATE(MAX({about.asOf},{header.lastReview}),1),EDATE(MAX({about.asOf},{header.lastReview}),3)))',
      },
      { key: "typed", label: "Cells for typing", start: "look like this" },
      { key: "live", label: "Follow the lists", formula: '="live"' },
      { key: "copied", label: "Copied" },
    ],
  },
  {
    kind: "cards",
    key: "summary",
    columns: [0, 1, 3, 5, 7, 9, 11],
    fields: [
      {
        key: "completeness",
        label: "Plan completeness",
        format: "percent",
        formula: "=IF(COUNT({completeness.share})=0,0,AVERAGE({completeness.share}))",
        name: "Completeness",
      },
      {
        key: "health",
        label: "Account health (1 to 10)",
        format: "rating",
        formula: "={healthSum.result}",
        name: "Health",
      },
      { key: "score", label: "Score", format: "score", start: "–" },
      { key: "rank", label: "Rank", start: "–" },
      {
        key: "goalsReached",
        label: "Goals reached",
        formula:
          '=IF(SUMPRODUCT(--({goals.goal}<>""))=0,"none set",SUMPRODUCT(--({goals.state}="✓ Reached"))&" of "&SUMPRODUCT(--({goals.goal}<>"")))',
      },
      { key: "overdue", label: "Overdue", format: "whole", formula: `=${overdue}` },
      {
        key: "attention",
        label: "To look at",
        format: "whole",
        formula: '=SUMPRODUCT(--(LEFT({checks.all},1)="▲"))',
      },
    ],
  },
  {
    kind: "lines",
    key: "checks",
    heading: "What to look at",
    lines: planCheckList.map(checkLine),
  },
];

/** Each check with its switch. */
export const planWatch: readonly Section[] = [
  {
    kind: "list",
    key: "watch",
    heading: "What is looked at",
    note: "Choose no where a check says nothing to you: it counts no more under To look at.",
    name: "Watch",
    spareRows: 0,
    minimumRows: 1,
    startRows: planCheckList.map(({ name }) => ({ cells: { check: name, on: "yes" } })),
    columns: [
      { key: "check", label: "Check", isPlain: true },
      { key: "on", label: "Look at it", input: { kind: "list", options: choices.yesNo } },
    ],
  },
];
